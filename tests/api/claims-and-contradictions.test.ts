import type { RunningApplication } from '../../src/application/application';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal } from './client';

type Ids = { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };

describe('on the data that ships with the server', () => {
  let server: RunningApplication;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const list = async (query: string): Promise<Ids> => (await dataOf(server.graph, `{ list: ${query} }`))['list']!;
  const idsOf = async (query: string): Promise<string[]> =>
    (await list(`${query} { totalCount nodes { id } }`)).nodes.map(({ id }) => id);

  describe('claims', () => {
    test('are found by what they are about, their sense, their language, their source and their day', async () => {
      const query = `claims(first: 500, where: {
        about: { some: { node: { id: { eq: "port:dulata" } } } } modality: { eq: FACT } language: { eq: "zh-Hant" }
        source: { id: { eq: "source:liser-cn-kz-joint-control" } } asOf: { lt: "2014" } }) {
          totalCount nodes { id modality language asOf { first } source { id } about { nodes { id } } } }`;
      const { nodes, totalCount } = (await list(query)) as unknown as { nodes: Claim[]; totalCount: number };
      expect(nodes).toHaveLength(totalCount);
      expect(nodes.map(({ id }) => id)).toContain('claim:s1-09');
      for (const { modality, language, asOf, source, about } of nodes) {
        expect([modality, language, source.id]).toEqual(['FACT', 'zh-Hant', 'source:liser-cn-kz-joint-control']);
        expect(asOf.first < '2014').toBe(true);
        expect(about.nodes.map(({ id }) => id)).toContain('port:dulata');
      }
    });

    test.each(['ASC', 'DESC'])(
      'are ordered by the publication of their source and by their own day: %s',
      async (way) => {
        const query = `claims(first: 500, orderBy: [{ source: { published: ${way} } }, { asOf: ${way} }]) {
        nodes { asOf { first } source { published { first } } } }`;
        const { nodes } = (await list(query)) as unknown as { nodes: Dated[] };
        const keys = nodes.map(({ asOf, source }) => [source.published?.first ?? null, asOf?.first ?? null] as const);
        const sorted = [...keys].sort((a, b) => compare(a[0], b[0], way) || compare(a[1], b[1], way));
        expect(keys).toEqual(sorted);
        expect(new Set(keys.map(String)).size).toBeGreaterThan(10);
      },
    );
  });

  describe('the claims behind a name', () => {
    const where = '{ claims: { some: { id: { eq: "claim:s0-18" } } } }';
    const names = async (view: string): Promise<unknown> => {
      const { country } = await dataOf(
        server.graph,
        `{ country(id: "country:US"${view}) { names(where: ${where}) { value claims { quote } } } }`,
      );
      return country;
    };
    const told = { names: [{ value: '美', claims: [{ quote: expect.stringContaining('美') as string }] }] };

    test('are told with their words, and lead to what bears the name', async () => {
      expect(await names('')).toEqual(told);
      expect(await idsOf(`countries(where: { names: { some: ${where} } })`)).toEqual(['country:US']);
    });

    test('are those that were known by the day of the view', async () => {
      expect(await names(', knownAsOf: "2020-01-01"')).toEqual({ names: [] });
      expect(await names(', knownAsOf: "2026-01-01"')).toEqual(told);
    });
  });

  describe('contradictions', () => {
    test('about an entity are those that the entity itself lists', async () => {
      const { port } = await dataOf(server.graph, '{ port(id: "port:dulata") { contradictions { nodes { id } } } }');
      const own = (port as unknown as { contradictions: Ids }).contradictions.nodes.map(({ id }) => id);
      expect(own).toContain('contradiction:x33');
      expect(await idsOf('contradictions(about: "port:dulata")')).toEqual(own);
    });

    test('of a claim are those that weigh it', async () => {
      const { claim } = await dataOf(server.graph, '{ claim(id: "claim:s1-09") { contradictions { nodes { id } } } }');
      const weighed = (claim as unknown as { contradictions: Ids }).contradictions.nodes.map(({ id }) => id);
      const where = '{ competing: { some: { node: { id: { eq: "claim:s1-09" } } } } }';
      expect(weighed).toEqual(await idsOf(`contradictions(where: ${where})`));
      expect(weighed).toContain('contradiction:x33');
    });

    test('are open or settled, by the verdicts', async () => {
      const open = await list('contradictions(open: true, first: 500) { totalCount nodes { id } }');
      const settled = await list('contradictions(open: false, first: 500) { totalCount nodes { id } }');
      const all = await idsOf('contradictions(first: 500)');
      expect([...open.nodes, ...settled.nodes].map(({ id }) => id).sort()).toEqual([...all].sort());
      const verdicts = (await list(
        'contradictions(open: true, first: 500) { nodes { competing { edges { relationship { verdict } } } } }',
      )) as unknown as { nodes: { competing: { edges: { relationship: { verdict: string } }[] } }[] };
      for (const { competing } of verdicts.nodes) {
        expect(competing.edges.map(({ relationship }) => relationship.verdict)).toContain('OPEN');
      }
      expect(open.totalCount).toBeGreaterThan(2);
      expect(settled.totalCount).toBeGreaterThan(open.totalCount);
    });

    test('of some kinds; no kind at all finds none', async () => {
      const kinds = (await list('contradictions(kinds: [TRANSLATION, CHANGE], first: 500) { nodes { kind } }'))
        .nodes as unknown as { kind: string }[];
      expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['TRANSLATION', 'CHANGE']));
      expect(await idsOf('contradictions(kinds: [])')).toEqual([]);
    });

    test('hold together with where, whatever it joins by AND and OR', async () => {
      const query = (where: string): string => `contradictions(about: "port:dulata", open: true, where: ${where})`;
      expect(await idsOf(query('{ kind: { eq: SOURCES_DISAGREE } }'))).toEqual(['contradiction:x33']);
      expect(await idsOf(query('{ kind: { eq: TRANSLATION } }'))).toEqual([]);
      expect(await idsOf(query('{ AND: [{ kind: { eq: TRANSLATION } }] }'))).toEqual([]);
      expect(await idsOf(query('{ OR: [{ kind: { eq: TRANSLATION } }, {}] }'))).toEqual(['contradiction:x33']);
    });

    test('null asks for nothing, and an id that no entity has finds none', async () => {
      const all = await idsOf('contradictions(first: 500)');
      expect(await idsOf('contradictions(about: null, kinds: null, open: null, where: null, first: 500)')).toEqual(all);
      for (const id of ['port:nowhere', 'claim:s1-09', '', '`'])
        expect(await idsOf(`contradictions(about: ${JSON.stringify(id)})`)).toEqual([]);
    });

    test('take variables, which may be left out', async () => {
      const query = `query ($about: ID, $kinds: [ContradictionKind!], $open: Boolean) {
        list: contradictions(about: $about, kinds: $kinds, open: $open, first: 500) { nodes { id } } }`;
      const found = async (variables: object) => {
        const { list: answer } = await dataOf(server.graph, query, variables);
        return (answer as unknown as Ids).nodes.map(({ id }) => id);
      };
      const all = await found({});
      const open = await found({ open: true });
      expect(await found({ open: false })).toEqual(all.filter((id) => !open.includes(id)));
      expect(await found({ about: 'port:dulata' })).toEqual(await idsOf('contradictions(about: "port:dulata")'));
      expect(await found({ kinds: ['CHANGE'] })).toEqual(await idsOf('contradictions(kinds: [CHANGE])'));
    });

    test('a mistake in where keeps its place in the message', async () => {
      const query = '{ contradictions(open: true, where: { OR: [{}, { kind: { eq: null } }] }) { nodes { id } } }';
      expectRefusal(await ask(server.url, { query }), {
        code: 'BAD_USER_INPUT',
        message: /"where\.OR\[1\]\.kind\.eq" is null/,
      });
    });
  });

  describe('conditions on claims', () => {
    test('agreements of which only Chinese texts tell have no claim in another language', async () => {
      const query = `agreements(first: 500, where: { claims: { every: { node: { language: { eq: "zh-Hans" } } } } }) {
        totalCount nodes { id claims { nodes { language } } } }`;
      const { nodes } = (await list(query)) as unknown as { nodes: { claims: { nodes: { language: string }[] } }[] };
      expect(nodes.length).toBeGreaterThan(3);
      expect(new Set(nodes.flatMap(({ claims }) => claims.nodes.map(({ language }) => language)))).toEqual(
        new Set(['zh-Hans']),
      );
    });

    test('hold on relationships too, and lead on to sources', async () => {
      const where = `{ parties: { some: { relationship: { claims: { some: { source: { kind: { eq: ANNOUNCEMENT } } } } } } } }`;
      const query = `agreements(first: 3, where: ${where}) {
        nodes { parties(first: 200) { nodes { id } edges { relationship { claims { source { kind } } } } } } }`;
      const { nodes } = (await list(query)) as unknown as { nodes: unknown[] };
      for (const agreement of nodes) expect(JSON.stringify(agreement)).toContain('"ANNOUNCEMENT"');
    });

    /** Claims of entities, about entities, and so on: two steps each. */
    const deep = (levels: number): string =>
      `${'{ claims: { some: { node: { about: { some: { node: '.repeat(levels)}{}${' } } } } } }'.repeat(levels)}`;

    test.each([
      [`{ entities(where: ${deep(4)}) { totalCount } }`, /nests more than 6 lists/],
      [`{ entities(where: ${deep(3)}) { totalCount } }`, /could visit [\d,]+ rows/],
      [
        `{ entities(where: { OR: [${'{ claims: { some: { node: { language: { eq: "en" } } } } },'.repeat(80)}] }) { totalCount } }`,
        /more than 200 conditions/,
      ],
    ])('are charged to the limits like other conditions: %#', async (query, message) => {
      expectRefusal(await ask(server.url, { query }), { code: 'LIMIT_EXCEEDED', message });
    });
  });
});

interface Claim {
  readonly id: string;
  readonly modality: string;
  readonly language: string;
  readonly asOf: { readonly first: string };
  readonly source: { readonly id: string };
  readonly about: Ids;
}

interface Dated {
  readonly asOf: { readonly first: string | null } | null;
  readonly source: { readonly published: { readonly first: string | null } | null };
}

/** Missing values come last in both directions. */
function compare(a: string | null, b: string | null, way: string): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = a < b ? -1 : a > b ? 1 : 0;
  return way === 'ASC' ? order : -order;
}
