import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { ROOT } from '../support/project-files';
import { shippedDataFolder } from '../support/shipped-graph';
import { postOperation, type ErrorAnswer } from './tiny-server';

const ISSUER = 'https://issuer.example.org';
const AUDIENCE = 'customs-graph';
const ASKED = { query: '{ port(id: "port:dulata") { name } }' };
const ANSWER = '{"data":{"port":{"name":"Dulata"}}}\n';

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { publicKey, privateKey } = keyPair();
const KEYS = JSON.stringify({
  keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' }],
});

const now = (): number => Math.floor(Date.now() / 1000);
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JSON Web Token of the tests' issuer for the server, but for what is said otherwise. */
function tokenOf(claims: object = {}, by: KeyObject = privateKey, header: object = {}): string {
  const given = { iss: ISSUER, aud: AUDIENCE, sub: 'library', exp: now() + 300, ...claims };
  const signed = `${part({ alg: 'ES256', kid: 'one', ...header })}.${part(given)}`;
  const signature = sign('sha256', Buffer.from(signed), { key: by, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

const ask = (url: string, token: string): Promise<Response> =>
  postOperation(url, ASKED, { authorization: `Bearer ${token}` });

const folder = mkdtempSync(join(tmpdir(), 'tokens-'));
const running: ChildProcess[] = [];
/** What the servers logged after their start. */
let logged = '';

/** The program itself: the library of tokens is a module that the test runner does not load. */
async function start(env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/main.js')], {
    env: {
      ...{ PATH: process.env['PATH'], PORT: '0', WARM_UP: 'false', EXPLORER: 'false', DRAIN_MS: '0' },
      ...{ DATA_DIR: await shippedDataFolder(), AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: AUDIENCE, ...env },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  for await (const line of createInterface(child.stdout)) {
    const url = /(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(line)?.[1];
    if (url) {
      child.stdout.on('data', (text: Buffer) => (logged += text.toString()));
      return url;
    }
  }
  throw new Error('The server did not start.');
}

beforeAll(() => {
  spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--server-if-stale'], { stdio: 'inherit' });
});

afterAll(async () => {
  for (const child of running) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true });
});

describe('a server with tokens of a key set in a file', () => {
  let url: string;
  beforeAll(async () => {
    const file = join(folder, 'keys.json');
    writeFileSync(file, KEYS);
    url = await start({ AUTH_JWKS: file });
  }, 60_000);

  test('lets in who has one, within half a minute of its end', async () => {
    for (const token of [tokenOf(), tokenOf({ exp: now() - 10 }), tokenOf({ aud: ['other', AUDIENCE] })]) {
      const response = await ask(url, token);
      expect([response.status, await response.text()]).toEqual([200, ANSWER]);
    }
  });

  test.each([
    ['has ended', tokenOf({ exp: now() - 300 }), 'has expired'],
    ['never ends', tokenOf({ exp: undefined }), 'is not for this server, or not valid yet'],
    ['begins later', tokenOf({ nbf: now() + 300 }), 'is not for this server, or not valid yet'],
    ['is for another server', tokenOf({ aud: 'other' }), 'is not for this server, or not valid yet'],
    ['is of another issuer', tokenOf({ iss: 'https://other.example.org' }), 'is not for this server, or not valid yet'],
    ['another key has signed', tokenOf({}, keyPair().privateKey), 'has a signature of another key'],
    ['names another key', tokenOf({}, privateKey, { kid: 'two' }), 'has a signature of another key'],
    ['nobody has signed', `${part({ alg: 'none' })}.${part({ iss: ISSUER, aud: AUDIENCE })}.`, /^is |^has /],
    ['is none', 'guessed', 'is not a JSON Web Token'],
  ])('refuses a token that %s', async (_what, token, why) => {
    const response = await ask(url, token);
    const { errors } = (await response.json()) as ErrorAnswer;
    expect([response.status, errors[0]?.extensions['code']]).toEqual([401, 'UNAUTHENTICATED']);
    expect(errors[0]?.message.replace(/^The token (.*)\.$/, '$1')).toEqual(expect.stringMatching(why));
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });
});

test('a server whose key set lies at an address asks for it when the first token comes, and says when it is away', async () => {
  let asked = 0;
  let isThere = false;
  const issuer: Server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(isThere ? 200 : 503, { 'content-type': 'application/json' }).end(KEYS);
  });
  issuer.listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  const url = await start({ AUTH_JWKS: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys` });
  try {
    expect(asked).toBe(0);
    const away = await ask(url, tokenOf());
    const { errors } = (await away.json()) as ErrorAnswer;
    expect([away.status, errors[0]?.extensions['code']]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    // What a process logs arrives a little later than its answer.
    for (let waits = 0; waits < 50 && !logged.includes('not available'); waits++) await setTimeout(20);
    expect(logged).toContain('Expected 200 OK from the JSON Web Key Set HTTP response');
    expect(JSON.stringify(errors)).not.toContain('Key Set');
    isThere = true;
    expect(await (await ask(url, tokenOf())).text()).toBe(ANSWER);
    const before = asked;
    expect(await (await ask(url, tokenOf({ sub: 'museum' }))).text()).toBe(ANSWER);
    expect(asked).toBe(before);
  } finally {
    issuer.close();
  }
}, 60_000);

test('a file that holds no key set stops the start', () => {
  const file = join(folder, 'none.json');
  writeFileSync(file, '{"key": []}');
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/main.js')], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATA_DIR: ':memory:',
      AUTH_JWKS: file,
      AUTH_ISSUER: 'a',
      AUTH_AUDIENCE: 'b',
    },
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  expect(stderr).toContain(`CG_BAD_CONFIG`);
  expect(stderr).toContain('which holds no key set');
}, 60_000);
