import { grouped } from '../../model/grouped';
import type { ParameterValue } from '../../model/statement';
import type { StoredGraph } from '../graph-store';

/** Records written by one statement. */
const BATCH = 1_000;

/** Runs a statement of the caller's transaction, and yields the only column of its rows. */
export type Execute = (text: string, parameters: Record<string, ParameterValue>) => Promise<readonly unknown[]>;

/** Whether a Neo4j, by its version, takes labels and types from the rows of a statement: from 5.26 on. */
export function takesNamesFromRows(agent: string | undefined): boolean {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '') ?? [];
  return Number(major) > 5 || (Number(major) === 5 && Number(minor) >= 26);
}

/**
 * Writes a graph, or its parts one after another. Relationships find their ends by the numbers that the store gave the
 * new nodes, which no index need be asked for.
 */
export class Neo4jWriter {
  private readonly numbers = new Map<unknown, ParameterValue>();

  /**
   * Where names come from the rows, there are two statements; where not, one for each set of labels and each type, and
   * to plan these takes a Neo4j that has just started as long as to run them.
   */
  constructor(
    private readonly execute: Execute,
    private readonly namesFromRows: boolean,
  ) {}

  /** `onWritten` hears how many records were written. */
  async write({ nodes, relationships }: StoredGraph, onWritten: (count: number) => void = () => undefined) {
    await this.writeBatches(nodeBatches(nodes, this.namesFromRows), (written, count) => {
      for (const [id, number] of written as readonly [unknown, ParameterValue][]) this.numbers.set(id, number);
      onWritten(count);
    });
    const numberOf = (id: string): ParameterValue => {
      const number = this.numbers.get(id);
      if (number === undefined) throw new Error(`A relationship ends in ${id}, which is no node of the graph.`);
      return number;
    };
    const batches = relationshipBatches(relationships, numberOf, this.namesFromRows);
    await this.writeBatches(batches, (_, count) => onWritten(count));
  }

  /** The rows of a batch are made while the store is at work on those before them. */
  private async writeBatches(
    batches: Iterable<Batch>,
    onWritten: (answer: readonly unknown[], rows: number) => void,
  ): Promise<void> {
    let writing = Promise.resolve();
    try {
      for (const { text, rows } of batches) {
        await writing;
        writing = this.execute(text, { rows }).then((answer) => onWritten(answer, rows.length));
      }
    } finally {
      await writing;
    }
  }
}

interface Batch {
  readonly text: string;
  readonly rows: readonly ParameterValue[];
}

function* nodeBatches(nodes: StoredGraph['nodes'], fromRows: boolean): Generator<Batch> {
  const named = fromRows ? '$(row.labels)' : undefined;
  for (const [labels, some] of grouped(nodes, (node) => named ?? node.labels.map(quote).join(':'))) {
    const text = `UNWIND $rows AS row CREATE (n:${labels}) SET n += row.properties RETURN [n.id, id(n)] AS row`;
    yield* batches(text, some, ({ labels, properties }) => ({ ...(fromRows ? { labels } : {}), properties }));
  }
}

function* relationshipBatches(
  relationships: StoredGraph['relationships'],
  numberOf: (id: string) => ParameterValue,
  fromRows: boolean,
): Generator<Batch> {
  const named = fromRows ? '$(row.type)' : undefined;
  for (const [type, some] of grouped(relationships, (relationship) => named ?? quote(relationship.type))) {
    const ends = 'MATCH (a) WHERE id(a) = row.from MATCH (b) WHERE id(b) = row.to';
    const text = `UNWIND $rows AS row ${ends} CREATE (a)-[r:${type}]->(b) SET r += row.properties`;
    yield* batches(text, some, ({ type, from, to, properties }) => ({
      ...(fromRows ? { type } : {}),
      from: numberOf(from),
      to: numberOf(to),
      properties,
    }));
  }
}

function* batches<R>(text: string, records: readonly R[], rowOf: (record: R) => ParameterValue): Generator<Batch> {
  for (let start = 0; start < records.length; start += BATCH) {
    yield { text, rows: records.slice(start, start + BATCH).map(rowOf) };
  }
}

const quote = (name: string): string => `\`${name}\``;
