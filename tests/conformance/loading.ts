import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../src/dataset/loading';
import type { GraphStore } from '../../src/store/graph-store';
import { registry } from '../support/domain';
import { SEED } from '../support/project-files';
import { storedGraph } from '../support/stored-graph';

/** What loading leaves in a store. */
export function loading(store: () => GraphStore): void {
  let seed: string;
  let first: string[];

  const loaded = async (): Promise<string[]> => {
    await load({ registry, store: store(), seed });
    return (await storedGraph(store())).split('\n');
  };

  beforeAll(async () => {
    seed = mkdtempSync(join(tmpdir(), 'seed-'));
    cpSync(SEED, seed, { recursive: true });
    first = await loaded();
  }, 120_000);
  afterAll(() => rmSync(seed, { recursive: true }));

  test('a second load changes nothing', async () => {
    expect(first.length).toBeGreaterThan(1000);
    expect(await loaded()).toEqual(first);
  }, 120_000);

  test('what is taken out of seed/ is gone after the next load, and nothing else', async () => {
    const path = join(seed, 'entities/ports.yaml');
    const text = readFileSync(path, 'utf8');
    const without = text.replace('en: [Kolzhat, Korlzat]', 'en: [Kolzhat]');
    expect(without).not.toBe(text);
    writeFileSync(path, without);
    const after = await loaded();
    expect(first.filter((line) => line.includes('"Korlzat"'))).toHaveLength(1);
    expect(after.filter((line) => line.includes('Korlzat') || line.includes('korlzat'))).toEqual([]);
    // Beside the port and the places of its names only what the data set says of itself has changed.
    const changed = first.filter((line) => !after.includes(line) && !/"Name"|kalzhat/.test(line));
    expect(changed).toEqual([expect.stringContaining('loadedFrom')]);
    expect(after).toHaveLength(first.length - 2);
  }, 120_000);
}
