import { readConfig } from '../../src/config';
import { summaryNode } from '../../src/dataset/dataset-node';
import { OpenedStore } from '../../src/opened-store';
import type { GraphStore } from '../../src/store/graph-store';
import { SEED, asker, registry } from '../support/graph';

/** What the program does with a Neo4j that it is given, by what that Neo4j holds. */
export function servedNeo4j(uri: string, store: () => GraphStore): void {
  const open = (address = uri): Promise<OpenedStore> =>
    OpenedStore.open(registry, readConfig({ NEO4J_URI: address }), SEED, () => undefined);
  const empty = (): Promise<void> => store().replaceAll({ nodes: [], relationships: [] });
  const totals = async ({ store: opened }: OpenedStore): Promise<unknown> =>
    asker(opened).ask('{ agreements { totalCount } ports { totalCount } }');

  beforeEach(empty);

  test('is loaded when it holds no node, and left alone from then on', async () => {
    const first = await open();
    expect(first.loadedMs).toBeGreaterThan(0);
    expect(await totals(first)).toEqual({ agreements: { totalCount: 2 }, ports: { totalCount: 4 } });
    await first.close();
    const second = await open();
    expect(second.loadedMs).toBeUndefined();
    expect(second.notes).toEqual([]);
    await second.close();
  });

  test('is served through neo4j:// as well, which routes in a cluster', async () => {
    const opened = await open(uri.replace(/^bolt/, 'neo4j'));
    expect(await totals(opened)).toEqual({ agreements: { totalCount: 2 }, ports: { totalCount: 4 } });
    await opened.close();
  });

  test('is not touched when it holds what others put there', async () => {
    await store().replaceAll({ nodes: [{ labels: ['Node'], properties: { id: 'theirs' } }], relationships: [] });
    const opened = await open();
    expect(opened.notes.join()).toMatch(/did not load.*npm run load/);
    expect(await store().nodeCount()).toBe(1);
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
}
