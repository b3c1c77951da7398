import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config';
import { clientAddressOf } from '../../src/server/access/client-address';
import { postOperation, startTinyServer, type ErrorAnswer, type TinyServer } from './tiny-server';

const ASKED = { query: '{ id }' };
const KEY = 'a-key-of-the-tests';
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

const folder = mkdtempSync(join(tmpdir(), 'access-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
function fileOf(text: string): string {
  const file = join(folder, String((files += 1)));
  writeFileSync(file, text);
  return file;
}

const errorOf = async (response: Response): Promise<unknown[]> => {
  const { errors } = (await response.json()) as ErrorAnswer;
  return [response.status, errors[0]?.extensions['code'], errors[0]?.message];
};

describe('a server with keys', () => {
  let server: TinyServer;
  beforeAll(async () => {
    const keys = fileOf(`# of the tests\n\nlibrary ${hashOf(KEY)}\r\nmuseum\t${hashOf('other').toUpperCase()}\n`);
    server = await startTinyServer({ AUTH_KEYS: keys, CORS_ORIGINS: 'https://example.org' });
  });
  afterAll(() => server.close());

  test.each([
    ['authorization', `Bearer ${KEY}`, 'library'],
    ['authorization', 'bearer  other', 'museum'],
    ['x-api-key', KEY, 'library'],
  ])('lets in who has one: %s: %s', async (header, value, client) => {
    const response = await postOperation(server.url, ASKED, { [header]: value, 'x-request-id': client });
    expect(response.status).toBe(200);
    expect(server.logLines.filter(({ requestId }) => requestId === client).at(-1)).toMatchObject({ client });
  });

  test.each([
    ['none', {}, 'This server answers only clients that it knows.', 'Bearer realm="customs-graph"'],
    [
      'another',
      { 'x-api-key': 'guessed' },
      'The key is none of this server.',
      'Bearer realm="customs-graph", error="invalid_token"',
    ],
    [
      'a hash in its place',
      { authorization: `Bearer ${hashOf(KEY)}` },
      'The key is none of this server.',
      'Bearer realm="customs-graph", error="invalid_token"',
    ],
    [
      'a name and password',
      { authorization: 'Basic YTpi' },
      'This server answers only clients that it knows.',
      /^Bearer/,
    ],
  ])('refuses who has %s', async (_what, headers, message, challenge) => {
    const response = await postOperation(server.url, ASKED, headers);
    expect(response.headers.get('www-authenticate')).toEqual(expect.stringMatching(challenge));
    expect(await errorOf(response)).toEqual([401, 'UNAUTHENTICATED', message]);
  });

  test('refuses at every address but those of health, without reading the body', async () => {
    for (const path of ['/', '/schema.graphql', '/metrics', '/nothing', '/e/port:dulata', '/graphql?query={id}']) {
      expect((await fetch(server.url + path)).status).toBe(401);
    }
    // Neither do browsers, which get pages elsewhere.
    for (const path of ['/', '/graphql', '/e/port:dulata', '/nothing']) {
      expect((await fetch(server.url + path, { headers: { accept: 'text/html' } })).status).toBe(401);
    }
    for (const path of ['/livez', '/readyz']) expect((await fetch(server.url + path)).status).toBe(200);
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': 1_000_000 };
      const sent = httpRequest(`${server.url}/graphql`, { method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
        sent.destroy();
      });
      sent.once('error', reject);
      sent.flushHeaders();
    });
    expect(status).toBe(401);
  });

  test('tells pages of other origins why, and lets browsers ask before', async () => {
    const headers = { origin: 'https://example.org' };
    const refused = await postOperation(server.url, ASKED, headers);
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, 'https://example.org']);
    const asked = {
      ...headers,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-api-key',
    };
    expect((await fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers: asked })).status).toBe(204);
  });
});

test.each([
  ['is not there', join(folder, 'none'), 'cannot be read (ENOENT)'],
  ['has no key', fileOf('# nobody\n'), 'has no key'],
  ['has a key in plain words', fileOf(`library ${hashOf('a')}\nmuseum secret\n`), 'has no name and SHA-256 in line 2'],
])('a file of keys that %s stops the start', async (_what, file, why) => {
  await expect(startTinyServer({ AUTH_KEYS: file })).rejects.toMatchObject({
    code: 'CG_BAD_CONFIG',
    message: `AUTH_KEYS names ${JSON.stringify(file)}, which ${why}.`,
  });
});

describe('a limit of requests', () => {
  test('counts by the address of the connection, whatever a header says', async () => {
    const server = await startTinyServer({ RATE_LIMIT: '3' });
    const asked = await Promise.all(
      [1, 2, 3, 4].map((n) => postOperation(server.url, ASKED, { 'x-forwarded-for': `203.0.113.${n}` })),
    );
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
    const refused = asked.find(({ status }) => status === 429)!;
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await errorOf(refused)).toEqual([
      429,
      'TOO_MANY_REQUESTS',
      `A client may make 3 requests in a minute; the next minute begins in ${seconds} s.`,
    ]);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    await server.close();
  });

  test('counts by what the proxy says, where one stands in front', async () => {
    const server = await startTinyServer({ RATE_LIMIT: '1', CLIENT_ADDRESS_HEADER: 'X-Forwarded-For' });
    const from = async (value: string) => (await postOperation(server.url, ASKED, { 'x-forwarded-for': value })).status;
    expect(await from('203.0.113.1')).toBe(200);
    expect(await from('203.0.113.2')).toBe(200);
    // The client wrote the first entry, the proxy the last.
    expect(await from('198.51.100.7, 203.0.113.1')).toBe(429);
    await server.close();
  });

  test('holds for those who guess at keys as well', async () => {
    const server = await startTinyServer({ RATE_LIMIT: '1', AUTH_KEYS: fileOf(`library ${hashOf(KEY)}`) });
    expect((await postOperation(server.url, ASKED, { 'x-api-key': 'guessed' })).status).toBe(401);
    expect((await postOperation(server.url, ASKED, { 'x-api-key': KEY })).status).toBe(429);
    await server.close();
  });
});

test.each([
  ['203.0.113.9', undefined, '203.0.113.9'],
  ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
  ['2001:db8:0:1:2:3:4:5', undefined, '2001:db8:0:1::/64'],
  ['127.0.0.1', '2001:db8::1', '2001:db8::/64'],
  ['127.0.0.1', 'nonsense', '127.0.0.1'],
  ['127.0.0.1', '', '127.0.0.1'],
])('the client of %s, whose proxy says %s, is %s', (remoteAddress, told, client) => {
  const headers = told === undefined ? {} : { 'x-real-ip': told };
  expect(clientAddressOf({ headers, socket: { remoteAddress } } as never, 'x-real-ip')).toBe(client);
});

describe('on an address that lets other machines in', () => {
  test('what tells of the inside is off unless it is asked for', () => {
    const shown = (env: Record<string, string>): boolean[] => {
      const { metrics, explain } = readConfig(env);
      return [metrics, explain];
    };
    for (const HOST of ['127.0.0.1', '::1', 'localhost', '127.3.2.1']) expect(shown({ HOST })).toEqual([true, true]);
    for (const HOST of ['0.0.0.0', '::', '192.0.2.1', 'example.org']) expect(shown({ HOST })).toEqual([false, false]);
    expect(shown({ HOST: '0.0.0.0', METRICS: 'true', EXPLAIN: 'true' })).toEqual([true, true]);
    expect(shown({ METRICS: 'false', EXPLAIN: 'false' })).toEqual([false, false]);
  });

  test('a server without metrics has no such address', async () => {
    const server = await startTinyServer({ METRICS: 'false' });
    expect(await errorOf(await fetch(`${server.url}/metrics`))).toEqual([
      404,
      'NOT_FOUND',
      'There is nothing at this address.',
    ]);
    await server.close();
  });
});

test('tokens need the names of their issuer and of this server', () => {
  expect(() => readConfig({ AUTH_JWKS: 'https://example.org/keys', AUTH_ISSUER: 'https://example.org' })).toThrow(
    'AUTH_JWKS is set without AUTH_ISSUER or AUTH_AUDIENCE',
  );
  expect(() => readConfig({ AUTH_JWKS: 'http://example.org/keys' })).toThrow('an https address, or the path of a file');
  expect(readConfig({ AUTH_AUDIENCE: 'graph' }).warnings).toEqual([
    'AUTH_AUDIENCE is set and has no effect without AUTH_JWKS.',
  ]);
});
