import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { createMetrics } from '../../src/server/metrics';
import { startServer } from '../support/server';
import { postOperation, startTinyServer } from './tiny-server';

describe('the log', () => {
  test('has one line a request, of a level that follows the status', async () => {
    const server = await startTinyServer();
    await postOperation(server.url, { query: '{ id }' }, { 'x-request-id': 'one' });
    await postOperation(server.url, { query: '{ nothing }' }, { 'x-request-id': 'two' });
    server.store.up = false;
    await postOperation(server.url, { query: '{ stored }' }, { 'x-request-id': 'three' });
    await fetch(`${server.url}/livez`, { headers: { 'x-request-id': 'four' } });
    await server.close();

    const lines = server.logLines.filter(({ requestId }) => requestId !== undefined);
    expect(lines.map(({ requestId, level, status }) => [requestId, level, status])).toEqual([
      ['one', 30, 200],
      ['two', 40, 400],
      ['three', 50, 503],
      ['four', 20, 200],
    ]);
    expect(lines[0]).toMatchObject({ method: 'POST', path: '/graphql', ms: expect.any(Number) as unknown });
  });

  test('holds no variables, no documents and no forged lines', async () => {
    const server = await startTinyServer();
    const search = new URLSearchParams({ query: '{ echo(text: "hidden-1") }', variables: '{"a":"hidden-2"}' });
    await fetch(`${server.url}/graphql?${search.toString()}`, { headers: { 'apollo-require-preflight': '1' } });
    await postOperation(server.url, {
      query: 'query Q($a: String) { echo(text: $a) }',
      variables: { a: 'hidden-3' },
      operationName: 'Q\r\n{"level":60,"msg":"forged"}',
    });
    await postOperation(server.url, '{"hidden-4');
    await fetch(`${server.url}/a%0D%0A{"msg":"forged"}`);
    await server.close();
    const text = server.logLines.map((line) => JSON.stringify(line)).join('\n');
    expect(text).not.toContain('hidden');
    expect(server.logLines.some(({ msg }) => msg === 'forged')).toBe(false);
    expect(text.split('\n')).toHaveLength(server.logLines.length);
  });
});

describe('the log of a server with a graph', () => {
  test('says which operation was asked and what it may cost, and tells of slow ones where they came from', async () => {
    const lines: Record<string, unknown>[] = [];
    const log = pino(
      { level: 'info' },
      { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
    );
    const server = await startServer({ SLOW_OPERATION_MS: '0' }, log);
    const query = 'query Dulata { port(id: "port:dulata") { name claims(first: 3) { nodes { id } } } }';
    await postOperation(server.url, { query }, { 'x-request-id': 'usual' });
    await postOperation(server.url, { query }, { 'x-request-id': 'timed', 'x-timing': '1' });
    await postOperation(server.url, { query: '{ ports(first: 1) { nodes { id } } }' }, { 'x-request-id': 'unnamed' });
    await postOperation(server.url, { query: '{ nothing }' }, { 'x-request-id': 'invalid' });
    await server.close();
    const of = (id: string, message: string) =>
      lines.filter(({ requestId, msg }) => requestId === id && msg === message);
    const hash = createHash('sha256').update(query).digest('hex');
    const costs = { cost: expect.any(Number) as unknown, visits: expect.any(Number) as unknown };
    for (const id of ['usual', 'timed']) {
      expect(of(id, 'request answered')).toEqual([expect.objectContaining({ operation: 'Dulata', ...costs })]);
      const slow = { level: 40, operation: 'Dulata', hash, address: '127.0.0.1', ...costs };
      expect(of(id, 'slow operation')).toEqual([expect.objectContaining(slow)]);
    }
    const [unnamed] = of('unnamed', 'request answered');
    expect(unnamed).toMatchObject(costs);
    expect(unnamed).not.toHaveProperty('operation');
    expect(lines.filter(({ requestId }) => requestId === 'invalid')).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('port:dulata');
  });
});

describe('metrics', () => {
  test('count requests by route and status, and operations by lane and outcome', async () => {
    const metrics = createMetrics();
    const server = await startTinyServer({}, { metrics });
    metrics.operations.inc({ lane: 'fast', outcome: 'ok' });
    await postOperation(server.url, { query: '{ id }' });
    await fetch(`${server.url}/nothing/${'x'.repeat(50)}`);
    const response = await fetch(`${server.url}/metrics`);
    const text = await response.text();
    await server.close();

    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toContain('customs_graph_http_request_seconds_count{method="POST",route="/graphql",status="200"} 1');
    expect(text).toContain('customs_graph_http_request_seconds_count{method="GET",route="none",status="404"} 1');
    expect(text).toContain('customs_graph_operations_total{lane="fast",outcome="ok"} 1');
    expect(text).toContain('process_cpu_seconds_total');
  });

  test('of two servers do not add up', () => {
    expect(createMetrics().registry).not.toBe(createMetrics().registry);
  });
});
