import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Addresses } from '../../linked-data/addresses';
import { catalogue, type DumpFile } from '../../linked-data/catalogue';
import { graphQuads } from '../../linked-data/graph-quads';
import { ontology } from '../../linked-data/ontology';
import { shapes } from '../../linked-data/shapes';
import { Vocabulary } from '../../linked-data/vocabulary';
import { nquads } from '../../linked-data/write-quads';
import type { GraphData } from '../../model/graph-data';
import type { Registry } from '../../model/registry';
import type { DatasetSummary } from '../dataset-summary';
import { storedWith } from '../loading';
import { factRows } from './fact-rows';
import { factsCsv } from './facts-csv';
import { factsParquet } from './facts-parquet';
import { graphml } from './graphml';
import { jsonLines } from './json-lines';
import { neo4jImport } from './neo4j-import';

/** Where the parts of an export stand in its folder. */
export const GRAPH_FILE = 'graph.jsonl';
export const NEO4J_FOLDER = 'neo4j';
/** Tells of the others. */
export const CATALOGUE_FILE = 'index.json';

export interface Exporting {
  readonly registry: Registry;
  readonly data: GraphData;
  /** What a database made of the CSV tells of what it was loaded from. */
  readonly summary: DatasetSummary;
  readonly folder: string;
  readonly formats: readonly Format[];
  /** Under which linked data stands; that of nobody when undefined. */
  readonly publicAddress: string | undefined;
}

/** The content of a file in pieces, made when they are asked for, and its media type. */
type Content = readonly [mediaType: string, pieces: Iterable<string | Uint8Array>];

/** The files of each format, by their paths. */
const FILES = {
  jsonl: ({ data }: Exporting) =>
    new Map<string, Content>([[GRAPH_FILE, ['application/jsonl', linesOf(jsonLines(data))]]]),
  csv: ({ registry, data, summary }: Exporting) => {
    const tables = neo4jImport(registry, storedWith(registry, data, summary));
    return new Map<string, Content>(
      [...tables].map(([path, pieces]) => [
        `${NEO4J_FOLDER}/${path}`,
        [path.endsWith('.csv') ? 'text/csv' : 'text/plain', pieces],
      ]),
    );
  },
  nquads: ({ registry, data, publicAddress }: Exporting) => {
    const addresses = new Addresses(publicAddress);
    const vocabulary = new Vocabulary(registry, addresses);
    return new Map<string, Content>([
      ['graph.nq', ['application/n-quads', nquads(addresses, graphQuads(vocabulary, data))]],
      ['vocabulary.ttl', ['text/turtle', [ontology(vocabulary)]]],
      ['shapes.ttl', ['text/turtle', [shapes(vocabulary)]]],
    ]);
  },
  graphml: ({ registry, data }: Exporting) =>
    new Map<string, Content>([['graph.graphml', ['application/xml', graphml(registry, data)]]]),
  facts: ({ registry, data }: Exporting) =>
    new Map<string, Content>([
      ['facts.parquet', ['application/vnd.apache.parquet', factsParquet(factRows(registry, data))]],
      ['facts.csv', ['text/csv', factsCsv(factRows(registry, data))]],
    ]),
} as const satisfies Readonly<Record<string, (exporting: Exporting) => Map<string, Content>>>;

export type Format = keyof typeof FILES;
export const FORMATS = Object.keys(FILES) as readonly Format[];

/** Writes a graph to a folder and yields the paths of the files, in order; the last describes the others. */
export async function writeExport(exporting: Exporting): Promise<string[]> {
  const { folder, formats, data, publicAddress } = exporting;
  // A table of a type that is no longer there would stay beside the new ones.
  if (formats.includes('csv')) {
    for (const part of ['nodes', 'relationships']) await removeTables(join(folder, NEO4J_FOLDER, part));
  }
  const written: DumpFile[] = [];
  for (const format of FORMATS.filter((one) => formats.includes(one))) {
    for (const [path, content] of FILES[format](exporting)) written.push(await write(folder, path, content));
  }
  const described = catalogue(new Addresses(publicAddress), data.description, written);
  await write(folder, CATALOGUE_FILE, ['application/ld+json', [described]]);
  return [...written.map(({ path }) => path), CATALOGUE_FILE].map((path) => join(folder, path));
}

async function write(folder: string, path: string, [mediaType, pieces]: Content): Promise<DumpFile> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  const noted = function* (): Generator<Uint8Array> {
    for (const chunk of chunks(pieces)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await writeFile(file, noted());
  return { path, mediaType, bytes, sha256: hash.digest('hex') };
}

function* linesOf(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** Characters that are written at once. */
const CHUNK = 1 << 20;

function* chunks(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let chunk = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield Buffer.from(chunk);
      chunk = '';
      yield piece;
      continue;
    }
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  yield Buffer.from(chunk);
}

async function removeTables(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.csv'))) await rm(join(folder, name));
}
