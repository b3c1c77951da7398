import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { RunningServer } from '../../src/server/server';
import { startServer } from '../support/server';
import { startTinyServer, type ErrorAnswer, type TinyServer } from './tiny-server';

/** Bad inputs as operators of GraphQL servers know them, each asked of a running server; bad-inputs has more of each. */
interface Row {
  readonly what: string;
  readonly request: RequestInit;
  readonly search?: string;
  readonly status: number;
  /** The code of each error; undefined where the input does no harm. */
  readonly code?: string;
  readonly allow?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const MEGABYTE = 1_048_576;
const HELLO = '{"query":"{ ports { totalCount } }"}';
const post = (body: string | Buffer, headers: Record<string, string> = JSON_TYPE): RequestInit => ({
  method: 'POST',
  headers,
  body,
});
const ask = (query: string, variables?: unknown) => post(JSON.stringify({ query, variables }));
const typed = (type: string) => post(HELLO, { 'content-type': type });
const get = (query: string, headers: Record<string, string>): Pick<Row, 'request' | 'search'> => ({
  request: { headers },
  search: `?${new URLSearchParams({ query }).toString()}`,
});
const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const cursorOf = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const ports = (argument: string): string => `{ ports(${argument}) { nodes { id } } }`;
const AFTER = 'query ($c: Cursor) { ports(after: $c) { nodes { id } } }';
const search = (text: string) => ask('query ($t: String!) { search(text: $t) { nodes { node { id } } } }', { t: text });

const BAD = { status: 400, code: 'BAD_REQUEST' };
const INPUT = { status: 400, code: 'BAD_USER_INPUT' };
const INVALID = { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' };
const LIMIT = { status: 400, code: 'LIMIT_EXCEEDED' };
const CURSOR = { status: 400, code: 'BAD_CURSOR' };
const MEDIA = { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' };
const HARMLESS = { status: 200 };

const bomb = many(
  18,
  (i) =>
    `fragment F${i} on Port { a${i}: pairedWith { nodes { ...F${i + 1} } } b${i}: pairedWith { nodes { ...F${i + 1} } } }`,
);

const ROWS: Readonly<Record<number, Row>> = {
  1: { what: 'a syntax error', request: ask('{ ports {'), status: 400, code: 'GRAPHQL_PARSE_FAILED' },
  2: { what: 'an empty body', request: post(''), ...BAD },
  3: { what: 'malformed JSON', request: post('{"query": '), ...BAD },
  4: { what: 'the body null', request: post('null'), ...BAD },
  5: { what: 'a batch', request: post(`[${HELLO}]`), ...BAD },
  6: { what: 'a query that is a number', request: post('{"query":5}'), ...BAD },
  7: { what: 'variables that are a list', request: ask('{ ports { totalCount } }', [1]), ...BAD },
  8: { what: 'text/plain', request: typed('text/plain'), ...BAD },
  9: { what: 'a form', request: typed('application/x-www-form-urlencoded'), ...BAD },
  10: { what: 'a multipart form', request: typed('multipart/form-data; boundary=b'), ...BAD },
  11: { what: 'a GET without a preflight header', ...get('{ ports { totalCount } }', {}), ...BAD },
  12: {
    what: 'a mutation by GET',
    ...get('mutation { change }', { 'apollo-require-preflight': '1' }),
    status: 405,
    code: 'BAD_REQUEST',
    allow: 'POST',
  },
  13: { what: 'PUT', request: { method: 'PUT' }, status: 405, code: 'METHOD_NOT_ALLOWED', allow: 'GET, HEAD, POST' },
  14: { what: 'a malformed content type', request: typed('application/json;foo'), ...MEDIA },
  15: { what: 'UTF-16', request: typed('application/json; charset=utf-16'), ...MEDIA },
  16: {
    what: 'Accept: image/png',
    request: post(HELLO, { ...JSON_TYPE, accept: 'image/png' }),
    status: 406,
    code: 'NOT_ACCEPTABLE',
  },
  17: { what: 'a body over 1 MB', request: post(' '.repeat(MEGABYTE + 1)), status: 413, code: 'PAYLOAD_TOO_LARGE' },
  18: {
    what: 'a bomb of gzip',
    request: post(gzipSync(Buffer.alloc(50 * MEGABYTE)), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    ...MEDIA,
  },
  19: { what: 'an unknown field', request: ask('{ ports { nodes { nmae } } }'), ...INVALID },
  20: {
    what: 'two operations and no name',
    request: ask('query A { ports { totalCount } } query B { ports { totalCount } }'),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  21: {
    what: 'an unknown operation name',
    request: post('{"query":"query A { ports { totalCount } }","operationName":"B"}'),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  22: { what: '500 levels', request: ask(`{ ports ${'{ nodes '.repeat(500)}${'}'.repeat(500)} }`), ...LIMIT },
  23: { what: '20,000 braces', request: ask('{'.repeat(20_000)), ...LIMIT },
  24: { what: '5,000 aliases', request: ask(`{ ports { ${many(3_000, (i) => `a${i}:totalCount`)} } }`), ...LIMIT },
  25: { what: '1,000 directives', request: ask(`{ __typename ${'@a '.repeat(1_000)} }`), ...LIMIT },
  26: { what: '9,000 equal fields', request: ask(`{ ports { nodes { ${'id '.repeat(9_000)} } } }`), ...LIMIT },
  27: {
    what: 'a circle of fragments',
    request: ask('{ ports { nodes { ...A } } } fragment A on Port { ...B } fragment B on Port { ...A }'),
    ...INVALID,
  },
  28: {
    what: 'a bomb of fragments',
    request: ask(`{ ports { nodes { ...F0 } } } ${bomb} fragment F18 on Port { id }`),
    ...LIMIT,
  },
  29: {
    what: 'circles of introspection',
    request: ask(`{ __schema { types ${'{ fields { type '.repeat(20)}{ name }${' } }'.repeat(20)} } }`),
    ...INVALID,
  },
  31: { what: 'first: -1', request: ask(ports('first: -1')), ...INPUT },
  32: { what: 'first over the limit', request: ask(ports('first: 501')), ...LIMIT },
  33: { what: '99999999999 for Int', request: ask(ports('first: 99999999999')), ...INVALID },
  34: { what: '1.5 for Int', request: ask(ports('first: 1.5')), ...INVALID },
  35: {
    what: 'a variable of the wrong type',
    request: ask('query ($n: Int) { ports(first: $n) { totalCount } }', { n: 'ten' }),
    ...INPUT,
  },
  36: {
    what: '`__proto__`',
    request: post('{"query":"{ __proto__: ports { totalCount } }","variables":{"__proto__":{"x":1}}}'),
    ...HARMLESS,
  },
  37: { what: 'a NUL', request: search('a\0b'), ...INPUT },
  38: { what: 'a lone surrogate', request: search('\ud83d'), ...INPUT },
  39: { what: 'a byte order mark', request: post(`\ufeff${HELLO}`), ...HARMLESS },
  40: {
    what: 'a hash of another text',
    request: post(
      JSON.stringify({
        query: '{ ports { totalCount } }',
        extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } },
      }),
    ),
    ...BAD,
  },
  41: { what: 'a subscription', request: ask('subscription { change }'), ...BAD },
  42: { what: '@defer', request: ask('{ ports { ... @defer { totalCount } } }'), ...INVALID },
  43: { what: 'signs of Lucene', request: search('"\\ [* TO *] /.*/ a~9 AND'), ...HARMLESS },
  44: { what: 'Cypher in a text', request: search('"}) MATCH (n) DETACH DELETE n //'), ...HARMLESS },
  45: { what: 'a forged cursor', request: ask(AFTER, { c: 'abc' }), ...CURSOR },
  46: { what: 'a cursor of another order', request: ask(AFTER, { c: cursorOf(['AAAAAA', 'port:a']) }), ...CURSOR },
  49: {
    what: 'line ends in the name of an operation',
    request: post(JSON.stringify({ query: '{ ports { totalCount } }', operationName: 'a\r\nb' })),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
};
/** Asked below, of servers of their own. */
const OF_THEIR_OWN = [30, 50, 51, 53, 54];
/** Accounts and rates, which this server does not have. */
const WITHOUT_FEATURE = [47, 48, 52];

const INNARDS = /\bMATCH\b|"stack|\n\s+at |node_modules|\.[jt]s:\d|secret/;

function expectError(status: number, text: string, expected: { readonly status: number; readonly code: string }): void {
  expect({ status, text }).toEqual({ status: expected.status, text: expect.any(String) as string });
  for (const { message, extensions } of (JSON.parse(text) as ErrorAnswer).errors) {
    expect(extensions).toMatchObject({ code: expected.code, hint: expect.stringMatching(/\S/) as unknown });
    expect([message, extensions['requestId']]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  }
  expect(text).not.toMatch(INNARDS);
}

describe('bad input number', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test.each(Object.entries(ROWS).map(([number, row]) => ({ number, ...row })))(
    '$number, $what',
    async ({ request, search: query = '', status, code, allow }) => {
      const response = await fetch(`${server.url}/graphql${query}`, request);
      const text = await response.text();
      if (code !== undefined) expectError(response.status, text, { status, code });
      else expect([response.status, JSON.parse(text)]).toEqual([status, { data: expect.anything() as unknown }]);
      if (allow !== undefined) expect(response.headers.get('allow')).toBe(allow);
    },
  );

  test('30, introspection while it is off', async () => {
    const closed = await startServer({ INTROSPECTION: 'false' });
    try {
      const refused = await fetch(`${closed.url}/graphql`, ask('{ __schema { queryType { name } } }'));
      expectError(refused.status, await refused.text(), INVALID);
      const allowed = await fetch(`${closed.url}/graphql`, ask('{ __typename }'));
      expect(await allowed.json()).toEqual({ data: { __typename: 'Query' } });
    } finally {
      await closed.close();
    }
  });

  test('all of 1 to 54 are asked, or have no feature behind them', () => {
    const asked = [...Object.keys(ROWS).map(Number), ...OF_THEIR_OWN, ...WITHOUT_FEATURE];
    expect(asked.sort((a, b) => a - b)).toEqual(Array.from({ length: 54 }, (_, i) => i + 1));
  });
});

describe('bad input number', () => {
  let tiny: TinyServer;
  beforeAll(async () => {
    tiny = await startTinyServer({ REQUEST_TIMEOUT_MS: '500' });
  });
  afterAll(() => tiny.close());

  test('50, a slow body', async () => {
    const { port } = new URL(tiny.url);
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(
          'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
        ),
      );
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => resolve(text)).on('error', reject);
    });
    const [head, body] = answer.split('\r\n\r\n');
    expectError(Number(head!.split(' ')[1]), body!, { status: 408, code: 'REQUEST_TIMEOUT' });
  });

  test('51, a client that leaves', async () => {
    const leaving = new AbortController();
    const before = tiny.aborted.length;
    const asked = fetch(`${tiny.url}/graphql`, { ...ask('{ wait(ms: 400) }'), signal: leaving.signal });
    setTimeout(() => leaving.abort(), 100);
    await expect(asked).rejects.toThrow();
    while (tiny.aborted.length === before) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(tiny.aborted.at(-1)).toMatch(/client closed the connection/);
  });

  test('53, a resolver that throws', async () => {
    const response = await fetch(`${tiny.url}/graphql`, ask('{ broken }'));
    expectError(response.status, await response.text(), { status: response.status, code: 'INTERNAL_SERVER_ERROR' });
  });

  test('54, a store that is down', async () => {
    tiny.store.up = false;
    const response = await fetch(`${tiny.url}/graphql`, ask('{ stored }'));
    tiny.store.up = true;
    expectError(response.status, await response.text(), { status: 503, code: 'SERVICE_UNAVAILABLE' });
  });
});
