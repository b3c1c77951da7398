import { getIntrospectionQuery } from 'graphql';
import { once } from '../client/salvo.mjs';
import { graphqlBody } from '../client/wire.mjs';

const counted = (count, part) => Array.from({ length: count }, (_, i) => part(i)).join(' ');

const aliasesOfTypes = once(() =>
  graphqlBody(
    `{ __schema { ${counted(190, (i) => `a${i}: types { name fields { name description type { name } } }`)} } }`,
  ),
);

const introspection = once(() => graphqlBody(getIntrospectionQuery({ descriptions: true })));

/** The same under names of its own, so that no text made before answers it. */
const freshIntrospection = (number) =>
  graphqlBody(
    getIntrospectionQuery({ descriptions: true })
      .replace('IntrospectionQuery', `Introspection${number}`)
      .replace('types {', `types { a${number}: name`),
  );

/** Literals to read, near the limit of tokens, and a comment to keep. Each is another document. */
const bigDocument = (() => {
  const literals = counted(9_900, (i) => `"${i.toString(36)}"`);
  const comment = `# ${'x'.repeat(900_000)}\n`;
  return (number) =>
    graphqlBody(`${comment}query Q${number} { claims(where: { quote: { in: [${literals}] } }) { totalCount } }`);
})();

/** Fragments that each spread the next, with a field at the end that is not there. */
const chainedFragments = once(() => {
  const fragments = 700;
  const chain = counted(fragments, (i) =>
    i === fragments - 1 ? `fragment F${i} on Claim { id nothing }` : `fragment F${i} on Claim { id ...F${i + 1} }`,
  );
  return graphqlBody(`{ claims { nodes { ...F0 } } } ${chain}`);
});

/** Fields that can be merged only after all pairs were looked at. */
const overlappingFields = once(() =>
  graphqlBody(
    `{ claims { nodes { ${counted(3_000, () => 'id')} } } ${counted(190, (i) => `b${i}: claims { nodes { id } }`)} }`,
  ),
);

/** An interface below an interface: each level once had a plan for every type that there is above it. */
const nestedInterfaces = (number) => {
  const fields = 'id dateText rank modality validFrom { edtf first last } descriptions { language value } claimCount';
  const inner = (depth) => (depth === 0 ? fields : `${fields} names(first: 2) { value of { ${inner(depth - 1)} } }`);
  return graphqlBody(`query Q${number} { country(id: "country:CN") { ${inner(4)} } }`);
};

export const DOCUMENTS = [
  {
    name: 'introspection-aliases',
    title: '190 aliases of all types',
    short: ['embedded'],
    salvos: () => [{ kind: 'ask', connections: 1, body: aliasesOfTypes }],
  },
  {
    name: 'introspection-x50',
    title: 'the ordinary whole introspection, fifty at once',
    salvos: () => [{ kind: 'ask', connections: 50, body: introspection, times: 4 }],
  },
  {
    name: 'introspection-fresh',
    title: 'whole introspections of other words each time, four at once',
    salvos: () => [{ kind: 'ask', connections: 4, bodyOf: freshIntrospection }],
  },
  {
    name: 'big-documents',
    title: 'documents of 9,900 literals and a comment of 900 kB, each another, four at once',
    salvos: () => [{ kind: 'ask', connections: 4, bodyOf: bigDocument, times: 150 }],
  },
  {
    name: 'chained-fragments',
    title: '700 chained fragments, invalid, fifty at once',
    short: ['embedded'],
    salvos: () => [{ kind: 'ask', connections: 50, body: chainedFragments }],
  },
  {
    name: 'overlapping-fields',
    title: 'a field 3,000 times, twenty at once',
    salvos: () => [{ kind: 'ask', connections: 20, body: overlappingFields }],
  },
  {
    name: 'nested-interfaces',
    title: 'four interfaces one below the other, each another document, fifty at once',
    short: ['embedded'],
    salvos: () => [{ kind: 'ask', connections: 50, bodyOf: nestedInterfaces }],
  },
];
