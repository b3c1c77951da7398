import { registry, storeSchema } from '../product.mjs';
import { storedRegions } from './dataset.mjs';

/** Records that are written at once, about. */
const PART = 50_000;

/**
 * Writes a data set of so many nodes, part by part, as the server's own writers do it.
 *
 * @param {(part: { nodes: object[], relationships: object[] }) => Promise<void>} write
 * @param {(schema: object) => Promise<void>} ensureSchema
 * @param {number} size
 * @param {(nodes: number) => void} onProgress
 * @returns {Promise<{ nodes: number, relationships: number }>}
 */
export async function load(write, ensureSchema, size, onProgress = () => {}) {
  const written = { nodes: 0, relationships: 0 };
  for (const part of parts(size)) {
    await write(part);
    written.nodes += part.nodes.length;
    written.relationships += part.relationships.length;
    onProgress(written.nodes);
  }
  // Indexes come last: made at once they are made faster than bit by bit.
  await ensureSchema(storeSchema(registry));
  return written;
}

function* parts(size) {
  let part = { nodes: [], relationships: [] };
  for (const region of storedRegions(size)) {
    part.nodes.push(...region.nodes);
    part.relationships.push(...region.relationships);
    if (part.nodes.length + part.relationships.length < PART) continue;
    yield part;
    part = { nodes: [], relationships: [] };
  }
  yield part;
}
