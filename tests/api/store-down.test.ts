import type { RunningServer } from '../../src/server/server';
import { startServer } from '../support/server';
import { ask, expectRefusal } from './client';

/** Nothing listens on port 1. */
const NOWHERE = { NEO4J_URI: 'bolt://127.0.0.1:1' };

describe('a server whose store cannot be reached', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(NOWHERE);
  });
  afterAll(() => server.close());

  test.each([
    ['a list', '{ ports { nodes { id } } }'],
    ['a look-up mixed with introspection', '{ port(id: "port:dulata") { id } __schema { queryType { name } } }'],
  ])('answers %s with 503 in time', async (_what, query) => {
    const started = performance.now();
    const answer = await ask(server.url, { query });
    expect(performance.now() - started).toBeLessThan(6_000);
    const { status, body } = answer;
    expect({ status, code: body.errors?.[0]?.extensions['code'] }).toEqual({
      status: 503,
      code: 'SERVICE_UNAVAILABLE',
    });
    expect(answer.text).not.toMatch(/127\.0\.0\.1|bolt|Neo4j|MATCH/);
  });

  test('answers the data set with 503 as well', async () => {
    const answer = await ask(server.url, { query: '{ dataset { version } }' });
    expect([answer.status, answer.body.errors?.[0]?.extensions['code']]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  });

  test('answers what needs no store, and refuses what is wrong', async () => {
    expect((await ask(server.url, { query: '{ __typename }' })).body).toEqual({ data: { __typename: 'Query' } });
    const answer = await ask(server.url, { query: '{ ports { nope } }' });
    expectRefusal(answer, { code: 'GRAPHQL_VALIDATION_FAILED', message: /nope/ });
  });

  test('lives, and says that it is not ready', async () => {
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'unavailable', store: 'neo4j', code: 'CG_STORE_UNAVAILABLE' });
  });
});
