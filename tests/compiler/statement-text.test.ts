import * as fc from 'fast-check';
import { parse } from 'graphql';
import { encodeCursor, orderSignature } from '../../src/compiler/arguments/cursor';
import { preparer, statementOf } from './compiling';

const OPERATION = parse(`
  query (
    $text: String!, $texts: [String!]!, $id: ID!, $day: Date!, $number: Float!, $count: Int!, $kind: PortKind!,
    $first: Int!, $lang: Language, $after: Cursor
  ) {
    port(unlocode: $text) { id names(where: { value: { contains: $text } }, first: $first) { value } }
    ports(
      where: {
        OR: [
          { name: { eq: $text } }
          { AND: [{ unlocode: { in: $texts } }, { latitude: { gte: $number } }, { kind: { eq: $kind } }] }
          { NOT: { country: { id: { eq: $id } } } }
          { pilots: { some: { node: { name: { startsWith: $text } }, relationship: { validFrom: { lt: $day } } } } }
          { claimCount: { gt: $count } }
          { identifiers: { has: $text } }
        ]
      }
      orderBy: [{ name: ASC }]
      first: $first
    ) {
      nodes { name(lang: $lang) claims(first: $first) { nodes { quote } } }
    }
    more: ports(orderBy: [{ name: ASC }], first: $first, after: $after) { nodes { id } }
  }`);

const signature = orderSignature('Ports name ASC, id');
const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('`', '"', '$p0', '}) MATCH'),
);
const values = fc.record({
  text,
  texts: fc.array(text, { maxLength: 4 }),
  id: text,
  day: fc.constantFrom('2008', '2008-03', '2008-03-03', '0001-01-01'),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  count: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  kind: fc.constantFrom('ROAD', 'SEA', 'UNKNOWN'),
  first: fc.integer({ min: 0, max: 20 }),
  lang: fc.constantFrom('en', 'zh-Hans', 'kk'),
  after: fc.tuple(text, text).map((keys) => encodeCursor(signature, keys)),
});

describe('the text of a statement', () => {
  test('is the same whatever the values of the variables are', () => {
    const { prepare } = preparer();
    const expected = statementOf(OPERATION, fc.sample(values, { numRuns: 1, seed: 1 })[0]);
    fc.assert(
      fc.property(values, (variables) => {
        expect(prepare(OPERATION, variables).prepared.text).toBe(expected);
        expect(statementOf(OPERATION, variables)).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('is the same whatever the literals are, and as for variables', () => {
    const literal = (value: string, first: number, day: string): string =>
      `{ agreements(where: { title: { contains: ${JSON.stringify(value)} }, signedOn: { gte: "${day}" } }, first: ${first}) { nodes { id } } }`;
    const expected = statementOf(
      'query ($t: String!, $n: Int, $d: Date) { agreements(where: { title: { contains: $t }, signedOn: { gte: $d } }, first: $n) { nodes { id } } }',
      { t: 'x', n: 3, d: '2008' },
    );
    const graphqlText = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(graphqlText, fc.nat(500), fc.constantFrom('2008', '1999-12-31'), (value, first, day) => {
        expect(statementOf(literal(value, first, day))).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('holds no value of the request', () => {
    // What follows an "@" in an id is a view, which these texts are not.
    const marked = text.map((value) => `Zq${value.replaceAll('@', '')}qZ`);
    fc.assert(
      fc.property(marked, fc.integer({ min: 1_234_567, max: 2 ** 31 - 1 }), (value, number) => {
        const { statement } = preparer().prepare(
          `query ($v: String!, $n: Int!, $x: Float!) {
            v: port(unlocode: $v) { id }
            node(id: ${JSON.stringify(value)}) { id }
            port(id: ${JSON.stringify(value)}) { name(lang: "zh-Hant") }
            ports(where: { name: { in: [$v] }, claimCount: { eq: $n }, latitude: { lt: $x } }, first: 321) { totalCount nodes { id } }
            agreements(where: { title: { eq: ${JSON.stringify(value)} }, signedOn: { eq: "1987-06-05" }, kind: { in: [JOINT_STATEMENT] } }) { totalCount }
          }`,
          { v: value, n: number, x: 12.0625 },
        );
        for (const held of [
          'Zq',
          'qZ',
          String(number),
          '12.0625',
          '321',
          '1987',
          'JOINT_STATEMENT',
          'zh-Hant',
          '"',
          "'",
        ]) {
          expect(statement.text).not.toContain(held);
        }
        expect(
          JSON.stringify(Object.values(statement.parameters), (_k, v: unknown) =>
            typeof v === 'bigint' ? Number(v) : v,
          ),
        ).toContain('321');
      }),
      { numRuns: 40 },
    );
  });

  test.each<readonly [string, string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'the direction of an order',
      'query ($d: OrderDirection!) { ports(orderBy: [{ name: $d }]) { nodes { id } } }',
      { d: 'ASC' },
      { d: 'DESC' },
    ],
    [
      'the keys of an order',
      'query ($o: [PortOrder!]) { ports(orderBy: $o) { nodes { id } } }',
      { o: [{ name: 'ASC' }] },
      { o: [{ kind: 'ASC' }] },
    ],
    [
      'the operators of a filter',
      'query ($w: PortWhere) { ports(where: $w) { nodes { id } } }',
      { w: { name: { eq: 'a' } } },
      { w: { name: { contains: 'a' } } },
    ],
    [
      'the number of alternatives',
      'query ($w: [PortWhere!]) { ports(where: { OR: $w }) { nodes { id } } }',
      { w: [{ name: { eq: 'a' } }] },
      { w: [{ name: { eq: 'a' } }, { name: { eq: 'b' } }] },
    ],
    [
      'a filter that is not there',
      'query ($w: PortWhere) { ports(where: $w) { nodes { id } } }',
      { w: { name: { eq: 'a' } } },
      {},
    ],
    [
      'isNull',
      'query ($b: Boolean) { ports(where: { unlocode: { isNull: $b } }) { nodes { id } } }',
      { b: true },
      { b: false },
    ],
    [
      'isEmpty',
      'query ($b: Boolean) { ports(where: { identifiers: { isEmpty: $b } }) { nodes { id } } }',
      { b: true },
      { b: false },
    ],
    ['@include', 'query ($b: Boolean!) { ports { nodes { id kind @include(if: $b) } } }', { b: true }, { b: false }],
    ['@skip', 'query ($b: Boolean!) { ports { nodes { id } totalCount @skip(if: $b) } }', { b: true }, { b: false }],
    [
      'a cursor',
      'query ($c: Cursor) { ports(after: $c) { nodes { id } } }',
      {},
      { c: encodeCursor(orderSignature('Ports id'), ['a']) },
    ],
    [
      'a null in a cursor',
      'query ($c: Cursor) { ports(orderBy: [{ latitude: ASC }], after: $c) { nodes { id } } }',
      { c: encodeCursor(orderSignature('Ports latitude ASC, id'), [1, 'a']) },
      { c: encodeCursor(orderSignature('Ports latitude ASC, id'), [null, 'a']) },
    ],
    ['the type of an id', 'query ($id: ID!) { node(id: $id) { id } }', { id: 'port:a' }, { id: 'country:a' }],
    [
      'the types of several ids',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: ['port:a'] },
      { ids: ['port:a', 'country:a'] },
    ],
  ])('differs with %s', (_what, source, one, other) => {
    const document = parse(source);
    const { prepare } = preparer();
    const [a, b] = [prepare(document, one).prepared.text, prepare(document, other).prepared.text];
    expect(a).not.toBe(b);
    // What is kept for one shape is what a fresh compilation gives.
    expect([a, b]).toEqual([statementOf(document, one), statementOf(document, other)]);
    expect(prepare(document, one).prepared.text).toBe(a);
  });
});
