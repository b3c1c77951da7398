import { Budget } from '../budget';
import { existing } from '../existing';
import type { TraversalRun } from '../traversal';
import { Expander } from '../expander';
import { discover, type Discovered } from './discover';
import { discoverInStore } from './discover-in-store';
import { paths, type FoundPath } from './enumerate';
import type { PathQuestion } from './path-arguments';
import { SearchGraph } from './search-graph';

/** All shortest ways, or all that pass no node twice, up to the length asked for. */
export type PathKind = 'SHORTEST' | 'SIMPLE';

/**
 * Ways between two nodes in the order of `paths`, at most `count` of them, after the one whose relationships are
 * `after`. None where an end is not there, or not seen. From a node to itself leads the one way of length 0.
 *
 * Throws LIMIT_EXCEEDED when more of the graph would have to be read than the limits allow.
 */
export async function findPaths(
  run: TraversalRun,
  field: string,
  question: PathQuestion,
  kind: PathKind,
  count: number,
  after?: readonly string[],
): Promise<FoundPath[]> {
  const { from, to, maxLength, through } = question;
  // The shortest way through given nodes may be longer than the shortest of all.
  const all = kind === 'SIMPLE' || through.some((id) => id !== from && id !== to);
  const inStore = all ? undefined : await discoverInStore(run, question);
  const { map, shortest } = inStore ?? (await discoverByFrontiers(run, field, question, all));
  if (shortest === undefined) return [];
  const lengths = all ? range(shortest, maxLength) : [shortest];
  const wanted = { from, to, through, after, lengths };
  const found: FoundPath[] = [];
  for (const path of paths(map, wanted, new Budget(run.limits.maxVisited, field))) {
    const isLonger = kind === 'SHORTEST' && path.length > (found[0]?.length ?? after?.length ?? path.length);
    if (isLonger || found.push(path) >= count) break;
  }
  return found;
}

async function discoverByFrontiers(
  run: TraversalRun,
  field: string,
  { from, to, constraints, maxLength }: PathQuestion,
  all: boolean,
): Promise<Discovered> {
  const present = await existing(run, [from, to], constraints.visibility);
  if (!present.has(from) || !present.has(to)) return { map: new SearchGraph(), shortest: undefined };
  if (from === to) return { map: new SearchGraph(), shortest: 0 };
  const expander = new Expander(run, constraints, new Budget(run.limits.maxVisited, field));
  return discover(expander, from, to, maxLength, all);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
