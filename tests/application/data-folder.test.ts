import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config';
import { summaryNode } from '../../src/dataset/dataset-summary';
import { jsonLines } from '../../src/dataset/export/json-lines';
import { loadFile } from '../../src/dataset/loading';
import { StoreLifecycle } from '../../src/application/store-lifecycle';
import { TinyGraph } from '../dataset/tiny-dataset';
import { asker } from '../support/asker';
import { registry } from '../support/domain';
import { SEED } from '../support/project-files';

describe('the data folder of the embedded store', () => {
  let folder: string;
  let seed: string;
  const opened: StoreLifecycle[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'customs-graph-'));
    seed = join(folder, 'seed');
    cpSync(SEED, seed, { recursive: true });
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (): Promise<StoreLifecycle> => {
    const config = readConfig({ DATA_DIR: join(folder, 'data') });
    const store = await StoreLifecycle.open(registry, config, seed, () => undefined);
    opened.push(store);
    return store;
  };
  const reopen = async (): Promise<StoreLifecycle> => {
    await opened.pop()!.close();
    return open();
  };
  const edit = (file: string, from: string, to: string): void => {
    const path = join(seed, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const nameOf = async ({ store }: StoreLifecycle): Promise<unknown> =>
    asker(store).ask('{ port(id: "port:dulata") { name } }');

  test('is loaded when it is empty, and kept from then on', async () => {
    const first = await open();
    expect(first.loadedMs).toBeGreaterThan(0);
    expect(await nameOf(first)).toEqual({ port: { name: 'Dulata' } });
    const second = await reopen();
    expect(second.loadedMs).toBeUndefined();
    expect(second.summary).toEqual(first.summary);
    expect(await nameOf(second)).toEqual({ port: { name: 'Dulata' } });
  });

  test('is loaded anew when the data set has changed', async () => {
    await open();
    edit('entities/ports.yaml', 'en: Dulata\n', 'en: Dulata Road Port\n');
    const second = await reopen();
    expect(second.loadedMs).toBeGreaterThan(0);
    expect(await nameOf(second)).toEqual({ port: { name: 'Dulata Road Port' } });
  });

  test('is loaded anew when another model loaded it', async () => {
    const { store, summary } = await open();
    await store.replaceAll({ nodes: [summaryNode({ ...summary!, loadedFrom: 'an older model' })], relationships: [] });
    const second = await reopen();
    expect(second.loadedMs).toBeGreaterThan(0);
    expect(await nameOf(second)).toEqual({ port: { name: 'Dulata' } });
  });

  const file = (): string => join(folder, 'data', 'graph.grafeo');
  /** Changes four bytes of the file, at the begin of one of its sections. */
  const changeFourBytes = (): void => {
    const bytes = readFileSync(file());
    for (let place = 16_384; place < 16_388; place++) bytes[place]! ^= 0xff;
    writeFileSync(file(), bytes);
  };
  const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
  const asides = (): string[] => readdirSync(join(folder, 'data')).filter((name) => name.includes('.damaged-'));

  test.each([
    ['is something else', () => writeFileSync(file(), 'this is no store')],
    ['was cut', () => writeFileSync(file(), readFileSync(file()).subarray(0, 100_000))],
    ['has four other bytes', changeFourBytes],
  ])('is made anew from seed/ when its file %s, which is kept, and says so', async (_, damage) => {
    await open();
    await opened.pop()!.close();
    damage();
    const bytes = digest(file());
    const second = await open();
    expect(second.notes.join()).toMatch(/was damaged.*made anew from seed\/.*graph\.grafeo\.damaged-/);
    expect(await nameOf(second)).toEqual({ port: { name: 'Dulata' } });
    expect(asides()).toHaveLength(1);
    expect(digest(join(folder, 'data', asides()[0]!))).toBe(bytes);
  });

  test.each([
    ['is something else', () => writeFileSync(file(), 'this is no store')],
    ['has four other bytes', changeFourBytes],
  ])('is never made anew from seed/ when it holds a file of your own and its file %s', async (_, damage) => {
    const { store } = await open();
    const own = join(folder, 'own.jsonl');
    writeFileSync(own, [...jsonLines(new TinyGraph({}).data)].join('\n'));
    await loadFile({ registry, store, path: own });
    await opened.pop()!.close();
    damage();
    const bytes = digest(file());
    await expect(open()).rejects.toMatchObject({
      code: 'CG_STORE_DAMAGED',
      message: expect.stringContaining(file()) as string,
      hint: expect.stringMatching(/Nothing was changed.*--from FILE/) as string,
    });
    expect(digest(file())).toBe(bytes);
    expect(asides()).toEqual([]);
  });

  test('stays as it was when a record is wrong, and the error names its place', async () => {
    await open();
    await opened.pop()!.close();
    const ports = readFileSync(join(seed, 'entities/ports.yaml'), 'utf8');
    edit('entities/ports.yaml', 'kind: ROAD', 'kind: ROAAD');
    await expect(open()).rejects.toMatchObject({
      code: 'CG_BAD_SEED',
      message: expect.stringMatching(/entities\/ports\.yaml:\d+:\d+ .*ROAAD/) as string,
    });
    writeFileSync(join(seed, 'entities/ports.yaml'), ports);
    const again = await open();
    expect(again.loadedMs).toBeUndefined();
    expect(await nameOf(again)).toEqual({ port: { name: 'Dulata' } });
  });

  test('belongs to one process: a second is told which folder and what to do', async () => {
    await open();
    await expect(open()).rejects.toMatchObject({
      code: 'CG_STORE_LOCKED',
      message: expect.stringContaining(join(folder, 'data')) as string,
      hint: expect.stringContaining('DATA_DIR') as string,
    });
  });
});
