import type { Step, Walker } from '../walk';
import { PathMap } from './path-map';

/** What was discovered between two nodes, and the length of the shortest way; undefined when there is none. */
export interface Discovered {
  readonly map: PathMap;
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
  walker: Walker,
  from: string,
  to: string,
  length: number,
  all: boolean,
): Promise<Discovered> {
  const map = new PathMap();
  const start: Side = { against: false, seen: new Set([from]), frontier: [from], depth: 0 };
  const end: Side = { against: true, seen: new Set([to]), frontier: [to], depth: 0 };
  let shortest: number | undefined;
  while (start.depth + end.depth < length && start.frontier.length > 0 && end.frontier.length > 0) {
    const [side, other] = start.frontier.length <= end.frontier.length ? [start, end] : [end, start];
    const steps = await walker.from(side.frontier, side.against);
    note(map, steps, side.against);
    side.depth += 1;
    side.frontier = [...new Set(steps.map(({ far }) => far))].filter((id) => !side.seen.has(id));
    for (const id of side.frontier) side.seen.add(id);
    if (shortest === undefined && side.frontier.some((id) => other.seen.has(id))) {
      shortest = start.depth + end.depth;
      if (!all) break;
    }
  }
  map.sort();
  return { map, shortest };
}

function note(map: PathMap, steps: readonly Step[], against: boolean): void {
  for (const { near, far, relationship } of steps) {
    if (against) map.add(far, near, relationship);
    else map.add(near, far, relationship);
  }
}
