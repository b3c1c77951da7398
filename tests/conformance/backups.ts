import * as fc from 'fast-check';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summarise } from '../../src/dataset/dataset-summary';
import { jsonLines } from '../../src/dataset/export/json-lines';
import { writeBackup } from '../../src/dataset/export/write-backup';
import { loadFile, storedWith } from '../../src/dataset/loading';
import { readStore } from '../../src/dataset/read-store';
import type { StoredGraph, StoredNode } from '../../src/model/stored-graph';
import type { GraphStore } from '../../src/store/graph-store';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { claim, page, TinyGraph } from '../dataset/tiny-dataset';
import { arbitraryData } from '../oracle/arbitrary-data';
import { registry } from '../support/domain';
import { fill } from '../support/graph';
import { contentOf } from '../support/store-content';

/** Random graphs that are loaded and read back. */
const GRAPHS = 4;
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

/** Texts, lists, numbers and dates; a name with a claim of its own and days; a plan; and a retired id. */
const { data } = new TinyGraph({
  'entities/ports.yaml': `
- id: port:a
  kind: ROAD
  names: {en: "Pórt\\n\\"A\\"", ru: Порт, zh: 𠮷😀}
  former: {en: [{value: Old Port, validTo: 2009-05, claims: [p1]}]}
  latitude: 43
  longitude: 80.5
  unlocode: KZABC
  locatedIn: [country:KZ]
  claims: [general]
`,
  'documents/page.yaml': page(
    claim('p1', [
      'event:e: {kind: FORUM, names: {en: Forum}, on: "[..2011-06-13]", ordinal: 2}',
      'country:CN SUPPORTS country:KZ: {modality: PLAN}',
      'country:CN BORDERS country:KZ',
    ]),
  ),
  'retired.yaml': '- {id: port:old, sameAs: port:a}\n',
});

/** What is written of a store can be loaded into any other, and is all that it was loaded with. */
export function backups(store: () => GraphStore): void {
  let folder: string;
  let own: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'));
    own = join(folder, 'own.jsonl');
    writeFileSync(own, `${[...jsonLines(data)].join('\n')}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const backUp = async (from: GraphStore, name: string): Promise<string> => {
    const path = join(folder, name);
    await writeBackup({ registry, store: from, path });
    return readFileSync(path, 'utf8');
  };
  /** All but the node that tells which file was loaded. */
  const graphIn = async (one: GraphStore): Promise<readonly string[]> =>
    (await contentOf(one)).filter((record) => !record.startsWith('[["Dataset"]'));

  test(`${GRAPHS} random graphs are read back as they were loaded (seed ${SEED})`, async () => {
    for (const { nodes, relationships, ...rest } of fc.sample(arbitraryData(registry), {
      seed: SEED,
      numRuns: GRAPHS,
    })) {
      await fill(store(), { ...rest, nodes, relationships });
      const back = await readStore(registry, store());
      expect(back.stray).toBeUndefined();
      expect(byId(back.nodes)).toEqual(byId(nodes));
      expect(byId(back.relationships)).toEqual(byId(relationships));
    }
  }, 120_000);

  test('a file that was loaded is backed up byte by byte, and restored into another store', async () => {
    await loadFile({ registry, store: store(), path: own });
    expect(await backUp(store(), 'backup.jsonl')).toBe(readFileSync(own, 'utf8'));
    const other = await GrafeoStore.open(IN_MEMORY);
    try {
      await loadFile({ registry, store: other, path: join(folder, 'backup.jsonl') });
      expect(await graphIn(other)).toEqual(await graphIn(store()));
      expect(await backUp(other, 'again.jsonl')).toBe(readFileSync(own, 'utf8'));
    } finally {
      await other.close();
    }
  }, 60_000);

  const loaded = storedWith(registry, data, summarise(data, 'digest'));
  const isPort = ({ labels }: StoredNode): boolean => labels.includes('Port');
  const ofPorts = (change: (properties: StoredNode['properties']) => StoredNode['properties']): StoredGraph => ({
    ...loaded,
    nodes: loaded.nodes.map((node) => (isPort(node) ? { ...node, properties: change(node.properties) } : node)),
  });
  const border = loaded.relationships.find(({ type }) => type === 'BORDERS')!;

  test.each<[string, StoredGraph, RegExp]>([
    ['nothing', { nodes: [], relationships: [] }, /holds nothing that customs-graph has loaded/],
    [
      'data of others',
      { ...loaded, nodes: loaded.nodes.filter(({ labels }) => !labels.includes('Dataset')) },
      /holds nothing that/,
    ],
    [
      'a node of others beside its own',
      { ...loaded, nodes: [...loaded.nodes, { labels: ['Theirs'], properties: { id: 7n } }] },
      /did not load: a record Theirs, 7\./,
    ],
    [
      'a relationship of others',
      { ...loaded, relationships: [...loaded.relationships, { ...border, type: 'KNOWS', properties: {} }] },
      /did not load: a record KNOWS, without an id/,
    ],
    ['a property of others', ofPorts((all) => ({ ...all, remark: 'x' })), /did not load: remark of port:a/],
    ['a value that was changed', ofPorts((all) => ({ ...all, unlocode: 'KZABD' })), /something else than was loaded/],
    [
      'a relationship less',
      { ...loaded, relationships: loaded.relationships.filter((each) => each !== border) },
      /something else than was loaded/,
    ],
    [
      'what an older version stored',
      ofPorts(({ supported_by: _, ...older }) => older),
      /something else than was loaded/,
    ],
  ])('a store that holds %s is not backed up, and an older backup stays', async (_, graph, reason) => {
    const path = join(folder, 'kept.jsonl');
    writeFileSync(path, 'an older backup');
    await store().replaceAll(graph);
    await expect(backUp(store(), 'kept.jsonl')).rejects.toMatchObject({
      code: 'CG_NO_BACKUP',
      message: expect.stringMatching(reason) as string,
    });
    expect(readFileSync(path, 'utf8')).toBe('an older backup');
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  test('a backup that cannot be written says why', async () => {
    await loadFile({ registry, store: store(), path: own });
    await expect(backUp(store(), 'no-such-folder/backup.jsonl')).rejects.toMatchObject({
      code: 'CG_NO_BACKUP',
      message: expect.stringContaining('cannot be written (ENOENT)') as string,
    });
  });
}

/** In the order of ids, without what is null. */
function byId<R extends { readonly id: string; readonly properties: object }>(records: readonly R[]): R[] {
  return records
    .map((record) => ({
      ...record,
      properties: Object.fromEntries(Object.entries(record.properties).filter(([, value]) => value !== null)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
