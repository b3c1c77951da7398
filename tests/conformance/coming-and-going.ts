import { rmSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import pino from 'pino';
import { startApplication, type RunningApplication } from '../../src/application/application';
import { readConfig } from '../../src/config/config';
import { load } from '../../src/dataset/loading';
import type { GraphStore } from '../../src/store/graph-store';
import { ask } from '../api/client';
import { writeTinyDataset } from '../dataset/tiny-dataset';
import { registry } from '../support/domain';
import { TcpGate, freePort } from './tcp-gate';

const SMALL = '{ country(id: "country:CN") { name } }';
const LIST = '{ countries { nodes { id } } }';
const MORE_COUNTRIES = {
  'dataset.yaml': 'title: Larger\ndescription: Another.\nversion: 2.0.0\nlicence: CC0-1.0\nasOf: 2020-01-01\n',
  'entities/countries.yaml': ['CN', 'KZ', 'DE', 'FR', 'IT', 'ES', 'PT', 'PL', 'GR', 'NL']
    .map((code) => `- {id: 'country:${code}', kind: STATE, iso2: ${code}, names: {en: ${code}}, claims: [general]}\n`)
    .join(''),
  'retired.yaml': '- {id: country:OLD, sameAs: country:CN}\n',
};

/** What a running server does while a Neo4j hangs, goes, comes back, or is loaded by others. */
export function comingAndGoing(served: () => { readonly uri: string; readonly store: GraphStore }): void {
  let seed: string;
  let gate: TcpGate;
  let server: RunningApplication;

  const start = async (env: Record<string, string> = {}): Promise<void> => {
    const config = readConfig({
      ...{ PORT: '0', DRAIN_MS: '0', NEO4J_URI: `bolt://127.0.0.1:${gate.port}`, WARM_UP: 'false' },
      ...env,
    });
    server = await startApplication({ config, log: pino({ level: 'silent' }), seed, say: () => undefined });
  };
  const timed = async (query: string) => {
    const started = performance.now();
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    await response.text();
    return { status: response.status, ms: performance.now() - started, headers: response.headers };
  };
  const untilStatus = async (status: number, ms: number): Promise<void> => {
    const limit = Date.now() + ms;
    let last = 0;
    while (Date.now() < limit && last !== status) last = (await timed(SMALL)).status;
    expect(last).toBe(status);
  };

  beforeEach(async () => {
    await served().store.replaceAll({ nodes: [], relationships: [] });
    seed = await writeTinyDataset({});
    const { hostname, port } = new URL(served().uri);
    gate = new TcpGate({ host: hostname, port: Number(port) }, await freePort());
    await gate.open();
  });
  afterEach(async () => {
    await server.close();
    await gate.shut();
    rmSync(seed, { recursive: true });
  }, 30_000);

  test('while it hangs, each of many requests is answered within six seconds, and well within five of its return', async () => {
    await start();
    gate.hold();
    const worst: number[] = [];
    const until = Date.now() + 12_000;
    const client = async (): Promise<void> => {
      while (Date.now() < until) {
        const { status, ms } = await timed(LIST);
        expect([503, 504]).toContain(status);
        worst.push(ms);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    await Promise.all(Array.from({ length: 64 }, client));
    expect(Math.max(...worst)).toBeLessThan(6_000);
    // By then it is known to be away, and nobody waits.
    expect((await timed(LIST)).ms).toBeLessThan(1_000);
    gate.release();
    await untilStatus(200, 5_000);
    // Many at once may be told to come again, and do.
    const untilAnswered = async (): Promise<void> => {
      for (let status = 0; status !== 200;) {
        ({ status } = await timed(LIST));
        expect([200, 503]).toContain(status);
        if (status === 503) await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    };
    await Promise.all(Array.from({ length: 64 }, untilAnswered));
  }, 60_000);

  test('while it is away, requests are refused at once and told when to come again', async () => {
    await start();
    await gate.shut();
    await untilStatus(503, 6_000);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const { status, ms, headers } = await timed(SMALL);
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    expect(ms).toBeLessThan(500);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    await gate.open();
    await untilStatus(200, 5_000);
  }, 60_000);

  test('is not ready until it has been warmed up, and answers meanwhile', async () => {
    await start({ WARM_UP: 'true' });
    const ready = async () => {
      const response = await fetch(`${server.url}/readyz`);
      return { status: response.status, body: await response.json() };
    };
    expect(await ready()).toEqual({ status: 503, body: { status: 'warming', store: 'neo4j' } });
    await untilStatus(200, 5_000);
  }, 60_000);

  test('what others load is noticed: bounds, remembered requests, retired ids and the data set follow', async () => {
    await start({ MAX_VISITED_ROWS: '8' });
    const visits = async (): Promise<unknown> => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-timing': '1' },
        body: JSON.stringify({ query: '{ countries(first: 1) { totalCount } }' }),
      });
      return ((await response.json()) as { extensions?: { visits?: number } }).extensions?.visits;
    };
    const before = await visits();
    expect((await timed(LIST)).status).toBe(200);
    expect((await timed(LIST)).status).toBe(200);
    const larger = await writeTinyDataset(MORE_COUNTRIES);
    await load({ registry, store: served().store, seed: larger });
    rmSync(larger, { recursive: true });
    const limit = Date.now() + 8_000;
    while ((await visits()) === before && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await visits()).not.toBe(before);
    // It is bounded anew, although the server remembers the request.
    const { status, body } = await ask(server.url, { query: LIST });
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'LIMIT_EXCEEDED']);
    const { body: after } = await ask(server.url, {
      query: '{ dataset { title version } country(id: "country:OLD") { id } }',
    });
    expect(after.data).toEqual({ dataset: { title: 'Larger', version: '2.0.0' }, country: { id: 'country:CN' } });
  }, 60_000);

  test('answers that are kept are dropped within two seconds of any commit of others', async () => {
    await start({ CACHE_ANSWERS: 'true' });
    const query = '{ country(id: "country:CN") { name } }';
    const name = async () => (await ask(server.url, { query })).body.data;
    const changed = async (text: string): Promise<number> => {
      const driver = neo4j.driver(served().uri);
      await driver.executeQuery(text);
      await driver.close();
      return Date.now();
    };
    const { answers } = server.graph.pipeline;
    const before = await name();
    expect(await name()).toEqual(before);
    expect([answers.hits, answers.misses]).toEqual([1, 1]);
    // A change by hand that leaves all counts as they were.
    const written = await changed(`MATCH (n {id: 'country:CN'}) SET n.name = ['en', 'Cathay']`);
    while (answers.size > 0 && Date.now() < written + 5_000) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(Date.now() - written).toBeLessThan(2_500);
    await name();
    expect(answers.misses).toBe(2);
  }, 60_000);
}
