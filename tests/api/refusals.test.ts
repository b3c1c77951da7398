import type { RunningServer } from '../../src/server/server';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal, type Refusal } from './client';

interface Refused extends Refusal {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const repeat = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const nested = (steps: number): string => (steps === 0 ? 'id' : `borders { nodes { ${nested(steps - 1)} } }`);
const filterSteps = (steps: number): string =>
  steps === 0 ? '{}' : `{ borders: { some: { node: ${filterSteps(steps - 1)} } } }`;
const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `port:p${i}`);

const INPUT = 'BAD_USER_INPUT';
const CURSOR = 'BAD_CURSOR';
const LIMIT = 'LIMIT_EXCEEDED';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';

const REFUSED: readonly Refused[] = [
  {
    title: 'a negative page',
    query: '{ ports(first: -1) { nodes { id } } }',
    code: INPUT,
    message: /"first" is -1/,
    hint: /0 to 500/,
  },
  {
    title: 'a negative page from the end',
    query: '{ ports(last: -5) { nodes { id } } }',
    code: INPUT,
    message: /"last" is -5/,
  },
  {
    title: 'a negative page in a variable, below another list',
    query: 'query ($n: Int) { agreements { nodes { signatories(first: $n) { nodes { id } } } } }',
    variables: { n: -1 },
    code: INPUT,
    message: /"first" is -1/,
  },
  {
    title: 'a page over 500',
    query: '{ ports(first: 501) { nodes { id } } }',
    code: LIMIT,
    message: /"first" is 501; at most 500/,
    hint: /after/,
  },
  {
    title: 'claims over 500',
    query: '{ port(id: "port:dulata") { claims(first: 501) { id } } }',
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
    title: 'first and last together',
    query: '{ ports(first: 1, last: 1) { nodes { id } } }',
    code: INPUT,
    message: /"first" and "last" are both given/,
    hint: /not for both/,
  },
  {
    title: 'a number too great for Int',
    query: '{ ports(first: 99999999999) { nodes { id } } }',
    code: INVALID,
    message: /Int cannot represent non 32-bit/,
  },
  {
    title: 'a fraction for Int',
    query: '{ ports(first: 1.5) { nodes { id } } }',
    code: INVALID,
    message: /Int cannot represent non-integer/,
  },
  {
    title: 'a variable of the wrong type',
    query: 'query ($n: Int) { ports(first: $n) { nodes { id } } }',
    variables: { n: 'ten' },
    code: INPUT,
    message: /\$n.*Int cannot represent/,
  },
  {
    title: 'a variable that is not given',
    query: 'query ($id: ID!) { node(id: $id) { id } }',
    code: INPUT,
    message: /\$id.*required/,
  },

  {
    title: 'a forged cursor',
    query: '{ ports(after: "abc") { nodes { id } } }',
    code: CURSOR,
    message: /"after" is no cursor of this API: "abc"/,
    hint: /earlier answer/,
  },
  {
    title: 'an empty cursor',
    query: '{ ports(before: "") { nodes { id } } }',
    code: CURSOR,
    message: /"before" is no cursor/,
  },
  ...['[]', '{}', 'null', '["x"]', '["x",{}]', '["x",[1]]', '"x"', '[1,"a"]'].map((inner) => ({
    title: `a cursor of ${inner}`,
    query: 'query ($c: Cursor) { ports(after: $c) { nodes { id } } }',
    variables: { c: Buffer.from(inner).toString('base64url') },
    code: CURSOR,
    message: /"after" is no cursor of this API/,
  })),
  {
    title: 'a cursor with the signature of nothing',
    query: 'query ($c: Cursor) { ports(after: $c) { nodes { id } } }',
    variables: { c: Buffer.from('["AAAAAA","port:a"]').toString('base64url') },
    code: CURSOR,
    message: /another list or order/,
  },
  {
    title: 'a cursor of 10,001 characters',
    query: 'query ($c: Cursor) { ports(after: $c) { nodes { id } } }',
    variables: { c: 'a'.repeat(10_001) },
    code: INPUT,
    message: /Cursor cannot represent/,
  },

  {
    title: 'a date that is none',
    query: '{ agreements(where: { signedOn: { gte: "03.03.2008" } }) { nodes { id } } }',
    code: INVALID,
    message: /Date cannot represent "03\.03\.2008": write a day such as/,
  },
  {
    title: 'a date that is none in a variable',
    query: 'query ($w: AgreementWhere) { agreements(where: $w) { nodes { id } } }',
    variables: { w: { signedOn: { gte: '2008-02-30' } } },
    code: INPUT,
    message: /Date cannot represent "2008-02-30"/,
  },
  {
    title: 'a language that is none',
    query: '{ ports { nodes { name(lang: "english!") } } }',
    code: INVALID,
    message: /Language cannot represent "english!"/,
  },
  {
    title: 'an unknown enum value',
    query: '{ ports(where: { kind: { eq: ROADE } }) { nodes { id } } }',
    code: INVALID,
    message: /Value "ROADE" does not exist in "PortKind" enum\. Did you mean the enum value "ROAD"/,
  },
  {
    title: 'an unknown enum value in a variable',
    query: 'query ($w: PortWhere) { ports(where: $w) { nodes { id } } }',
    variables: { w: { kind: { eq: 'NOPE' } } },
    code: INPUT,
    message: /"NOPE" does not exist in "PortKind" enum/,
  },
  {
    title: 'an unknown field',
    query: '{ ports { nodes { nmae } } }',
    code: INVALID,
    message: /Cannot query field "nmae" on type "Port"\. Did you mean "name"/,
  },
  {
    title: 'an unknown argument',
    query: '{ ports(frist: 1) { nodes { id } } }',
    code: INVALID,
    message: /Unknown argument "frist".*Did you mean "first"/,
  },
  {
    title: 'an unknown operator',
    query: '{ ports(where: { name: { like: "x" } }) { nodes { id } } }',
    code: INVALID,
    message: /Field "like" is not defined by type "TextFilter"/,
  },
  {
    title: 'an object without a selection',
    query: '{ ports }',
    code: INVALID,
    message: /must have a selection of subfields/,
  },
  {
    title: '@defer',
    query: '{ ports { ... @defer { nodes { id } } } }',
    code: INVALID,
    message: /Unknown directive "@defer"/,
  },

  {
    title: 'a comparison with null',
    query: '{ ports(where: { unlocode: { eq: null } }) { nodes { id } } }',
    code: INPUT,
    message: /"where\.unlocode\.eq" is null/,
    hint: /isNull: true/,
  },
  {
    title: 'a comparison with null in a variable',
    query: 'query ($u: String) { ports(where: { unlocode: { eq: $u } }) { nodes { id } } }',
    variables: { u: null },
    code: INPUT,
    message: /"where\.unlocode\.eq" is null/,
  },
  {
    title: 'a null in a list of values',
    query: '{ ports(where: { unlocode: { in: ["A", null] } }) { nodes { id } } }',
    code: INVALID,
    message: /Expected value of type "String!", found null/,
  },
  {
    title: 'two keys in one object of orderBy',
    query: '{ ports(orderBy: [{ name: ASC, kind: ASC }]) { nodes { id } } }',
    code: INPUT,
    message: /"orderBy\.0" must name one key to order by, not name, kind/,
    hint: /orderBy: \[/,
  },
  {
    title: 'no key in an object of orderBy',
    query: '{ ports(orderBy: [{}]) { nodes { id } } }',
    code: INPUT,
    message: /"orderBy\.0" must name one key to order by, not none/,
  },
  {
    title: 'a null key of orderBy',
    query: 'query ($d: OrderDirection) { ports(orderBy: [{ name: $d }]) { nodes { id } } }',
    variables: { d: null },
    code: INPUT,
    message: /must name one key/,
  },
  {
    title: 'a look-up without a key',
    query: '{ port { id } }',
    code: INPUT,
    message: /needs an id or another unique key/,
    hint: /exactly one/,
  },
  {
    title: 'a look-up with two keys',
    query: '{ port(id: "port:dulata", unlocode: "KZKZT") { id } }',
    code: INPUT,
    message: /takes one key, not "id" and "unlocode"/,
  },
  {
    title: 'a look-up by null',
    query: '{ port(id: null) { id } }',
    code: INPUT,
    message: /needs an id or another unique key/,
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
    message: /more than 8 relationship steps deep/,
  },
  {
    title: 'nine steps in a filter',
    query: `{ countries(where: ${filterSteps(9)}) { totalCount } }`,
    code: LIMIT,
    message: /more than 8 relationship steps deep/,
  },
  {
    title: '61 subqueries',
    query: `{ country(id: "country:CN") { ${repeat(61, (i) => `a${i}: borders(first: 1) { nodes { id } }`)} } }`,
    code: LIMIT,
    message: /more than 60 subqueries/,
    hint: /Split/,
  },
  {
    title: 'too many rows at once',
    query: '{ agreements(first: 500) { nodes { signatories(first: 500) { nodes { id } } } } }',
    code: LIMIT,
    message: /could bring 250500 rows together; at most 100000/,
    hint: /inner lists first/,
  },
  {
    title: 'too many rows by a variable',
    query: 'query ($n: Int) { agreements(first: 500) { nodes { signatories(first: $n) { nodes { id } } } } }',
    variables: { n: 500 },
    code: LIMIT,
    message: /250500 rows/,
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
  {
    title: 'a NUL character',
    query: '{ ports(where: { name: { eq: "a\0b" } }) { nodes { id } } }',
    code: INPUT,
    message: /NUL/,
  },
  {
    title: 'a NUL in a variable',
    query: 'query ($t: String) { ports(where: { name: { eq: $t } }) { nodes { id } } }',
    variables: { t: '\0' },
    code: INPUT,
    message: /NUL/,
  },
  {
    title: 'a lone surrogate',
    query: '{ ports(where: { name: { eq: "\ud83d" } }) { nodes { id } } }',
    code: INPUT,
    message: /surrogate/,
  },
];

describe('the API refuses', () => {
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
    ['21 root fields', `{ ${repeat(21, (i) => `a${i}: port(id: "x") { id }`)} }`, /21 root fields; at most 20/],
    ['1,000 directives', `{ __typename ${'@a '.repeat(1000)} }`, /1000 directives; at most 100/],
    ['9,000 equal fields', `{ ports { nodes { ${'id '.repeat(9000)} } } }`, /Validation aborted/],
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
    expectRefusal(await ask(server.url, { query }), { code: LIMIT, message: /relationship steps deep|subqueries/ });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test.each([100, 5_000, 50_000])('variables nested %i deep, and lives on', async (depth) => {
    const where = `${'{"NOT":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    const query = 'query ($w: PortWhere) { ports(where: $w) { totalCount } }';
    const answer = await ask(server.url, `{"query":${JSON.stringify(query)},"variables":{"w":${where}}}`);
    expectRefusal(answer, { code: INPUT, message: /nested more than 100 levels deep/ });
    expect(await dataOf(server.url, '{ __typename }')).toEqual({ __typename: 'Query' });
  });

  test('`__proto__` in an input object, as any member that is not there', async () => {
    const query = 'query ($w: PortWhere) { ports(where: $w) { totalCount } }';
    const answer = await ask(
      server.url,
      `{"query":${JSON.stringify(query)},"variables":{"w":{"__proto__":{"AND":[]}}}}`,
    );
    expectRefusal(answer, { code: INPUT, message: /"__proto__" is not defined by type "PortWhere"/ });
  });

  test('a cursor of another order of the same list', async () => {
    const page = 'ports(orderBy: [{ name: ASC }]) { pageInfo { endCursor } }';
    const { ports } = (await dataOf(server.url, `{ ${page} }`)) as unknown as Record<
      string,
      { pageInfo: { endCursor: string } }
    >;
    const after = ports!.pageInfo.endCursor;
    for (const list of [
      'ports',
      'ports(orderBy: [{ name: DESC }])',
      'ports(orderBy: [{ kind: ASC }])',
      'countries(orderBy: [{ name: ASC }])',
    ]) {
      const query = list.includes('(') ? list.replace(')', ', after: $after)') : `${list}(after: $after)`;
      const answer = await ask(server.url, {
        query: `query ($after: Cursor) { ${query} { nodes { id } } }`,
        variables: { after },
      });
      expectRefusal(answer, {
        code: CURSOR,
        message: /"after" is a cursor of another list or order/,
        hint: /same field, order/,
      });
    }
  });

  test('introspection where it is switched off, but not __typename', async () => {
    const closed = await startServer({ INTROSPECTION: 'false' });
    try {
      const answer = await ask(closed.url, { query: '{ __schema { queryType { name } } }' });
      expect(answer.status).toBe(400);
      expect(answer.body.errors?.[0]?.message).toMatch(/introspection/);
      expect(await dataOf(closed.url, '{ __typename ports(first: 1) { __typename } }')).toEqual({
        __typename: 'Query',
        ports: { __typename: 'PortsConnection' },
      });
    } finally {
      await closed.close();
    }
  });
});
