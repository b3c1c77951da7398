import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config';
import { summaryNode } from '../../src/dataset/dataset-summary';
import { jsonLines } from '../../src/dataset/export/json-lines';
import { loadFile } from '../../src/dataset/loading';
import { StoreLifecycle } from '../../src/application/store-lifecycle';
import type { GraphStore } from '../../src/store/graph-store';
import { TinyGraph, writeTinyDataset } from '../dataset/tiny-dataset';
import { asker } from '../support/asker';
import { registry } from '../support/domain';
import { expectWhole, killLoads } from '../support/killed-loads';
import { digestOf, storedGraph } from '../support/stored-graph';
import { TcpGate, freePort } from './tcp-gate';

/** What the program does with a Neo4j that it is given, by what that Neo4j holds. */
export function servedNeo4j(served: () => { readonly uri: string; readonly store: GraphStore }): void {
  const store = (): GraphStore => served().store;
  const open = (address = served().uri): Promise<StoreLifecycle> =>
    StoreLifecycle.open(registry, readConfig({ NEO4J_URI: address }), seed, () => undefined);
  const empty = (): Promise<void> => store().replaceAll({ nodes: [], relationships: [] });
  const totals = async ({ store: opened }: StoreLifecycle): Promise<unknown> =>
    asker(opened).ask('{ agreements { totalCount } countries { totalCount } }');

  // Small, for what is loaded does not matter here, and a load of the shipped data takes Neo4j some seconds.
  let seed: string;
  beforeAll(async () => (seed = await writeTinyDataset({})));
  afterAll(() => rmSync(seed, { recursive: true }));
  beforeEach(empty);

  test('is loaded when it holds no node, and left alone from then on', async () => {
    const first = await open();
    expect(first.loadedMs).toBeGreaterThan(0);
    expect(await totals(first)).toEqual({ agreements: { totalCount: 0 }, countries: { totalCount: 2 } });
    await first.close();
    const second = await open();
    expect(second.loadedMs).toBeUndefined();
    expect(second.notes).toEqual([]);
    await second.close();
  });

  test('is served through neo4j:// as well, which routes in a cluster', async () => {
    const opened = await open(served().uri.replace(/^bolt/, 'neo4j'));
    expect(await totals(opened)).toEqual({ agreements: { totalCount: 0 }, countries: { totalCount: 2 } });
    await opened.close();
  });

  test('is not touched when it holds what others put there', async () => {
    const theirs = [{ id: 'theirs', claims: 3n }, { id: 7n }, {}];
    await store().replaceAll({
      nodes: theirs.map((properties) => ({ labels: ['Node'], properties })),
      relationships: [],
    });
    const opened = await open();
    expect(opened.notes.join()).toMatch(/did not load.*npm run load/);
    expect(await store().nodeCount()).toBe(3);
    expect(opened.graph.topology.size).toBe(1);
    await opened.close();
  });

  test('is not loaded anew by itself when the data set has changed, and says how to', async () => {
    const first = await open();
    await first.close();
    const stale = { ...first.summary!, loadedFrom: 'other files' };
    await store().replaceAll({ nodes: [summaryNode(stale)], relationships: [] });
    const second = await open();
    expect(second.notes.join()).toMatch(/has changed.*npm run load/);
    expect(await store().nodeCount()).toBe(1);
    await second.close();
  });

  test('holds the old graph or the new one when a load is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'killed-'));
    const state = async (): Promise<string> => {
      await othersEnded(store());
      return digestOf(await storedGraph(store()));
    };
    try {
      expectWhole(await killLoads({ env: { NEO4J_URI: served().uri }, folder, state }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 600_000);

  test.each([
    ['is served with a note when an exported file was loaded into it', false, /from graph\.jsonl, not from seed/],
    ['is so too when the model has changed since', true, /another version of the model.*--from graph\.jsonl/],
  ])('%s', async (_, outdated, note) => {
    const folder = mkdtempSync(join(tmpdir(), 'customs-graph-export-'));
    const path = join(folder, 'graph.jsonl');
    try {
      writeFileSync(path, [...jsonLines(new TinyGraph({}).data)].join('\n'));
      const summary = await loadFile({ registry, store: store(), path });
      const file = { path: 'graph.jsonl', model: outdated ? 'an older one' : summary.file!.model };
      await store().replaceAll({ nodes: [summaryNode({ ...summary, file })], relationships: [] });
      const opened = await open();
      expect(opened.notes.join()).toMatch(note);
      expect(await store().nodeCount()).toBe(1);
      await opened.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('is loaded when it comes up after the start, refuses while it is away, and heals by itself', async () => {
    const { hostname, port } = new URL(served().uri);
    const gate = new TcpGate({ host: hostname, port: Number(port) }, await freePort());
    const opened = await open(`bolt://127.0.0.1:${gate.port}`);
    const unavailable = expect.objectContaining({ code: 'CG_STORE_UNAVAILABLE' }) as unknown;
    const ask = (): Promise<unknown> => asker(opened.served).ask('{ countries { totalCount } }');
    try {
      expect(opened.notes.join()).toMatch(/cannot be reached/);
      await expect(opened.check()).rejects.toEqual(unavailable);
      await gate.open();
      await eventually(() => opened.check());
      expect(await eventually(ask)).toEqual({ countries: { totalCount: 2 } });

      await gate.shut();
      const started = performance.now();
      await expect(ask()).rejects.toEqual(unavailable);
      expect(performance.now() - started).toBeLessThan(6_000);
      await gate.open();
      // It may answer before the server has ended the look that will find it away.
      expect(await eventually(ask)).toEqual({ countries: { totalCount: 2 } });
      await eventually(() => opened.check());
    } finally {
      await opened.close();
      await gate.shut();
    }
  }, 60_000);
}

/** Waits until something ends well, and yields what it does. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/**
 * Waits until the server works at nothing but this question. A load that is killed while it commits is committed to
 * the end, and who reads meanwhile sees some of it: Neo4j has no snapshots.
 */
async function othersEnded(store: GraphStore): Promise<void> {
  const text = 'SHOW TRANSACTIONS YIELD transactionId RETURN count(*) AS row';
  while (Number((await store.run({ text, parameters: {} }))[0]) > 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
