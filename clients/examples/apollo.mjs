import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { print } from '@apollo/client/utilities';
import { cacheOptions } from 'customs-graph-clients/apollo';
import { parsedBy } from './documents.mjs';
import { MOST_PAGES, PAGE, prove } from './scenario.mjs';
import { recordingFetch, url } from './server.mjs';

const cache = new InMemoryCache(cacheOptions);
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const client = new ApolloClient({
  cache,
  link: ApolloLink.from([new PersistedQueryLink({ sha256 }), new HttpLink({ uri: url, fetch: recordingFetch })]),
});

const { queries: QUERIES, lists: LISTS } = parsedBy(gql);

/** What `useQuery` does: shows a query, and again whenever the cache changes. */
async function watch(query, variables) {
  const shown = client.watchQuery({ query, variables });
  await new Promise((resolve, reject) => {
    shown.subscribe(({ loading, data, error }) => {
      if (error) reject(error);
      else if (!loading && data) resolve();
    });
  });
  return shown;
}

async function open(name, variables) {
  const shown = await watch(QUERIES[name], variables);
  return () => shown.getCurrentResult().data;
}

async function walk(name, variables) {
  const { query, listIn } = LISTS[name];
  const list = await watch(query, { ...variables, first: PAGE });
  const read = () => listIn(list.getCurrentResult().data);
  for (let pages = 1; read().pageInfo.hasNextPage; pages += 1) {
    if (pages > MOST_PAGES) throw new Error(`${name} does not end`);
    await list.fetchMore({ variables: { after: read().pageInfo.endCursor } });
    // The cache tells those who watch it a moment later.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return read().nodes ?? read().edges.map(({ node }) => node);
}

/** The file for TRUSTED_DOCUMENTS: the texts as this client sends them, by their hashes. */
function trustedDocuments() {
  const queries = [...Object.values(QUERIES), ...Object.values(LISTS).map(({ query }) => query)];
  const sentTexts = queries.map((query) => print(cache.transformDocument(query)));
  return Object.fromEntries(sentTexts.map((text) => [sha256(text), text]));
}

if (process.argv.includes('--documents')) console.log(JSON.stringify(trustedDocuments(), null, 1));
else await prove({ open, walk, lists: ['agreements', 'names'] });
client.stop();
