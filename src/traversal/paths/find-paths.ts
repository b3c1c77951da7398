import type { FoundRelationship } from '../../model/found';
import { Budget, type TraversalRun } from '../traversal';
import { discover, type PathQuestion } from './discover';
import { discoverInStore } from './discover-in-store';
import type { SearchGraph } from './search-graph';

/** All shortest paths, or all that pass no node twice, up to the length asked for. */
export type PathKind = 'SHORTEST' | 'SIMPLE';

/** A path through the graph: its nodes from the start to the end, and the relationship between each two. */
export interface FoundPath {
  readonly length: number;
  readonly nodes: readonly string[];
  readonly relationships: readonly FoundRelationship[];
}

/**
 * Paths between two nodes in the order of `paths`, at most `count` of them, after the one whose relationships are
 * `after`. None where an end is not there, or not visible. From a node to itself leads the one path of length 0.
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
  const budget = (): Budget => new Budget(run.limits.maxVisited, field);
  // The shortest path through given nodes may be longer than the shortest of all.
  const all = kind === 'SIMPLE' || through.some((id) => id !== from && id !== to);
  const inStore = !all && run.store.findsShortestPaths ? await discoverInStore(run, question) : undefined;
  const { graph, shortest } = inStore ?? (await discover(run, question, all, budget()));
  if (shortest === undefined) return [];
  const lengths = Array.from({ length: all ? maxLength - shortest + 1 : 1 }, (_, i) => shortest + i);
  const found: FoundPath[] = [];
  for (const path of paths(graph, { from, to, through, after, lengths }, budget())) {
    const isLonger = kind === 'SHORTEST' && path.length > (found[0]?.length ?? after?.length ?? path.length);
    if (isLonger || found.push(path) >= count) break;
  }
  return found;
}

/** Which paths are wanted. */
interface Wanted extends Pick<PathQuestion, 'from' | 'to' | 'through'> {
  readonly lengths: readonly number[];
  /** Only paths after this one: the ids of its relationships. */
  readonly after: readonly string[] | undefined;
}

/**
 * The paths between two nodes that pass no node twice, in order: the shorter first, then by the ids of their
 * relationships, compared one by one by code unit. Each step looked at is charged to the budget, for there can be many
 * more paths than relationships.
 */
function* paths(graph: SearchGraph, wanted: Wanted, budget: Budget): Generator<FoundPath> {
  const { from, to, after } = wanted;
  const distances = graph.distancesTo(to);
  for (const length of wanted.lengths) {
    if (after && length < after.length) continue;
    const bound = after?.length === length ? after : undefined;
    yield* ofLength(length, bound);
  }

  function* ofLength(length: number, bound: readonly string[] | undefined): Generator<FoundPath> {
    const nodes = [from];
    const relationships: FoundRelationship[] = [];
    const passed = new Set(nodes);

    function* extend(onBound: boolean): Generator<FoundPath> {
      const place = relationships.length;
      const here = nodes[place]!;
      if (place === length) {
        const isWanted = here === to && !onBound && wanted.through.every((id) => passed.has(id));
        if (isWanted) yield { length, nodes: [...nodes], relationships: [...relationships] };
        return;
      }
      for (const { relationship, to: next } of graph.stepsFrom(here)) {
        const least = onBound ? bound![place]! : undefined;
        if (least !== undefined && relationship.id < least) continue;
        const left = length - place - 1;
        if (passed.has(next) || (distances.get(next) ?? Infinity) > left || (next === to && left > 0)) continue;
        budget.spend(1);
        nodes.push(next);
        relationships.push(relationship);
        passed.add(next);
        yield* extend(relationship.id === least);
        passed.delete(next);
        relationships.pop();
        nodes.pop();
      }
    }
    yield* extend(bound !== undefined);
  }
}
