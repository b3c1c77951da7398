import { createHash } from 'node:crypto';
import type { DatasetDescription, GraphData } from '../model/graph-data';
import { byKey } from './grouped';

/** Raised when the same data is to be loaded anew: by a change of the storage mapping or of what is derived. */
export const MODEL_VERSION = 3;

type Content = Pick<GraphData, 'nodes' | 'relationships'> & { description: Omit<DatasetDescription, 'digest'> };

/**
 * Sixteen hexadecimal digits of the SHA-256 of a data set and of the model's version. Two data sets with the same
 * content have the same digest, in whatever order their files were read.
 */
export function datasetDigest({ nodes, relationships, description }: Content): string {
  const content = { model: MODEL_VERSION, nodes, relationships, description: { ...description, digest: '' } };
  return createHash('sha256').update(canonical(content)).digest('hex').slice(0, 16);
}

/** JSON with the keys of objects in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(byKey))
      : item,
  );
}
