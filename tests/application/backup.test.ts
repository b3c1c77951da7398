import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreLifecycle } from '../../src/application/store-lifecycle';
import { readConfig } from '../../src/config/config';
import { jsonLines } from '../../src/dataset/export/json-lines';
import { GrafeoFile } from '../../src/store/grafeo/grafeo-file';
import { TinyGraph } from '../dataset/tiny-dataset';
import { asker } from '../support/asker';
import { registry } from '../support/domain';
import { ROOT, SEED } from '../support/project-files';
import { shippedData, shippedDataFolder } from '../support/shipped-graph';

/** Other data than that of seed/, with a country that seed/ has not. */
const OWN = new TinyGraph({
  'entities/countries.yaml': ['CN', 'KZ', 'AQ']
    .map((code) => `- {id: 'country:${code}', kind: STATE, iso2: ${code}, names: {en: ${code}}, claims: [general]}\n`)
    .join(''),
}).data;
const QUESTION = '{ countries { totalCount nodes { id name claims { totalCount } } } port(id: "port:dulata") { id } }';

/** A command of the program as people run it. */
async function command(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], { env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number];
  return { status, said };
}

describe('backup and restore of the embedded store', () => {
  let folder: string;
  let data: string;
  let own: string;

  beforeAll(() => {
    spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--server-if-stale'], { stdio: 'inherit' });
  }, 120_000);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'customs-graph-backup-'));
    data = join(folder, 'data');
    own = join(folder, 'own.jsonl');
    writeFileSync(own, `${[...jsonLines(OWN)].join('\n')}\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => command(args, { DATA_DIR: data, TMPDIR: folder });
  const serve = (): Promise<StoreLifecycle> =>
    StoreLifecycle.open(registry, readConfig({ DATA_DIR: data }), SEED, () => undefined);
  const answer = async ({ served }: StoreLifecycle): Promise<unknown> => asker(served).ask(QUESTION);
  const asides = (): string[] => readdirSync(data).filter((name) => name.includes('.damaged-'));

  test('own data are backed up while a server serves them, and one command restores them when they are damaged', async () => {
    expect(await run('load', '--from', own)).toMatchObject({ status: 0 });
    const server = await serve();
    const before = await answer(server);
    expect(before).toMatchObject({ countries: { totalCount: 3 }, port: null });
    const backup = join(folder, 'backup.jsonl');
    expect(await run('backup', backup)).toEqual({
      status: 0,
      said: expect.stringMatching(/read back \(digest \w{16}\)[^]*npm run load -- --from/) as string,
    });
    expect(await answer(server)).toEqual(before);
    await server.close();
    rmSync(own);
    // Nothing is left of the copy that was read.
    expect(readdirSync(folder).sort()).toEqual(['backup.jsonl', 'data']);

    truncateSync(join(data, 'graph.grafeo'), 100_000);
    await expect(serve()).rejects.toMatchObject({ code: 'CG_STORE_DAMAGED' });
    expect(await run('backup', join(folder, 'other.jsonl'))).toMatchObject({
      status: 1,
      said: expect.stringContaining('CG_STORE_DAMAGED') as string,
    });
    expect(await run('load', '--from', backup)).toMatchObject({
      status: 0,
      said: expect.stringContaining('The damaged file is kept as') as string,
    });
    expect(asides()).toHaveLength(1);
    const restored = await serve();
    expect(restored.notes.join()).toContain(`was loaded from ${backup}`);
    expect(await answer(restored)).toEqual(before);
    await restored.close();
  }, 60_000);

  test('a damaged store is left as it is when the file to restore is wrong', async () => {
    expect(await run('load', '--from', own)).toMatchObject({ status: 0 });
    truncateSync(join(data, 'graph.grafeo'), 100_000);
    const bytes = readFileSync(join(data, 'graph.grafeo'));
    truncateSync(own, 3_000);
    expect(await run('load', '--from', own)).toMatchObject({
      status: 1,
      said: expect.stringContaining('CG_BAD_EXPORT') as string,
    });
    expect(asides()).toEqual([]);
    expect(readFileSync(join(data, 'graph.grafeo'))).toEqual(bytes);
  }, 30_000);

  test('what was loaded from seed/ is backed up as its export, byte by byte', async () => {
    data = await shippedDataFolder();
    const backup = join(folder, 'backup.jsonl');
    expect(await run('backup', backup)).toMatchObject({ status: 0 });
    expect(readFileSync(backup, 'utf8')).toBe(`${[...jsonLines(await shippedData())].join('\n')}\n`);
  }, 120_000);

  test('a store that is not there is not made, and a backup needs the name of one file', async () => {
    expect(await run('backup', join(folder, 'backup.jsonl'))).toEqual({
      status: 1,
      said: expect.stringMatching(/DATA_DIR is .*where no store is kept[^]*CG_BAD_CONFIG/) as string,
    });
    expect(existsSync(data)).toBe(false);
    expect(await run('backup')).toMatchObject({ status: 1, said: expect.stringContaining('CG_BAD_CONFIG') as string });
  });
});

describe('a copy of the file of the embedded store', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'customs-graph-file-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is of one moment: a file that is written to again and again gives none', () => {
    const file = new GrafeoFile(join(folder, 'graph.grafeo'));
    writeFileSync(file.path, 'whole');
    const to = mkdtempSync(join(folder, 'to-'));
    expect(readFileSync(file.copyInto(to)!, 'utf8')).toBe('whole');
    let writes = 0;
    const writtenAlways = new (class extends GrafeoFile {
      protected override copyParts(copy: string): void {
        super.copyParts(copy);
        writeFileSync(file.path, 'x'.repeat(++writes));
      }
    })(file.path);
    expect(writtenAlways.copyInto(to)).toBeUndefined();
    expect(writes).toBeGreaterThan(1);
  });
});
