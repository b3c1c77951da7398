import { installPackages, runNode } from './running';

const required = process.env['REQUIRE_CLIENTS'] === '1';
const usable = installPackages() || required;

/** Asks a cache what it has after writes, with the policies of the package and with `relayStylePagination` itself. */
const PROGRAM = `
import { gql, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { cacheOptions } from 'customs-graph-clients/apollo';

const theirs = { typePolicies: { Query: { fields: { ports: relayStylePagination() } } } };
const port = (id) => ({ __typename: 'Port', id });
const ports = (of) => ({ ports: { __typename: 'PortsConnection', ...of } });
const pageInfo = (of) => ({ pageInfo: { __typename: 'PageInfo', ...of } });
const NODES = gql('query ($after: Cursor) { ports(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }');
const EDGES = gql('{ ports(first: 1) { edges { node { id } } } }');
const CURSORS = gql('{ ports(first: 1) { edges { cursor } } }');
const MORE = gql('{ ports(first: 1) { pageInfo { hasNextPage } } }');
const FIRST = { query: NODES, data: ports({ nodes: [port('a')], ...pageInfo({ endCursor: 'A' }) }) };
const SECOND = { query: NODES, variables: { after: 'A' }, data: ports({ nodes: [port('b')], ...pageInfo({ endCursor: 'B' }) }) };

function read(options, writes, query) {
  const cache = new InMemoryCache(options);
  for (const write of writes) cache.writeQuery(write);
  return cache.readQuery({ query })?.ports ?? null;
}
const asked = (options) => ({
  nodesOfTwoPages: read(options, [FIRST, SECOND], NODES)?.nodes.map(({ id }) => id),
  nodesWhenThePageCameTwice: read(options, [FIRST, SECOND, SECOND], NODES)?.nodes.map(({ id }) => id),
  edgesWhereNodesWereRead: read(options, [FIRST], EDGES)?.edges.length ?? null,
  edgesWithoutTheirNode: read(
    options,
    [{ query: CURSORS, data: ports({ edges: [{ __typename: 'PortsEdge', cursor: 'A' }] }) }],
    CURSORS,
  )?.edges.length,
  whetherThereIsMoreWhenNobodyAsked: read(options, [FIRST], MORE)?.pageInfo.hasNextPage ?? null,
});
console.log(JSON.stringify({ ours: asked(cacheOptions), theirs: asked(theirs) }));
`;

(usable ? test : test.skip)(
  'a connection in the cache of Apollo Client is what the server said, or is fetched',
  async () => {
    const { output } = await runNode(['--input-type=module', '-e', PROGRAM]);
    const { ours, theirs } = JSON.parse(output) as Record<'ours' | 'theirs', unknown>;
    expect(ours).toEqual({
      nodesOfTwoPages: ['a', 'b'],
      nodesWhenThePageCameTwice: ['a', 'b'],
      edgesWhereNodesWereRead: null,
      edgesWithoutTheirNode: 1,
      whetherThereIsMoreWhenNobodyAsked: null,
    });
    // Why the package has a policy of its own. Where Apollo Client mends one of these, it can go.
    expect(theirs).toEqual({
      nodesOfTwoPages: ['b'],
      nodesWhenThePageCameTwice: ['b'],
      edgesWhereNodesWereRead: 0,
      edgesWithoutTheirNode: 0,
      whetherThereIsMoreWhenNobodyAsked: true,
    });
  },
  60_000,
);
