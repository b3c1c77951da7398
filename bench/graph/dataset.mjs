import { NODES_OF_A_REGION, regionOf } from './region.mjs';
import { registry, SEED, seedDigest, storageMapping, storedWith, summarise } from '../product.mjs';

/** Raised when the generator, MODEL_VERSION or STORAGE_VERSION changes, so that no data set of an older one is taken for this one's. */
export const VERSION = 7;
export const SEED_NUMBER = 1;

/** Regions of a data set of so many nodes. @param {number} size */
export const regionsOf = (size) => Math.round(size / NODES_OF_A_REGION);

/**
 * A data set in the form in which stores hold it, region by region. Relationships end in nodes of the same region or
 * of one before it.
 *
 * @param {number} size nodes, a multiple of a thousand
 */
export function* storedRegions(size) {
  for (let region = 0; region < regionsOf(size); region++) {
    yield storageMapping(registry, { description, ...regionOf(SEED_NUMBER, region) });
  }
  yield storedWith(registry, EMPTY, summarise(EMPTY, seedDigest(registry, SEED)));
}

/**
 * A data set as the model has it, all of it at once. It has no digest: what a record leaves out is filled in when it is
 * read.
 *
 * @param {number} size nodes, a multiple of a thousand
 */
export function generatedData(size) {
  const regions = Array.from({ length: regionsOf(size) }, (_, region) => regionOf(SEED_NUMBER, region));
  const nodes = regions.flatMap((region) => region.nodes).sort(byId);
  const relationships = regions.flatMap((region) => region.relationships).sort(byId);
  return { nodes, relationships, description: { ...description, digest: undefined } };
}

const byId = (a, b) => (a.id < b.id ? -1 : 1);

// The server takes a store with the digest of its own data for one that is fresh, and serves it as it is.
const text = (value) => [{ language: 'en', value }];
const description = Object.freeze({
  title: text('Data of the bench'),
  description: text('Made by a seeded generator; nothing in it is so.'),
  version: '1',
  licence: 'CC0-1.0',
  asOf: '2018-12-31',
  attributions: [],
  coverage: [],
  digest: `bench-${VERSION}`,
  retired: {},
});
const EMPTY = Object.freeze({ description, nodes: [], relationships: [] });
