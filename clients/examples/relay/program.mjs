import { existsSync } from 'node:fs';
import relay from 'relay-runtime';
import { MOST_PAGES, PAGE, prove } from '../scenario.mjs';
import { recordingFetch, trusted, url } from '../server.mjs';

const { createOperationDescriptor, Environment, fetchQuery, getRequest, getSelector, Network, RecordSource, Store } =
  relay;

const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(async ({ id, text }, variables) => {
    const response = await recordingFetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(trusted ? { documentId: id, variables } : { query: text, variables }),
    });
    return response.json();
  }),
});

/** What relay-compiler made of a document; it makes nothing where the schema does not allow one of them. */
async function artifact(name) {
  const file = new URL(`./__generated__/${name}.graphql.js`, import.meta.url);
  if (!existsSync(file)) throw new Error(`relay-compiler has not made ${name}`);
  return (await import(file)).default;
}

/** Fetches a query, keeps it in the store, and yields what is shown of it at the moment. */
async function show(query, variables) {
  const operation = createOperationDescriptor(getRequest(query), variables);
  environment.retain(operation);
  await fetchQuery(environment, query, variables).toPromise();
  return () => environment.lookup(operation.fragment).data;
}

const open = async (name, variables) =>
  show(await artifact(`documents${name[0].toUpperCase()}${name.slice(1)}Query`), variables);

async function walk(name, variables) {
  return name === 'partners' ? partners(variables) : agreements(variables);
}

async function agreements(view) {
  const query = await artifact('documentsAgreementsQuery');
  const shown = await show(query, { ...view, first: PAGE });
  const list = () => shown().agreements;
  for (let pages = 1; list().pageInfo.hasNextPage && pages <= MOST_PAGES; pages += 1) {
    const after = list().pageInfo.endCursor;
    await fetchQuery(environment, query, { ...view, first: PAGE, after }).toPromise();
  }
  return list().edges.map(({ node }) => node);
}

/** Like `usePaginationFragment`: more pages come by `node(id)` and the id of what is shown. */
async function partners({ id }) {
  const [query, fragment] = [await artifact('partnersQuery'), await artifact('partners_programme')];
  const more = await artifact('partnersRefetchQuery');
  const shown = await show(query, { id, first: PAGE });
  const programme = () => environment.lookup(getSelector(fragment, shown().programme)).data;
  const list = () => programme().recognises;
  for (let pages = 1; list().pageInfo.hasNextPage && pages <= MOST_PAGES; pages += 1) {
    const variables = { id: programme().id, first: PAGE, after: list().pageInfo.endCursor };
    await fetchQuery(environment, more, variables).toPromise();
  }
  return list().edges.map(({ node }) => node);
}

await prove({ open, walk, lists: ['agreements'] });
