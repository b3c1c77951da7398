import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeSchema } from '../../src/model/store-schema';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import type { StoredGraph } from '../../src/store/graph-store';
import { registry } from '../support/domain';

/** Ports of which each has the number of the graph and is paired with the next. */
function ring(number: number, size = 300): StoredGraph {
  const id = (index: number): string => `port:${index % size}`;
  const all = Array.from({ length: size }, (_, index) => index);
  return {
    nodes: all.map((index) => ({ labels: ['Node', 'Port'], properties: { id: id(index), number: BigInt(number) } })),
    relationships: all.map((index) => {
      return { type: 'PAIRED_WITH', from: id(index), to: id(index + 1), properties: { number: BigInt(number) } };
    }),
  };
}

const text = `MATCH (a:\`Port\`)-[r:\`PAIRED_WITH\`]->()
WITH count(r) AS count, min(a.number) AS a, max(a.number) AS b, min(r.number) AS c, max(r.number) AS d
RETURN [count, a, b, c, d] AS row`;

describe.each([['in memory'], ['in a file']])('an embedded store %s that is loaded while it is asked', (kind) => {
  let folder: string;
  let path: string;
  let store: GrafeoStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'customs-graph-'));
    path = kind === 'in memory' ? IN_MEMORY : join(folder, 'graph.grafeo');
    store = await GrafeoStore.open(path);
    await store.ensureSchema(storeSchema(registry));
    await store.replaceAll(ring(0));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  test('answers from one graph or the other, never from a part, and never fails', async () => {
    let newest = 0;
    let isLoading = true;
    const asking = Array.from({ length: 4 }, async () => {
      while (isLoading) {
        const [row] = (await store.run({ text, parameters: {} })) as number[][];
        const [count, number] = row!.map(Number);
        expect(row!.map(Number)).toEqual([300, number, number, number, number]);
        expect([newest, newest + 1]).toContain(number);
        expect(count).toBe(300);
      }
    });
    const loading = async (): Promise<void> => {
      for (let number = 1; number <= 12; number++) {
        await store.replaceAll(ring(number));
        newest = number;
      }
    };
    await Promise.all([loading().finally(() => (isLoading = false)), ...asking]);
    expect(await store.nodeCount()).toBe(300);
  }, 60_000);

  test('refuses what breaks a constraint after a load as before it', async () => {
    const [node] = ring(7).nodes;
    const twice = { nodes: [node!, node!], relationships: [] };
    await expect(store.replaceAll(twice)).rejects.toMatchObject({ code: 'CG_STORE_CONFLICT' });
    const [row] = await store.run({ text, parameters: {} });
    expect((row as number[]).map(Number)).toEqual([300, 0, 0, 0, 0]);
  });
});

test('what a load leaves that was killed is not taken for the store, and goes with the next load', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'customs-graph-'));
  const path = join(folder, 'graph.grafeo');
  const next = `${path}.next`;
  writeFileSync(next, 'half of a store');
  const store = await GrafeoStore.open(path);
  try {
    await store.replaceAll(ring(1));
    expect(existsSync(next)).toBe(false);
  } finally {
    await store.close();
  }
  const again = await GrafeoStore.open(path);
  const [row] = (await again.run({ text, parameters: {} })) as number[][];
  expect(row!.map(Number)).toEqual([300, 1, 1, 1, 1]);
  await again.close();
  rmSync(folder, { recursive: true });
}, 30_000);
