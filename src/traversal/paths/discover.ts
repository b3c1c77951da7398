import type { Constraints } from '../constraints';
import { Expander } from '../expander';
import type { TraversalRun, Budget } from '../traversal';
import { visibleIds } from '../visibility';
import { SearchGraph } from './search-graph';

/** What is asked of a path between two nodes. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly constraints: Constraints;
  /** Most relationships of a path. */
  readonly maxLength: number;
  /** Nodes that a path must pass. */
  readonly through: readonly string[];
}

/** What was discovered between two nodes, and the length of the shortest path; undefined when there is none. */
export interface Discovered {
  readonly graph: SearchGraph;
  readonly shortest: number | undefined;
}

/** One of the two ends from which the search goes. */
interface End {
  /** Whether it walks against the direction: it comes from the end of the path. */
  readonly against: boolean;
  readonly seen: Set<string>;
  frontier: string[];
  depth: number;
}

/**
 * Breadth-first search from both ends, a statement a level, always from the end with the smaller frontier. Stops when
 * the two meet, which they do on all shortest paths at once; with `all` it goes on until every path of up to
 * `maxLength` relationships is discovered.
 *
 * A path is discovered when the depths add up to its length: its first steps leave nodes that the start has reached,
 * the others enter nodes that the end has reached. An end without a frontier has walked all there is. Nothing is
 * discovered where an end is not visible, nor from a node to itself.
 *
 * On all shortest paths the last step leads into the frontier of the other end, or the two would have met before.
 */
export async function discover(
  run: TraversalRun,
  { from, to, constraints, maxLength }: PathQuestion,
  all: boolean,
  budget: Budget,
): Promise<Discovered> {
  const graph = new SearchGraph();
  const visible = await visibleIds(run, [from, to], constraints.visibility);
  if (!visible.has(from) || !visible.has(to)) return { graph, shortest: undefined };
  if (from === to) return { graph, shortest: 0 };
  const expander = new Expander(run, constraints, budget);
  const start: End = { against: false, seen: new Set([from]), frontier: [from], depth: 0 };
  const end: End = { against: true, seen: new Set([to]), frontier: [to], depth: 0 };
  let shortest: number | undefined;
  while (start.depth + end.depth < maxLength && start.frontier.length > 0 && end.frontier.length > 0) {
    const [near, other] = start.frontier.length <= end.frontier.length ? [start, end] : [end, start];
    const steps = await (all
      ? expander.from(near.frontier, near.against)
      : expander.towards(other.frontier, near.frontier, near.against));
    for (const step of steps) {
      if (near.against) graph.add(step.far, step.near, step, step.claims);
      else graph.add(step.near, step.far, step, step.claims);
    }
    near.depth += 1;
    near.frontier = [...new Set(steps.map(({ far }) => far))].filter((id) => !near.seen.has(id));
    for (const id of near.frontier) near.seen.add(id);
    if (shortest === undefined && near.frontier.some((id) => other.seen.has(id))) {
      shortest = start.depth + end.depth;
      if (!all) break;
    }
  }
  graph.finalize();
  return { graph, shortest };
}
