import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { RunningServer } from '../../src/server/server';
import { examplesIn } from '../../src/application/examples';
import { OPERATIONS } from '../support/graph';
import { startServer } from '../support/server';
import { send } from './raw-request';

/*
 * An operation takes the long way the first time and the short way after that. Nobody may notice anything but the time.
 */
let server: RunningServer;
beforeAll(async () => void (server = await startServer({ MAX_BODY_BYTES: '20000' })), 120_000);
afterAll(() => server?.close());

/** fetch would ask for a compressed answer, whose length nobody knows afterwards. */
const JSON_TYPE = { 'content-type': 'application/json', 'accept-encoding': 'identity' };

interface Got {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer without what differs between any two requests. */
async function post(body: unknown, headers: Readonly<Record<string, string>> = JSON_TYPE): Promise<Got> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: text });
  const { date: _date, 'x-request-id': id, 'content-length': length, ...others } = Object.fromEntries(response.headers);
  const answer = await response.text();
  expect(id).toMatch(/^[\w.-]+$/);
  expect(length).toBe(String(Buffer.byteLength(answer)));
  return {
    status: response.status,
    text: answer.replaceAll(/"(requestId|serverMs)":[^,}]+/g, ''),
    headers: others,
  };
}

/** How many operations took the short way so far. */
async function shortWays(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/operations_total\{lane="short",outcome="success"\} (\d+)/.exec(text)?.[1] ?? 0);
}

/** The answers to a request asked twice, the same when it is asked once more, and whether the second took the short way. */
async function twice(body: unknown, headers?: Readonly<Record<string, string>>) {
  const first = await post(body, headers);
  const before = await shortWays();
  const second = await post(body, headers);
  const short = (await shortWays()) > before;
  // By now the body itself is known.
  expect(await post(body, headers)).toEqual(second);
  return { first, second, short };
}

const PORT = 'query Port($id: ID!, $lang: Language) { port(id: $id) { name(lang: $lang) claimCount } }';

test.each(examplesIn(OPERATIONS).filter(({ document }) => !document.includes('dataset')))(
  '$name has the same answer, head and body, on both ways',
  async ({ document, variables }) => {
    const { first, second, short } = await twice({ query: document, variables });
    expect(first.status).toBe(200);
    expect(second).toEqual(first);
    expect(short).toBe(true);
  },
);

test('each of several operations of a document is known by its name', async () => {
  const query = '{ a: ports { totalCount } }'.replace('{', 'query A {') + ' query B { b: countries { totalCount } }';
  for (const operationName of ['A', 'B']) {
    const { first, second, short } = await twice({ query, operationName });
    expect(second).toEqual(first);
    expect(short).toBe(true);
  }
  expect((await post({ query })).text).toContain('OPERATION_RESOLUTION_FAILURE');
});

test('a persisted query is known by its hash, once its text was sent along', async () => {
  const query = '{ persisted: ports { totalCount } }';
  const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
  expect((await post({ extensions: { persistedQuery } })).text).toContain('PERSISTED_QUERY_NOT_FOUND');
  const registered = await post({ query, extensions: { persistedQuery } });
  const { first, second, short } = await twice({ extensions: { persistedQuery } });
  expect(first).toEqual(registered);
  expect(second).toEqual(registered);
  expect(short).toBe(true);
  // What else is in the extensions is for the long way.
  const others = { persistedQuery: { ...persistedQuery, more: 1 }, other: {} };
  for (const extensions of [{ persistedQuery: others.persistedQuery }, { persistedQuery, other: {} }])
    expect((await twice({ extensions })).short).toBe(false);
});

test.each(['br', 'gzip'])('an answer is compressed as %s on both ways', async (coding) => {
  const ask = async (first: number) => {
    const query = 'query Names($first: Int) { ports(first: $first) { nodes { id name claims { quote citation } } } }';
    const { headers, body } = await send(
      `${server.url}/graphql`,
      { 'accept-encoding': coding },
      { query, variables: { first } },
    );
    const { date: _date, 'x-request-id': _id, ...others } = headers;
    return { headers: others, body };
  };
  const before = await shortWays();
  const [long, short] = [await ask(9), await ask(9)];
  expect((await shortWays()) - before).toBeGreaterThan(0);
  expect(short).toEqual(long);
  expect(short.headers['content-encoding']).toBe(coding);
  expect(short.headers['content-length']).toBe(String(short.body.length));
  const text = (coding === 'br' ? brotliDecompressSync(short.body) : gunzipSync(short.body)).toString();
  expect(text).toMatch(/^{"data":{"ports":{"nodes":\[{.*}\]}}}\n$/);
  // One that is short enough for a packet stays as it is.
  expect((await ask(0)).headers).not.toHaveProperty('content-encoding');
});

test('texts are in the languages of the header', async () => {
  const body = { query: PORT, variables: { id: 'port:kalzhat' } };
  const zh = await twice(body, { ...JSON_TYPE, 'accept-language': 'zh' });
  expect(zh.second).toEqual(zh.first);
  expect(zh.second.text).toContain('卡勒加特');
  expect((await post(body)).text).toContain('Kalzhat');
});

describe('what is not usual takes the long way', () => {
  const known = { query: PORT, variables: { id: 'port:dulata' } };
  beforeAll(() => post(known));

  test.each([
    ['an explanation', known, { ...JSON_TYPE, 'x-explain': '1' }, 200, /"explain":/],
    ['timing', known, { ...JSON_TYPE, 'x-timing': '1' }, 200, /"timing":/],
    ['another type of answer', known, { ...JSON_TYPE, accept: 'application/graphql-response+json' }, 200, /"Dulata"/],
    ['a variable that is missing', { query: PORT }, JSON_TYPE, 400, /\$id.*was not provided/],
    ['a variable of another type', { ...known, variables: { id: {} } }, JSON_TYPE, 400, /BAD_USER_INPUT/],
    [
      'a language that is none',
      { ...known, variables: { id: 'port:dulata', lang: '!' } },
      JSON_TYPE,
      400,
      /Language cannot represent/,
    ],
    ['an unsafe text', { ...known, variables: { id: 'a\0b' } }, JSON_TYPE, 400, /NUL character/],
    ['variables that are a list', { ...known, variables: [] }, JSON_TYPE, 400, /BAD_REQUEST/],
    [
      'a persisted query with the wrong hash',
      { ...known, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      JSON_TYPE,
      400,
      /sha256Hash/,
    ],
    ['a body that is no JSON', '{"query": ', JSON_TYPE, 400, /not JSON/],
    ['a body that is empty', '', JSON_TYPE, 400, /BAD_REQUEST/],
    [
      'a body that is too large',
      { ...known, variables: { id: 'x'.repeat(30_000) } },
      JSON_TYPE,
      413,
      /PAYLOAD_TOO_LARGE/,
    ],
    ['a body of a form', known, { 'content-type': 'text/plain' }, 400, /BAD_REQUEST/],
    ['another charset', known, { 'content-type': 'application/json; charset=latin1' }, 415, /UNSUPPORTED_MEDIA_TYPE/],
  ] as const)('%s', async (_title, body, headers, status, text) => {
    const { first, second, short } = await twice(body, headers);
    expect(short).toBe(false);
    expect(second).toEqual(first);
    expect({ status: second.status, text: second.text }).toEqual({
      status,
      text: expect.stringMatching(text) as string,
    });
  });

  test('data that graphql-js has to complete, with the outcome that was reached', async () => {
    const { first, second, short } = await twice({ query: '{ ports { totalCount } dataset { version } }' });
    expect(short).toBe(false);
    expect(second).toEqual(first);
  });
});

test('a traversal that fails while it runs is answered with its error', async () => {
  const narrow = await startServer({ MAX_VISITED: '50' });
  const ask = async (from: string) => {
    const query = 'query ($from: ID!) { shortestPath(from: $from, to: "administration:us-cbp") { length } }';
    const body = JSON.stringify({ query, variables: { from } });
    return (await fetch(`${narrow.url}/graphql`, { method: 'POST', headers: JSON_TYPE, body })).text();
  };
  try {
    expect(await ask('administration:us-cbp')).toBe('{"data":{"shortestPath":{"length":0}}}\n');
    expect(await ask('port:dulata')).toMatch(/more than 50 relationships.*"code":"LIMIT_EXCEEDED"/);
  } finally {
    await narrow.close();
  }
}, 60_000);
