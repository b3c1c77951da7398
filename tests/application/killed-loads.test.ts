import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GrafeoStore } from '../../src/store/grafeo/grafeo-store';
import { expectWhole, killLoads } from '../support/killed-loads';
import { digestOf, storedGraph } from '../support/stored-graph';

test('a load that is killed leaves the embedded store with the old graph or the new one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const data = join(folder, 'data');
  const state = async (): Promise<string> => {
    const store = await GrafeoStore.open(join(data, 'graph.grafeo'));
    try {
      return digestOf(await storedGraph(store));
    } finally {
      await store.close();
    }
  };
  try {
    expectWhole(await killLoads({ env: { DATA_DIR: data, NEO4J_URI: '' }, folder, state }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);
