import { storageMapping } from '../../src/dataset/storage-mapping';
import type { GraphData } from '../../src/model/graph-data';
import { storeSchema } from '../../src/model/store-schema';
import type { GraphStore } from '../../src/store/graph-store';
import { registry } from './domain';

/** Puts a graph in the place of everything in a store. */
export async function fill(store: GraphStore, data: GraphData): Promise<void> {
  await store.replaceAll(storageMapping(registry, data));
}

export const ensureSchema = (store: GraphStore): Promise<void> => store.ensureSchema(storeSchema(registry));
