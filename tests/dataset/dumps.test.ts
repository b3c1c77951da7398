import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import { SaxesParser } from 'saxes';
import { summarise } from '../../src/dataset/dataset-summary';
import { factRows } from '../../src/dataset/export/fact-rows';
import { factsParquet } from '../../src/dataset/export/facts-parquet';
import { FORMATS, writeExport, type Format } from '../../src/dataset/export/write-export';
import { TinyGraph, claim, page, registry } from './tiny-dataset';

/* eslint-disable-next-line @typescript-eslint/no-require-imports -- It is an ES module, which jest reads as CommonJS. */
const { parquetReadObjects, parquetSchema, parquetMetadata } = require('hyparquet') as typeof import('hyparquet', {
  with: { 'resolution-mode': 'import' },
});

const graph = new TinyGraph({
  'entities/ports.yaml': `
- id: port:a
  kind: ROAD
  names: {en: "A <\\"port\\"> & more", ru: Порт, zh-Hans: 港口}
  latitude: 43
  longitude: 80.5
  claims: [general]
`,
  'entities/agreements.yaml':
    '- {id: agreement:m, kind: MEMORANDUM, status: SIGNED, names: {en: M}, claims: [general]}\n',
  'documents/page.yaml': page(
    claim('p1', [
      'country:CN BORDERS country:KZ',
      'port:a LOCATED_IN country:CN',
      'country:CN SIGNED agreement:m: {on: 2008-03}',
      'country:KZ SIGNED agreement:m: {modality: PLAN, due: 2009}',
    ]),
  ),
});
const { data } = graph;
const signed = graph.one('SIGNED', 'country:CN');

describe('an export of all formats', () => {
  let folder: string;
  let files: string[];
  const text = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const exported = (into: string, formats: readonly Format[]) =>
    writeExport({ registry, data, summary: summarise(data, 'here'), folder: into, formats, publicAddress: undefined });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'customs-graph-dumps-'));
    files = await exported(folder, FORMATS);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is described in index.json, each file with its size and digest', async () => {
    const described = JSON.parse(text('index.json')) as {
      distribution: { downloadURL: string; byteSize: string; checksum: object }[];
    };
    const listed = described.distribution.map(({ downloadURL }) => join(folder, downloadURL));
    expect([...listed, join(folder, 'index.json')]).toEqual(files);
    for (const { downloadURL: path, byteSize, checksum } of described.distribution) {
      const bytes = readFileSync(join(folder, path));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect([path, byteSize, checksum]).toEqual([
        path,
        String(bytes.length),
        expect.objectContaining({ checksumValue: sha256 }),
      ]);
    }
    const quads = (await jsonld.toRDF(described, { format: 'application/n-quads' })) as unknown as string;
    expect(quads).toContain('<http://www.w3.org/ns/dcat#distribution>');
    expect(quads).toContain('<http://purl.org/dc/terms/license> <https://spdx.org/licenses/CC0-1.0>');
    expect(quads).toContain('"Tiny"@en');
    expect(text('index.json')).not.toMatch(/\d\d:\d\d/);
  });

  test('has the same bytes when it is made again', async () => {
    const again = mkdtempSync(join(tmpdir(), 'customs-graph-dumps-'));
    try {
      await exported(again, FORMATS);
      const differ = files.filter(
        (file) => !readFileSync(file).equals(readFileSync(join(again, file.slice(folder.length)))),
      );
      expect(differ).toEqual([]);
    } finally {
      rmSync(again, { recursive: true });
    }
  });

  test('has N-Quads that parse, all in the graph of the data set, and the vocabulary beside them', () => {
    const store = new Store(new Parser({ format: 'N-Quads' }).parse(text('graph.nq')));
    expect(store.getGraphs(null, null, null).map(({ value }) => value)).toEqual([
      'https://customs-graph.invalid/dataset',
    ]);
    const vocabulary = 'https://customs-graph.invalid/vocabulary#';
    expect(store.countQuads(null, `${vocabulary}signed`, null, null)).toBe(1);
    expect(store.countQuads(null, null, `${vocabulary}Signed`, null)).toBe(2);
    expect(text('vocabulary.ttl')).toContain('v:Signed a owl:Class');
  });

  test('has GraphML with entities as nodes and facts as edges, whatever their texts hold', () => {
    const { nodes, edges, keys } = readGraphml(text('graph.graphml'));
    expect(nodes.get('port:a')).toMatchObject({
      ...{ type: 'Port', name: 'A <"port"> & more', name_zh: '港口', latitude: '43', claims: 'claim:p1 claim:general' },
    });
    expect([...nodes.keys()].filter((id) => /^(claim|name):/.test(id))).toEqual([]);
    expect(edges.get(signed.id)).toMatchObject({
      ...{ source: 'country:CN', target: 'agreement:m', type: 'SIGNED', on: '2008-03', symmetrical: 'false' },
    });
    expect(keys.get('latitude')).toBe('double');
    // Types have `order` as a number and as a text; readers take one attribute of a name.
    expect(keys.get('order')).toBe('string');
    for (const { source, target } of edges.values())
      expect([nodes.has(source!), nodes.has(target!)]).toEqual([true, true]);
  });

  test('has a Parquet file with a row a fact', async () => {
    const bytes = readFileSync(join(folder, 'facts.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const rows = await parquetReadObjects({ file });
    const facts = data.relationships.filter(
      ({ type }) => registry.relationshipOfType(type)!.definition.about === 'SUBJECT',
    );
    expect(rows.map(({ id }) => id as string)).toEqual(facts.map(({ id }) => id));
    expect(rows.find(({ id }) => id === signed.id)).toMatchObject({
      ...{ subject: 'country:CN', subject_type: 'Country', subject_en: 'China', subject_zh: null },
      ...{ type: 'SIGNED', object: 'agreement:m', object_en: 'M', date: '2008-03' },
      ...{ first_day: new Date('2008-03-01'), last_day: new Date('2008-03-31'), modality: 'FACT', rank: 'NORMAL' },
      ...{ shown: true, claims: ['claim:p1'], citation: 'Page, 2010-05-06', properties: '{"role":"SIGNATORY"}' },
    });
    expect(rows.find(({ modality }) => modality === 'PLAN')).toMatchObject({ shown: false, date: null, due: '2009' });
    const schema = parquetSchema(parquetMetadata(file));
    expect(schema.children.find(({ element }) => element.name === 'first_day')!.element.converted_type).toBe('DATE');
  });

  test('has the same rows when they are written in several pieces', async () => {
    const read = (file: Buffer) =>
      parquetReadObjects({ file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer });
    const pieces = [...factsParquet(factRows(registry, data), 2)];
    expect(pieces.length).toBeGreaterThan(3);
    expect(await read(Buffer.concat(pieces))).toEqual(await read(readFileSync(join(folder, 'facts.parquet'))));
  });

  test('has the same table as CSV', async () => {
    const file = readFileSync(join(folder, 'facts.parquet'));
    const rows = await parquetReadObjects({
      file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length),
    });
    const inText = (value: unknown): string => {
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      return Array.isArray(value) ? value.join(' ') : String(value ?? '');
    };
    const texts = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, inText(value)])),
    );
    const lines = parse<Record<string, string>>(text('facts.csv'), { columns: true, record_delimiter: '\r\n' });
    expect(lines.map(({ subject_en: name }) => name)).toContain('A <"port"> & more');
    expect(lines).toEqual(texts);
  });
});

/** The attributes of nodes and edges by their ids, and the types of keys by their names. */
function readGraphml(xml: string) {
  const [nodes, edges] = [new Map<string, Record<string, string>>(), new Map<string, Record<string, string>>()];
  const names = new Map<string, string>();
  const keys = new Map<string, string>();
  const keysOf: Record<string, Set<string>> = { node: new Set(), edge: new Set() };
  let record: Record<string, string> = {};
  let key: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes: of }) => {
    if (name === 'key') {
      names.set(of['id']!, of['attr.name']!);
      const [name, target] = [of['attr.name']!, of['for']!];
      if (keysOf[target]!.has(name)) throw new Error(`Two attributes of a ${target} are called ${name}.`);
      keysOf[target]!.add(name);
      keys.set(name, of['attr.type']!);
    }
    if (name === 'node' || name === 'edge') (name === 'node' ? nodes : edges).set(of['id']!, (record = { ...of }));
    key = name === 'data' ? names.get(of['key']!) : undefined;
    if (key !== undefined) record[key] = '';
  });
  parser.on('text', (text) => {
    if (key !== undefined) record[key] += text;
  });
  parser.on('closetag', () => (key = undefined));
  parser.write(xml).close();
  return { nodes, edges, keys };
}
