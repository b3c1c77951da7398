import * as fc from 'fast-check';
import type { GraphData } from '../../src/model/graph-data';
import type { GraphStore } from '../../src/store/graph-store';
import { arbitraryTangle } from '../oracle/arbitrary-tangle';
import { NaivePaths, type NaivePath, type PathAsked, type Walking } from '../oracle/naive-paths';
import { asker, type Asker, type Variables } from '../support/asker';
import { withoutViews } from '../support/without-views';
import { registry } from '../support/domain';
import { fill } from '../support/graph';

/** Questions asked of each store; FUZZ_CASES asks more. */
const CASES = Number(process.env['FUZZ_CASES'] ?? 200);
const CASES_A_GRAPH = 100;
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

const WALK = `$via: Via, $types: [EntityType!], $direction: TraversalDirection, $avoid: [ID!],
  $asOf: Date, $certainty: Certainty, $knownAsOf: Date, $modality: [Modality!], $rank: [Rank!]`;
const WALKING = `via: $via, types: $types, direction: $direction,
  asOf: $asOf, certainty: $certainty, knownAsOf: $knownAsOf, modality: $modality, rank: $rank`;
const PATHS = `query ($from: ID!, $to: ID!, $maxLength: Int, $through: [ID!], $kind: PathKind, $first: Int, $after: Cursor, $among: Among, ${WALK}) {
  paths(from: $from, to: $to, maxLength: $maxLength, through: $through, avoid: $avoid, among: $among, kind: $kind, first: $first, after: $after, ${WALKING}) {
    nodes { length weight nodes { id } steps { from { id } to { id } relationship { id } relationships { id } } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
  shortestPath(from: $from, to: $to, maxLength: $maxLength, through: $through, avoid: $avoid, among: $among, ${WALKING}) {
    length weight nodes { id } steps { from { id } to { id } relationship { id } relationships { id } }
  }
}`;
/** By itself, so that a store can search and hydrate in one statement. */
const SHORTEST = `query ($from: ID!, $to: ID!, $maxLength: Int, $through: [ID!], $among: Among, $avoid: [ID!], ${WALK.replace('$avoid: [ID!],', '')}) {
  shortestPath(from: $from, to: $to, maxLength: $maxLength, through: $through, avoid: $avoid, among: $among, ${WALKING}) {
    length weight nodes { id } steps { from { id } to { id } relationship { id } relationships { id } }
  }
}`;
const AROUND = `query ($of: ID!, $depth: Int, $first: Int, ${WALK}) {
  neighbourhood(of: $of, depth: $depth, first: $first, avoid: $avoid, ${WALKING}) {
    nodes { id } distances relationships { id } truncated
  }
}`;
const COMMON = `query ($of: [ID!]!, $first: Int, $after: Cursor, ${WALK.replace('$avoid: [ID!],', '')}) {
  commonNeighbours(of: $of, first: $first, after: $after, ${WALKING}) {
    nodes { node { id } relationships { id } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;

interface Identified {
  readonly id: string;
}
interface Found {
  readonly nodes: readonly Identified[];
  readonly relationships: readonly Identified[];
}
interface FoundPath {
  readonly length: number;
  readonly weight: number;
  readonly nodes: readonly Identified[];
  readonly steps: readonly {
    readonly from: Identified;
    readonly to: Identified;
    readonly relationship: Identified;
    readonly relationships: readonly Identified[];
  }[];
}
interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** A path as the naive search has it, once its parts are known to agree with each other. */
function plain({ length, weight, nodes, steps }: FoundPath): NaivePath {
  const passed = ids(nodes);
  expect(length).toBe(steps.length);
  expect(steps.map(({ from, to }) => [from.id, to.id])).toEqual(passed.slice(1).map((id, i) => [passed[i], id]));
  expect(steps.map(({ relationship }) => relationship.id)).toEqual(steps.map((step) => step.relationships[0]!.id));
  return { nodes: passed, weight, steps: steps.map(({ relationships }) => ids(relationships)) };
}

/** Paths, neighbourhoods and common neighbours in random graphs are those that a naive search finds. */
export function paths(store: () => GraphStore): void {
  const graphs = Math.ceil(CASES / CASES_A_GRAPH);

  test(
    `${CASES} questions about the ways of ${graphs} graphs have the naive answer (seed ${SEED})`,
    async () => {
      for (const [index, graph] of fc.sample(arbitraryTangle(registry), { seed: SEED, numRuns: graphs }).entries()) {
        await fill(store(), graph);
        const naive = new NaivePaths(registry, graph);
        const asking = withPlainIds(asker(store()));
        const property = fc.asyncProperty(question(graph), async (asked) => {
          await comparePaths(asking, naive, asked);
          const plainly = withoutConditions(asked);
          await comparePaths(asking, naive, plainly);
          await expectOneStatement(store(), naive, plainly.path);
          await compareAround(asking, naive, asked);
          await compareCommon(asking, naive, asked);
        });
        await fc.assert(property, { seed: SEED + index, numRuns: Math.min(CASES, CASES_A_GRAPH), endOnFailure: true });
      }
    },
    24 * 60 * 60_000,
  );
}

/** The naive search knows records by their ids alone. */
const withPlainIds = (asking: Asker): Asker => ({
  ...asking,
  ask: async (...asked) => withoutViews(await asking.ask(...asked)),
});

interface Question {
  readonly path: PathAsked;
  readonly walking: Walking;
  readonly size: number;
  readonly depth: number;
  readonly of: readonly string[];
}

/** What is asked about a graph: ends, and rules about the way. */
function question(graph: GraphData): fc.Arbitrary<Question> {
  const everyId = graph.nodes.filter(({ type }) => type !== 'Name').map(({ id }) => id);
  const id = fc.constantFrom(...everyId);
  const types = [...new Set(graph.relationships.map(({ type }) => type))];
  const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
  const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 4 });
  const days = graph.relationships
    .flatMap(({ properties }) => [properties['holdsFrom'], properties['holdsTo'], properties['knownFrom']])
    .filter((day): day is string => typeof day === 'string');
  const day = fc.constantFrom('2010-01-01', ...days);
  const via = fc.oneof(
    types.length > 0 ? fc.record({ only: some(types) }) : fc.constant({}),
    types.length > 0 ? fc.record({ except: some(types) }) : fc.constant({}),
    fc.record({ structural: fc.boolean() }),
    fc.constant({ structural: true }),
  );
  const walking = fc.record({
    via: seldom(via),
    types: seldom(some([...new Set(graph.nodes.map(({ type }) => type))])),
    direction: seldom(fc.constantFrom('OUT' as const, 'IN' as const, 'ANY' as const)),
    avoid: seldom(some(everyId.slice(0, 3))),
    asOf: seldom(day),
    certainty: seldom(fc.constantFrom('CERTAIN' as const, 'PRESUMED' as const, 'POSSIBLE' as const)),
    knownAsOf: fc.option(day, { nil: undefined, freq: 9 }),
    modality: seldom(some(['FACT', 'INFERRED', 'PLAN', 'GOAL', 'PROPOSAL', 'ASSESSMENT'])),
    rank: fc.option(some(['PREFERRED', 'NORMAL', 'DEPRECATED']), { nil: undefined, freq: 9 }),
  }) as fc.Arbitrary<Walking>;
  return fc
    .record({
      walking,
      from: id,
      to: id,
      maxLength: fc.integer({ min: 1, max: 4 }),
      through: seldom(some(everyId.slice(0, 2))),
      among:
        types.length > 0 ? seldom(fc.record({ type: fc.constantFrom(...types), with: id })) : fc.constant(undefined),
      size: fc.integer({ min: 1, max: 5 }),
      depth: fc.integer({ min: 1, max: 3 }),
      of: fc.uniqueArray(id, { minLength: 2, maxLength: 3 }),
    })
    .map(({ from, to, maxLength, through, among, walking: { certainty, ...walked }, ...rest }) => {
      // How surely things are to hold is a question about a day.
      const rules: Walking = { ...walked, ...(walked.asOf && certainty ? { certainty } : {}) };
      const must = [from, to, ...(through ?? [])];
      const avoid = rules.avoid?.filter((each) => !must.includes(each));
      const all = { ...rules, avoid } as Walking;
      return { ...rest, walking: all, path: { ...all, from, to, maxLength, through, among } as PathAsked };
    });
}

/** The same question with no condition on the steps but their types: a store may find the shortest ways by itself. */
function withoutConditions(asked: Question): Question {
  const { from, to, maxLength, via } = asked.path;
  return { ...asked, path: { from, to, maxLength, via } as PathAsked };
}

async function comparePaths(asking: Asker, naive: NaivePaths, { path, size }: Question): Promise<void> {
  for (const kind of ['SHORTEST', 'SIMPLE'] as const) {
    const wanted = naive.paths(path, kind);
    const found: unknown[] = [];
    let after: string | null = null;
    let shortest: FoundPath | null | undefined;
    do {
      const variables: Variables = { ...path, kind, first: size, after };
      const answer = (await asking.ask(PATHS, variables)) as {
        paths: Page<FoundPath> & { totalCount: number };
        shortestPath: FoundPath | null;
      };
      expect(answer.paths.totalCount).toBe(wanted.length);
      found.push(...answer.paths.nodes.map(plain));
      shortest = answer.shortestPath;
      expect(answer.paths.pageInfo.hasNextPage).toBe(found.length < wanted.length);
      after = answer.paths.pageInfo.endCursor;
      // A page of many is as good as all of them.
    } while (found.length < Math.min(wanted.length, 12));
    expect(found).toEqual(wanted.slice(0, found.length));
    expect(shortest ? plain(shortest) : undefined).toEqual(wanted[0]);
    if (kind === 'SIMPLE') continue;
    const { shortestPath: alone } = (await asking.ask(SHORTEST, path as unknown as Variables)) as {
      shortestPath: FoundPath | null;
    };
    expect(alone ? plain(alone) : undefined).toEqual(wanted[0]);
  }
}

/** A store that finds shortest paths by itself finds and hydrates the best in one statement; where there is none, a second one looks for the ends. */
async function expectOneStatement(store: GraphStore, naive: NaivePaths, path: PathAsked): Promise<void> {
  const [best] = naive.paths(path, 'SHORTEST');
  if (!store.findsShortestPaths || best?.steps.length === 0) return;
  const asking = asker(store);
  await asking.ask(SHORTEST, path as unknown as Variables);
  const before = asking.statements.length;
  await asking.ask(SHORTEST, path as unknown as Variables);
  expect(asking.statements.length - before).toBe(best ? 1 : 2);
}

async function compareAround(asking: Asker, naive: NaivePaths, asked: Question): Promise<void> {
  const { path, walking, size, depth } = asked;
  const { neighbourhood: found } = (await asking.ask(AROUND, { ...walking, of: path.from, depth, first: size })) as {
    neighbourhood: (Found & { distances: readonly number[]; truncated: boolean }) | null;
  };
  const all = naive.around(path.from, depth, walking);
  if (!all || !found) {
    expect(found).toBe(all);
    return;
  }
  const shown = all.slice(0, size);
  expect(found.nodes.map(({ id }, i) => ({ id, distance: found.distances[i] }))).toEqual(shown);
  const among = naive.among([path.from, ...shown.map(({ id }) => id)], walking);
  expect(ids(found.relationships)).toEqual(among.slice(0, 4 * size));
  expect(found.truncated).toBe(all.length > size || among.length > 4 * size);
}

async function compareCommon(asking: Asker, naive: NaivePaths, { walking, of, size }: Question): Promise<void> {
  const { avoid: _avoid, ...rules } = walking;
  const wanted = naive.common(of, rules);
  const found: unknown[] = [];
  let after: string | null = null;
  do {
    const answer = (await asking.ask(COMMON, { ...rules, of, first: size, after })) as {
      commonNeighbours: Page<{ node: Identified; relationships: readonly Identified[] }> & { totalCount: number };
    };
    const { nodes, pageInfo, totalCount } = answer.commonNeighbours;
    expect(totalCount).toBe(wanted.length);
    found.push(...nodes.map(({ node, relationships }) => ({ node: node.id, relationships: ids(relationships) })));
    expect(pageInfo.hasNextPage).toBe(found.length < wanted.length);
    after = pageInfo.endCursor;
  } while (found.length < wanted.length);
  expect(found).toEqual(wanted);
}
