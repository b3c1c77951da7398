import type { RunningApplication } from '../../src/application/application';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal } from './client';

/* What an id says of the view in which its node was shown. */

let server: RunningApplication;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const PROGRAMME = 'programme:cn-us-joint-validation';
const data = async <T>(query: string, variables: object = {}): Promise<T> =>
  (await dataOf(server.graph, query, variables)) as unknown as T;

interface Programme {
  readonly id: string;
  readonly name: string;
  readonly pilotedAt: { readonly totalCount: number };
}
const FIELDS = '... on Programme { id name pilotedAt { totalCount } }';

describe('an id', () => {
  test('is plain in the usual view, and says any other', async () => {
    const { usual, early, chinese } = await data<Record<string, Programme>>(`{
      usual: programme(id: "${PROGRAMME}") { ${FIELDS} }
      early: programme(id: "${PROGRAMME}", asOf: "2008-06-01") { ${FIELDS} }
      chinese: programme(id: "${PROGRAMME}", lang: "ZH") { ${FIELDS} }
    }`);
    expect([usual!.id, usual!.pilotedAt.totalCount]).toEqual([PROGRAMME, 2]);
    expect([early!.id, early!.pilotedAt.totalCount]).toEqual([`${PROGRAMME}@2008-06-01`, 0]);
    expect(chinese!.id).toBe(`${PROGRAMME}@lang=zh`);
    expect(chinese!.name).not.toBe(usual!.name);
  });

  test.each([
    ['asOf: "2018"', '@2018-01-01'],
    ['knownAsOf: "2016-12-31"', '@known=2016-12-31'],
    ['modality: [PLAN, FACT, FACT]', '@modality=FACT,PLAN'],
    ['rank: [PREFERRED, DEPRECATED, NORMAL]', '@rank=DEPRECATED,NORMAL,PREFERRED'],
    ['rank: [PREFERRED, NORMAL]', ''],
    ['lang: "zh", asOf: "2018-05-01", modality: PLAN', '@2018-05-01;modality=PLAN;lang=zh'],
    ['lang: null, asOf: null', ''],
  ])('says %s as %j', async (view, suffix) => {
    const { country } = await data<{ country: { id: string } }>(`{ country(id: "country:CN", ${view}) { id } }`);
    expect(country.id).toBe(`country:CN${suffix}`);
    const { node } = await data<{ node: { id: string } }>('query ($id: ID!) { node(id: $id) { id } }', {
      id: country.id,
    });
    expect(node).toEqual(country);
  });

  test('says it wherever it stands below a root field: relationships, claims, edges and single nodes', async () => {
    const answer = JSON.stringify(
      await data(`{ programmes(asOf: "2018-06-01", first: 3) { nodes {
        id names(first: 1) { id of { id } } claims(first: 2) { nodes { id source { id } } }
        recognises(first: 2) { edges { node { id } relationship { id from { id } claims(first: 1) { id } } } }
      } } }`),
    );
    const ids = [...answer.matchAll(/"id":"([^"]*)"/g)].map((match) => match[1]!);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => !/^[^@]+@2018-06-01$/.test(id))).toEqual([]);
  });

  test('says it below what a traversal finds', async () => {
    const { shortestPath } = await data<{
      shortestPath: { nodes: { id: string }[]; steps: { relationship: { id: string } }[] };
    }>(
      '{ shortestPath(from: "port:dulata", to: "country:CN", via: { structural: true }, lang: "zh") { nodes { id } steps { relationship { id } } } }',
    );
    const { nodes, steps } = shortestPath;
    expect(
      [...nodes, ...steps.map(({ relationship }) => relationship)].every(({ id }) => id.endsWith('@lang=zh')),
    ).toBe(true);
  });
});

describe('node(id) and nodes(ids)', () => {
  test('give back the view', async () => {
    const { node } = await data<{ node: Programme }>(`{ node(id: "${PROGRAMME}@2008-06-01") { ${FIELDS} } }`);
    expect([node.id, node.pilotedAt.totalCount]).toEqual([`${PROGRAMME}@2008-06-01`, 0]);
  });

  test('give each id its own, in their order, by variables too', async () => {
    const ids = [`${PROGRAMME}@2008-06-01`, 'port:nowhere@lang=zh', PROGRAMME, `${PROGRAMME}@lang=zh`];
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${FIELDS} } }`;
    const shown = async (asked: string[]) =>
      (await data<{ nodes: (Programme | null)[] }>(query, { ids: asked })).nodes.map(
        (node) => node && [node.id, node.pilotedAt.totalCount],
      );
    const expected = [[ids[0], 0], null, [ids[2], 2], [ids[3], 2]];
    expect(await shown(ids)).toEqual(expected);
    expect(await shown([...ids].reverse())).toEqual([...expected].reverse());
  });

  test('find relationships in their view', async () => {
    const { port } = await data<{ port: { pilots: { edges: { relationship: { id: string } }[] } } }>(
      '{ port(id: "port:dulata", asOf: "2008-01-01") { pilots { edges { relationship { id } } } } }',
    );
    const { id } = port.pilots.edges[0]!.relationship;
    expect(id).toMatch(/^rel:piloted-at-[0-9a-f]{16}@2008-01-01$/);
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await data(query, { id })).toEqual({ node: { id } });
    const before = id.replace('2008-01-01', '2007-01-01');
    expect(await data(query, { id: before })).toEqual({ node: null });
  });

  test('take an id in other words, and answer with the canonical one', async () => {
    const { node } = await data<{ node: { id: string } }>(
      '{ node(id: "port:dulata@lang=ZH-hans;rank=NORMAL,PREFERRED;asOf=2018-01-01") { id } }',
    );
    expect(node.id).toBe('port:dulata@2018-01-01;lang=zh-Hans');
  });
});

describe('ids with a view as arguments', () => {
  test('set the view of a look-up and of a traversal', async () => {
    const { programme, neighbourhood } = await data<{
      programme: Programme;
      neighbourhood: { nodes: { id: string }[] };
    }>(`{
      programme(id: "${PROGRAMME}@2008-06-01") { ${FIELDS.replace('... on Programme', '...')} }
      neighbourhood(of: "port:dulata@lang=zh") { nodes { id } }
    }`);
    expect([programme.id, programme.pilotedAt.totalCount]).toEqual([`${PROGRAMME}@2008-06-01`, 0]);
    expect(neighbourhood.nodes.every(({ id }) => id.endsWith('@lang=zh'))).toBe(true);
  });

  test('may be joined with arguments that say something else of it', async () => {
    const { programme } = await data<{ programme: Programme }>(
      `{ programme(id: "${PROGRAMME}@2008-06-01", lang: "zh") { id } }`,
    );
    expect(programme.id).toBe(`${PROGRAMME}@2008-06-01;lang=zh`);
  });

  test('are compared without it in filters, retired ids included', async () => {
    const query = `query ($id: ID!) { ports(where: { OR: [{ id: { eq: $id } }, { country: { id: { in: [$id] } } }] }, first: 1) {
      nodes { id }
    } }`;
    expect(await data(query, { id: 'port:dulata@2018-01-01;lang=zh' })).toEqual({
      ports: { nodes: [{ id: 'port:dulata' }] },
    });
    const { contradictions } = await data<{ contradictions: { totalCount: number } }>(
      '{ contradictions(about: "programme:cn-us-joint-validation@2008-06-01") { totalCount } }',
    );
    expect(contradictions.totalCount).toBeGreaterThan(0);
  });

  test.each([
    {
      title: 'another day than the argument',
      query: `{ programme(id: "${PROGRAMME}@2008-06-01", asOf: "2010-01-01") { id } }`,
      message: /says 2008-06-01, but elsewhere "asOf" is "2010-01-01"/,
    },
    {
      title: 'two days',
      query: '{ shortestPath(from: "port:dulata@2008-06-01", to: "country:CN@2009-06-01") { length } }',
      message: /"country:CN@2009-06-01" says 2009-06-01, but elsewhere "asOf" is "2008-06-01"/,
    },
    { title: 'a day that is none', query: '{ node(id: "port:dulata@2008-02-30") { id } }', message: /cannot be read/ },
    { title: 'an unknown part', query: '{ node(id: "port:dulata@day=2008") { id } }', message: /"day=2008"/ },
    { title: 'a part twice', query: '{ node(id: "port:dulata@lang=zh;lang=en") { id } }', message: /"lang=en"/ },
    { title: 'an unknown modality', query: '{ nodes(ids: ["port:dulata@modality=MAYBE"]) { id } }', message: /MAYBE/ },
  ])('are refused that say $title', async ({ query, message }) => {
    expectRefusal(await ask(server.url, { query }), { code: 'BAD_USER_INPUT', message, hint: /"@"/ });
  });
});

describe('a cursor', () => {
  test('of a search goes on in its own view only', async () => {
    const query =
      'query ($after: Cursor, $day: Date) { search(text: "customs", first: 1, after: $after, asOf: $day) { pageInfo { endCursor } } }';
    const { search } = await data<{ search: { pageInfo: { endCursor: string } } }>(query, { day: '2018-01-01' });
    const after = search.pageInfo.endCursor;
    await data(query, { after, day: '2018-01-01' });
    const { errors } = await server.graph.execute({ query, variables: { after, day: '2018-01-02' } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
  });

  const LIST =
    'query ($after: Cursor, $day: Date, $where: PortWhere) { ports(first: 2, after: $after, asOf: $day, where: $where) { edges { cursor } } }';
  const cursorOf = async (variables: object): Promise<string> =>
    (await data<{ ports: { edges: { cursor: string }[] } }>(LIST, variables)).ports.edges[1]!.cursor;

  test('goes on in its own view and filter', async () => {
    for (const variables of [{}, { day: '2018-01-01' }, { where: { kind: { eq: 'ROAD' } } }]) {
      const after = await cursorOf(variables);
      expect(await cursorOf({ ...variables, after })).not.toBe(after);
    }
  });

  test.each([
    ['another view', { day: '2018-01-01' }, { day: '2018-01-02' }],
    ['a view', {}, { day: '2018-01-02' }],
    ['the usual view', { day: '2018-01-01' }, {}],
    ['another filter', { where: { kind: { eq: 'ROAD' } } }, { where: { kind: { eq: 'RAIL' } } }],
    ['no filter', { where: { kind: { eq: 'ROAD' } } }, {}],
  ])('does not go on in %s', async (_, first, then) => {
    const after = await cursorOf(first);
    const { errors } = await server.graph.execute({ query: LIST, variables: { ...then, after } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
  });
});
