import { createHash } from 'node:crypto';
import type { GraphStore } from '../../src/store/graph-store';

/** Everything in a store, in an order of its own, as text: two stores that hold one graph give one text. */
export async function storedGraph(store: GraphStore): Promise<string> {
  const read = async (text: string): Promise<string[]> =>
    (await store.run({ text, parameters: {} })).map((row) => JSON.stringify(row, inOrder)).sort();
  const nodes = await read('MATCH (n) RETURN [labels(n), properties(n)] AS row');
  const relationships = await read('MATCH (a)-[r]->(b) RETURN [type(r), a.id, b.id, properties(r)] AS row');
  return [...nodes, ...relationships].join('\n');
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Members by name, labels by name, and whole numbers as text, which is what differs between stores and runs. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value) && Array.isArray(value[0])) return [[...(value[0] as string[])].sort(), ...value.slice(1)];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
