import * as emitted from './emitted/graphcache.js';
import { words } from './words.js';

const INTERFACES = new Set(words(emitted.interfaces));
const NODE = 'Node';

const kindOf = (name) => (INTERFACES.has(name) ? 'INTERFACE' : 'OBJECT');

/** A type by its text, such as `[Claim!]!`; a scalar or an enumeration has no name in it. */
function typeOf(text) {
  if (text.endsWith('!')) return { kind: 'NON_NULL', ofType: typeOf(text.slice(0, -1)) };
  if (text.endsWith(']')) return { kind: 'LIST', ofType: typeOf(text.slice(1, -1)) };
  return text === '' ? { kind: 'SCALAR', name: 'Any' } : { kind: kindOf(text), name: text };
}

const fieldOf = (text) => {
  const colon = text.indexOf(':');
  return { name: text.slice(0, colon), type: typeOf(text.slice(colon + 1)), args: [] };
};

const rows = Object.entries(emitted.types).map(([name, [interfaces, fields]]) => ({
  name,
  kind: kindOf(name),
  interfaces: words(interfaces).map((inner) => ({ kind: 'INTERFACE', name: inner })),
  fields: words(fields).map(fieldOf),
}));

const isOf = (type, name) => type.kind === 'OBJECT' && type.interfaces.some((inner) => inner.name === name);

export const schema = {
  __schema: {
    queryType: { name: 'Query' },
    mutationType: null,
    subscriptionType: null,
    types: rows.map((type) => ({
      ...type,
      ...(type.kind === 'INTERFACE' && {
        possibleTypes: rows.filter((other) => isOf(other, type.name)).map(({ name }) => ({ kind: 'OBJECT', name })),
      }),
    })),
  },
};

export const keys = Object.fromEntries(
  rows
    .filter((type) => type.kind === 'OBJECT' && type.name !== 'Query' && !isOf(type, NODE))
    .map(({ name }) => [name, () => null]),
);

export const graphcacheOptions = { schema, keys };
