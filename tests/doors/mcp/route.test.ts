import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { request } from 'node:http';
import pino from 'pino';
import type { RunningApplication } from '../../../src/application/application';
import { SEARCH } from '../../../src/doors/mcp/tools/search';
import { startServer } from '../../support/server';

const ACCEPT = 'application/json, text/event-stream';
const CALL = {
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'search', arguments: { text: 'Dulata' } },
};

/** A POST to /mcp as clients of 2025 send it, with headers that fetch would not let a page set. */
function post(url: string, headers: Record<string, string> = {}, body: unknown = CALL) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = request(
      `${url}/mcp`,
      { method: 'POST', headers: { 'content-type': 'application/json', accept: ACCEPT, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

describe('a server with MCP', () => {
  const lines: Record<string, unknown>[] = [];
  let server: RunningApplication;
  beforeAll(async () => {
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line) as never) });
    server = await startServer({ MCP: 'true', PUBLIC_ADDRESS: 'https://graph.example.org' }, log);
  }, 120_000);
  afterAll(() => server.close());

  test('answers a client of an older revision of the protocol, without a session', async () => {
    const { status, text } = await post(server.url);
    expect([status, text.includes('port:dulata')]).toEqual([200, true]);
  });

  test('answers a client of the present revision', async () => {
    const client = new Client({ name: 'tests', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
    expect(client.getServerVersion()).toMatchObject({ name: 'customs-graph' });
    await client.close();
  });

  test('logs the operation, and gives back the request id', async () => {
    const { headers } = await post(server.url, { 'x-request-id': 'asked-by-an-agent' });
    expect(headers['x-request-id']).toBe('asked-by-an-agent');
    const line = lines.find(({ requestId }) => requestId === 'asked-by-an-agent');
    expect(line).toMatchObject({ method: 'POST', path: '/mcp', status: 200, operation: 'Search' });
    expect(Number(line!['cost'])).toBeGreaterThan(0);
  });

  test.each([
    [{ host: 'evil.example' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ host: 'graph.example.org' }, 200],
    [{ origin: 'https://graph.example.org' }, 200],
    [{ origin: 'http://localhost:6274' }, 200],
  ])('with the headers %j the status is %i', async (headers, status) => {
    expect((await post(server.url, headers)).status).toBe(status);
  });

  test('keeps no stream and no session: GET and DELETE are refused', async () => {
    for (const method of ['GET', 'DELETE']) {
      const response = await fetch(`${server.url}/mcp`, { method, headers: { accept: 'text/event-stream' } });
      expect([method, response.status]).toEqual([method, 405]);
    }
  });

  test.each([
    ['a batch, which would be many calls for the limits of one', JSON.stringify([CALL, CALL]), 400],
    ['no JSON', '{"jsonrpc"', 400],
    ['another type', '{}', 415],
    ['a body that is too large', JSON.stringify({ ...CALL, more: 'x'.repeat(1_100_000) }), 413],
  ])('refuses %s without losing the connection', async (what, body, status) => {
    const headers: Record<string, string> = what === 'another type' ? { 'content-type': 'application/xml' } : {};
    const answer = await post(server.url, headers, body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/\bat .+:\d+:\d+/);
  });
});

test('without the setting there is nothing at /mcp', async () => {
  const server = await startServer();
  expect((await post(server.url)).status).toBe(404);
  await server.close();
}, 120_000);

test('keys close it as they close the API', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mcp-keys-'));
  const file = join(folder, 'keys');
  writeFileSync(file, `agent ${createHash('sha256').update('a-key').digest('hex')}\n`);
  const server = await startServer({ MCP: 'true', AUTH_KEYS: file });
  expect((await post(server.url)).status).toBe(401);
  expect((await post(server.url, { authorization: 'Bearer a-key' })).status).toBe(200);
  await server.close();
  rmSync(folder, { recursive: true });
}, 120_000);

test('trusted documents leave out what runs operations of an agent, and a hidden schema what shows it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mcp-trusted-'));
  const file = join(folder, 'documents.json');
  writeFileSync(file, JSON.stringify({ one: 'query One { ports { totalCount } }' }));
  const server = await startServer({ MCP: 'true', TRUSTED_DOCUMENTS: file, INTROSPECTION: 'false' });
  const client = new Client({ name: 'tests', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['search', 'entity', 'evidence', 'path', 'timeline', 'compare']);
  const answer = await client.callTool({ name: 'search', arguments: { text: 'Dulata' } });
  expect(JSON.stringify(answer)).toContain('port:dulata');
  await client.close();
  // What the server asks by itself is for nobody else to ask.
  const refused = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SEARCH, variables: { text: 'Dulata' } }),
  });
  expect(refused.status).toBe(403);
  await server.close();
  rmSync(folder, { recursive: true });
}, 120_000);
