import { grouped } from '../../model/grouped';
import type { StoredGraph } from '../graph-store';
import type { Database } from './opened-file';

/** Records handed over at once: fewer cost a call for each few, more need not be there at the same time. */
const BATCH = 2_000;

/**
 * Writes a graph into an empty database, or its parts one after another, by the calls that make many records at once: a
 * statement that does the same takes half as long again. Each batch is a transaction, so a failure leaves a part.
 */
export class GrafeoWriter {
  /** What the database calls each node, by its id. */
  private readonly numbers = new Map<unknown, number>();

  constructor(private readonly database: Database) {}

  /** `onWritten` hears how many records were written. What comes next is made while the database is at work. */
  async write(graph: StoredGraph, onWritten: (count: number) => void = () => undefined): Promise<void> {
    await this.writeNodes(graph.nodes, onWritten);
    await this.writeRelationships(graph.relationships, onWritten);
  }

  private async writeNodes(nodes: StoredGraph['nodes'], onWritten: (count: number) => void): Promise<void> {
    let writing = Promise.resolve();
    try {
      for (const [, alike] of grouped(nodes, ({ labels }) => labels.join(':'))) {
        const labels = [...alike[0]!.labels];
        for (const batch of batches(alike)) {
          const properties = batch.map((node) => node.properties);
          await writing;
          // Not two at once: each would know nothing of the values of the other that must be unique.
          writing = this.database.batchCreateNodesWithProps(labels, properties).then((numbers) => {
            properties.forEach(({ id }, index) => this.numbers.set(id, numbers[index]!));
            onWritten(batch.length);
          });
        }
      }
    } finally {
      await writing;
    }
  }

  private async writeRelationships(
    relationships: StoredGraph['relationships'],
    onWritten: (count: number) => void,
  ): Promise<void> {
    let writing = Promise.resolve();
    try {
      for (const batch of batches(relationships)) {
        const edges = batch.map(({ type, from, to, properties }) => {
          return { src: this.numberOf(from), dst: this.numberOf(to), type, properties };
        });
        // To hand them over takes longer than what the database then does with them, so it begins before that ends.
        const next = this.database.batchCreateEdges(edges).then(() => onWritten(batch.length));
        next.catch(() => undefined);
        await writing;
        writing = next;
      }
    } finally {
      await writing;
    }
  }

  private numberOf(id: string): number {
    const number = this.numbers.get(id);
    if (number === undefined) throw new Error(`A relationship ends in ${id}, which is no node of the graph.`);
    return number;
  }
}

function* batches<R>(records: readonly R[]): Generator<readonly R[]> {
  for (let start = 0; start < records.length; start += BATCH) yield records.slice(start, start + BATCH);
}
