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
  let writing = execute('MATCH (n) DETACH DELETE n', {});
  try {
    for (const { text, rows } of batchesOf(graph)) {
      // The rows were made while the store was at work on those before them.
      await writing;
      writing = execute(text, { rows }).then(() => onProgress?.((done += rows.length), total));
    }
  } finally {
    await writing;
  }
}

interface Batch {
  readonly text: string;
  readonly rows: readonly ParameterValue[];
}

function* batchesOf({ nodes, relationships }: StoredGraph): Generator<Batch> {
  for (const [labels, some] of grouped(nodes, (node) => node.labels.map(quote).join(':'))) {
    const text = `UNWIND $rows AS row CREATE (n:${labels}) SET n += row.properties`;
    yield* batches(text, some, ({ properties }) => ({ properties }));
  }
  for (const [type, some] of grouped(relationships, (relationship) => quote(relationship.type))) {
    const ends = 'MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to})';
    const text = `UNWIND $rows AS row ${ends} CREATE (a)-[r:${type}]->(b) SET r += row.properties`;
    yield* batches(text, some, ({ from, to, properties }) => ({ from, to, properties }));
  }
}

function* batches<R>(text: string, records: readonly R[], rowOf: (record: R) => ParameterValue): Generator<Batch> {
  for (let start = 0; start < records.length; start += BATCH) {
    yield { text, rows: records.slice(start, start + BATCH).map(rowOf) };
  }
}

const quote = (name: string): string => `\`${name}\``;
