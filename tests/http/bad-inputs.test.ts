import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { startTinyServer, type ErrorAnswer, type TinyServer } from './tiny-server';

interface BadInput {
  readonly title: string;
  readonly request: RequestInit;
  /** Added to /graphql. */
  readonly search?: string;
  readonly status: number;
  readonly code: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const PREFLIGHTED = { 'apollo-require-preflight': '1' };
const HELLO = '{"query":"{ echo(text: \\"hello\\") }"}';
const MEGABYTE = 1_048_576;

const post = (body: RequestInit['body'], headers: Record<string, string> = JSON_TYPE): RequestInit => ({
  method: 'POST',
  headers,
  body: body ?? null,
});
const operation = (request: object) => post(JSON.stringify(request));
const search = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters).toString()}`;
const persisted = (extension: object, query: string | undefined = '{ id }') =>
  operation({ query, extensions: { persistedQuery: extension } });

const BAD_REQUEST = { status: 400, code: 'BAD_REQUEST' };
const NOT_KNOWN = { status: 404, code: 'DOCUMENT_NOT_FOUND' };
const BAD_TEXT = { status: 400, code: 'BAD_USER_INPUT' };
const BAD_TYPE = { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' };

const BAD_INPUTS: readonly BadInput[] = [
  { title: 'a syntax error', request: operation({ query: '{' }), status: 400, code: 'GRAPHQL_PARSE_FAILED' },
  { title: 'an empty body', request: post(''), ...BAD_REQUEST },
  { title: 'no body at all', request: { method: 'POST', headers: JSON_TYPE }, ...BAD_REQUEST },
  { title: 'no body and no content type', request: { method: 'POST' }, ...BAD_REQUEST },
  { title: 'malformed JSON', request: post('{"query": "{ id }"'), ...BAD_REQUEST },
  { title: 'a body that is not UTF-8', request: post(Buffer.from([0x22, 0xff, 0x22])), ...BAD_REQUEST },
  { title: 'the body null', request: post('null'), ...BAD_REQUEST },
  { title: 'the body 5', request: post('5'), ...BAD_REQUEST },
  { title: 'a body of text', request: post('"{ id }"'), ...BAD_REQUEST },
  { title: 'an empty object', request: post('{}'), ...BAD_REQUEST },
  { title: 'a batch', request: post(`[${HELLO}]`), ...BAD_REQUEST },
  { title: 'a query that is a number', request: operation({ query: 5 }), ...BAD_REQUEST },
  { title: 'variables that are an array', request: operation({ query: '{ id }', variables: [1] }), ...BAD_REQUEST },
  { title: 'variables that are text', request: operation({ query: '{ id }', variables: '{}' }), ...BAD_REQUEST },
  {
    title: 'an operation name that is a number',
    request: operation({ query: '{ id }', operationName: 1 }),
    ...BAD_REQUEST,
  },
  { title: 'text/plain', request: post(HELLO, { 'content-type': 'text/plain' }), ...BAD_REQUEST },
  {
    title: 'text/plain after a preflight',
    request: post(HELLO, { 'content-type': 'text/plain', ...PREFLIGHTED }),
    ...BAD_REQUEST,
  },
  {
    title: 'a form',
    request: post('query={id}', { 'content-type': 'application/x-www-form-urlencoded' }),
    ...BAD_REQUEST,
  },
  {
    title: 'a multipart form',
    request: post('--b--', { 'content-type': 'multipart/form-data; boundary=b' }),
    ...BAD_REQUEST,
  },
  {
    title: 'a GET without a header that needs a preflight',
    request: {},
    search: search({ query: '{ id }' }),
    ...BAD_REQUEST,
  },
  { title: 'a GET without a query', request: { headers: PREFLIGHTED }, ...BAD_REQUEST },
  {
    title: 'a GET with two queries',
    request: { headers: PREFLIGHTED },
    search: '?query={id}&query={id}',
    ...BAD_REQUEST,
  },
  {
    title: 'a GET with variables that are no JSON',
    request: { headers: PREFLIGHTED },
    search: search({ query: '{ id }', variables: '{' }),
    ...BAD_REQUEST,
  },
  {
    title: 'a GET of a mutation',
    request: { headers: PREFLIGHTED },
    search: search({ query: 'mutation { change }' }),
    status: 405,
    code: 'BAD_REQUEST',
    headers: { allow: 'POST' },
  },
  ...['PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => ({
    title: `the method ${method}`,
    request: { method, headers: { 'content-type': 'no/thing' } },
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    headers: { allow: 'GET, HEAD, POST' },
  })),
  { title: 'a body with PUT', request: { ...post('{'), method: 'PUT' }, status: 405, code: 'METHOD_NOT_ALLOWED' },
  { title: 'a malformed content type', request: post(HELLO, { 'content-type': 'json' }), ...BAD_TYPE },
  {
    title: 'a parameter of the content type without a value',
    request: post(HELLO, { 'content-type': 'application/json;foo' }),
    ...BAD_TYPE,
  },
  { title: 'a content type in two', request: post(HELLO, { 'content-type': 'application/ json' }), ...BAD_TYPE },
  { title: 'a body without a content type', request: { method: 'POST', body: Buffer.from(HELLO) }, ...BAD_REQUEST },
  { title: 'an unknown content type', request: post(HELLO, { 'content-type': 'application/xml' }), ...BAD_TYPE },
  {
    title: 'a body in UTF-16',
    request: post(HELLO, { 'content-type': 'application/json; charset=utf-16' }),
    ...BAD_TYPE,
  },
  {
    title: 'a charset in quotes',
    request: post(HELLO, { 'content-type': 'application/json;charset="latin1"' }),
    ...BAD_TYPE,
  },
  {
    title: 'Accept: image/png',
    request: post(HELLO, { ...JSON_TYPE, accept: 'image/png' }),
    status: 406,
    code: 'NOT_ACCEPTABLE',
  },
  {
    title: 'a refusal of JSON',
    request: post(HELLO, { ...JSON_TYPE, accept: 'application/json;q=0' }),
    status: 406,
    code: 'NOT_ACCEPTABLE',
  },
  {
    title: 'a POST that accepts HTML only',
    request: post(HELLO, { ...JSON_TYPE, accept: 'text/html' }),
    status: 406,
    code: 'NOT_ACCEPTABLE',
  },
  {
    title: 'a body over a megabyte',
    request: operation({ query: '{ id }', operationName: 'x'.repeat(MEGABYTE) }),
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  },
  {
    title: 'a form over a megabyte',
    request: post('x'.repeat(MEGABYTE + 1), { 'content-type': 'text/plain' }),
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  },
  {
    title: 'a compressed body of 50 MB',
    request: post(gzipSync(Buffer.alloc(50 * MEGABYTE)), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    ...BAD_TYPE,
  },
  { title: 'a NUL in the query', request: operation({ query: '{ echo(text: "a\0b") }' }), ...BAD_TEXT },
  { title: 'an escaped NUL in the query', request: operation({ query: '{ echo(text: "a\\u0000b") }' }), ...BAD_TEXT },
  { title: 'a NUL in the operation name', request: operation({ query: '{ id }', operationName: '\0' }), ...BAD_TEXT },
  {
    title: 'a NUL deep in a variable',
    request: operation({ query: '{ id }', variables: { a: [{ b: ['\0'] }] } }),
    ...BAD_TEXT,
  },
  {
    title: 'a NUL in the name of a variable',
    request: operation({ query: '{ id }', variables: { '\0': 1 } }),
    ...BAD_TEXT,
  },
  {
    title: 'a NUL in a variable of a GET',
    request: { headers: PREFLIGHTED },
    search: search({ query: '{ id }', variables: '{"a":"\\u0000"}' }),
    ...BAD_TEXT,
  },
  {
    title: 'a lone surrogate in a variable',
    request: operation({ query: '{ id }', variables: { a: '\ud83d' } }),
    ...BAD_TEXT,
  },
  { title: 'a lone surrogate in the query', request: operation({ query: '{ echo(text: "\udc00") }' }), ...BAD_TEXT },
  {
    title: 'variables nested very deep',
    request: post(`{"query":"{ id }","variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`),
    ...BAD_TEXT,
    code: 'LIMIT_EXCEEDED',
  },
  {
    title: 'a persisted query with the hash of another',
    request: persisted({ version: 1, sha256Hash: '0'.repeat(64) }),
    ...BAD_REQUEST,
  },
  {
    title: 'a persisted query of an unknown version',
    request: persisted({ version: 2, sha256Hash: '' }),
    ...BAD_REQUEST,
  },
  {
    title: 'a persisted query whose hash is a number',
    request: persisted({ version: 1, sha256Hash: 5 }),
    ...BAD_REQUEST,
  },
  { title: 'a documentId that is a number', request: operation({ documentId: 5 }), ...BAD_REQUEST },
  { title: 'an empty documentId', request: operation({ documentId: '' }), ...BAD_REQUEST },
  { title: 'a documentId that is null and nothing else', request: operation({ documentId: null }), ...BAD_REQUEST },
  {
    title: 'a documentId beside a query',
    request: operation({ documentId: 'a', query: '{ id }' }),
    ...BAD_REQUEST,
  },
  {
    title: 'a documentId beside a hash',
    request: operation({ documentId: 'a', extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }),
    ...BAD_REQUEST,
  },
  { title: 'a documentId of no document', request: operation({ documentId: 'sha256:0' }), ...NOT_KNOWN },
  { title: 'a documentId with a NUL', request: operation({ documentId: '\0\ud800' }), ...NOT_KNOWN },
  { title: 'a very long documentId', request: operation({ documentId: 'x'.repeat(100_000) }), ...NOT_KNOWN },
  {
    title: 'a GET with a documentId of no document',
    request: { headers: PREFLIGHTED },
    search: search({ documentId: 'sha256:0' }),
    ...NOT_KNOWN,
  },
  {
    title: 'a GET with two documentIds',
    request: { headers: PREFLIGHTED },
    search: '?documentId=a&documentId=b',
    ...BAD_REQUEST,
  },
  {
    title: 'a GET with a documentId and a query',
    request: { headers: PREFLIGHTED },
    search: search({ documentId: 'a', query: '{ id }' }),
    ...BAD_REQUEST,
  },
  { title: 'a subscription', request: operation({ query: 'subscription { id }' }), ...BAD_REQUEST },
  { title: 'a broken escape in the address', request: { headers: PREFLIGHTED }, search: '/%zz', ...BAD_REQUEST },
  { title: 'an unknown address', request: {}, search: '/nothing', status: 404, code: 'NOT_FOUND' },
];

describe('a bad request gets the right answer', () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await startTinyServer();
  });
  afterAll(() => server.close());

  test.each(BAD_INPUTS)('$title', async ({ request, search = '', status, code, headers = {} }) => {
    const started = performance.now();
    const response = await fetch(`${server.url}/graphql${search}`, request);
    const text = await response.text();

    expect({ status: response.status, text }).toMatchObject({ status });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
    const { errors } = JSON.parse(text) as ErrorAnswer;
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code, requestId: response.headers.get('x-request-id') });
    expect(errors[0]?.message).toMatch(/\S/);
    expect(text).not.toMatch(/stack|node_modules|\.js:/);
    for (const [name, value] of Object.entries(headers)) expect(response.headers.get(name)).toBe(value);
  });

  test.each([
    ['a byte order mark', post(`\ufeff${HELLO}`)],
    ['a byte order mark in the query', operation({ query: '\ufeff{ echo(text: "hello") }' })],
    ['a charset in capitals', post(HELLO, { 'content-type': 'application/json; charset=UTF-8' })],
    ['a content type that ends in a semicolon', post(HELLO, { 'content-type': 'application/json;' })],
    ['another parameter', post(HELLO, { 'content-type': 'application/json; a="b; c" ; charset=utf-8' })],
    ['the encoding identity', post(HELLO, { ...JSON_TYPE, 'content-encoding': 'identity' })],
    [
      '`__proto__` among the variables',
      post('{"query":"{ echo(text: \\"hello\\") }","variables":{"__proto__":{"x":1}}}'),
    ],
    ['an honest hash', persisted({ version: 1, sha256Hash: sha256('{echo(text:"hello")}') }, '{echo(text:"hello")}')],
    ['Accept: */*', post(HELLO, { ...JSON_TYPE, accept: '*/*' })],
  ])('%s is no mistake', async (_title, request) => {
    const response = await fetch(`${server.url}/graphql`, request);
    expect(await response.json()).toEqual({ data: { echo: 'hello' } });
    expect(response.status).toBe(200);
  });

  test('a pair of surrogates and an escaped backslash pass unchanged', async () => {
    const request = operation({
      query: 'query Q($a: String) { a: echo(text: $a) b: echo(text: "\\\\u0000") }',
      variables: { a: '𠀀' },
    });
    const response = await fetch(`${server.url}/graphql`, request);
    expect(await response.json()).toEqual({ data: { a: '𠀀', b: '\\u0000' } });
  });

  test('`__proto__` as an alias is an ordinary name', async () => {
    const response = await fetch(`${server.url}/graphql`, operation({ query: '{ __proto__: echo(text: "x") }' }));
    expect(await response.text()).toBe('{"data":{"__proto__":"x"}}\n');
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
