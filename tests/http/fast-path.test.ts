import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { RunningServer } from '../../src/server/server';
import { examplesIn } from '../../src/application/examples';
import { OPERATIONS } from '../support/project-files';
import { startServer } from '../support/server';
import { send } from './raw-request';

/*
 * Usual requests take the fast path, and all others the full pipeline. Nobody may notice anything but the time.
 */
let server: RunningServer;
beforeAll(async () => void (server = await startServer({ MAX_BODY_BYTES: '20000', CACHE_ANSWERS: 'false' })), 120_000);
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

/** How many operations were answered on the fast path so far. */
async function fastAnswers(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/operations_total\{lane="short",outcome="success"\} (\d+)/.exec(text)?.[1] ?? 0);
}

/** Accepts what every answer is, in words that only the full pipeline weighs. */
const WEIGHED = 'application/json, text/plain;q=0.1';

/**
 * The answer of the full pipeline to a request and then the usual one, which is the same when the request is new to the
 * server and when it came before; and whether that took the fast path.
 */
async function both(body: unknown, headers: Readonly<Record<string, string>> = JSON_TYPE) {
  const before = await fastAnswers();
  const fresh = await post(body, headers);
  const fast = (await fastAnswers()) > before;
  const full = await post(body, { accept: WEIGHED, ...headers });
  expect((await fastAnswers()) - before).toBe(fast ? 1 : 0);
  const usual = await post(body, headers);
  expect(usual).toEqual(fresh);
  return { full, usual, fast };
}

const PORT = 'query Port($id: ID!, $lang: Language) { port(id: $id) { name(lang: $lang) claimCount } }';

test.each(examplesIn(OPERATIONS).filter(({ document }) => !document.includes('dataset')))(
  '$name has the same answer, head and body, on the fast path and in the full pipeline',
  async ({ document, variables }) => {
    const { full, usual, fast } = await both({ query: document, variables });
    expect(full.status).toBe(200);
    expect(usual).toEqual(full);
    expect(fast).toBe(true);
  },
);

test('each of several operations of a document is known by its name', async () => {
  const query = '{ a: ports { totalCount } }'.replace('{', 'query A {') + ' query B { b: countries { totalCount } }';
  for (const operationName of ['A', 'B']) {
    const { full, usual, fast } = await both({ query, operationName });
    expect(usual).toEqual(full);
    expect(fast).toBe(true);
  }
  expect((await post({ query })).text).toContain('OPERATION_RESOLUTION_FAILURE');
});

test('a persisted query is known by its hash, once its text was sent along', async () => {
  const query = '{ persisted: ports { totalCount } }';
  const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
  expect((await post({ extensions: { persistedQuery } })).text).toContain('PERSISTED_QUERY_NOT_FOUND');
  const registered = await post({ query, extensions: { persistedQuery } });
  const { full, usual, fast } = await both({ extensions: { persistedQuery } });
  expect(full).toEqual(registered);
  expect(usual).toEqual(registered);
  expect(fast).toBe(true);
  // What else is in the extensions is for the full pipeline.
  const others = { persistedQuery: { ...persistedQuery, more: 1 }, other: {} };
  for (const extensions of [{ persistedQuery: others.persistedQuery }, { persistedQuery, other: {} }])
    expect((await both({ extensions })).fast).toBe(false);
});

test('a documentId takes the fast path, once the server knows the text of the hash', async () => {
  const query = '{ byDocumentId: ports { totalCount } }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const documentId = `sha256:${sha256Hash}`;
  expect((await post({ documentId })).text).toContain('DOCUMENT_NOT_FOUND');
  const registered = await post({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } });
  const { full, usual, fast } = await both({ documentId });
  expect(full).toEqual(registered);
  expect(usual).toEqual(registered);
  expect(fast).toBe(true);
});

test.each(['br', 'gzip'])('an answer is compressed as %s by both', async (coding) => {
  const ask = async (first: number, accept: string) => {
    const query =
      'query Names($first: Int) { ports(first: $first) { nodes { id name claims { nodes { quote citation } } } } }';
    const { headers, body } = await send(
      `${server.url}/graphql`,
      { 'accept-encoding': coding, accept },
      { query, variables: { first } },
    );
    const { date: _date, 'x-request-id': _id, ...others } = headers;
    return { headers: others, body };
  };
  const before = await fastAnswers();
  const [full, usual] = [await ask(9, WEIGHED), await ask(9, '*/*')];
  expect((await fastAnswers()) - before).toBe(1);
  expect(usual).toEqual(full);
  expect(usual.headers['content-encoding']).toBe(coding);
  expect(usual.headers['content-length']).toBe(String(usual.body.length));
  const text = (coding === 'br' ? brotliDecompressSync(usual.body) : gunzipSync(usual.body)).toString();
  expect(text).toMatch(/^{"data":{"ports":{"nodes":\[{.*}\]}}}\n$/);
  // One that is short enough for a packet stays as it is.
  expect((await ask(0, '*/*')).headers).not.toHaveProperty('content-encoding');
});

test('texts are in the languages of the header', async () => {
  const body = { query: PORT, variables: { id: 'port:kalzhat' } };
  const zh = await both(body, { ...JSON_TYPE, 'accept-language': 'zh' });
  expect(zh.usual).toEqual(zh.full);
  expect(zh.usual.text).toContain('卡勒加特');
  expect((await post(body)).text).toContain('Kalzhat');
});

describe('what is not usual takes the full pipeline', () => {
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
    const { full, usual, fast } = await both(body, headers);
    expect(fast).toBe(false);
    expect(usual).toEqual(full);
    expect({ status: usual.status, text: usual.text }).toEqual({
      status,
      text: expect.stringMatching(text) as string,
    });
  });

  test('data that graphql-js has to complete, with the outcome that was reached', async () => {
    const { full, usual, fast } = await both({ query: '{ ports { totalCount } dataset { version } }' });
    expect(fast).toBe(false);
    expect(usual).toEqual(full);
  });
});

test('a traversal that fails while it runs is answered with its error', async () => {
  const narrow = await startServer({ MAX_VISITED: '50', CACHE_ANSWERS: 'false' });
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
