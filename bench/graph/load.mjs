import { registry, storeSchema } from '../product.mjs';
import { storedRegions } from './dataset.mjs';

/** Records of a transaction, about. */
const BATCH = 50_000;

/**
 * Writes a data set of so many nodes, in many transactions. Relationships find their ends by the numbers that the store
 * gave the nodes.
 *
 * @param {(statements: readonly (readonly [string, { rows: object[] }])[]) => Promise<readonly (readonly unknown[])[]>}
 *   execute runs statements in one transaction, and yields the first column of each
 * @param {(schema: object) => Promise<void>} ensureSchema
 * @param {number} size
 * @param {(nodes: number) => void} onProgress
 * @returns {Promise<{ nodes: number, relationships: number }>}
 */
export async function load(execute, ensureSchema, size, onProgress = () => {}) {
  const written = { nodes: 0, relationships: 0 };
  const numbers = new Map();
  let nodes = [];
  let relationships = [];
  const flush = async () => {
    const answers = await execute(byText(nodes, ({ labels }) => nodeText(labels)));
    for (const [id, number] of answers.flat()) numbers.set(id, number);
    const rows = relationships.map((one) => ({ ...one, from: numbers.get(one.from), to: numbers.get(one.to) }));
    await execute(byText(rows, ({ type }) => relationshipText(type)));
    nodes = [];
    relationships = [];
  };
  for (const region of storedRegions(size)) {
    nodes.push(...region.nodes);
    relationships.push(...region.relationships);
    written.nodes += region.nodes.length;
    written.relationships += region.relationships.length;
    if (nodes.length + relationships.length >= BATCH) {
      await flush();
      onProgress(written.nodes);
    }
  }
  await flush();
  // Indexes come last: made at once they are made faster than bit by bit.
  await ensureSchema(storeSchema(registry));
  return written;
}

const rowOf = ({ properties, from, to }) => (from === undefined ? { properties } : { from, to, properties });

/** One statement for each kind of record, with its rows. */
function byText(records, textOf) {
  const rows = new Map();
  for (const record of records) {
    const text = textOf(record);
    if (!rows.has(text)) rows.set(text, []);
    rows.get(text).push(record);
  }
  return [...rows].map(([text, some]) => [text, { rows: some.map(rowOf) }]);
}

const nodeText = (labels) =>
  `UNWIND $rows AS row CREATE (n:${labels.map((label) => `\`${label}\``).join(':')}) SET n += row.properties RETURN [n.id, id(n)] AS row`;
const relationshipText = (type) =>
  `UNWIND $rows AS row MATCH (a) WHERE id(a) = row.from MATCH (b) WHERE id(b) = row.to CREATE (a)-[r:\`${type}\`]->(b) SET r += row.properties`;
