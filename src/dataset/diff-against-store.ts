import type { GraphData } from '../model/graph-data';
import type { GraphStore } from '../store/graph-store';

/** What a data set has that a store has not, and the other way round: ids, in order. */
export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Compares the ids of a data set's nodes and relationships with those in a store. */
export async function changesAgainst(store: GraphStore, data: GraphData): Promise<Changes> {
  const ids = async (text: string): Promise<string[]> => {
    const [row] = await store.run({ text, parameters: {} });
    return (row as string[] | undefined) ?? [];
  };
  const stored = new Set([
    ...(await ids('MATCH (n:`Node`) RETURN collect(n.id) AS row')),
    ...(await ids('MATCH ()-[r]->() WHERE r.id IS NOT NULL RETURN collect(r.id) AS row')),
  ]);
  const given = new Set([...data.nodes, ...data.relationships].map(({ id }) => id));
  return {
    added: [...given].filter((id) => !stored.has(id)).sort(),
    removed: [...stored].filter((id) => !given.has(id)).sort(),
  };
}

const MOST_LINES = 40;

/** The changes as lines for the person who edits the data. */
export function changeLines({ added, removed }: Changes): string[] {
  const lines = [...added.map((id) => `  + ${id}`), ...removed.map((id) => `  - ${id}`)];
  const more = lines.length > MOST_LINES ? [`  ... and ${lines.length - MOST_LINES} more`] : [];
  return [
    `Against what the store holds: ${added.length} added, ${removed.length} removed.`,
    ...lines.slice(0, MOST_LINES),
    ...more,
  ];
}
