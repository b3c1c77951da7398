import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../src/dataset/loading';
import { readDataset } from '../../src/dataset/read-dataset';
import type { GraphData } from '../../src/model/graph-data';
import { GrafeoStore } from '../../src/store/grafeo/grafeo-store';
import { registry } from './domain';
import { SEED } from './project-files';

/** The data of seed/, parsed and checked once in a run of the tests. For suites that do not test the reading itself. */
export async function shippedData(): Promise<GraphData> {
  const file = await keptForTheRun('shipped-data.json', async (path) =>
    writeFileSync(path, JSON.stringify(await readDataset(registry, SEED))),
  );
  return JSON.parse(readFileSync(file, 'utf8'), (_, value: unknown) => Object.freeze(value)) as GraphData;
}

/** A new data folder whose embedded store holds the data of seed/, copied from one that was loaded once in a run. */
export async function shippedDataFolder(): Promise<string> {
  const loaded = await keptForTheRun('shipped-graph', async (path) => {
    mkdirSync(path);
    const store = await GrafeoStore.open(join(path, 'graph.grafeo'));
    try {
      await load({ registry, store, seed: SEED });
    } finally {
      await store.close();
    }
  });
  const copy = mkdtempSync(join(runFolder(), 'data-'));
  cpSync(loaded, copy, { recursive: true });
  return copy;
}

/** The path of something that the first suite to ask for it makes, and all later ones of the run find. */
async function keptForTheRun(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const kept = join(runFolder(), name);
  if (existsSync(kept)) return kept;
  const making = `${kept}.${process.pid}`;
  await make(making);
  // Another worker may have been faster; what it made is the same.
  if (existsSync(kept)) rmSync(making, { recursive: true });
  else renameSync(making, kept);
  return kept;
}

/** A folder that the set-up made for this run, and the teardown removes. */
function runFolder(): string {
  const folder = process.env['CUSTOMS_GRAPH_TEST_RUN'];
  if (folder === undefined) throw new Error('CUSTOMS_GRAPH_TEST_RUN is set by tests/support/set-up.cjs.');
  return folder;
}
