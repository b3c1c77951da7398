import { grouped } from '../model/grouped';
import type { ParameterValue } from '../model/statement';
import type { StoredGraph } from './graph-store';

/** Records written by one statement. */
const BATCH = 1_000;

/** Empties a store and writes a graph into it, in a transaction of the caller's. Both stores read the same text. */
export async function writeGraph(
  execute: (text: string, parameters: Record<string, ParameterValue>) => Promise<unknown>,
  graph: StoredGraph,
  onProgress?: (done: number, of: number) => void,
): Promise<void> {
  const total = graph.nodes.length + graph.relationships.length;
  let done = 0;
  const write = async (text: string, rows: readonly ParameterValue[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      await execute(text, { rows: batch });
      onProgress?.((done += batch.length), total);
    }
  };
  await execute('MATCH (n) DETACH DELETE n', {});
  for (const [labels, nodes] of grouped(graph.nodes, (node) => node.labels.map(quote).join(':'))) {
    const rows = nodes.map(({ properties }) => ({ properties }));
    await write(`UNWIND $rows AS row CREATE (n:${labels}) SET n += row.properties`, rows);
  }
  for (const [type, relationships] of grouped(graph.relationships, (r) => quote(r.type))) {
    const rows = relationships.map(({ from, to, properties }) => ({ from, to, properties }));
    const ends = 'MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to})';
    await write(`UNWIND $rows AS row ${ends} CREATE (a)-[r:${type}]->(b) SET r += row.properties`, rows);
  }
}

const quote = (name: string): string => `\`${name}\``;
