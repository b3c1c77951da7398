import { startServer } from '../support/server';
import type { RunningServer } from '../../src/server/server';
import { FilesEntered } from './files-entered';

/** Most files of src that a request may pass through: when its operation is new, and when it came before. */
const QUESTIONS = [
  { name: 'list', first: 37, again: 8, query: '{ ports(first: 5) { nodes { id name } } }' },
  {
    name: 'path',
    first: 48,
    again: 8,
    query:
      '{ shortestPath(from: "port:dulata", to: "country:CN", via: { structural: true }) { length nodes { id ... on Entity { name } } steps { relationship { id type } } } }',
  },
  {
    name: 'search',
    first: 49,
    again: 8,
    query: '{ search(text: "Dulata") { nodes { node { id ... on Entity { name } } } } }',
  },
];

describe('the files of src that a request enters', () => {
  let server: RunningServer;
  let counting: FilesEntered;

  const ask = async (query: string): Promise<void> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const body = (await response.json()) as { errors?: unknown };
    expect([response.status, body.errors]).toEqual([200, undefined]);
  };

  beforeAll(async () => {
    // A slow machine would enter what tells of slow operations.
    server = await startServer({ SLOW_OPERATION_MS: '60000' });
    // What is made once for all requests does not count for the first of them.
    await ask('{ countries(first: 1) { nodes { id } } }');
    await ask('{ countries(first: 1) { nodes { id } } }');
    counting = await FilesEntered.start();
  });
  afterAll(async () => {
    await counting.stop();
    await server.close();
  });

  test.each(QUESTIONS)('of a $name are few', async ({ query, first, again }) => {
    const entered = await counting.during(() => ask(query));
    const remembered = await counting.during(() => ask(query));
    // The lists themselves, so that a failure shows which files came to be entered.
    expect({ entered, fits: entered.length <= first }).toEqual({ entered, fits: true });
    expect({ remembered, fits: remembered.length <= again }).toEqual({ remembered, fits: true });
  });
});
