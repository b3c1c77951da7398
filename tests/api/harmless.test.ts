import type { RunningServer } from '../../src/server/server';
import { startServer } from '../support/server';
import { ask, dataOf } from './client';

/** Texts that would do harm where they reached a statement, a pattern or a path of properties as they are. */
const HOSTILE = [
  '"}) MATCH (n) DETACH DELETE n //',
  "' OR 1=1 --",
  '`; RETURN 1; //',
  '$p0',
  '\\',
  '\\"',
  '"',
  '[* TO *]',
  '/.*/',
  'a~9',
  'AND',
  '(unclosed',
  '%s%n{{7*7}}',
  '\u202e\u200b\ufeff',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '𠀀\u{10ffff}',
  '__proto__',
  'constructor',
  ' ',
  '\n',
  'x'.repeat(1_000),
];

describe('harmless is', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test.each(HOSTILE)('the text %.30j wherever a text can stand', async (text) => {
    const query = `query ($text: String!, $id: ID!) {
      node(id: $id) { id }
      nodes(ids: [$id]) { id }
      port(unlocode: $text) { id }
      eq: ports(where: { name: { eq: $text } }) { totalCount }
      parts: ports(where: { AND: [{ name: { contains: $text } }, { name: { startsWith: $text } }] }) { totalCount }
      in: agreements(where: { title: { in: [$text] } }) { totalCount }
      less: agreements(where: { title: { lt: $text } }) { totalCount }
      list: entities(where: { identifiers: { has: $text } }) { totalCount }
      near: entities(where: { names: { some: { value: { endsWith: $text } } } }) { totalCount }
    }`;
    const { node, nodes, port, eq, list } = await dataOf(server.url, query, { text, id: text });
    expect({ node, nodes, port, eq, list }).toEqual({
      node: null,
      nodes: [null],
      port: null,
      eq: { totalCount: 0 },
      list: { totalCount: 0 },
    });
    const { ports } = await dataOf(server.url, '{ ports(where: { pairedWith: { some: {} } }) { totalCount } }');
    expect(ports).toEqual({ totalCount: 10 });
  });

  test('the same text as a literal', async () => {
    for (const text of HOSTILE.slice(0, -1)) {
      const query = `{ port(id: ${JSON.stringify(text)}) { id } ports(where: { name: { contains: ${JSON.stringify(text)} } }) { nodes { id } } }`;
      const { port } = await dataOf(server.url, query);
      expect(port).toBeNull();
    }
  });

  test('`__proto__` as an alias at every level, and as a variable that nobody asks for', async () => {
    const query = '{ __proto__: port(id: "port:dulata") { __proto__: id constructor: kind } }';
    const { text } = await ask(
      server.url,
      `{"query":${JSON.stringify(query)},"variables":{"__proto__":{"polluted":1}}}`,
    );
    expect(text).toBe('{"data":{"__proto__":{"__proto__":"port:dulata","constructor":"ROAD"}}}\n');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each([
    ['node', 'node(id: "port:nowhere")'],
    ['a node of no type', 'node(id: "nothing:x")'],
    ['a relationship', 'node(id: "rel:signed-0123456789abcdef")'],
    ['an empty id', 'node(id: "")'],
  ])('an unknown id of %s: null and no error', async (_what, field) => {
    expect(await dataOf(server.url, `{ found: ${field} { id __typename } }`)).toEqual({ found: null });
  });

  test('an unknown id in a look-up, or one of another type', async () => {
    const query =
      '{ a: port(id: "port:nowhere") { id } b: port(id: "country:CN") { id } c: country(iso2: "XX") { id } }';
    expect(await dataOf(server.url, query)).toEqual({ a: null, b: null, c: null });
  });

  test('an unknown id among others: null in its place, and the same id twice', async () => {
    const ids = ['port:kalzhat', 'x', 'country:CN', '', 'port:kalzhat'];
    const { nodes } = await dataOf(server.url, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual([{ id: 'port:kalzhat' }, null, { id: 'country:CN' }, null, { id: 'port:kalzhat' }]);
    expect(await dataOf(server.url, '{ nodes(ids: []) { id } }')).toEqual({ nodes: [] });
  });

  test('500 ids at once', async () => {
    const ids = Array.from({ length: 500 }, (_, i) => `port:p${i}`);
    const { nodes } = await dataOf(server.url, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual(ids.map(() => null));
  });

  test('what is exactly at a limit', async () => {
    const repeat = (count: number, make: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => make(i)).join(' ');
    const steps = (n: number): string => (n === 0 ? 'id' : `borders(first: 2) { nodes { ${steps(n - 1)} } }`);
    await dataOf(server.url, `{ country(id: "country:CN") { ${steps(8)} } }`);
    await dataOf(server.url, '{ ports(first: 500) { nodes { id } } }');
    await dataOf(server.url, `{ port(id: "port:dulata") { ${repeat(200, (i) => `a${i}: id`)} } }`);
    await dataOf(server.url, `{ ${repeat(20, (i) => `a${i}: port(id: "port:dulata") { id }`)} }`);
  });

  test('an empty page', async () => {
    const page =
      '{ edges { cursor } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }';
    const { ports } = await dataOf(server.url, `{ ports(first: 0, where: { pairedWith: { some: {} } }) ${page} }`);
    const pageInfo = { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null };
    expect(ports).toEqual({ edges: [], nodes: [], pageInfo, totalCount: 10 });
  });
});
