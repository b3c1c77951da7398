import { postOperation, startTinyServer, type ErrorAnswer, type TinyServer } from './tiny-server';

describe('the server', () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await startTinyServer();
  });
  afterAll(() => server.close());
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.url + path, { headers, redirect: 'manual' });

  test('answers operations by POST and by GET', async () => {
    const posted = await postOperation(server.url, { query: '{ echo(text: "a") }' });
    expect(posted.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(posted.headers.get('cache-control')).toBe('no-store');
    expect(posted.headers.get('vary')).toBe('Accept-Language, Accept-Encoding');
    expect(await posted.json()).toEqual({ data: { echo: 'a' } });

    const search = new URLSearchParams({ query: 'query Q($t: String) { echo(text: $t) }', variables: '{"t":"卡"}' });
    const got = await get(`/graphql?${search.toString()}`, { 'apollo-require-preflight': '1' });
    expect(await got.json()).toEqual({ data: { echo: '卡' } });
    expect(got.headers.get('vary')).toBe('Accept, Accept-Language, Accept-Encoding');
  });

  test('answers HEAD like GET, without a body', async () => {
    const response = await fetch(`${server.url}/graphql?query={id}`, {
      method: 'HEAD',
      headers: { 'x-apollo-operation-name': 'Q' },
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('speaks application/graphql-response+json where it is asked for', async () => {
    const accept = 'application/graphql-response+json, application/json;q=0.9';
    const response = await postOperation(server.url, { query: '{ id }' }, { accept });
    expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  });

  test('gives the schema as text, once', async () => {
    const response = await get('/schema.graphql');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toContain('type Query');
    const again = await get('/schema.graphql', { 'if-none-match': response.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('hides the schema when introspection is off', async () => {
    const hidden = await startTinyServer({ INTROSPECTION: 'false' });
    expect((await fetch(`${hidden.url}/schema.graphql`)).status).toBe(404);
    await hidden.close();
  });

  test('repeats a safe request id, and replaces an unsafe one', async () => {
    const safe = await postOperation(server.url, { query: '{ id }' }, { 'x-request-id': 'trace_1.2-3' });
    expect(safe.headers.get('x-request-id')).toBe('trace_1.2-3');
    expect(await safe.json()).toEqual({ data: { id: 'trace_1.2-3' } });
    for (const unsafe of ['a b', '{"x":1}', 'a'.repeat(65), 'é']) {
      const response = await postOperation(server.url, { query: '{ id }' }, { 'x-request-id': unsafe });
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-z]+$/);
    }
  });

  test('explains only where it is asked to and allowed to', async () => {
    const explained = async (url: string, headers: Record<string, string>) =>
      await (await postOperation(url, { query: '{ explained }' }, headers)).json();
    expect(await explained(server.url, { 'x-explain': '1' })).toEqual({
      data: { explained: true },
      extensions: { timing: expect.anything() as unknown, cost: 0, visits: 0, explain: expect.anything() as unknown },
    });
    expect(await explained(server.url, {})).toEqual({ data: { explained: false } });
    const silent = await startTinyServer({ EXPLAIN: 'false' });
    expect(await explained(silent.url, { 'x-explain': '1' })).toEqual({ data: { explained: false } });
    await silent.close();
  });

  test('answers 503 while the store is down, and heals by itself', async () => {
    server.store.up = false;
    const down = await postOperation(server.url, { query: '{ stored }' });
    expect(down.status).toBe(503);
    const { errors } = (await down.json()) as ErrorAnswer;
    expect(errors[0]?.extensions).toEqual({
      code: 'SERVICE_UNAVAILABLE',
      hint: expect.stringContaining('/readyz') as unknown,
      requestId: down.headers.get('x-request-id'),
    });
    server.store.up = true;
    expect((await postOperation(server.url, { query: '{ stored }' })).status).toBe(200);
  });

  test('sends no other origin anything, unless it is configured', async () => {
    const response = await postOperation(server.url, { query: '{ id }' }, { origin: 'https://example.org' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('lets the configured origins read answers and errors', async () => {
    const open = await startTinyServer({ CORS_ORIGINS: 'https://a.example, https://b.example' });
    const allowed = async (origin: string, body: unknown) =>
      (await postOperation(open.url, body, { origin })).headers.get('access-control-allow-origin');
    expect(await allowed('https://b.example', { query: '{ id }' })).toBe('https://b.example');
    expect(await allowed('https://b.example', 'null')).toBe('https://b.example');
    expect(await allowed('https://c.example', { query: '{ id }' })).toBeNull();

    const preflight = await fetch(`${open.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://a.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');

    const got = await fetch(`${open.url}/graphql?query={id}`, {
      headers: { origin: 'https://a.example', 'apollo-require-preflight': '1' },
    });
    expect(got.headers.get('vary')).toBe('Origin, Accept, Accept-Language, Accept-Encoding');
    await open.close();
  });

  test('sets its safety headers on every answer', async () => {
    for (const path of ['/graphql', '/livez', '/nothing', '/%zz']) {
      const { headers } = await get(path);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect([path, headers.get('referrer-policy')]).toEqual([path, 'no-referrer']);
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-z]+$/);
    }
  });
});
