import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningApplication } from '../../src/application/application';
import { readText } from '../docs/markdown';
import { startServer } from '../support/server';
import { postOperation } from './tiny-server';

const QUERY = 'query Port($id: ID!) { port(id: $id) { name } }';
const HASH = createHash('sha256').update(QUERY).digest('hex');
const PERSISTED = { persistedQuery: { version: 1, sha256Hash: HASH } };

let server: RunningApplication;
const start = async (env: Record<string, string> = {}): Promise<void> => void (server = await startServer(env));
afterEach(() => server.close());

const textOf = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();

/** The value of a metric with its labels, as they are written. */
async function valuesOf(names: readonly string[]): Promise<(number | undefined)[]> {
  const lines = (await textOf(server.url)).split('\n');
  return names.map((name) => {
    const line = lines.find((one) => one.startsWith(`customs_graph_${name} `));
    return line === undefined ? undefined : Number(line.split(' ')[1]);
  });
}

const ask = async (body: object): Promise<unknown> => (await postOperation(server.url, body)).json();

describe('the metrics', () => {
  test('tell what caches held, and what the store was asked', async () => {
    await start();
    const of = (name: string) => [`cache_hits_total{cache="${name}"}`, `cache_misses_total{cache="${name}"}`];
    const names = ['answers', 'documents', 'prepared_operations', 'persisted_queries'].flatMap(of);
    const before = await valuesOf(names);
    expect(await ask({ query: QUERY, variables: { id: 'port:dulata' }, extensions: PERSISTED })).toHaveProperty('data');
    // The same by its hash, with a kept answer.
    await ask({ variables: { id: 'port:dulata' }, extensions: PERSISTED });
    // A hash that nobody knows.
    const unknown = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    await ask({ variables: {}, extensions: unknown });
    // Another value, for which document and statement are kept.
    await ask({ query: QUERY, variables: { id: 'port:kalzhat' } });
    const counted = (await valuesOf(names)).map((value, i) => value! - before[i]!);
    const [answerHits, answerMisses, documentHits, documentMisses, preparedHits, preparedMisses, ...persisted] =
      counted;
    expect([answerHits, answerMisses]).toEqual([1, 2]);
    expect([documentHits, documentMisses]).toEqual([1, 1]);
    expect([preparedHits, preparedMisses]).toEqual([1, 1]);
    expect(persisted[0]).toBeGreaterThanOrEqual(1);
    expect(persisted[1]).toBeGreaterThanOrEqual(1);
    const held = ['answers', 'documents', 'prepared_operations', 'persisted_queries'];
    const sizes = await valuesOf(
      held.flatMap((name) => [`cache_entries{cache="${name}"}`, `cache_bytes{cache="${name}"}`]),
    );
    expect(sizes).toEqual([2, 1, 1, 1].flatMap((entries) => [entries, expect.any(Number) as unknown]));
    for (const bytes of sizes.filter((_, i) => i % 2 === 1)) expect(bytes).toBeGreaterThan(50);
    const store = ['store_statement_seconds_count{outcome="success"}', 'store_statements_running', 'store_up'];
    expect(await valuesOf(store)).toEqual([2, 0, 1]);
    const refused = ['light', 'heavy', 'bytes'].flatMap((name) =>
      ['full', 'late'].map((reason) => `requests_refused_total{class="${name}",reason="${reason}"}`),
    );
    expect(await valuesOf(refused)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('tell of a store that cannot be reached', async () => {
    await start({ NEO4J_URI: 'bolt://127.0.0.1:9' });
    await ask({ query: '{ dataset { version } }' });
    expect(await valuesOf(['store_up', 'store_statements_running'])).toEqual([0, 0]);
    const [failed] = await valuesOf(['store_statement_seconds_count{outcome="CG_STORE_UNAVAILABLE"}']);
    expect(failed).toBeGreaterThanOrEqual(1);
  });

  test('are those of the table in docs/operating.md', async () => {
    await start();
    const named = [...readText('docs/operating.md').matchAll(/^\| `(customs_graph_\w+)`/gm)].map(([, name]) => name!);
    const told = [...(await textOf(server.url)).matchAll(/^# TYPE (customs_graph_\w+)/gm)].map(([, name]) => name!);
    expect(named.sort()).toEqual(told.sort());
  });
});

describe('METRICS_PORT', () => {
  const folder = mkdtempSync(join(tmpdir(), 'metrics-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('shows metrics and health at an address of its own, and the graph at the other', async () => {
    const keys = join(folder, 'keys');
    writeFileSync(keys, `somebody ${createHash('sha256').update('a-key').digest('hex')}\n`);
    await start({ METRICS_PORT: '0', AUTH_KEYS: keys });
    const { url, metricsUrl } = server;
    const statusOf = async (address: string, headers: Record<string, string> = {}): Promise<number> =>
      (await fetch(address, { headers })).status;
    expect(metricsUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await statusOf(`${url}/metrics`)).toBe(401);
    expect(await statusOf(`${url}/metrics`, { 'x-api-key': 'a-key' })).toBe(404);
    expect(await textOf(metricsUrl!)).toContain('customs_graph_store_up 1');
    for (const path of ['/livez', '/readyz']) {
      expect([path, await statusOf(url + path), await statusOf(metricsUrl! + path)]).toEqual([path, 200, 200]);
    }
    expect(await statusOf(`${metricsUrl}/graphql`)).toBe(404);
    await server.close();
    await expect(fetch(`${metricsUrl}/livez`)).rejects.toThrow();
  });

  test('that another process has stops the start, by its name', async () => {
    await start({ METRICS_PORT: '0' });
    const port = new URL(server.metricsUrl!).port;
    await expect(startServer({ METRICS_PORT: port, DATA_DIR: ':memory:' })).rejects.toMatchObject({
      code: 'CG_PORT_IN_USE',
      hint: expect.stringContaining('METRICS_PORT=') as unknown,
    });
  });
});
