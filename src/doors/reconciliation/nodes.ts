import type { Asking } from '../asking';

/** Nodes of one operation. */
const NODES_AT_ONCE = 100;

/**
 * What an operation with the variable `$ids` and the root field `nodes(ids: $ids)` selects, by the ids that are asked for.
 * Those that are not in the graph, or of which nothing is selected, are missing. Throws RefusedOperation.
 */
export async function nodesByIds<Node extends object>(
  asking: Asking,
  query: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Node>> {
  const found = new Map<string, Node>();
  for (let start = 0; start < ids.length; start += NODES_AT_ONCE) {
    const part = ids.slice(start, start + NODES_AT_ONCE);
    const { nodes } = await asking.ask<{ readonly nodes: readonly (Node | null)[] }>(query, { ids: part });
    nodes.forEach((node, i) => {
      if (node && 'id' in node) found.set(part[i]!, node);
    });
  }
  return found;
}
