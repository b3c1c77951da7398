import { createHash } from 'node:crypto';
import { send } from './raw-request';
import { startTinyServer, type TinyServer } from './tiny-server';

let server: TinyServer;
beforeAll(async () => void (server = await startTinyServer()));
afterAll(() => server.close());

const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  send(`${server.url}/graphql?${new URLSearchParams(parameters).toString()}`, {
    'apollo-require-preflight': '1',
    ...headers,
  });
const QUERY = 'query ($t: String) { echo(text: $t) }';
const asking = (t: string) => ({ query: QUERY, variables: JSON.stringify({ t }) });

test('an answer to GET has a tag, and is not sent again to who has it', async () => {
  const first = await get(asking('a'));
  const tag = String(first.headers['etag']);
  expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
  expect(first.headers['cache-control']).toBe('no-cache');

  const again = await get(asking('a'), { 'if-none-match': `"other", ${tag}` });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect(again.headers).toMatchObject({ etag: tag, 'cache-control': 'no-cache', vary: first.headers['vary'] });
});

test('another answer has another tag', async () => {
  const tag = String((await get(asking('a'))).headers['etag']);
  const other = await get(asking('b'), { 'if-none-match': tag });
  expect([other.status, other.body.toString()]).toEqual([200, '{"data":{"echo":"b"}}\n']);
});

test('a persisted query has one as well', async () => {
  const sha256Hash = createHash('sha256').update(QUERY).digest('hex');
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
  const { headers } = await get({ ...asking('a'), extensions });
  const { variables } = asking('a');
  const again = await get({ variables, extensions }, { 'if-none-match': String(headers['etag']) });
  expect(again.status).toBe(304);
});

test('answers to POST, and refusals, are not to be kept', async () => {
  const posted = await send(`${server.url}/graphql`, {}, { query: QUERY });
  const refused = await get({ query: '{ nothing }' });
  expect([posted.status, refused.status]).toEqual([200, 400]);
  for (const { headers } of [posted, refused]) {
    expect(headers).not.toHaveProperty('etag');
    expect(headers['cache-control']).toBe('no-store');
  }
});
