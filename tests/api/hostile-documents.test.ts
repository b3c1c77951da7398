import { Documents } from '../../src/graphql/pipeline/find-document';
import { LIMITS } from '../support/domain';
import { schema } from '../support/schema';

const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
/** A selection that asks twice for the same list, again and again below it. */
const doubled = (levels: number): string =>
  levels === 0 ? 'id' : many(2, () => `borders { nodes { ${doubled(levels - 1)} } }`);
const ports = (selections: string): string => `{ ports { nodes { ${selections} } } }`;
const where = (filter: string): string => `{ ports(where: ${filter}) { totalCount } }`;
const chained = (count: number, selection: (i: number) => string): string =>
  `{ ...F0 } ${many(count, (i) => `fragment F${i} on Query { ${selection(i)} ...F${i + 1} }`)} fragment F${count} on Query { __typename }`;

/** Documents of at most 10,000 tokens that GraphQL's rules take long for, and what refuses them before. */
const BEYOND: readonly (readonly [string, string, RegExp])[] = [
  ['700 chained fragments', chained(700, (i) => `x${i}`), /701 fragments; at most 100/],
  ['1,200 fragments of one name', `{ __typename } ${many(1200, () => 'fragment F on Port { id }')}`, /1200 fragments/],
  ['2,400 operations', many(2400, () => '{ __typename }'), /2400 operations; at most 100/],
  ['9,000 equal fields', ports('id '.repeat(9000)), /too many fields that share a place/],
  [
    '1,500 fields with differing arguments',
    ports(many(1500, (i) => `name(lang: "e${i}")`)),
    /too many fields that share a place/,
  ],
  [
    'equal fields with fields below',
    ports(many(500, () => 'country { borders { nodes { id } } }')),
    /too many fields that share a place/,
  ],
  ['pairs of equal lists, ten deep', `{ countries { nodes { ${doubled(8)} } } }`, /too many fields that share a place/],
  ['1,500 inline fragments', ports(many(1500, () => '... on Country { id }')), /too many fields that share a place/],
  ['4,000 spreads of nothing', `{ ${many(4000, (i) => `...X${i}`)} }`, /too many fields that share a place/],
  [
    'a hundred fragments with all that follow in each',
    `${ports('...F0')} ${many(85, (i) => `fragment F${i} on Port { id ${many(85 - i, (j) => `...F${i + j + 1}`)} }`)} fragment F85 on Port { id }`,
    /too many fields that share a place/,
  ],
  [
    'fragments that nest deeper than the text',
    `{ countries { nodes { ...F0 } } } ${many(60, (i) => `fragment F${i} on Country { borders { nodes { ...F${i + 1} } } }`)} fragment F60 on Country { id }`,
    /With its fragments written out, the query is nested more than 100 levels deep/,
  ],
  [
    'a circle of fragments that doubles',
    `{ countries { nodes { ...F } } } fragment F on Country { a: borders { nodes { ...F } } b: borders { nodes { ...F } } }`,
    /Cannot spread fragment "F" within itself/,
  ],
  [
    '5,000 empty objects',
    where(`{ AND: [${many(4900, () => '{}')}] }`),
    /4901 objects among its arguments; at most 2000/,
  ],
  ['900,000 signs of comment', `{ __typename } #${'x'.repeat(900_000)}`, /900016 characters; at most 200000/],
  ['100,000 lines before a mistake', `${'\n'.repeat(100_000)}{ x }`, /100000 lines; at most 10000/],
  ['lines that end in a carriage return', `${'\r'.repeat(10_001)}{ x }`, /10001 lines/],
  ['200,000 brackets', '{'.repeat(200_000), /nested more than 100 levels deep/],
];

/** As near to the limits as such documents come; what is wrong with them is told ten times at most. */
const WITHIN: readonly (readonly [string, string])[] = [
  ['99 chained fragments', chained(99, (i) => `x${i}`)],
  ['unknown fields', ports(many(3000, (i) => `nmae${i}`))],
  ['unknown fields of an interface', `{ entities { nodes { ${many(4000, (i) => `contradictionz${i}`)} } } }`],
  ['unknown types', `query (${many(1500, (i) => `$v${i}: AgreementWheer${i}`)}) { __typename }`],
  ['unknown values', where(`{ kind: { in: [${many(9000, (i) => `ROADE${i}`)}] } }`)],
  ['unknown members of a filter', where(`{ ${many(2400, (i) => `naem${i}: 1`)} }`)],
  ['variables that nobody uses', `query Q(${many(2400, (i) => `$v${i}: Int`)}) { __typename }`],
  ['variables that are not there', where(`{ name: { in: [${many(4500, (i) => `$v${i}`)}] } }`)],
  ['mistakes after 9,990 lines', `${'\n'.repeat(9_990)}{ ${many(200, (i) => `x${i}`)} }`],
  ['fields with differing arguments', ports(many(280, (i) => `name(lang: "e${i}")`))],
];

/** Large and honest. */
const VALID: readonly (readonly [string, string])[] = [
  [
    'ninety components that ask for the same',
    `${ports(many(90, (i) => `...F${i}`))} ${many(90, (i) => `fragment F${i} on Port { id name kind country { id name } }`)}`,
  ],
  ['9,900 values', `{ claims(where: { id: { in: [${many(9_900, (i) => `"a${i}"`)}] } }) { totalCount } }`],
  ['a hundred operations', many(100, (i) => `query Q${i} { ports { totalCount } }`)],
];

describe('a document that takes long to check', () => {
  const documents = new Documents(schema, { limits: LIMITS, introspection: true });
  const messagesOf = (text: string): readonly string[] => {
    const found = documents.find(text);
    if (found.kind === 'document') return [];
    return found.kind === 'barred' ? [found.problem.message] : found.errors.map(({ message }) => message);
  };

  test.each(BEYOND)('is refused before: %s', (_what, text, message) => {
    expect(messagesOf(text)).toEqual([expect.stringMatching(message)]);
  });

  test.each(WITHIN)('is checked until ten mistakes are found: %s', (_what, text) => {
    const messages = messagesOf(text);
    expect(messages).toHaveLength(11);
    expect(messages[10]).toMatch(/error limit reached/);
  });

  test.each(VALID)('may be large: %s', (_what, text) => {
    expect(messagesOf(text)).toEqual([]);
  });
});
