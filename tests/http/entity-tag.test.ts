import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('where caches on the way may keep answers', () => {
  const kept = async (env: Record<string, string>, parameters: Record<string, string>) => {
    const own = await startTinyServer({ GET_MAX_AGE: '60', ...env });
    try {
      const address = `${own.url}/graphql?${new URLSearchParams(parameters).toString()}`;
      const { status, headers } = await send(address, {
        'apollo-require-preflight': '1',
        'x-api-key': 'let me in',
      });
      return [status, headers['cache-control'], typeof headers['etag']];
    } finally {
      await own.close();
    }
  };
  const sha256Hash = createHash('sha256').update(QUERY).digest('hex');
  const persisted = { ...asking('a'), extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }) };

  test('those to persisted operations are kept by all, and others are asked for each time', async () => {
    expect(await kept({}, persisted)).toEqual([200, 'public, max-age=60', 'string']);
    expect(await kept({}, asking('a'))).toEqual([200, 'no-cache', 'string']);
  });

  test('those of a closed server are kept by their client alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    const file = join(folder, 'keys');
    writeFileSync(file, `reader ${createHash('sha256').update('let me in').digest('hex')}\n`);
    expect(await kept({ AUTH_KEYS: file }, persisted)).toEqual([200, 'private, max-age=60', 'string']);
    rmSync(folder, { recursive: true });
  });

  test('errors are not kept, nor answers that lack a part', async () => {
    expect(await kept({}, { ...persisted, variables: '{"t":1}' })).toEqual([400, 'no-store', 'undefined']);
    const query = '{ echo(text: "a") broken }';
    const hash = createHash('sha256').update(query).digest('hex');
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
    expect(await kept({}, { query, extensions })).toEqual([200, 'no-cache', 'string']);
  });
});
