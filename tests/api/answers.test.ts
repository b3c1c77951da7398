import type { RunningServer } from '../../src/server/server';
import { startServer } from '../support/server';
import { answerOf, ask, dataOf } from './client';

describe('an answer', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const text = async (query: string, variables: object = {}): Promise<string> =>
    (await ask(server.url, { query, variables })).text.trim();

  test('has its fields in the order asked, in every object', async () => {
    expect(await text('{ port(id: "port:dulata") { kind id __typename name } __typename }')).toBe(
      '{"data":{"port":{"kind":"ROAD","id":"port:dulata","__typename":"Port","name":"Dulata"},"__typename":"Query"}}',
    );
    const { text: mixed } = await ask(server.url, {
      query: '{ b: dataset { version } a: port(id: "port:dulata") { id } }',
    });
    expect(mixed).toMatch(/^\{"data":\{"b":\{"version":".*"\},"a":\{"id":"port:dulata"\}\}\}/);
  });

  test('has one field under two aliases with different arguments', async () => {
    const query =
      '{ port(id: "port:dulata") { en: name zh: name(lang: "zh") one: names(first: 1) { value } all: names { value } } }';
    const { port } = await dataOf(server.url, query);
    const { en, zh, one, all } = port as unknown as Record<string, { value: string }[]>;
    expect([en, zh]).toEqual(['Dulata', '都拉塔']);
    expect(one).toHaveLength(1);
    expect(all!.length).toBeGreaterThan(1);
  });

  test('merges a field that is asked twice with different selections', async () => {
    const query = `{
      port(id: "port:dulata") { id country { id } }
      port(id: "port:dulata") { kind country { name } id }
      port(id: "port:dulata") { ...P }
    } fragment P on Port { country { iso2 } }`;
    expect(await text(query)).toBe(
      '{"data":{"port":{"id":"port:dulata","country":{"id":"country:CN","name":"China","iso2":"CN"},"kind":"ROAD"}}}',
    );
  });

  test('takes fragments on types, on interfaces and without a type', async () => {
    const query = `{
      nodes(ids: ["port:dulata", "country:CN", "agreement:cn-us-joint-validation-2008", "claim:s0-33"]) {
        __typename
        ... on Entity { name }
        ... on Location { where: id }
        ... on Party { signs: id }
        ... { ...Kinds }
      }
    }
    fragment Kinds on Node { ... on Port { kind } ... on Country { iso2 } ... on Claim { confidence } }`;
    const { nodes } = await dataOf(server.url, query);
    expect(nodes).toEqual([
      { __typename: 'Port', name: 'Dulata', where: 'port:dulata', kind: 'ROAD' },
      { __typename: 'Country', name: 'China', where: 'country:CN', signs: 'country:CN', iso2: 'CN' },
      { __typename: 'Agreement', name: expect.any(String) as string },
      { __typename: 'Claim', confidence: expect.any(String) as string },
    ]);
  });

  test('has what @include and @skip leave, by the values of variables', async () => {
    const query = `query ($yes: Boolean!, $no: Boolean!) {
      port(id: "port:dulata") {
        id
        kind @include(if: $yes)
        name @include(if: $no)
        both: id @include(if: $yes) @skip(if: $yes)
        country @skip(if: $no) { id }
        ... on Port @include(if: $no) { unlocode }
        ...P @skip(if: $yes)
      }
      gone: ports @skip(if: $yes) { totalCount }
    }
    fragment P on Port { latitude }`;
    const asked = await dataOf(server.url, query, { yes: true, no: false });
    expect(asked).toEqual({ port: { id: 'port:dulata', kind: 'ROAD', country: { id: 'country:CN' } } });
    const turned = await dataOf(server.url, query, { yes: false, no: true });
    expect(Object.keys(turned)).toEqual(['port', 'gone']);
    expect(Object.keys(turned['port']!)).toEqual(['id', 'name', 'unlocode', 'latitude']);
  });

  test('is empty where everything is skipped', async () => {
    expect(await text('query ($no: Boolean!) { ports @include(if: $no) { totalCount } }', { no: false })).toBe(
      '{"data":{}}',
    );
    expect(await text('{ port(id: "port:dulata") { id @include(if: false) } }')).toBe('{"data":{"port":{}}}');
  });

  test('tells the type of everything that has one', async () => {
    const query = `{ ports(where: { id: { eq: "port:kalzhat" } }) { __typename pageInfo { __typename } edges { __typename node { __typename country { __typename } names(first: 1) { __typename } claims(first: 5) { nodes { __typename source { __typename published { __typename } } } } localNames { __typename } } } } }`;
    const types = new Set((await text(query)).match(/(?<="__typename":")\w+/g));
    expect(types).toEqual(
      new Set([
        'PortsConnection',
        'PageInfo',
        'PortsEdge',
        'Port',
        'Country',
        'Name',
        'Claim',
        'Source',
        'EdtfDate',
        'Localized',
      ]),
    );
  });

  test('mixes the data set and introspection with what the statement answers', async () => {
    const query = `{
      dataset { title(lang: "en") nodeCount nodes { type count } }
      ports { totalCount nodes { __typename id zh: name(lang: "zh") } }
      __schema { queryType { name } }
      __type(name: "Port") { kind }
    }`;
    const data = await dataOf(server.url, query);
    const { dataset, ports, ...rest } = data as unknown as Record<string, Record<string, unknown>>;
    expect(rest).toEqual({ __schema: { queryType: { name: 'Query' } }, __type: { kind: 'OBJECT' } });
    expect(dataset!['nodes']).toContainEqual({ type: 'Port', count: ports!['totalCount'] });
    const alone = await dataOf(server.url, '{ ports { totalCount nodes { __typename id zh: name(lang: "zh") } } }');
    expect(alone).toEqual({ ports });
  });

  test('has names by their conditions, and claims as many as asked', async () => {
    const query = `{ port(id: "port:kalzhat") {
      kk: names(where: { language: { eq: "kk" } }) { value language }
      none: names(where: { value: { eq: "nowhere" } }) { value }
      claimCount
      all: claims { nodes { id } }
      one: claims(first: 1) { nodes { id } }
      zero: claims(first: 0) { nodes { id } }
    } }`;
    const { port } = await dataOf(server.url, query);
    type Page = { readonly nodes: readonly { readonly id: string }[] };
    const { kk, none, claimCount, all, one, zero } = port as unknown as Record<'all' | 'one' | 'zero', Page> & {
      readonly kk: readonly { readonly language: string }[];
      readonly none: readonly unknown[];
      readonly claimCount: number;
    };
    expect(kk.length).toBeGreaterThan(0);
    expect(kk.every(({ language }) => language === 'kk')).toBe(true);
    expect([none, zero.nodes]).toEqual([[], []]);
    expect(all.nodes).toHaveLength(claimCount);
    expect(one.nodes).toEqual(all.nodes.slice(0, 1));
  });

  test('has twenty items where no number is asked', async () => {
    const { claims } = await dataOf(server.url, '{ claims { nodes { id } totalCount } }');
    const { nodes, totalCount } = claims as unknown as { nodes: unknown[]; totalCount: number };
    expect(nodes).toHaveLength(20);
    expect(totalCount).toBeGreaterThan(20);
  });

  test('is that of the operation named', async () => {
    const query =
      'query A { port(id: "port:dulata") { id } } query B { ports(where: { pairedWith: { some: {} } }) { totalCount } }';
    expect((await ask(server.url, { query, operationName: 'A' })).body.data).toEqual({ port: { id: 'port:dulata' } });
    expect((await ask(server.url, { query, operationName: 'B' })).body.data).toEqual({ ports: { totalCount: 10 } });
    for (const request of [{ query }, { query, operationName: 'C' }]) {
      const { status, body } = await ask(server.url, request);
      expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
    }
  });

  test('comes to a GET as to a POST', async () => {
    const search = new URLSearchParams({
      query: 'query Q($id: ID!) { port(id: $id) { name } }',
      variables: '{"id":"port:dulata"}',
      operationName: 'Q',
    });
    const headers = { 'apollo-require-preflight': 'true', accept: 'application/json' };
    const answer = await answerOf(await fetch(`${server.url}/graphql?${search.toString()}`, { headers }));
    expect([answer.status, answer.text]).toEqual([200, '{"data":{"port":{"name":"Dulata"}}}\n']);
  });

  test('takes a default where a variable is left out, and none where it is null', async () => {
    const query =
      'query ($n: Int = 2, $lang: Language = "zh") { ports(first: $n, where: { pairedWith: { some: {} } }) { nodes { name(lang: $lang) } } }';
    const names = async (variables: object) => {
      const { ports } = (await dataOf(server.url, query, variables)) as unknown as Record<
        string,
        { nodes: { name: string }[] }
      >;
      return ports!.nodes.map(({ name }) => name);
    };
    expect(await names({})).toEqual(['阿拉山口', '巴克图']);
    expect(await names({ n: 1, lang: 'en' })).toEqual(['Alashankou']);
    expect(await names({ n: null, lang: null })).toHaveLength(10);
  });
});
