import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GraphData } from '../../model/graph-data';
import type { Registry } from '../../model/registry';
import type { DatasetSummary } from '../dataset-summary';
import { storedWith } from '../loading';
import { jsonLines } from './json-lines';
import { neo4jImport, type Pieces } from './neo4j-import';

export const FORMATS = ['jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Where the parts of an export stand in its folder. */
export const GRAPH_FILE = 'graph.jsonl';
export const NEO4J_FOLDER = 'neo4j';

export interface Exporting {
  readonly registry: Registry;
  readonly data: GraphData;
  /** What a database made of the CSV tells of what it was loaded from. */
  readonly summary: DatasetSummary;
  readonly folder: string;
  readonly formats: readonly Format[];
}

/** Writes a graph to a folder and yields the paths of the files, in order. */
export async function writeExport({ registry, data, summary, folder, formats }: Exporting): Promise<string[]> {
  const files = new Map<string, Pieces>();
  if (formats.includes('jsonl')) files.set(GRAPH_FILE, linesOf(jsonLines(data)));
  if (formats.includes('csv')) {
    const stored = storedWith(registry, data, summary);
    for (const [path, pieces] of neo4jImport(registry, stored)) files.set(`${NEO4J_FOLDER}/${path}`, pieces);
    // A table of a type that is no longer there would stay beside the new ones.
    for (const part of ['nodes', 'relationships']) await removeTables(join(folder, NEO4J_FOLDER, part));
  }
  for (const [path, pieces] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), chunks(pieces));
  }
  return [...files.keys()].map((path) => join(folder, path));
}

function* linesOf(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** Characters that are written at once. */
const CHUNK = 1 << 20;

function* chunks(pieces: Pieces): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

async function removeTables(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.csv'))) await rm(join(folder, name));
}
