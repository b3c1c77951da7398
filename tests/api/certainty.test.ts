import type { RunningApplication } from '../../src/application/application';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal } from './client';

/* How surely things hold on a day; what is expected here stands in the documents of the shipped data set. */

let server: RunningApplication;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

// Each test says what it asked for; an answer over the schema has no type of its own.
const data = async <T>(query: string, variables: object = {}): Promise<T> =>
  (await dataOf(server.graph, query, variables)) as unknown as T;

const HOLDERS = `query ($day: Date!, $certainty: Certainty) {
  customsAdministration(id: "administration:cn-gacc", asOf: $day, certainty: $certainty) {
    id
    holders(where: { relationship: { title: { eq: "Minister" } } }) {
      edges { node { name } relationship { standing lastAttested } }
    }
  }
}`;
interface Holders {
  readonly customsAdministration: {
    readonly id: string;
    readonly holders: {
      readonly edges: { node: { name: string }; relationship: { standing: string; lastAttested: string } }[];
    };
  };
}

const ministersOn = async (day: string, certainty?: string): Promise<string[]> => {
  const { customsAdministration } = await data<Holders>(HOLDERS, { day, certainty });
  return customsAdministration.holders.edges.map(({ node, relationship }) => `${node.name} ${relationship.standing}`);
};

test('a post is held for certain while sources attest it, presumed after that, and by one person at a time', async () => {
  expect(await ministersOn('2007-06-18')).toEqual(['Mu Xinsheng CERTAIN']);
  expect(await ministersOn('2010-01-01')).toEqual(['Sheng Guangzu CERTAIN']);
  expect(await ministersOn('2014-06-09')).toEqual(['Yu Guangzhou CERTAIN']);
  expect(await ministersOn('2026-06-01')).toEqual(['Sun Meijun PRESUMED']);
  expect(await ministersOn('2026-06-01', 'CERTAIN')).toEqual([]);
  // One followed the other in that month, on a day that no source tells.
  expect(await ministersOn('2018-03-15')).toEqual([]);
  expect((await ministersOn('2018-03-15', 'POSSIBLE')).sort()).toEqual([
    'Ni Yuefeng POSSIBLE',
    'Yu Guangzhou POSSIBLE',
  ]);
});

test('ids say how surely things hold, and bring it back', async () => {
  const { customsAdministration } = await data<Holders>(HOLDERS, { day: '2018-03-15', certainty: 'POSSIBLE' });
  expect(customsAdministration.id).toBe('administration:cn-gacc@2018-03-15;certainty=POSSIBLE');
  const again = `query ($id: ID!) { node(id: $id) { ... on CustomsAdministration { id standing holders { totalCount } } } }`;
  expect(await data(again, { id: customsAdministration.id })).toEqual({
    node: { id: customsAdministration.id, standing: 'CERTAIN', holders: { totalCount: 2 } },
  });
  // PRESUMED is usual, and not said.
  const usual = await data<Holders>(HOLDERS, { day: '2018-03-15', certainty: 'PRESUMED' });
  expect(usual.customsAdministration.id).toBe('administration:cn-gacc@2018-03-15');
});

test('filters, counts, orders, groups and traversals hold to it', async () => {
  const query = `query ($certainty: Certainty!) {
    programmes(asOf: "2018-12-31", certainty: $certainty, where: { recognises: { some: {} } }, orderBy: [{ recognises: { count: DESC } }]) {
      totalCount
      nodes { recognises { totalCount groups(byRelationship: [status]) { count } nodes { id } } }
    }
    timeline(about: "programme:kr-aeo", asOf: "2018-12-31", certainty: $certainty) { entries { totalCount } }
    neighbourhood(of: "programme:kr-aeo", depth: 1, asOf: "2018-12-31", certainty: $certainty) { nodes { id } }
    recognitionsOfPartners(programme: "programme:kr-aeo", asOf: "2018-12-31", certainty: $certainty, first: 100) { id }
  }`;
  interface Seen {
    programmes: { totalCount: number; nodes: { recognises: { totalCount: number; nodes: { id: string }[] } }[] };
    timeline: { entries: { totalCount: number } };
    neighbourhood: { nodes: { id: string }[] };
    recognitionsOfPartners: { id: string }[];
  }
  const [certain, presumed, possible] = await Promise.all(
    ['CERTAIN', 'PRESUMED', 'POSSIBLE'].map((certainty) => data<Seen>(query, { certainty })),
  );
  const sizes = (seen: Seen): number[] => [
    seen.programmes.totalCount,
    seen.programmes.nodes[0]?.recognises.totalCount ?? 0,
    seen.timeline.entries.totalCount,
    seen.neighbourhood.nodes.length,
  ];
  for (const [fewer, more] of [
    [certain!, presumed!],
    [presumed!, possible!],
  ] as const) {
    sizes(fewer).forEach((size, i) => expect(size).toBeLessThanOrEqual(sizes(more)[i]!));
  }
  expect(sizes(possible!)[1]).toBeGreaterThan(sizes(presumed!)[1]!);
  for (const { recognises } of possible!.programmes.nodes)
    expect(recognises.totalCount).toBeGreaterThanOrEqual(recognises.nodes.length);
});

test('standing is null without a day, and where a thing that is shown does not hold', async () => {
  const query = `{
    always: programme(id: "programme:us-ctpat") { standing lastAttested }
    early: contradictions(asOf: "1990-01-01", first: 1) { nodes { id } }
  }`;
  const { always } = await data<{ always: { standing: string | null; lastAttested: string | null } }>(query);
  expect(always.standing).toBeNull();
  expect(always.lastAttested).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('a certainty without a day is refused, in arguments and in ids', async () => {
  const refusal = {
    code: 'BAD_USER_INPUT',
    message: /"certainty" is POSSIBLE, but "asOf" is not given/,
    hint: /asOf: "2018-06-01", certainty: POSSIBLE/,
  };
  for (const query of [
    '{ ports(certainty: POSSIBLE) { totalCount } }',
    '{ port(id: "port:dulata@certainty=POSSIBLE") { id } }',
    '{ node(id: "port:dulata@certainty=POSSIBLE") { id } }',
    '{ portsReachedBy(agreement: "agreement:acfta", certainty: POSSIBLE) { id } }',
    '{ timeline(about: "port:dulata", certainty: POSSIBLE) { entries { totalCount } } }',
    '{ search(text: "customs", certainty: POSSIBLE) { nodes { score } } }',
  ])
    expectRefusal(await ask(server.url, { query }), refusal);
});
