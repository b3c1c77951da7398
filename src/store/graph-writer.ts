import { grouped } from '../model/grouped';
import type { ParameterValue } from '../model/statement';
import type { StoredGraph } from './graph-store';

/** Records written by one statement. */
const BATCH = 1_000;

/** Runs a statement of the caller's transaction, and yields the only column of its rows. */
export type Execute = (text: string, parameters: Record<string, ParameterValue>) => Promise<readonly unknown[]>;

/**
 * Empties a store and writes a graph into it, in a transaction of the caller's. Both stores read the same text.
 * Relationships find their ends by the numbers that the store gave the new nodes, which no index need be asked for.
 */
export async function writeGraph(
  execute: Execute,
  { nodes, relationships }: StoredGraph,
  onProgress?: (done: number, of: number) => void,
): Promise<void> {
  const total = nodes.length + relationships.length;
  let done = 0;
  const numbers = new Map<unknown, ParameterValue>();
  await execute('MATCH (n) DETACH DELETE n', {});
  await writeBatches(execute, nodeBatches(nodes), (written, count) => {
    for (const [id, number] of written as readonly [unknown, ParameterValue][]) numbers.set(id, number);
    onProgress?.((done += count), total);
  });
  const numberOf = (id: string): ParameterValue => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`A relationship ends in ${id}, which is no node of the graph.`);
    return number;
  };
  await writeBatches(execute, relationshipBatches(relationships, numberOf), (_, count) => {
    onProgress?.((done += count), total);
  });
}

interface Batch {
  readonly text: string;
  readonly rows: readonly ParameterValue[];
}

/** The rows of a batch are made while the store is at work on those before them. */
async function writeBatches(
  execute: Execute,
  batches: Iterable<Batch>,
  onWritten: (answer: readonly unknown[], rows: number) => void,
): Promise<void> {
  let writing = Promise.resolve();
  try {
    for (const { text, rows } of batches) {
      await writing;
      writing = execute(text, { rows }).then((answer) => onWritten(answer, rows.length));
    }
  } finally {
    await writing;
  }
}

function* nodeBatches(nodes: StoredGraph['nodes']): Generator<Batch> {
  for (const [labels, some] of grouped(nodes, (node) => node.labels.map(quote).join(':'))) {
    const text = `UNWIND $rows AS row CREATE (n:${labels}) SET n += row.properties RETURN [n.id, id(n)] AS row`;
    yield* batches(text, some, ({ properties }) => ({ properties }));
  }
}

function* relationshipBatches(
  relationships: StoredGraph['relationships'],
  numberOf: (id: string) => ParameterValue,
): Generator<Batch> {
  for (const [type, some] of grouped(relationships, (relationship) => quote(relationship.type))) {
    const ends = 'MATCH (a) WHERE id(a) = row.from MATCH (b) WHERE id(b) = row.to';
    const text = `UNWIND $rows AS row ${ends} CREATE (a)-[r:${type}]->(b) SET r += row.properties`;
    yield* batches(text, some, ({ from, to, properties }) => ({ from: numberOf(from), to: numberOf(to), properties }));
  }
}

function* batches<R>(text: string, records: readonly R[], rowOf: (record: R) => ParameterValue): Generator<Batch> {
  for (let start = 0; start < records.length; start += BATCH) {
    yield { text, rows: records.slice(start, start + BATCH).map(rowOf) };
  }
}

const quote = (name: string): string => `\`${name}\``;
