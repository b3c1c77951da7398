import * as fc from 'fast-check';
import { parse } from 'graphql';
import type { GraphData } from '../../src/model/graph-data';
import type { GraphStore } from '../../src/store/graph-store';
import { fact, graph, node } from '../api/hand-made-graph';
import { createOracle } from '../oracle/oracle';
import { pageThrough, type PagedList } from '../oracle/page-laws';
import { asker } from '../support/asker';
import { LIMITS, registry } from '../support/domain';
import { fill } from '../support/graph';
import { schema } from '../support/schema';

const programme = (slug: string) => node('Programme', `programme:${slug}`, slug, { kind: 'PILOT' });
const partOf = (from: string, to: string, more = {}) => fact('PART_OF', `programme:${from}`, `programme:${to}`, more);
const precedes = (from: string, to: string, order = 'TIME', more = {}) =>
  fact('PRECEDES', `programme:${from}`, `programme:${to}`, { order, ...more });

const CHAIN = Array.from({ length: 11 }, (_, i) => `c${String(i).padStart(2, '0')}`);
const CROWD = Array.from({ length: 12 }, (_, i) => `x${String(i).padStart(2, '0')}`);
const HUB = 1_500;

const GRAPH = graph(
  [
    ...['top', 'left', 'right', 'low', 'planned', 'lost', 'a', 'b', 'c', 'hub', ...CHAIN, ...CROWD].map(programme),
    node('Event', 'event:e', 'e', { kind: 'TRAINING' }),
    { id: 'claim:c', type: 'Claim', properties: { modality: 'FACT', rank: 'NORMAL' }, claims: [] },
    ...Array.from({ length: HUB }, (_, i) => programme(`h${i}`)),
  ],
  [
    // A diamond, with a short and a long path to the top; a plan and a rejected reading are unasserted.
    partOf('low', 'left'),
    partOf('low', 'right'),
    partOf('left', 'top'),
    partOf('right', 'left'),
    partOf('low', 'planned', { modality: 'PLAN' }),
    partOf('planned', 'lost'),
    partOf('left', 'lost', { rank: 'DEPRECATED' }),
    fact('PART_OF', 'event:e', 'programme:low'),
    fact('ABOUT', 'claim:c', 'programme:left'),
    fact('ABOUT', 'claim:c', 'programme:top'),
    // A circle with a parallel relationship and one from a node to itself.
    precedes('a', 'b'),
    precedes('a', 'b', 'SITE_ORDER'),
    precedes('b', 'c'),
    precedes('c', 'a'),
    precedes('b', 'b'),
    // A chain longer than any closure.
    ...CHAIN.slice(1).map((to, i) => precedes(CHAIN[i]!, to)),
    // Each before each: the ways through them are more than could be counted.
    ...CROWD.flatMap((from) => CROWD.filter((to) => to !== from).map((to) => precedes(from, to))),
    ...Array.from({ length: HUB }, (_, i) => partOf(`h${i}`, 'hub')),
  ],
);

/** What closures find in graphs with circles, parallel relationships and several ways to one node. */
export function closures(store: () => GraphStore): void {
  beforeAll(() => fill(store(), GRAPH));

  /** Slugs with distances, such as `left 1`. */
  const found = async (slug: string, field: string, args = ''): Promise<string[]> => {
    const source = `{ programme(id: "programme:${slug}") { list: ${field}${args} { edges { distance node { id } } } } }`;
    const { programme } = (await asker(store()).ask(source)) as { programme: { list: { edges: Edge[] } } };
    return programme.list.edges.map(({ distance, node: { id } }) => `${id.replace(/^programme:/, '')} ${distance}`);
  };

  test('each node is there once, at its least distance, the nearest first and then by id', async () => {
    expect(await found('low', 'ancestors')).toEqual(['left 1', 'right 1', 'top 2']);
    expect(await found('top', 'descendants')).toEqual(['left 1', 'low 2', 'right 2', 'event:e 3']);
  });

  test('what the default visibility leaves out is not walked, and nothing behind it is found', async () => {
    const reached = await found('low', 'ancestors');
    expect(reached.join()).not.toMatch(/planned|lost/);
    expect(await found('planned', 'ancestors')).toEqual(['lost 1']);
  });

  test('a circle ends, and the node itself is never among what it leads to', async () => {
    expect(await found('a', 'successors')).toEqual(['b 1', 'c 2']);
    expect(await found('b', 'successors')).toEqual(['c 1', 'a 2']);
    expect(await found('a', 'predecessors')).toEqual(['c 1', 'b 2']);
  });

  test('depth bounds the steps, 8 when it is not given', async () => {
    expect(await found('c00', 'successors', '(depth: 3)')).toEqual(['c01 1', 'c02 2', 'c03 3']);
    expect(await found('c00', 'successors', '(depth: 1)')).toEqual(['c01 1']);
    const all = CHAIN.slice(1, 9).map((slug, i) => `${slug} ${i + 1}`);
    expect(await found('c00', 'successors')).toEqual(all);
    expect(await found('c00', 'successors', '(depth: null)')).toEqual(all);
  });

  test('where a great many ways lead through the same nodes, each is walked through once a step', async () => {
    expect(await found('x00', 'successors')).toEqual(CROWD.slice(1).map((slug) => `${slug} 1`));
  });

  test('conditions choose among what is found; the walk goes on through what does not fulfil them', async () => {
    expect(await found('top', 'descendants', '(where: { type: { in: [Event] } })')).toEqual(['event:e 3']);
    expect(await found('low', 'ancestors', '(where: { name: { eq: "top" } })')).toEqual(['top 2']);
  });

  test('a node with a great many parts gives a page and a count', async () => {
    const answer = await asker(store()).ask(
      '{ programme(id: "programme:hub") { descendants(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } } } }',
    );
    expect(answer).toEqual({
      programme: {
        descendants: {
          totalCount: HUB,
          nodes: [{ id: 'programme:h0' }, { id: 'programme:h1' }],
          pageInfo: { hasNextPage: true },
        },
      },
    });
  });

  test.each(['predecessors', 'successors'])('pages of %s are whole', async (field) => {
    const list: PagedList = {
      source: (args, selection) => `{ programme(id: "programme:x05") { list: ${field}${args} ${selection} } }`,
      path: ['programme', 'list'],
      args: 'depth: 4',
      hasRelationships: false,
      pagesBackward: false,
    };
    const ask = async (source: string) => ({ data: (await asker(store()).ask(source)) as never });
    expect((await pageThrough(ask, list, 4)).whole).toHaveLength(CROWD.length - 1);
  });

  test('its nodes fall into groups, those that the conditions leave', async () => {
    const source = `{ programme(id: "programme:low") { ancestors(where: { id: { in: ["programme:top", "programme:left", "programme:right"] } }) {
      all: groups { count nodes { id } values(of: claimCount) { count } }
      byStatement: groups(by: [claims, type]) { keys { name value } count }
    } } }`;
    const ids = ['programme:left', 'programme:right', 'programme:top'];
    const keys = (claim: string | null) => [
      { name: 'claims', value: claim },
      { name: 'type', value: 'Programme' },
    ];
    expect(await asker(store()).ask(source)).toEqual({
      programme: {
        ancestors: {
          all: [{ count: 3, nodes: ids.map((id) => ({ id })), values: { count: 3 } }],
          byStatement: [
            { keys: keys('claim:c'), count: 2 },
            { keys: keys(null), count: 1 },
          ],
        },
      },
    });
  });

  test('one that meets more nodes than may be visited is refused, with what to do', async () => {
    const asked = (maxVisited: number, field: string) =>
      asker(store(), { ...LIMITS, maxVisited }).ask(`{ programme(id: "programme:hub") { ${field} } }`);
    for (const field of ['descendants { totalCount }', 'descendants(first: 1) { nodes { id } }']) {
      await expect(asked(HUB - 1, field)).rejects.toMatchObject({
        code: 'LIMIT_EXCEEDED',
        message: `A closure met more than ${HUB - 1} nodes.`,
        hint: expect.stringContaining('depth') as string,
      });
    }
    expect(await asked(HUB, 'descendants { totalCount }')).toEqual({ programme: { descendants: { totalCount: HUB } } });
  });

  test('one within groups is refused as well, from the node of a key and from a node of the group', async () => {
    const closure = '{ ... on Programme { descendants { totalCount } } }';
    const sources = [
      `{ programmes(where: { id: { eq: "programme:h0" } }) { groups(by: [partOf]) { keys { node ${closure} } } } }`,
      `{ programme(id: "programme:h0") { partOf { groups { nodes ${closure} } } } }`,
    ];
    for (const source of sources) {
      const asked = (maxVisited: number) => asker(store(), { ...LIMITS, maxVisited }).ask(source);
      await expect(asked(HUB - 1)).rejects.toMatchObject({ message: `A closure met more than ${HUB - 1} nodes.` });
      expect(JSON.stringify(await asked(HUB))).toContain(`"totalCount":${HUB}`);
    }
  });

  test('it nests: from each node that is found, on along another relationship', async () => {
    const source = `{ event(id: "event:e") { ancestors(first: 1) { nodes { id ... on Programme {
      ancestors(depth: 1) { nodes { id } } } } } } }`;
    expect(await asker(store()).ask(source)).toEqual({
      event: {
        ancestors: {
          nodes: [{ id: 'programme:low', ancestors: { nodes: [{ id: 'programme:left' }, { id: 'programme:right' }] } }],
        },
      },
    });
  });
}

const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
/** Graphs walked through; FUZZ_CASES asks for more, with some 60 closures in each. */
const GRAPHS = Math.ceil(Number(process.env['FUZZ_CASES'] ?? 200) / 10);

/** A few programmes with relationships between any two of them: circles, parallel ones, some not visible. */
const arbitraryGraph: fc.Arbitrary<GraphData> = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const end = fc.nat(size - 1).map((i) => `n${i}`);
  const relationship = fc.record({
    type: fc.constantFrom('PART_OF', 'PRECEDES', 'SUPERSEDES'),
    from: end,
    to: end,
    modality: fc.constantFrom('FACT', 'FACT', 'FACT', 'INFERRED', 'PLAN'),
    rank: fc.constantFrom('NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'DEPRECATED'),
  });
  const nodes = Array.from({ length: size }, (_, i) => programme(`n${i}`));
  return fc.array(relationship, { maxLength: 40, size: 'max' }).map((list) =>
    graph(
      nodes,
      list.map(({ type, from, to, modality, rank }, alternative) => {
        const more = { modality, rank, alternative, ...(type === 'PRECEDES' ? { order: 'TIME' } : {}) };
        return fact(type, `programme:${from}`, `programme:${to}`, more);
      }),
    ),
  );
});

const FROM_EACH = parse(`query ($depth: Int, $first: Int) {
  programmes(first: 500) { nodes {
    id
    ancestors(depth: $depth, first: $first) { ...A }
    descendants(depth: $depth, first: $first) { totalCount nodes { id } pageInfo { hasPreviousPage } }
    successors(depth: $depth) { totalCount edges { distance node { id } } }
    allSupersededBy(depth: $depth, first: $first, where: { onProgramme: { partOf: { some: {} } } }) { totalCount edges { distance node { id } } }
  } }
}
fragment A on EntityClosureConnection { totalCount edges { distance node { id } } pageInfo { hasNextPage } }`);

/** Closures from each node of small random graphs have the oracle's answer, at every depth. */
export function randomClosures(store: () => GraphStore): void {
  test(
    `closures from each node of ${GRAPHS} graphs have the oracle's answer (seed ${SEED})`,
    async () => {
      for (const data of fc.sample(arbitraryGraph, { seed: SEED, numRuns: GRAPHS })) {
        await fill(store(), data);
        const oracle = createOracle(registry, schema, data);
        for (const depth of [1, 2, 3, 5, 8, null]) {
          const variables = { depth, first: depth === 3 ? 2 : 500 };
          const expected = oracle.execute(FROM_EACH, variables);
          expect(expected.errors).toBeUndefined();
          const wanted = JSON.parse(JSON.stringify(expected.data)) as unknown;
          const asking = asker(store(), GENEROUS);
          expect(await asking.ask(FROM_EACH, variables)).toEqual(wanted);
          expect(await asking.askSlowly(FROM_EACH, variables)).toEqual(wanted);
        }
      }
    },
    24 * 60 * 60_000,
  );
}

const GENEROUS = { ...LIMITS, maxCost: 10_000_000 };

interface Edge {
  readonly distance: number;
  readonly node: { readonly id: string };
}
