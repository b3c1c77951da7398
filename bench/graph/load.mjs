import { registry, storeSchema } from '../product.mjs';
import { storedRegions } from './dataset.mjs';

/** Every node has it; ids are unique under it. */
const NODE_LABEL = 'Node';

/** Records of a transaction, about. */
const BATCH = 50_000;

/**
 * Writes a data set of so many nodes, in many transactions.
 *
 * @param {(statements: readonly (readonly [string, { rows: object[] }])[]) => Promise<unknown>} execute runs statements
 *   in one transaction
 * @param {(schema: object) => Promise<void>} ensureSchema
 * @param {number} size
 * @param {(nodes: number) => void} onProgress
 * @returns {Promise<{ nodes: number, relationships: number }>}
 */
export async function load(execute, ensureSchema, size, onProgress = () => {}) {
  const written = { nodes: 0, relationships: 0 };
  const schema = storeSchema(registry);
  // Relationships find their ends by it. All other indexes are made at the end: at once is faster than bit by bit.
  await ensureSchema({
    unique: schema.unique.filter(({ label }) => label === NODE_LABEL),
    nodeIndexes: [],
    relationshipIndexes: [],
    termIndexes: [],
  });
  const pending = new Map();
  let waiting = 0;
  const add = (text, row) => {
    if (!pending.has(text)) pending.set(text, []);
    pending.get(text).push(row);
    waiting++;
  };
  const flush = async () => {
    await execute([...pending].map(([text, rows]) => [text, { rows }]));
    pending.clear();
    waiting = 0;
  };
  for (const { nodes, relationships } of storedRegions(size)) {
    for (const { labels, properties } of nodes) add(nodeText(labels), { properties });
    // Of nodes of any region before: those have been written when a batch was full, or stand ahead of it in this one.
    for (const { type, from, to, properties } of relationships) add(relationshipText(type), { from, to, properties });
    written.nodes += nodes.length;
    written.relationships += relationships.length;
    if (waiting >= BATCH) {
      await flush();
      onProgress(written.nodes);
    }
  }
  await flush();
  await ensureSchema(schema);
  return written;
}

const nodeText = (labels) =>
  `UNWIND $rows AS row CREATE (n:${labels.map((label) => `\`${label}\``).join(':')}) SET n += row.properties`;
const relationshipText = (type) =>
  `UNWIND $rows AS row MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to}) CREATE (a)-[r:\`${type}\`]->(b) SET r += row.properties`;
