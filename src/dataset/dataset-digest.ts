import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetDescription, GraphData } from '../model/graph-data';
import type { Registry } from '../model/registry';
import { COVERAGE } from './seed-files';

/** Raised when more or other things are derived from the same data: stores are loaded anew, and older exports refused. */
export const MODEL_VERSION = 9;

/** Raised when the same graph is stored in another form: stores are loaded anew, and exports stay good. */
const STORAGE_VERSION = 1;

type Content = Pick<GraphData, 'nodes' | 'relationships'> & { description: Omit<DatasetDescription, 'digest'> };

/** Sixteen hexadecimal digits of the SHA-256 of a data set and the model's version, whatever the order of its files. */
export function datasetDigest({ nodes, relationships, description }: Content): string {
  const content = { model: MODEL_VERSION, nodes, relationships, description: { ...description, digest: '' } };
  return digestOf(createHash('sha256').update(canonical(content)));
}

/** JSON with the keys of objects in order. */
const canonical = (value: unknown): string => JSON.stringify(inOrder(value));

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) copy[key] = inOrder((value as Record<string, unknown>)[key]);
  return copy;
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

/** Digest of what of the model decides how data is stored, and of the bytes of a file with such data. */
export const modelDigest = (registry: Registry, bytes: Uint8Array = new Uint8Array()): string =>
  digestOf(modelHash(registry).update(bytes));

const modelHash = (registry: Registry): Hash =>
  createHash('sha256').update(`${MODEL_VERSION}.${STORAGE_VERSION} ${modelText(registry)}`);
const digestOf = (hash: Hash): string => hash.digest('hex').slice(0, 16);

function modelText(registry: Registry): string {
  const types = [...registry.entities.values(), ...registry.relationships.values()];
  return JSON.stringify(
    types.map(({ name, interfaces, properties, definition }) => [
      name,
      interfaces,
      definition.start,
      'type' in definition
        ? [definition.type, definition.everyModality, definition.symmetrical, definition.coexistent]
        : definition.prefix,
      [...properties.values()].map((property) => [property.name, property.type.kind, property.list, property.key]),
    ]),
  );
}
