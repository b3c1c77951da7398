import { brotliDecompressSync } from 'node:zlib';
import {
  buildSchema,
  execute,
  getIntrospectionQuery,
  getOperationAST,
  parse,
  validate,
  type GraphQLSchema,
  type IntrospectionOptions,
} from 'graphql';
import { Introspection } from '../../src/graphql/pipeline/introspection';
import { IntrospectionWriter } from '../../src/graphql/pipeline/introspection-writer';
import type { RunningServer } from '../../src/server/server';
import { send } from '../http/raw-request';
import { schema } from '../support/schema';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal, type RefusedOperation } from './client';

const ALL: IntrospectionOptions = {
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  experimentalDirectiveDeprecation: true,
  oneOf: true,
};
/** The schema twice: what it selects of it stands in a fragment. */
const twice = (query: string): string =>
  query.replace(
    /__schema \{([^]*?)\n\s+\}\n\s+\}\n/,
    'a: __schema { ...S } b: __schema { ...S } } fragment S on __Schema {$1 }',
  );

/** Has what schemas can have: everything of it is deprecated once, and every default is of another kind. */
const VARIED = buildSchema(`
  "Of all kinds."
  schema { query: Query mutation: Change }
  directive @mark(at: [Int!] = [1, 2], old: Int @deprecated) repeatable on FIELD | QUERY
  scalar Instant @specifiedBy(url: "https://example.org/instant")
  enum Colour { RED GREEN @deprecated(reason: "No \\"longer\\".") }
  input One @oneOf { a: Int b: String }
  input Many { colour: Colour = RED, text: String = "a\\u2028\\"b", list: [[Int]] = [[1], null], old: Int = 1 @deprecated }
  interface Node { id: ID! }
  interface Named implements Node { id: ID! name: String }
  type Thing implements Node & Named { id: ID! name(first: Int = 5, old: Int @deprecated): String old: Int @deprecated }
  type Empty { none: [Instant!]! }
  union Either = Thing | Empty
  type Query { node(one: One, many: Many = { colour: GREEN }): Node either: [Either] }
  type Change { set(one: One!): Named }
`);

const textOf = (
  of: GraphQLSchema,
  query: string,
  variables: Record<string, unknown> = {},
  limit = Infinity,
): string => {
  const document = parse(query);
  const writer = new IntrospectionWriter(of, { document, operation: getOperationAST(document)!, variables }, limit);
  return writer.write()!;
};

const OPERATIONS: readonly (readonly [string, Record<string, unknown>?])[] = [
  [getIntrospectionQuery()],
  [getIntrospectionQuery(ALL)],
  [getIntrospectionQuery({ ...ALL, descriptions: false, typeDepth: 3 })],
  ['{ __typename a: __schema { __typename t: queryType { kind name } mutationType { name } } }'],
  [
    '{ __type(name: "Thing") { ...F fields { name } } } fragment F on __Type { fields { type { name } } interfaces { name } }',
  ],
  ['{ a: __type(name: "Nothing") { name } b: __type(name: "Colour") { enumValues { name } possibleTypes { name } } }'],
  ['query ($n: String!) { __type(name: $n) { name possibleTypes { name ofType { name } } } }', { n: 'Node' }],
  [
    'query ($old: Boolean!) { __type(name: "Thing") { fields(includeDeprecated: $old) { name args(includeDeprecated: $old) { name } isDeprecated deprecationReason } } }',
    { old: true },
  ],
  [
    'query ($yes: Boolean!) { __schema { types @skip(if: $yes) { name } directives @include(if: $yes) { name locations args { defaultValue } } } }',
    { yes: true },
  ],
];

describe('the text of introspection is what graphql-js answers', () => {
  test.each(OPERATIONS.map(([query, variables = {}]) => ({ query, variables })))(
    'to $query',
    ({ query, variables }) => {
      expect(validate(VARIED, parse(query))).toEqual([]);
      const { data } = execute({ schema: VARIED, document: parse(query), variableValues: variables }) as {
        data: unknown;
      };
      expect(textOf(VARIED, query, variables)).toBe(JSON.stringify(data));
    },
  );

  test('about the schema of the shipped domain', () => {
    const { data } = execute({ schema, document: parse(getIntrospectionQuery(ALL)) }) as { data: unknown };
    expect(textOf(schema, getIntrospectionQuery(ALL)) === JSON.stringify(data)).toBe(true);
  });

  test('however often it was stopped in between', () => {
    const document = parse(getIntrospectionQuery(ALL));
    const asked = { document, operation: getOperationAST(document)!, variables: {} };
    const writer = new IntrospectionWriter(VARIED, asked, Infinity);
    let stops = 0;
    let text: string | undefined;
    // Every deadline is over: each call makes one object.
    while ((text = writer.write(-1)) === undefined) stops += 1;
    expect(stops).toBeGreaterThan(100);
    expect(text).toBe(textOf(VARIED, getIntrospectionQuery(ALL)));
  });
});

test('what many ask for at once is made one after another, and others have their turns meanwhile', async () => {
  const introspection = new Introspection(schema);
  const ask = () => {
    const document = parse(getIntrospectionQuery(ALL));
    return introspection.answering({ document, operation: getOperationAST(document)!, variables: {} })!();
  };
  let turns = 0;
  const count = () => {
    turns += 1;
    ticking = setImmediate(count);
  };
  let ticking = setImmediate(count);
  const answers = await Promise.all(Array.from({ length: 3 }, ask));
  clearImmediate(ticking);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  // Made without a pause there would be none.
  expect(turns).toBeGreaterThan(10);
});

const LIMIT = 'LIMIT_EXCEEDED';
const REFUSED: readonly RefusedOperation[] = [
  {
    title: 'all types under 190 names',
    query: `{ __schema { ${Array.from({ length: 190 }, (_, i) => `a${i}: types { name description fields { name description } }`).join(' ')} } }`,
    code: LIMIT,
    message: /The introspection "__schema" would have more than [\d,]+ characters/,
    hint: /getIntrospectionQuery/,
  },
  {
    title: 'the whole schema twice',
    query: twice(getIntrospectionQuery()),
    code: LIMIT,
    message: /The introspection of the operation would have more than/,
  },
  {
    title: 'a name of each type under 200 names',
    query: `{ __schema { types { ${Array.from({ length: 200 }, (_, i) => `a${i}: description`).join(' ')} } } }`,
    code: LIMIT,
    message: /The introspection "__schema" would have more than/,
  },
  {
    title: 'types of fields of fields, which lead everywhere',
    query: '{ __schema { types { fields { type { fields { type { name description fields { name } } } } } } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /Maximum introspection depth exceeded/,
  },
  {
    title: 'a fragment under 190 names',
    query: `{ __type(name: "Port") { ${Array.from({ length: 190 }, (_, i) => `a${i}: interfaces { ...F }`).join(' ')} } }
      fragment F on __Type { fields { args { type { name } } type { ofType { name } } } possibleTypes { name } interfaces { name } ofType { name } }`,
    code: LIMIT,
    message: /selects from more than 1000 places, its fragments written out/,
  },
  {
    title: 'much of the schema beside other things',
    query: '{ __schema { types { name description fields { name } } } ports(first: 1) { nodes { id } } }',
    code: LIMIT,
    message: /would have more than 100,000 characters/,
    hint: /by __type/,
  },
];

describe('introspection', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test.each(REFUSED)('is refused for $title', async ({ query, variables, ...refusal }) => {
    expectRefusal(await ask(server.url, { query, variables }), refusal);
    // And by the full pipeline, where a header is unusual.
    const again = await send(`${server.url}/graphql`, { 'x-timing': '1' }, { query });
    expect([again.status, again.body.toString()]).toEqual([400, expect.stringContaining(refusal.code)]);
  });

  test.each([
    ['as graphql-js asks for it', getIntrospectionQuery()],
    ['with everything', getIntrospectionQuery(ALL)],
    ['without descriptions', getIntrospectionQuery({ descriptions: false })],
    [
      'under another name, as clients of Apollo ask for it',
      getIntrospectionQuery(ALL).replace('IntrospectionQuery', 'Q'),
    ],
  ])('is answered whole %s', async (_how, query) => {
    const { __schema } = await dataOf(server.url, query);
    expect(__schema).toHaveProperty('types.length', Object.keys(schema.getTypeMap()).length);
  });

  test('is the same in every coding and by every path, and part of an answer with other things', async () => {
    const query = getIntrospectionQuery({ descriptions: false });
    const plain = await send(`${server.url}/graphql`, {}, { query });
    const coded = await send(`${server.url}/graphql`, { 'accept-encoding': 'br' }, { query });
    const accept = 'application/graphql-response+json';
    const full = await send(`${server.url}/graphql`, { 'accept-encoding': 'br', accept }, { query });
    const timed = await send(`${server.url}/graphql`, { 'x-timing': '1' }, { query });
    expect(brotliDecompressSync(coded.body).equals(plain.body)).toBe(true);
    expect(full.body.equals(coded.body)).toBe(true);
    expect(full.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
    const { data, extensions } = JSON.parse(timed.body.toString()) as Record<string, Record<string, unknown>>;
    expect({ data }).toEqual(JSON.parse(plain.body.toString()));
    expect(extensions).toHaveProperty('timing');

    const search = `?${new URLSearchParams({ query }).toString()}`;
    const got = await fetch(`${server.url}/graphql${search}`, { headers: { 'apollo-require-preflight': '1' } });
    expect((await got.text()) === plain.body.toString()).toBe(true);
    const tag = got.headers.get('etag')!;
    const headers = { 'apollo-require-preflight': '1', 'if-none-match': tag };
    expect((await fetch(`${server.url}/graphql${search}`, { headers })).status).toBe(304);

    const mixed =
      '{ __type(name: "Port") { name } ports(first: 1, where: { pairedWith: { some: {} } }) { totalCount } dataset { version } }';
    expect(await dataOf(server.url, mixed)).toMatchObject({ __type: { name: 'Port' }, ports: { totalCount: 10 } });
  });
});
