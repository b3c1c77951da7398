import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildGraph } from '../../src/dataset/read-dataset';
import type { SeedFile } from '../../src/dataset/seed-files';
import { DOMAIN } from '../../src/entities';
import type { GraphData, NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import { Registry } from '../../src/model/registry';

export const registry = Registry.seal(DOMAIN);

/** Texts of YAML files by their path in the data set. */
export type TinyFiles = Readonly<Record<string, string>>;

/** What every tiny data set has: a description, two countries, and a claim `general` that supports them. */
const BASE: TinyFiles = {
  'dataset.yaml':
    'title: Tiny\ndescription: A data set for one test.\nversion: 1.0.0\nlicence: CC0-1.0\nasOf: 2020-01-01\n',
  'entities/countries.yaml': `
- id: country:CN
  kind: STATE
  iso2: CN
  names: {en: China}
  claims: [general]
- id: country:KZ
  kind: STATE
  iso2: KZ
  names: {en: Kazakhstan}
  claims: [general]
`,
  'documents/editors.yaml': `
source: {id: source:editors, kind: EDITORIAL, title: Editors, access: READ}
asOf: 2020-01-01
claims:
  general:
    says: What is generally known.
    confidence: LOW
    about: [country:CN, country:KZ]
`,
};

/** The files of a tiny data set; those given stand in the place of the basic ones. */
export const tinyFiles = (files: TinyFiles): SeedFile[] =>
  Object.entries({ ...BASE, ...files }).map(([path, text]) => ({ path, text }));

/** A document with one source, `source:page`, and the claims given. */
export const page = (claims: string, head = ''): string =>
  `source: {id: source:page, kind: WEB_PAGE, title: Page, published: 2010-05-06, access: READ}\n${head}claims:\n${claims}`;

/** A claim with facts, as part of a document. */
export const claim = (key: string, facts: readonly string[], more = ''): string =>
  `  ${key}:\n    says: Something.\n${more}    facts:\n${facts.map((fact) => `      - ${fact}\n`).join('')}`;

/** A graph read from tiny files, with its records at hand. */
export class TinyGraph {
  readonly data: GraphData;

  constructor(files: TinyFiles) {
    this.data = buildGraph(registry, tinyFiles(files));
  }

  node(id: string): NodeRecord {
    const node = this.data.nodes.find((one) => one.id === id);
    if (!node) throw new Error(`There is no ${id}.`);
    return node;
  }

  /** The relationships of a type between two nodes; of all nodes when an end is not given. */
  all(type: string, from?: string, to?: string): RelationshipRecord[] {
    return this.data.relationships.filter(
      (one) => one.type === type && (from ?? one.from) === one.from && (to ?? one.to) === one.to,
    );
  }

  /** The only relationship of a type between two nodes. */
  one(type: string, from?: string, to?: string): RelationshipRecord {
    const found = this.all(type, from, to);
    if (found.length !== 1) throw new Error(`There are ${found.length} ${type}, not one.`);
    return found[0]!;
  }
}

/** Writes a tiny data set into a new folder and yields its path. */
export async function writeTinyDataset(files: TinyFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'customs-graph-'));
  for (const { path, text } of tinyFiles(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Stands in a test's text where a problem is expected. */
const MARK = '▸';

/** What is wrong with tiny files, and where they hold the mark, as `file:line:column`. */
export function problemsOf(files: TinyFiles): { message: string; marked: string } {
  let marked = '';
  const clean = Object.entries(files).map(([path, text]) => {
    const before = text.split(MARK, 2);
    if (before.length === 2) {
      const lines = before[0]!.split('\n');
      marked = `${path}:${lines.length}:${lines.at(-1)!.length + 1}`;
    }
    return [path, text.replace(MARK, '')];
  });
  try {
    buildGraph(registry, tinyFiles(Object.fromEntries(clean) as TinyFiles));
  } catch (error) {
    return { message: (error as Error).message, marked };
  }
  return { message: '', marked };
}
