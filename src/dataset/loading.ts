import { storeSchema } from '../model/store-schema';
import type { GraphData } from '../model/graph-data';
import type { Registry } from '../model/registry';
import type { StoredGraph } from '../model/stored-graph';
import { PATIENT, type GraphStore } from '../store/graph-store';
import { modelDigest, seedDigest } from './dataset-digest';
import { readSummary, summarise, summaryNode, type DatasetSummary } from './dataset-summary';
import { exportedBytes, readExport } from './export/read-export';
import { readDataset } from './read-dataset';
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
  return replaceWith(into, await readSeed(into.registry, seed));
}

/** As `load`, from a file that `npm run export` made. Throws CG_BAD_EXPORT when the file is wrong. */
export async function loadFile({ path, ...into }: Into & { readonly path: string }): Promise<DatasetSummary> {
  return replaceWith(into, await readFile(into.registry, path));
}

/** A graph, and what a store tells of it and of where it is from. */
export interface Read {
  readonly data: GraphData;
  readonly summary: DatasetSummary;
}

/** Reads and checks the data set of a folder. */
export async function readSeed(registry: Registry, folder: string): Promise<Read> {
  const loadedFrom = seedDigest(registry, folder);
  const data = await readDataset(registry, folder);
  return { data, summary: summarise(data, loadedFrom) };
}

/** Reads and checks an exported file. */
export async function readFile(registry: Registry, path: string): Promise<Read> {
  const bytes = await exportedBytes(path);
  const data = readExport(registry, path, bytes);
  return { data, summary: summarise(data, modelDigest(registry, bytes), { path, model: modelDigest(registry) }) };
}

type Into = Omit<Loading, 'seed'>;

async function replaceWith({ registry, store, onProgress }: Into, { data, summary }: Read): Promise<DatasetSummary> {
  await store.ensureSchema(storeSchema(registry));
  const origin = summary.file ? 'FILE' : 'SEED';
  // Before the load as well: should it be cut short, nobody may take what is there for what seed/ brings back.
  if (origin === 'FILE') store.noteOrigin?.(origin);
  await store.replaceAll(storedWith(registry, data, summary), onProgress);
  store.noteOrigin?.(origin);
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
  const summary = await readSummary(store, PATIENT);
  if (!summary) return { state: 'FOREIGN' };
  const { file } = summary;
  if (file) {
    const outdated = file.model !== modelDigest(registry);
    return { state: 'FROM_FILE', summary, path: file.path, outdated };
  }
  return { state: summary.loadedFrom === seedDigest(registry, seed) ? 'FRESH' : 'STALE', summary };
}
