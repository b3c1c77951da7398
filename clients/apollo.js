import { relayStylePagination } from '@apollo/client/utilities';
import * as emitted from './emitted/apollo.js';
import { mapped, words } from './words.js';

const LISTS = ['edges', 'nodes'];
// relayStylePagination would begin with a place that no server gave.
const NOTHING = { edges: [], pageInfo: {} };

/**
 * The policy of a connection: pages are joined by their cursors, those of `edges` and those of `nodes` apart, so that
 * what one component has read by `nodes` is never an empty list to one that reads `edges`.
 */
export function connection(keyArgs) {
  const { merge: join } = relayStylePagination();
  return {
    keyArgs,
    merge(existing, incoming, options) {
      if (!incoming) return existing;
      const merged = { ...existing, ...incoming };
      for (const list of LISTS) {
        if (incoming[list]) merged[list] = join(existing?.[list] ?? NOTHING, pageOf(incoming, list), options);
      }
      return merged;
    },
    read(existing, { canRead, field, readField }) {
      if (!existing) return undefined;
      const { edges, nodes } = existing;
      // An edge may be read without its node.
      const stands = (edge) => readField('node', edge) === undefined || canRead(readField('node', edge));
      const read = existing[listIn(field)] ?? edges ?? nodes;
      return {
        ...existing,
        ...(edges && { edges: edges.edges.filter(stands) }),
        ...(nodes && { nodes: nodes.edges.map(({ node }) => node).filter(canRead) }),
        ...(read && { pageInfo: read.pageInfo }),
      };
    },
  };
}

const pageOf = ({ pageInfo, edges, nodes }, list) => ({
  edges: list === 'edges' ? edges : nodes.map((node) => ({ node })),
  pageInfo,
});

/** The list that a field selects by itself; undefined where a fragment does. */
const listIn = (field) =>
  field?.selectionSet?.selections.map(({ name }) => name?.value).find((name) => LISTS.includes(name));

export const possibleTypes = mapped(emitted.possibleTypes, words);

export const typePolicies = {
  ...Object.fromEntries(words(emitted.values).map((type) => [type, { merge: true }])),
  ...mapped(emitted.connections, (byArguments) => ({
    fields: Object.fromEntries(
      Object.entries(byArguments).flatMap(([args, fields]) =>
        words(fields).map((field) => [field, connection(args === '' ? false : words(args))]),
      ),
    ),
  })),
};

export const cacheOptions = { possibleTypes, typePolicies };
