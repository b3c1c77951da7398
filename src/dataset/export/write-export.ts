import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GraphData } from '../../model/graph-data';
import type { Registry } from '../../model/registry';
import { summarise } from '../dataset-summary';
import { storedWith } from '../loading';
import { jsonLines } from './json-lines';
import { neo4jImport } from './neo4j-import';

export const FORMATS = ['jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Where the parts of an export stand in its folder. */
export const GRAPH_FILE = 'graph.jsonl';
export const NEO4J_FOLDER = 'neo4j';

export interface Exporting {
  readonly registry: Registry;
  readonly data: GraphData;
  /** Digest of what `data` was read from: a database made of the CSV is then known as loaded from it. */
  readonly loadedFrom: string;
  readonly folder: string;
  readonly formats: readonly Format[];
}

/** Writes a graph to a folder and yields the paths of the files, in order. */
export async function writeExport({ registry, data, loadedFrom, folder, formats }: Exporting): Promise<string[]> {
  const files = new Map<string, string>();
  if (formats.includes('jsonl')) files.set(GRAPH_FILE, `${[...jsonLines(data)].join('\n')}\n`);
  if (formats.includes('csv')) {
    const stored = storedWith(registry, data, summarise(data, loadedFrom));
    for (const [path, text] of neo4jImport(registry, stored)) files.set(`${NEO4J_FOLDER}/${path}`, text);
    // A table of a type that is no longer there would stay beside the new ones.
    for (const part of ['nodes', 'relationships']) await removeTables(join(folder, NEO4J_FOLDER, part));
  }
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return [...files.keys()].map((path) => join(folder, path));
}

async function removeTables(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.csv'))) await rm(join(folder, name));
}
