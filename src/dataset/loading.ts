import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { storeSchema } from '../model/store-schema';
import type { GraphData } from '../model/graph-data';
import type { Registry } from '../model/registry';
import type { StoredGraph } from '../model/stored-graph';
import type { GraphStore } from '../store/graph-store';
import { MODEL_VERSION } from './dataset-digest';
import { readSummary, summarise, summaryNode, type DatasetSummary } from './dataset-node';
import { exportedBytes, readExport } from './export/read-export';
import { readDataset } from './read-dataset';
import { COVERAGE } from './seed-files';
import { storageMapping } from './storage-mapping';

export interface Loading {
  readonly registry: Registry;
  readonly store: GraphStore;
  /** Folder of the data set's files. */
  readonly seed: string;
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Reads and checks the data set, then puts it in the place of everything in the store. The store is as it was when
 * a record is wrong (CG_BAD_SEED) or writing fails.
 */
export async function load({ seed, ...into }: Loading): Promise<DatasetSummary> {
  const loadedFrom = seedDigest(into.registry, seed);
  const data = await readDataset(into.registry, seed);
  return replaceWith(into, data, summarise(data, loadedFrom));
}

/** As `load`, from a file that `npm run export` made. Throws CG_BAD_EXPORT when the file is wrong. */
export async function loadFile({ path, ...into }: Into & { readonly path: string }): Promise<DatasetSummary> {
  const bytes = await exportedBytes(path);
  const data = readExport(into.registry, path, bytes);
  const model = digestOf(modelHash(into.registry));
  return replaceWith(into, data, summarise(data, digestOf(modelHash(into.registry).update(bytes)), { path, model }));
}

type Into = Omit<Loading, 'seed'>;

async function replaceWith({ registry, store, onProgress }: Into, data: GraphData, summary: DatasetSummary) {
  // Indexes come first: relationships find their ends by them.
  await store.ensureSchema(storeSchema(registry));
  await store.replaceAll(storedWith(registry, data, summary), onProgress);
  return summary;
}

/** Everything that a store holds: the graph, and the node that tells what it was loaded from. */
export function storedWith(registry: Registry, data: GraphData, summary: DatasetSummary): StoredGraph {
  const { nodes, relationships } = storageMapping(registry, data);
  return { nodes: [...nodes, summaryNode(summary)], relationships };
}

/** How a store stands to the files. */
export type Freshness =
  | { readonly state: 'EMPTY' }
  /** Loaded from other files, or with another model. */
  | { readonly state: 'STALE'; readonly summary: DatasetSummary }
  /** Loaded on purpose from an exported file; `outdated` when the model has changed since. */
  | { readonly state: 'FROM_FILE'; readonly summary: DatasetSummary; readonly path: string; readonly outdated: boolean }
  /** Holds nodes that this project did not load. */
  | { readonly state: 'FOREIGN' }
  | { readonly state: 'FRESH'; readonly summary: DatasetSummary };

/** Compares what a store was loaded from with what the files are now; does not open the files' YAML. */
export async function freshness({ registry, store, seed }: Loading): Promise<Freshness> {
  if ((await store.nodeCount()) === 0) return { state: 'EMPTY' };
  const summary = await readSummary(store);
  if (!summary) return { state: 'FOREIGN' };
  const { file } = summary;
  if (file) {
    const outdated = file.model !== digestOf(modelHash(registry));
    return { state: 'FROM_FILE', summary, path: file.path, outdated };
  }
  return { state: summary.loadedFrom === seedDigest(registry, seed) ? 'FRESH' : 'STALE', summary };
}

/** Digest of the files in a folder, and of the model that gives them their meaning. */
export function seedDigest(registry: Registry, folder: string): string {
  const hash = modelHash(registry);
  const add = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      const file = join(path, name);
      if (statSync(file).isDirectory()) add(file);
      else if (/\.(ya?ml|tsv)$/.test(name) && name !== COVERAGE)
        hash.update(`${file.slice(folder.length)}\0`).update(readFileSync(file));
    }
  };
  add(folder);
  return digestOf(hash);
}

const modelHash = (registry: Registry): Hash => createHash('sha256').update(`${MODEL_VERSION} ${modelText(registry)}`);
const digestOf = (hash: Hash): string => hash.digest('hex').slice(0, 16);

/** What of the model decides how data is stored. */
function modelText(registry: Registry): string {
  const types = [...registry.entities.values(), ...registry.relationships.values()];
  return JSON.stringify(
    types.map(({ name, interfaces, properties, definition }) => [
      name,
      interfaces,
      definition.start,
      'type' in definition ? [definition.type, definition.everyModality, definition.symmetrical] : definition.prefix,
      [...properties.values()].map((property) => [property.name, property.type.kind, property.list, property.key]),
    ]),
  );
}
