import type { Step, Expander } from '../expander';
import { SearchGraph } from './search-graph';

/** What was discovered between two nodes, and the length of the shortest way; undefined when there is none. */
export interface Discovered {
  readonly map: SearchGraph;
  readonly shortest: number | undefined;
}

/** One of the two ends from which the search goes. */
interface Side {
  /** Whether it walks against the direction: it comes from the end of the way. */
  readonly against: boolean;
  readonly seen: Set<string>;
  frontier: string[];
  depth: number;
}

/**
 * Breadth-first search from both ends, a statement a level, always from the end with the smaller frontier. Stops when
 * the two meet, which they do on all shortest ways at once; with `all` it goes on until every way of up to `length`
 * relationships is discovered.
 *
 * All of a way is discovered when the depths add up to its length: its first steps leave nodes that the start has
 * reached, the others enter nodes that the end has reached. A side without a frontier has walked all there is.
 */
export async function discover(
  expander: Expander,
  from: string,
  to: string,
  length: number,
  all: boolean,
): Promise<Discovered> {
  const map = new SearchGraph();
  const start: Side = { against: false, seen: new Set([from]), frontier: [from], depth: 0 };
  const end: Side = { against: true, seen: new Set([to]), frontier: [to], depth: 0 };
  let shortest: number | undefined;
  while (start.depth + end.depth < length && start.frontier.length > 0 && end.frontier.length > 0) {
    const [relationshipField, other] = start.frontier.length <= end.frontier.length ? [start, end] : [end, start];
    const steps = await expander.from(relationshipField.frontier, relationshipField.against);
    note(map, steps, relationshipField.against);
    relationshipField.depth += 1;
    relationshipField.frontier = [...new Set(steps.map(({ far }) => far))].filter(
      (id) => !relationshipField.seen.has(id),
    );
    for (const id of relationshipField.frontier) relationshipField.seen.add(id);
    if (shortest === undefined && relationshipField.frontier.some((id) => other.seen.has(id))) {
      shortest = start.depth + end.depth;
      if (!all) break;
    }
  }
  map.sort();
  return { map, shortest };
}

function note(map: SearchGraph, steps: readonly Step[], against: boolean): void {
  for (const { near, far, relationship } of steps) {
    if (against) map.add(far, near, relationship);
    else map.add(near, far, relationship);
  }
}
