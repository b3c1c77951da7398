import type { FoundRelationship } from '../../model/found';
import { Budget, type TraversalRun } from '../traversal';
import { discover, type Discovered, type PathQuestion } from './discover';
import { discoverInStore } from './discover-in-store';
import type { Onward, SearchGraph } from './search-graph';

/** All shortest paths, or all that pass no node twice, up to the length asked for. */
export type PathKind = 'SHORTEST' | 'SIMPLE';

/** A path through the graph: a sequence of nodes, with all relationships that lead from each to the next. */
export interface FoundPath {
  readonly length: number;
  /** Claims behind the step that has fewest, by its best supported relationship; 0 without a step. */
  readonly weight: number;
  readonly nodes: readonly string[];
  readonly steps: readonly {
    readonly from: string;
    readonly to: string;
    readonly relationship: FoundRelationship;
    readonly relationships: readonly FoundRelationship[];
  }[];
}

/** Which of the paths are wanted. */
export interface Wanted {
  readonly kind: PathKind;
  readonly count: number;
  /** Only paths after this one. */
  readonly after: Pick<FoundPath, 'weight' | 'nodes'> | undefined;
  /** Whether to say how many there are in all. */
  readonly counted: boolean;
}

/** Paths in order, and how many there are of the kind; undefined where that is not wanted. */
export interface FoundPaths {
  readonly paths: readonly FoundPath[];
  readonly totalCount: number | undefined;
}

/**
 * Paths between two nodes: the shorter first, then those with more claims behind their weakest step, then by the ids of
 * their nodes, compared one by one by code unit. None where an end is not there, or not visible. From a node to itself
 * leads the one path of length 0.
 *
 * Throws LIMIT_EXCEEDED when more of the graph would have to be read, or more paths tried, than the limits allow.
 */
export async function findPaths(
  run: TraversalRun,
  field: string,
  question: PathQuestion,
  wanted: Wanted,
): Promise<FoundPaths> {
  const { from, to, constraints } = question;
  const { kind, counted } = wanted;
  if (![from, to].every((id) => constraints.among?.includes(id) ?? true)) {
    return { paths: [], totalCount: counted ? 0 : undefined };
  }
  const all = kind === 'SIMPLE' || needsMore(question);
  const inStore = !all && run.store.findsShortestPaths ? await discoverInStore(run, question) : undefined;
  const found = inStore ?? (await discover(run, question, all, new Budget(run.limits.maxVisited, field)));
  return pathsIn(run, field, question, found, wanted);
}

/** Whether the shortest path that is meant may be longer than the shortest of all, for it passes given nodes. */
export const needsMore = ({ from, to, through }: PathQuestion): boolean =>
  through.some((id) => id !== from && id !== to);

/** The paths that are wanted, in what was discovered. Throws LIMIT_EXCEEDED when too many are tried. */
export function pathsIn(
  run: TraversalRun,
  field: string,
  question: PathQuestion,
  { graph, shortest }: Discovered,
  { kind, count, after, counted }: Wanted,
): FoundPaths {
  const budget = (): Budget => new Budget(run.limits.maxVisited, field);
  const all = kind === 'SIMPLE' || needsMore(question);
  if (shortest === undefined) return { paths: [], totalCount: counted ? 0 : undefined };
  const lengths = Array.from({ length: all ? question.maxLength - shortest + 1 : 1 }, (_, i) => shortest + i);
  const ways = new Enumeration(graph, question, budget());
  const paths: FoundPath[] = [];
  for (const path of ways.inOrder(lengths, after)) {
    const length = paths[0]?.length ?? (after ? after.nodes.length - 1 : path.length);
    if ((kind === 'SHORTEST' && path.length > length) || paths.push(path) >= count) break;
  }
  if (!counted) return { paths, totalCount: undefined };
  const counts = new Enumeration(graph, question, budget());
  return { paths, totalCount: counts.count(lengths, kind === 'SHORTEST') };
}

/** Which paths a pass over the search graph yields. */
interface Pass {
  readonly length: number;
  /** Only steps of at least this weight. */
  readonly least: number;
  /** Only paths behind the one of these nodes. */
  readonly bound: readonly string[] | undefined;
}

/** Goes through the paths of a search graph. Each step looked at is charged, for paths can be many more than steps. */
class Enumeration {
  constructor(
    private readonly graph: SearchGraph,
    private readonly question: Pick<PathQuestion, 'from' | 'to' | 'through'>,
    private readonly budget: Budget,
  ) {}

  /** The paths of these lengths in order. A pass for each weight yields those whose weakest step has just that. */
  *inOrder(lengths: readonly number[], after: Wanted['after']): Generator<FoundPath> {
    const { weights } = this.graph;
    for (const length of lengths) {
      const isResumed = after?.nodes.length === length + 1;
      if (after && length + 1 < after.nodes.length) continue;
      for (const least of length === 0 ? [0] : weights) {
        if (isResumed && least > after.weight) continue;
        const bound = isResumed && least === after.weight ? after.nodes : undefined;
        for (const path of this.pass({ length, least, bound })) if (path.weight === least) yield path;
      }
    }
  }

  /** How many paths of these lengths there are, or of the first length that has some. */
  count(lengths: readonly number[], firstAlone: boolean): number {
    let found = 0;
    for (const length of lengths) {
      for (const _ of this.pass({ length, least: 0, bound: undefined })) found += 1;
      if (firstAlone && found > 0) break;
    }
    return found;
  }

  /** The paths of a pass that go through the nodes asked for and pass none twice, by the ids of their nodes. */
  private *pass({ length, least, bound }: Pass): Generator<FoundPath> {
    const { graph, budget } = this;
    const { from, to, through } = this.question;
    const distances = graph.distancesTo(to, least);
    const nodes = [from];
    const taken: Onward[] = [];
    const passed = new Set(nodes);

    function* extend(onBound: boolean): Generator<FoundPath> {
      const place = taken.length;
      if (place === length) {
        if (nodes[place] === to && !onBound && through.every((id) => passed.has(id))) yield pathOf(nodes, taken);
        return;
      }
      const left = length - place - 1;
      for (const step of graph.stepsFrom(nodes[place]!)) {
        const { to: next, weight } = step;
        if (weight < least || (onBound && next < bound![place + 1]!)) continue;
        if (passed.has(next) || (distances.get(next) ?? Infinity) > left || (next === to && left > 0)) continue;
        budget.spend(1);
        nodes.push(next);
        taken.push(step);
        passed.add(next);
        yield* extend(onBound && next === bound![place + 1]);
        passed.delete(next);
        taken.pop();
        nodes.pop();
      }
    }
    yield* extend(bound !== undefined);
  }
}

const pathOf = (nodes: readonly string[], taken: readonly Onward[]): FoundPath => ({
  length: taken.length,
  weight: taken.length === 0 ? 0 : Math.min(...taken.map(({ weight }) => weight)),
  nodes: [...nodes],
  steps: taken.map(({ to, relationships }, i) => ({
    from: nodes[i]!,
    to,
    relationship: relationships[0]!,
    relationships,
  })),
});
