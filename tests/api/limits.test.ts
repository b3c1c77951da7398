import type { RunningServer } from '../../src/server/server';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal, type RefusedOperation } from './client';

const repeat = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const nested = (steps: number): string => (steps === 0 ? 'id' : `borders { nodes { ${nested(steps - 1)} } }`);
const filterSteps = (steps: number): string =>
  steps === 0 ? '{}' : `{ borders: { some: { node: ${filterSteps(steps - 1)} } } }`;
/** Sources whose claims are of a source whose claims ..., to the given depth, and nothing that is so. */
const backAndForth = (levels: number): string =>
  levels === 1
    ? '{ statements: { some: { node: { quote: { contains: "zzzq" } } } } }'
    : `{ statements: { some: { node: { source: ${backAndForth(levels - 1)} } } } }`;
const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `port:p${i}`);

const LIMIT = 'LIMIT_EXCEEDED';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';

const REFUSED: readonly RefusedOperation[] = [
  {
    title: 'a page over 500',
    query: '{ ports(first: 501) { nodes { id } } }',
    code: LIMIT,
    message: /"first" is 501; at most 500/,
    hint: /after/,
  },
  {
    title: 'claims over 500',
    query: '{ port(id: "port:dulata") { claims(first: 501) { nodes { id } } } }',
    code: LIMIT,
    message: /"first" is 501/,
  },
  {
    title: '501 ids',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: ids(501) },
    code: LIMIT,
    message: /"ids" has 501 elements; at most 500/,
  },
  {
    title: 'nine steps in a selection',
    query: `{ country(id: "country:CN") { ${nested(9)} } }`,
    code: LIMIT,
    message: /more than 8 relationship steps deep/,
    hint: /operation of its own/,
  },
  {
    title: 'five hundred steps in a selection',
    query: `{ country(id: "country:CN") { ${nested(500)} } }`,
    code: LIMIT,
    message: /nested more than 100 levels deep/,
  },
  {
    title: 'seven lists in one another in a filter',
    query: `{ countries(where: ${filterSteps(7)}) { totalCount } }`,
    code: LIMIT,
    message: /nests more than 6 lists/,
    hint: /id: \{ in/,
  },
  {
    title: '81 subqueries',
    query: `{ country(id: "country:CN") { ${repeat(81, (i) => `a${i}: borders(first: 1) { nodes { id } }`)} } }`,
    code: LIMIT,
    message: /more than 80 subqueries/,
    hint: /Split/,
  },
  {
    title: 'too many rows at once',
    query:
      '{ entities(first: 500) { nodes { claims(first: 500) { nodes { about(first: 500) { nodes { claims(first: 500) { nodes { id } } } } } } } } }',
    code: LIMIT,
    message: /could bring [\d,]+ values together; at most 200,000/,
    hint: /inner lists first/,
  },
  {
    title: 'too many rows by a variable',
    query:
      'query ($n: Int) { entities(first: 500) { nodes { claims(first: $n) { nodes { about(first: 500) { nodes { claims(first: 500) { nodes { id } } } } } } } } }',
    variables: { n: 500 },
    code: LIMIT,
    message: /could bring [\d,]+ values/,
  },
  {
    title: 'a filter that leads back to where many come from, three times',
    query: `{ sources(where: ${backAndForth(3)}) { totalCount } }`,
    code: LIMIT,
    message: /could visit [\d,]+ rows for the operation, [\d,]+ of them for "sources"; at most 1,000,000/,
    hint: /ids of the inner part first/,
  },
  {
    title: 'the same among others, and names the dearest part',
    query: `{ ports { nodes { id } } far: sources(where: ${backAndForth(4)}) { totalCount } }`,
    code: LIMIT,
    message: /for "far"/,
  },
  {
    title: 'a text of a million characters',
    query: 'query ($i: String) { claims(where: { OR: [{ quote: { contains: $i } }] }) { totalCount } }',
    variables: { i: 'a'.repeat(1_000_000) },
    code: LIMIT,
    message: /"\$i" has 1,?000,?000 characters; at most 1,?000/,
  },
  {
    title: 'a long text written into the operation',
    query: `{ ports(where: { name: { contains: "${'a'.repeat(1_001)}" } }) { totalCount } }`,
    code: LIMIT,
    message: /"where.name.contains" has 1,?001 characters/,
  },
  {
    title: 'a list of ten thousand and one ids',
    query: 'query ($i: [ID!]) { claims(where: { id: { in: $i } }) { totalCount } }',
    variables: { i: ids(10_001) },
    code: LIMIT,
    message: /"\$i" has 10,?001 elements; at most 10,?000/,
  },
  {
    title: '10,001 tokens',
    query: `{ ${'a '.repeat(9_999)}}`,
    code: 'GRAPHQL_PARSE_FAILED',
    message: /more tha[nt] 10000 tokens/,
  },
  {
    title: '201 conditions',
    query: `{ ports(where: { OR: [${repeat(201, () => '{ name: { eq: "x" } }')}] }) { totalCount } }`,
    code: LIMIT,
    message: /more than 200 conditions/,
    hint: /"in"/,
  },
  {
    title: 'circular fragments',
    query: '{ ports { nodes { ...A } } } fragment A on Port { ...B } fragment B on Port { ...A }',
    code: INVALID,
    message: /Cannot spread fragment "A" within itself via "B"/,
  },
];

describe('the limits refuse', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test.each(REFUSED)('$title', async ({ query, variables, ...refusal }) => {
    const started = performance.now();
    expectRefusal(await ask(server.url, { query, variables }), refusal);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test.each([
    ['201 aliases', `{ port(id: "port:dulata") { ${repeat(201, (i) => `a${i}: id`)} } }`, /201 aliases; at most 200/],
    ['2,500 aliases', `{ port(id: "port:dulata") { ${repeat(2500, (i) => `a${i}:id`)} } }`, /2500 aliases/],
    ['21 root fields', `{ ${repeat(21, (i) => `a${i}: port(id: "x") { id }`)} }`, /more than 20 root fields/],
    ['1,000 directives', `{ __typename ${'@a '.repeat(1000)} }`, /1000 directives; at most 100/],
    ['9,000 equal fields', `{ ports { nodes { ${'id '.repeat(9000)} } } }`, /too many fields that share a place/],
    ['a text of 300,000 characters', `{ __typename } #${'x'.repeat(300_000)}`, /characters; at most 200000/],
    [
      '700 fragments',
      `{ __typename } ${repeat(700, (i) => `fragment F${i} on Port { x }`)}`,
      /700 fragments; at most 100/,
    ],
  ])('a document with %s, quickly', async (_title, query, message) => {
    const started = performance.now();
    const { status, body } = await ask(server.url, { query });
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.message)).toContainEqual(expect.stringMatching(message));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a fragment bomb of 2^18 fields, quickly', async () => {
    const spread = (i: number): string => `pairedWith { nodes { ...F${i + 1} } }`;
    const bomb = repeat(18, (i) => `fragment F${i} on Port { a${i}: ${spread(i)} b${i}: ${spread(i)} }`);
    const started = performance.now();
    const query = `{ ports { nodes { ...F0 } } } ${bomb} fragment F18 on Port { id }`;
    expectRefusal(await ask(server.url, { query }), { code: LIMIT, message: /With its fragments written out/ });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test.each([100, 5_000, 50_000])('variables nested %i deep, and lives on', async (depth) => {
    const where = `${'{"NOT":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    const query = 'query ($w: PortWhere) { ports(where: $w) { totalCount } }';
    const answer = await ask(server.url, `{"query":${JSON.stringify(query)},"variables":{"w":${where}}}`);
    expectRefusal(answer, { code: LIMIT, message: /nested more than 100 levels deep/ });
    expect(await dataOf(server.url, '{ __typename }')).toEqual({ __typename: 'Query' });
  });
});
