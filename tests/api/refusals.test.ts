import type { RunningServer } from '../../src/server/server';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal, type RefusedOperation } from './client';

const INPUT = 'BAD_USER_INPUT';
const CURSOR = 'BAD_CURSOR';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';

const REFUSED: readonly RefusedOperation[] = [
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
    message: /another list, order, filter or view/,
  },
  {
    title: 'a cursor of 10,001 characters',
    query: 'query ($c: Cursor) { ports(after: $c) { nodes { id } } }',
    variables: { c: 'a'.repeat(10_001) },
    code: CURSOR,
    message: /Cursor cannot represent/,
    hint: /earlier answer/,
  },
  {
    title: 'a cursor of 400,000 characters',
    query: 'query ($c: Cursor) { ports(after: $c) { nodes { id } } }',
    variables: { c: 'a'.repeat(400_000) },
    code: CURSOR,
    message: /Cursor cannot represent/,
  },
  {
    title: 'a cursor of 150,000 characters in the text',
    query: `{ ports(after: "${'a'.repeat(150_000)}") { nodes { id } } }`,
    code: CURSOR,
    message: /Cursor cannot represent/,
  },
  {
    title: 'a cursor of 400,000 characters in the text',
    query: `{ ports(after: "${'a'.repeat(400_000)}") { nodes { id } } }`,
    code: 'LIMIT_EXCEEDED',
    message: /400037 characters; at most 200000/,
  },
  {
    title: 'a cursor of brackets in brackets',
    query: 'query ($c: Cursor) { ports(after: $c) { nodes { id } } }',
    variables: { c: Buffer.from('['.repeat(3_500) + ']'.repeat(3_500)).toString('base64url') },
    code: CURSOR,
    message: /"after" is no cursor of this API/,
  },
  {
    title: 'a cursor that is a list in a list',
    query: 'query ($c: Cursor) { ports(after: $c) { nodes { id } } }',
    variables: { c: [[[[]]]] },
    code: CURSOR,
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
    code: INVALID,
    message: /OneOf Input Object "PortOrder" must specify exactly one key/,
    hint: /orderBy: \[/,
  },
  {
    title: 'no key in an object of orderBy',
    query: '{ ports(orderBy: [{}]) { nodes { id } } }',
    code: INVALID,
    message: /OneOf Input Object "PortOrder" must specify exactly one key/,
  },
  {
    title: 'a null key of orderBy',
    query: '{ ports(orderBy: [{ name: null }]) { nodes { id } } }',
    code: INVALID,
    message: /"PortOrder.name" must be non-null/,
  },
  {
    title: 'a key of orderBy that may be null',
    query: 'query ($d: OrderDirection) { ports(orderBy: [{ name: $d }]) { nodes { id } } }',
    variables: { d: 'ASC' },
    code: INVALID,
    message: /"\$d" is of type "OrderDirection" but must be non-nullable/,
    hint: /Declare it as \$d: OrderDirection!/,
  },
  {
    title: 'two keys of orderBy in a variable',
    query: 'query ($o: [PortOrder!]) { ports(orderBy: $o) { nodes { id } } }',
    variables: { o: [{ name: 'ASC', kind: 'ASC' }] },
    code: INPUT,
    message: /Exactly one key must be specified for OneOf type "PortOrder"/,
    hint: /one object a key/,
  },
  {
    title: 'a condition on what another relationship has',
    query:
      '{ port(id: "port:dulata") { pilots(where: { relationship: { region: { isNull: true } } }) { nodes { id } } } }',
    code: INPUT,
    message: /"where.relationship.region": the relationship PILOTED_AT has no "region"/,
    hint: /^It has id, .*phase/,
  },
  {
    title: 'an order by what another relationship has',
    query: '{ port(id: "port:dulata") { pilots(orderBy: [{ relationship: { region: ASC } }]) { nodes { id } } } }',
    code: INPUT,
    message: /"orderBy\[0\].relationship.region": the relationship PILOTED_AT has no "region"/,
    hint: /^It has id, .*phase/,
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
  { title: 'a mutation', query: 'mutation { change }', code: 'BAD_REQUEST', message: /Mutations are not served/ },
  {
    title: 'a subscription',
    query: 'subscription { change }',
    code: 'BAD_REQUEST',
    message: /Subscriptions are not served/,
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
        message: /"after" is a cursor of another list, order, filter or view/,
        hint: /same field, filter, order/,
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

  describe('where introspection is switched off', () => {
    let closed: RunningServer;
    beforeAll(async () => {
      closed = await startServer({ INTROSPECTION: 'false' });
    });
    afterAll(() => closed.close());

    const where = 'query ($w: PortWhere) { ports(where: $w) { totalCount } }';
    test.each([
      ['a field', { query: '{ ports { nodes { nmae } } }' }],
      ['an argument', { query: '{ ports(frist: 1) { totalCount } }' }],
      ['a selection', { query: '{ ports }' }],
      ['a type', { query: '{ ports { nodes { ... on Prt { id } } } }' }],
      ['the type of a variable', { query: 'query ($w: PortWher) { ports(where: $w) { totalCount } }' }],
      ['a field of another type', { query: '{ entities { nodes { unlocode } } }' }],
      ['a member of a filter', { query: '{ ports(where: { nmae: { eq: "x" } }) { totalCount } }' }],
      ['a value', { query: '{ ports(where: { kind: { eq: ROADE } }) { totalCount } }' }],
      ['a value in quotes', { query: '{ ports(where: { kind: { eq: "ROADE" } }) { totalCount } }' }],
      ['a value of a variable', { query: where, variables: { w: { kind: { eq: 'ROADE' } } } }],
      ['a member of a variable', { query: where, variables: { w: { nmae: { eq: 'x' } } } }],
    ])('guesses no name for %s, and points at no schema', async (_what, request) => {
      const { status, text, body } = await ask(closed.url, request);
      expect(status).toBe(400);
      for (const { extensions } of body.errors!) expect(extensions['hint']).toMatch(/\S/);
      expect(text).not.toMatch(/did you mean|schema\.graphql|"name"|\\"name\\"|\\"ROAD\\"|\\"Port\\" or/i);
      // The same is told where the schema may be seen.
      expect((await ask(server.url, request)).text).toMatch(/did you mean|schema\.graphql/i);
    });
  });
});
