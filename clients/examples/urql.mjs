import { createHash } from 'node:crypto';
import { Client, fetchExchange, formatDocument, gql, stringifyDocument } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { graphcacheOptions } from 'customs-graph-clients/graphcache';
import { parsedBy } from './documents.mjs';
import { MOST_PAGES, PAGE, prove } from './scenario.mjs';
import { recordingFetch, trusted, url } from './server.mjs';

const client = new Client({
  url,
  fetch: recordingFetch,
  preferGetMethod: false,
  exchanges: [
    cacheExchange(graphcacheOptions),
    persistedExchange({ enforcePersistedQueries: trusted, preferGetForPersistedQueries: false }),
    fetchExchange,
  ],
});

const { queries: QUERIES, lists: LISTS } = parsedBy(gql);

/** What `useQuery` does: shows a query, and again whenever the cache changes. */
async function open(name, variables) {
  let latest;
  await new Promise((resolve, reject) => {
    client.query(QUERIES[name], variables).subscribe((result) => {
      latest = result.data;
      if (result.error) reject(result.error);
      else if (!result.stale) resolve();
    });
  });
  return () => latest;
}

/** Each page is a query of its own, and the component shows one after the other, as urql recommends. */
async function walk(name, variables) {
  const { query, listIn } = LISTS[name];
  const nodes = [];
  let after = null;
  for (let pages = 1; pages <= MOST_PAGES; pages += 1) {
    const { data, error } = await client.query(query, { ...variables, first: PAGE, after }).toPromise();
    if (error) throw error;
    const page = listIn(data);
    nodes.push(...(page.nodes ?? page.edges.map(({ node }) => node)));
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
  throw new Error(`${name} does not end`);
}

/** The file for TRUSTED_DOCUMENTS: the texts as this client sends them, by their hashes. */
function trustedDocuments() {
  const queries = [...Object.values(QUERIES), ...Object.values(LISTS).map(({ query }) => query)];
  const sentTexts = queries.map((query) => stringifyDocument(formatDocument(query)));
  return Object.fromEntries(sentTexts.map((text) => [createHash('sha256').update(text).digest('hex'), text]));
}

if (process.argv.includes('--documents')) console.log(JSON.stringify(trustedDocuments(), null, 1));
else await prove({ open, walk, lists: ['agreements', 'names'] });
