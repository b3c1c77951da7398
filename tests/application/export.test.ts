import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config';
import { seedDigest } from '../../src/dataset/dataset-digest';
import { summaryNode } from '../../src/dataset/dataset-summary';
import { load, loadFile } from '../../src/dataset/loading';
import { exportDataset } from '../../src/cli/export';
import { StoreLifecycle } from '../../src/application/store-lifecycle';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { asker } from '../support/asker';
import { registry } from '../support/domain';
import { SEED } from '../support/project-files';
import { contentOf } from '../support/store-content';

describe('an export', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'customs-graph-export-'));
    file = join(folder, 'graph.jsonl');
    await exportDataset(registry, SEED, [folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What a store holds after some loading, without the node that tells what it was loaded from. */
  const loaded = async (loading: (store: GrafeoStore) => Promise<unknown>): Promise<readonly string[]> => {
    const store = await GrafeoStore.open(IN_MEMORY);
    try {
      await loading(store);
      return (await contentOf(store)).filter((record) => !record.startsWith('[["Dataset"]'));
    } finally {
      await store.close();
    }
  };

  test('gives the same graph as seed/ when it is loaded, record by record', async () => {
    const fromSeed = await loaded((store) => load({ registry, store, seed: SEED }));
    const fromFile = await loaded((store) => loadFile({ registry, store, path: file }));
    expect(fromFile).toEqual(fromSeed);
    expect(fromSeed.length).toBeGreaterThan(1000);
    const other = join(folder, 'other.jsonl');
    writeFileSync(
      other,
      readFileSync(file, 'utf8')
        .replace(/"digest":"\w+",/, '')
        .replace('"Dulata"', '"Dulatta"'),
    );
    expect(await loaded((store) => loadFile({ registry, store, path: other }))).not.toEqual(fromSeed);
    rmSync(other);
  });

  test('has the same bytes when it is made again, and nothing is left of types that are gone', async () => {
    const again = mkdtempSync(join(tmpdir(), 'customs-graph-export-'));
    try {
      await exportDataset(registry, SEED, [again]);
      writeFileSync(join(again, 'neo4j', 'nodes', 'Gone.csv'), 'id:ID\n"gone:1"\n');
      await exportDataset(registry, SEED, [again]);
      const files = (root: string) =>
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
          .sort();
      expect(files(again)).toEqual(files(folder));
      for (const path of files(again)) {
        expect({ path, same: readFileSync(join(again, path)).equals(readFileSync(join(folder, path))) }).toEqual({
          path,
          same: true,
        });
      }
    } finally {
      rmSync(again, { recursive: true });
    }
  });

  test('has the same tables when it is made of an exported file, but for what they tell of its origin', async () => {
    const again = mkdtempSync(join(tmpdir(), 'customs-graph-export-'));
    try {
      await exportDataset(registry, SEED, [again, '--from', file]);
      const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = all.map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
      const differ = paths.filter((path) => !readFileSync(join(again, path)).equals(readFileSync(join(folder, path))));
      expect(differ.sort()).toEqual(['/index.json', '/neo4j/nodes/Dataset.csv']);
      const dataset = (root: string) => readFileSync(join(root, 'neo4j/nodes/Dataset.csv'), 'utf8');
      expect(dataset(folder)).toContain(seedDigest(registry, SEED));
      expect(dataset(again)).toContain(JSON.stringify(file).replaceAll('"', '""'));
    } finally {
      rmSync(again, { recursive: true });
    }
  });

  test('is of the formats that are asked for, and refuses others', async () => {
    const only = mkdtempSync(join(tmpdir(), 'customs-graph-export-'));
    try {
      await exportDataset(registry, SEED, [only, '--format', 'jsonl']);
      expect(readdirSync(only).sort()).toEqual(['graph.jsonl', 'index.json']);
      await expect(exportDataset(registry, SEED, [only, '--format', 'jsnl'])).rejects.toMatchObject({
        code: 'CG_BAD_CONFIG',
        hint: expect.stringContaining('Did you mean jsonl?') as string,
      });
    } finally {
      rmSync(only, { recursive: true });
    }
  });

  describe('loaded into the embedded store', () => {
    let data: string;
    beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'customs-graph-data-'))));
    afterEach(() => rmSync(data, { recursive: true }));

    const open = (): Promise<StoreLifecycle> =>
      StoreLifecycle.open(registry, readConfig({ DATA_DIR: data }), SEED, () => undefined);
    const fill = async (loading: (store: GrafeoStore) => Promise<unknown>): Promise<void> => {
      const store = await GrafeoStore.open(join(data, 'graph.grafeo'));
      await loading(store);
      await store.close();
    };

    test('is served from then on, with a note that it is not seed/ and how to go back', async () => {
      const renamed = join(folder, 'renamed.jsonl');
      const text = readFileSync(file, 'utf8').replace(/"digest":"\w+",/, '');
      writeFileSync(renamed, text.replaceAll('"Dulata"', '"Dulata of the file"'));
      await fill((store) => loadFile({ registry, store, path: renamed }));
      const opened = await open();
      expect(opened.loadedMs).toBeUndefined();
      expect(opened.notes.join()).toContain(`was loaded from ${renamed}, not from seed/`);
      expect(opened.notes.join()).toMatch(/npm run load$/);
      expect(await asker(opened.served).ask('{ port(id: "port:dulata") { name } }')).toEqual({
        port: { name: 'Dulata of the file' },
      });
      await opened.close();
      rmSync(renamed);

      await fill((store) => load({ registry, store, seed: SEED }));
      const back = await open();
      expect(back.notes).toEqual([]);
      expect(back.loadedMs).toBeUndefined();
      await back.close();
    });

    test('is neither served nor thrown away when the model has changed since', async () => {
      await fill(async (store) => {
        const summary = await loadFile({ registry, store, path: file });
        const older = { ...summary, file: { path: file, model: 'an older one' } };
        await store.replaceAll({ nodes: [summaryNode(older)], relationships: [] });
      });
      await expect(open()).rejects.toMatchObject({
        code: 'CG_STORE_OUTDATED',
        hint: expect.stringContaining(`npm run load -- --from ${file}`) as string,
      });
      await fill(async (store) => expect(await store.nodeCount()).toBe(1));
    });

    test('leaves the store as it was when the file is wrong', async () => {
      await fill(async (store) => {
        await load({ registry, store, seed: SEED });
        const before = await contentOf(store);
        const cut = join(folder, 'cut.jsonl');
        writeFileSync(cut, readFileSync(file, 'utf8').slice(0, -2000));
        await expect(loadFile({ registry, store, path: cut })).rejects.toMatchObject({ code: 'CG_BAD_EXPORT' });
        expect(await contentOf(store)).toEqual(before);
        rmSync(cut);
      });
    });
  });
});
