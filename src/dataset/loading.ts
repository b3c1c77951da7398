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
  const loadedFrom = seedDigest(into.registry, seed);
  const data = await readDataset(into.registry, seed);
  return replaceWith(into, data, summarise(data, loadedFrom));
}

/** As `load`, from a file that `npm run export` made. Throws CG_BAD_EXPORT when the file is wrong. */
export async function loadFile({ path, ...into }: Into & { readonly path: string }): Promise<DatasetSummary> {
  const { data, loadedFrom } = await readFile(into.registry, path);
  return replaceWith(into, data, summarise(data, loadedFrom, { path, model: modelDigest(into.registry) }));
}

/** The graph of an exported file, and the digest of the file. */
export async function readFile(registry: Registry, path: string): Promise<{ data: GraphData; loadedFrom: string }> {
  const bytes = await exportedBytes(path);
  return { data: readExport(registry, path, bytes), loadedFrom: modelDigest(registry, bytes) };
}

type Into = Omit<Loading, 'seed'>;

async function replaceWith({ registry, store, onProgress }: Into, data: GraphData, summary: DatasetSummary) {
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
