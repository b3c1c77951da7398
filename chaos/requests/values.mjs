import { once } from '../client/salvo.mjs';
import { graphqlBody } from '../client/wire.mjs';

/** Conditions that a filter may hold, about: the limit of all versions is above it. */
const CONDITIONS = 98;
const repeated = (count, part) => Array.from({ length: count }, () => part).join(', ');

/** Each use of the variable was once folded anew. */
const folded = (value) =>
  once(() =>
    graphqlBody(
      `query($i: String!) { claims(where: { OR: [${repeated(CONDITIONS, '{ quote: { contains: $i } }')}] }) { totalCount } }`,
      { i: value },
    ),
  );

/** Ids that no node has, as many as fit into a request of a megabyte. */
const manyIds = once(() =>
  graphqlBody(
    `query($i: [ID!]!) { claims(where: { OR: [${repeated(CONDITIONS, '{ id: { in: $i } }')}] }) { totalCount } }`,
    { i: Array.from({ length: 110_000 }, (_, i) => i.toString(36).padStart(6, 'x')) },
  ),
);

const ids = once(() =>
  graphqlBody('query($i: [ID!]!) { claims(where: { id: { in: $i } }) { totalCount } }', {
    i: Array.from({ length: 110_000 }, (_, i) => i.toString(36).padStart(6, 'x')),
  }),
);

/** Objects in objects, as deep as fits: `{"a":{"a":...}}`. */
const nestedVariables = once(() => {
  const depth = 160_000;
  return `{"query":"query($i: ID!) { country(id: $i) { name } }","variables":{"i":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}}`;
});

const longCursor = once(() =>
  graphqlBody('query($c: Cursor!) { claims(first: 1, after: $c) { nodes { id } } }', { c: 'eyJ'.repeat(133_000) }),
);

/** A cursor that is JSON, nested deeper than any parser should follow. */
const nestedCursor = once(() =>
  graphqlBody('query($c: Cursor!) { claims(first: 1, after: $c) { nodes { id } } }', {
    c: Buffer.from(`${'['.repeat(300_000)}`).toString('base64url'),
  }),
);

export const VALUES = [
  {
    name: 'folding-ligatures',
    title: '98 conditions on one text of 340,000 ligatures',
    short: ['embedded'],
    salvos: () => [{ kind: 'ask', connections: 1, body: folded('\uFDFA'.repeat(340_000)) }],
  },
  {
    name: 'folding-letters',
    title: '98 conditions on one text of a million letters, three at once',
    salvos: () => [{ kind: 'ask', connections: 3, body: folded('a'.repeat(1_000_000)) }],
  },
  {
    name: 'id-lists',
    title: '98 lists of 110,000 ids, six at once',
    short: ['embedded'],
    salvos: () => [{ kind: 'ask', connections: 6, body: manyIds }],
  },
  {
    name: 'id-list',
    title: 'a list of 110,000 ids, fifty at once',
    salvos: () => [{ kind: 'ask', connections: 50, body: ids }],
  },
  {
    name: 'nested-variables',
    title: 'variables nested 160,000 deep, twenty at once',
    salvos: () => [{ kind: 'ask', connections: 20, body: nestedVariables }],
  },
  {
    name: 'long-cursors',
    title: 'cursors of 400 kB, long or nested, twenty at once',
    salvos: () => [
      { kind: 'ask', connections: 10, body: longCursor },
      { kind: 'ask', connections: 10, body: nestedCursor },
    ],
  },
];
