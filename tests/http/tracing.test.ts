import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { readConfig } from '../../src/config/config';
import type { Tracer } from '../../src/model/tracing';
import { openTracer } from '../../src/server/tracing';
import { readText } from '../docs/markdown';
import { ROOT } from '../support/project-files';
import { startServer } from '../support/server';
import { receiveTraces, treesOf, type ReceivedSpan, type TraceReceiver } from '../support/trace-receiver';
import { postOperation, startTinyServer, type TinyServer } from './tiny-server';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';
const SAMPLED = { traceparent: `00-${TRACE}-${CALLER}-01` };
const NOT_SAMPLED = { traceparent: `00-${TRACE}-${CALLER}-00` };
const DULATA = {
  query: 'query Dulata($id: ID!) { port(id: $id) { name claims(first: 3) { nodes { id } } } }',
  variables: { id: 'port:dulata' },
};
const TOLD =
  'POST /graphql  http.response.status_code=200  graphql.operation.type=query  graphql.operation.name=Dulata';
const STORE = 'store  db.system.name=grafeo  db.response.returned_rows=1';

let receiver: TraceReceiver;
let heard: Readonly<Record<string, string>>;
beforeEach(async () => {
  receiver = await receiveTraces({ onSpans: (_spans, headers) => (heard = headers) });
});
afterEach(() => receiver.close());

const withoutTimes = (trees: string): string => trees.replace(/ {2}[\d.]+ ms/g, '');

/** The trees without their times and ids, which differ. */
const forms = (): string[] =>
  withoutTimes(treesOf(receiver.spans))
    .split('\n\n')
    .map((tree) => tree.replace(/^trace .*\n/, ''));

function keptLog() {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  return { lines, log: pino({ level: 'info' }, { write }) };
}

/** Asks the whole application, which sends all its spans before it has ended. */
async function asked(
  requests: readonly { readonly body: unknown; readonly headers?: Record<string, string> }[],
  env: Record<string, string> = {},
) {
  const { lines, log } = keptLog();
  const server = await startServer({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, ...env }, log);
  const texts: string[] = [];
  for (const { body, headers } of requests) texts.push(await (await postOperation(server.url, body, headers)).text());
  await fetch(`${server.url}/livez`);
  await server.close();
  return { lines: lines.filter(({ requestId }) => requestId !== undefined), texts };
}

describe('a trace', () => {
  test('goes on from the caller to the statement, and holds neither the document nor its values', async () => {
    const { lines } = await asked([{ body: DULATA, headers: SAMPLED }], {
      OTEL_SERVICE_NAME: 'graph-of-tests',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=a%20test',
      OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=let me in',
    });
    const { spans } = receiver;
    expect(spans.map(({ name }) => name).sort()).toEqual(['POST /graphql', 'parse', 'prepare', 'store', 'write']);
    const of = (name: string): ReceivedSpan => spans.find((span) => span.name === name)!;
    const request = of('POST /graphql');
    expect(request).toMatchObject({ traceId: TRACE, parentSpanId: CALLER, kind: 'server', failed: false });
    expect(request.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'url.path': '/graphql',
      'url.scheme': 'http',
      'http.response.status_code': 200,
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Dulata',
    });
    for (const name of ['parse', 'prepare', 'store', 'write']) {
      const span = of(name);
      expect(span).toMatchObject({ traceId: TRACE, parentSpanId: request.spanId, failed: false });
      expect(span.start).toBeGreaterThanOrEqual(request.start);
      expect(span.start + span.ms).toBeLessThanOrEqual(request.start + request.ms + 0.001);
    }
    expect(of('prepare').start).toBeGreaterThanOrEqual(of('parse').start + of('parse').ms - 0.001);
    expect(of('store')).toMatchObject({
      kind: 'client',
      attributes: { 'db.system.name': 'grafeo', 'db.response.returned_rows': 1 },
    });
    expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(5);
    expect(request.resource).toMatchObject({
      'service.name': 'graph-of-tests',
      'deployment.environment.name': 'a test',
    });
    expect(heard['x-collector-key']).toBe('let me in');
    expect(lines).toEqual([expect.objectContaining({ trace: TRACE, operation: 'Dulata' })]);
    expect(JSON.stringify(spans)).not.toMatch(/dulata|claims|\$id|MATCH/);
  });

  test('has no stage that was not passed: the answer to what came before is kept', async () => {
    await asked([{ body: DULATA }, { body: DULATA }, { body: DULATA, headers: { 'x-timing': '1' } }]);
    const [first, again, timed] = forms();
    expect(first).toBe([TOLD, '├─ parse', '├─ prepare', `├─ ${STORE}`, '└─ write'].join('\n'));
    expect(again).toBe(TOLD);
    // The full pipeline finds the operation before it looks for an answer.
    expect(timed).toBe([TOLD, '├─ parse', '└─ prepare'].join('\n'));
  });

  test('shows the same stages by the full pipeline', async () => {
    const env = { CACHE_ANSWERS: 'false' };
    await asked([{ body: DULATA }, { body: DULATA }, { body: DULATA, headers: { 'x-timing': '1' } }], env);
    const [first, again, timed] = forms();
    expect([again, timed]).toEqual([first, first]);
    expect(first).toContain(STORE);
  });

  test('shows what a traversal asks within its own span, as docs/operating.md has it', async () => {
    const text = readText('docs/operating.md');
    const query = /^A trace shows .* Of `(.*)`, asked/m.exec(text)![1];
    const { texts } = await asked([{ body: { query } }]);
    expect(texts[0]).toContain('"length":');
    // Its times are those of the day on which it was written.
    const [, tree] = /^```text\ntrace .*\n(POST [^]*?)\n```/m.exec(text)!;
    expect(forms()).toEqual([withoutTimes(tree!)]);
    expect(tree).toMatch(/discover shortestPath .*\n(│ {2}[├└]─ store .*\n)+├─ store/);
  });

  test('tells errors by their codes', async () => {
    await asked([
      { body: { query: '{ nothing }' } },
      { body: { query: '{ ports(first: 100000) { nodes { id } } }' } },
      { body: { query: '{ shortestPath(from: "port:dulata", to: "port:nowhere") { length } }' } },
      { body: '{"query"' },
    ]);
    const [invalid, limit, unknown, unreadable] = forms();
    const refused = 'POST /graphql  http.response.status_code=400';
    expect(invalid).toBe(`${refused}  error.type=GRAPHQL_VALIDATION_FAILED\n└─ parse`);
    expect(limit).toBe(
      `${refused}  error.type=LIMIT_EXCEEDED\n├─ parse\n└─ prepare  FAILED  error.type=LIMIT_EXCEEDED`,
    );
    expect(unknown).toContain('discover shortestPath  FAILED  error.type=BAD_USER_INPUT');
    expect(unreadable).toBe(`${refused}  error.type=BAD_REQUEST`);
  });

  test.each([
    [NOT_SAMPLED, {}, TRACE],
    [{}, { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' }, undefined],
    [SAMPLED, { OTEL_TRACES_SAMPLER: 'always_off' }, TRACE],
  ])('with %j and %j is not sent, and the log has its id', async (headers, env, id) => {
    const { lines } = await asked([{ body: DULATA, headers: headers }], env);
    expect(receiver.spans).toEqual([]);
    expect(lines[0]!['trace']).toMatch(id ?? /^[0-9a-f]{32}$/);
  });

  test('is there for a caller who wants one, whatever the sampler says of others', async () => {
    const env = { OTEL_TRACES_SAMPLER: 'parentbased_always_off' };
    await asked([{ body: DULATA }, { body: DULATA, headers: SAMPLED }], env);
    expect(receiver.spans.map(({ traceId }) => traceId)).toEqual([TRACE]);
  });
});

describe('a server with a tracer', () => {
  let server: TinyServer;
  let tracer: Tracer;
  const { lines, log } = keptLog();
  const open = async (env: Record<string, string>): Promise<void> => {
    tracer = openTracer(readConfig(env).tracing, log)!;
    server = await startTinyServer({}, { tracer });
  };
  const end = async (): Promise<void> => {
    await server.close();
    await tracer.close();
  };
  beforeEach(() => void (lines.length = 0));

  test('says which requests failed, and which clients left', async () => {
    await open({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${receiver.url}/v1/traces` });
    await postOperation(server.url, { query: '{ broken }' });
    server.store.up = false;
    await postOperation(server.url, { query: '{ stored }' });
    const leaving = new AbortController();
    const left = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ wait(ms: 5000) }' }),
      signal: leaving.signal,
    }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    leaving.abort();
    await left;
    await fetch(`${server.url}/nothing/here?secret=1`);
    await end();
    const requests = receiver.spans.filter(({ kind }) => kind === 'server').sort((a, b) => a.start - b.start);
    expect(requests.map(({ name, failed, attributes }) => [name, failed, attributes['error.type']])).toEqual([
      ['POST /graphql', true, 'INTERNAL_SERVER_ERROR'],
      ['POST /graphql', true, 'SERVICE_UNAVAILABLE'],
      ['POST /graphql', false, 'CLIENT_LEFT'],
      ['GET', false, 'NOT_FOUND'],
    ]);
    expect(JSON.stringify(receiver.spans)).not.toContain('secret');
  });

  test('answers as ever when its collector refuses, and the log says so once', async () => {
    let [batches, status] = [0, 400];
    const collector = createServer((request, response) => {
      request.resume();
      batches += 1;
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as AddressInfo;
    await open({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/` });
    // More than fill two batches of 512 spans.
    for (let i = 0; i < 600; i += 1) {
      expect((await postOperation(server.url, { query: '{ id }' })).status).toBe(200);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    const refused = batches;
    status = 200;
    await end();
    collector.close();
    collector.closeAllConnections();
    expect(refused).toBeGreaterThan(1);
    expect(batches).toBeGreaterThan(refused);
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
      [40, 'traces cannot be sent'],
      [30, 'traces can be sent again'],
    ]);
  });

  test('ends soon where nothing listens', async () => {
    // Read by the exporter itself, as all that is no setting of the server.
    process.env['OTEL_EXPORTER_OTLP_TIMEOUT'] = '8000';
    await open({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    delete process.env['OTEL_EXPORTER_OTLP_TIMEOUT'];
    expect((await postOperation(server.url, { query: '{ id }' })).status).toBe(200);
    await server.close();
    const started = performance.now();
    await tracer.close();
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

test('without a collector nothing is traced, and no package for it is loaded', () => {
  expect(openTracer(readConfig({}).tracing, pino({ level: 'silent' }))).toBeUndefined();
  const off = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318', OTEL_SDK_DISABLED: 'true' };
  expect(readConfig(off).tracing).toBeUndefined();
  const program = `
    require('reflect-metadata');
    require('./dist/application/application.js');
    console.log(Object.keys(require.cache).filter((file) => /@opentelemetry.(sdk|exporter|otlp)/.test(file)).length);`;
  const { stdout } = spawnSync(process.execPath, ['-e', program], { cwd: ROOT, encoding: 'utf8' });
  expect(stdout).toBe('0\n');
});
