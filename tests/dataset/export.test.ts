import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_VERSION } from '../../src/dataset/dataset-digest';
import { jsonLines } from '../../src/dataset/export/json-lines';
import { neo4jImport } from '../../src/dataset/export/neo4j-import';
import { KEYS } from '../../src/dataset/export/parsed-lines';
import { readExport } from '../../src/dataset/export/read-export';
import type { StoredGraph } from '../../src/model/stored-graph';
import { TinyGraph, claim, page, registry } from './tiny-dataset';

const { data } = new TinyGraph({
  'entities/ports.yaml': `
- id: port:a
  kind: ROAD
  names: {en: "A \\"port\\"\\u2028with marks; and | more", ru: Порт}
  latitude: 43
  longitude: 80.5
  unlocode: CNABC
  claims: [general]
`,
  'documents/page.yaml': page(
    claim('p1', [
      'country:CN BORDERS country:KZ',
      'port:a LOCATED_IN country:CN',
      'event:e: {kind: FORUM, names: {en: E}}',
    ]),
  ),
  'retired.yaml': '- {id: port:old, sameAs: port:a}\n',
});

const lines = [...jsonLines(data)];
const read = (texts: readonly string[]) => readExport(registry, 'graph.jsonl', Buffer.from(texts.join('\n')));

describe('an exported graph', () => {
  test('is read back as it was, with its description and digest', () => expect(read(lines)).toEqual(data));

  test('is written alike whatever the order in which it was put together', () => {
    const { description, ...rest } = data;
    const turned = Object.fromEntries(Object.entries(description).reverse()) as unknown as typeof description;
    expect([...jsonLines({ ...rest, description: turned })]).toEqual(lines);
    expect(read([lines[0]!, ...lines.slice(1).reverse()])).toEqual(data);
  });

  test('tells of each record what the model has, not what a store derives from it', () => {
    const port = JSON.parse(lines.find((line) => line.includes('"id":"port:a"'))!) as Record<string, object>;
    expect(port).toMatchObject({ kind: 'node', type: 'Port', claims: ['claim:p1', 'claim:general'] });
    expect(port['properties']).toMatchObject({ unlocode: 'CNABC', latitude: 43, country: 'country:CN' });
    expect(Object.keys(port['properties']!).filter((name) => name.includes('_'))).toEqual([]);
  });
});

test('docs/export.md names every key of every kind of line', () => {
  const document = readFileSync(join(__dirname, '..', '..', 'docs', 'export.md'), 'utf8');
  for (const [kind, keys] of Object.entries(KEYS)) {
    const shape = document.slice(document.indexOf(`kind: '${kind}'`)).split(/^ {4}}/m)[0]!;
    expect([...shape.matchAll(/^ {6}(\w+)\??:/gm)].map(([, key]) => key).sort()).toEqual([...keys].sort());
  }
});

/** The lines with the digest taken out and one record changed. */
function changed(id: string, change: (record: Record<string, never>) => unknown): string[] {
  const found = lines.findIndex((line) => (JSON.parse(line) as { id?: string }).id === id);
  return unsealed().map((line, index) =>
    index === found ? JSON.stringify(change(JSON.parse(line) as Record<string, never>)) : line,
  );
}

const unsealed = (): string[] => [lines[0]!.replace(/"digest":"\w+",/, ''), ...lines.slice(1)];
const border = data.relationships.find(({ type }) => type === 'BORDERS')!.id;
const change = (more: object) => (record: object) => ({ ...record, ...more });
const property = (more: object) => (record: { properties?: object }) => ({
  ...record,
  properties: { ...record.properties, ...more },
});

describe('a file that is no export', () => {
  const problems = (texts: readonly string[]): string => {
    try {
      read(texts);
    } catch (error) {
      expect(error).toMatchObject({ code: 'CG_BAD_EXPORT', hint: expect.stringContaining('docs/export.md') as string });
      return (error as Error).message;
    }
    return '';
  };
  const lineOf = (id: string): number => lines.findIndex((line) => line.includes(`"id":"${id}"`)) + 1;

  test('is not refused for being changed on purpose', () => {
    expect(problems(changed('port:a', property({ unlocode: 'CNXYZ' })))).toBe('');
  });

  test.each<[string, string, (record: Record<string, never>) => unknown, RegExp]>([
    ['an unknown kind', 'port:a', change({ kind: 'nodes' }), /"nodes"\. Did you mean node\?/],
    ['an unknown key', 'port:a', change({ claim: [] }), /no key "claim"\. Did you mean claims\?/],
    ['a missing key', 'port:a', change({ claims: undefined }), /The key "claims" is missing/],
    ['an unknown type', 'port:a', change({ type: 'Prt' }), /type of node "Prt"\. Did you mean Port\?/],
    ['an unknown relationship', border, change({ type: 'BORDER' }), /"BORDER"\. Did you mean BORDERS\?/],
    ['an id of another type', 'port:a', change({ id: 'place:a' }), /no id of the type Port/],
    ['an id that is there twice', 'event:e', change({ id: 'claim:p1' }), /stands here twice.*graph\.jsonl:\d+/],
    ['an unknown property', 'port:a', property({ unlocod: 'X' }), /no property "unlocod"\. Did you mean unlocode\?/],
    ['a value out of an enumeration', 'port:a', property({ kind: 'ROAAD' }), /kind must be .*Did you mean ROAD\?/],
    ['a list in the place of a value', 'port:a', property({ unlocode: ['X'] }), /unlocode is a single value/],
    ['a value in the place of a list', 'port:a', property({ identifiers: 'ICP:1' }), /identifiers is a list/],
    ['an object for a value', 'port:a', property({ unlocode: {} }), /unlocode is a single value, not \{\}/],
    ['a text without a language', 'port:a', property({ name: 'A' }), /name is a list of texts/],
    ['a language that is none', 'port:a', property({ name: [{ language: 'e n', value: 'A' }] }), /name is a list of/],
    ['a required property left out', 'port:a', property({ kind: undefined }), /kind is missing/],
    ['a derived property left out', 'port:a', property({ name: undefined }), /name is missing/],
    ['a half character', 'port:a', property({ unlocode: 'A\ud800' }), /half of a surrogate pair/],
    ['a NUL', 'port:a', property({ unlocode: 'A\0' }), /NUL/],
    ['a unique value used twice', 'country:KZ', property({ iso2: 'CN' }), /country:CN has the iso2 CN already/],
    ['a loose end', border, change({ to: 'country:KX' }), /to: country:KX is not in the file\. Did you mean country:/],
    ['an end of a wrong type', border, change({ to: 'claim:p1' }), /claim:p1 is Claim, which cannot stand here/],
    ['an unknown claim', 'port:a', change({ claims: ['claim:p2'] }), /claim:p2 is not in the file.*claim:p1\?/],
    ['a claim that is none', 'port:a', change({ claims: ['country:CN'] }), /country:CN is Country, which cannot/],
    ['a fact without a claim', 'port:a', change({ claims: [] }), /No claim supports port:a/],
    ['a reference to nothing', 'port:a', property({ country: 'country:XX' }), /country country:XX is not in the file/],
  ])('for %s is refused with its line', (_, id, alter, message) => {
    const said = problems(changed(id, alter));
    expect(said).toMatch(message);
    expect(said).toContain(`graph.jsonl:${lineOf(id)}:1 `);
  });

  test.each<[string, (lines: string[]) => string[], RegExp]>([
    ['no first line', (all) => all.slice(1), /graph\.jsonl:1:1 .*The first line tells of the data set/],
    ['two first lines', (all) => [all[0]!, ...all], /graph\.jsonl:2:1 .*Only the first line/],
    ['text that is no JSON', (all) => [...all, '{"kind":'], /This is no JSON/],
    ['JSON that is no object', (all) => [...all, '[]'], /A line is a JSON object/],
    ['nothing in it', () => [], /The first line tells/],
    ['another form', ([first, ...all]) => [first!.replace('"format":1', '"format":2'), ...all], /format is 1 .*not 2/],
    [
      'another model',
      ([first, ...all]) => [first!.replace(`"model":${MODEL_VERSION}`, '"model":0'), ...all],
      /model is \d+ .*not 0/,
    ],
    ['no title', ([first, ...all]) => [first!.replace(/"title":\[.*?\]/, '"title":[]'), ...all], /title is a list/],
    ['a retired id in use', ([first, ...all]) => [first!.replace('port:old', 'event:e'), ...all], /still in use/],
  ])('for %s is refused', (_, alter, message) => expect(problems(alter(unsealed()))).toMatch(message));

  test('is blamed for a broken record, not for all that leads to it', () => {
    expect(problems(changed('port:a', change({ type: 'Prt' }))).split('\n')).toHaveLength(2);
  });

  test('is found to be cut off, or changed, as long as it has its digest', () => {
    expect(problems(lines.slice(0, -1))).toMatch(/graph\.jsonl:1:1 .*should follow .* cut off/);
    expect(problems(lines.map((line) => line.replace('CNABC', 'CNABD')))).toMatch(/content is not what was exported/);
  });

  test('is refused when it is not in UTF-8', () => {
    expect(() => readExport(registry, 'graph.jsonl', Buffer.from([0xff, 0xfe, 0x7b]))).toThrow(/not in UTF-8/);
  });
});

/** The files for Neo4j's importer, each as one text. */
const neo4jFiles = (graph: StoredGraph): Map<string, string> =>
  new Map([...neo4jImport(registry, graph)].map(([path, pieces]) => [path, [...pieces].join('')]));

describe("the tables for Neo4j's importer", () => {
  const port = (id: string, properties: object) => ({ labels: ['Node', 'Port'], properties: { id, ...properties } });
  const graph = {
    nodes: [
      port('port:a', { name: 'A "B"\nC', rank: 1n, share: 0.5, flag: true, list: ['x', 'y z'] }),
      port('port:b', { list: [], empty: '' }),
      { labels: ['Dataset'], properties: { title: 'T' } },
    ],
    relationships: [{ type: 'R', from: 'port:a', to: 'port:b', properties: { id: 'rel:1' } }],
  } as StoredGraph;

  test('have typed headers and quote what CSV would misread', () => {
    const files = neo4jFiles(graph);
    expect(files.get('nodes/Port.csv')!.replace('\nC', '<newline>C').split('\n')).toEqual([
      'id:ID,:LABEL,empty:string,flag:boolean,list:string[],name:string,rank:long,share:double',
      '"port:a","Node;Port",,true,"x;y z","A ""B""<newline>C",1,0.5',
      '"port:b","Node;Port","",,"",,,',
      '',
    ]);
    expect(files.get('nodes/Dataset.csv')).toBe(':ID,:LABEL,title:string\n"Dataset","Dataset","T"\n');
    expect(files.get('relationships/R.csv')).toBe(':START_ID,:END_ID,:TYPE,id:string\n"port:a","port:b","R","rel:1"\n');
  });

  test('put between the items of lists what occurs in none of them', () => {
    const marks = ({ nodes }: Pick<StoredGraph, 'nodes'>) =>
      /--array-delimiter=(\S+)/.exec(neo4jFiles({ nodes, relationships: [] }).get('import.args')!)![1];
    expect(marks({ nodes: [port('port:a', { list: ['x'], text: 'a;b' })] as never })).toBe('U+003B');
    expect(marks({ nodes: [port('port:a', { list: ['x;y'] })] as never })).toBe('U+007C');
    expect(marks({ nodes: [port('port:a', { list: ['x;y', '|', '¦'] })] as never })).toBe('U+001F');
  });

  test('name each table in the arguments', () => {
    const files = neo4jFiles(graph);
    for (const path of files.keys()) {
      if (!path.endsWith('.csv')) continue;
      expect(files.get('import.args')).toContain(`--${path.split('/')[0]!}=${path}\n`);
    }
    expect(files.get('constraints.cypher')).toContain('REQUIRE n.`id` IS UNIQUE');
  });
});
