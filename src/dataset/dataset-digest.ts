import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetDescription, GraphData } from '../model/graph-data';
import type { Registry } from '../model/registry';
import { COVERAGE } from './seed-files';

/** Raised when more or other things are derived from the same data: stores are loaded anew, and older exports refused. */
export const MODEL_VERSION = 11;

/** Raised when the same graph is stored in another form: stores are loaded anew, and exports stay good. */
const STORAGE_VERSION = 3;

type Content = Pick<GraphData, 'nodes' | 'relationships'> & { description: Omit<DatasetDescription, 'digest'> };

/** Sixteen hexadecimal digits of the SHA-256 of a data set and the model's version, whatever the order of its files. */
export function datasetDigest({ nodes, relationships, description }: Content): string {
  const hash = createHash('sha256');
  // Bit by bit, since the text of a large graph is longer than a string can be.
  hash.update(`{"description":${canonical({ ...description, digest: '' })},"model":${MODEL_VERSION},"nodes":[`);
  for (const text of listed(nodes)) hash.update(text);
  hash.update('],"relationships":[');
  for (const text of listed(relationships)) hash.update(text);
  return digestOf(hash.update(']}'));
}

/** Records of which the text is hashed at once: a call costs more than a record. */
const AT_ONCE = 200;

function* listed(records: readonly unknown[]): Generator<string> {
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const text = records
      .slice(start, start + AT_ONCE)
      .map(canonical)
      .join(',');
    yield start === 0 ? text : `,${text}`;
  }
}

/** JSON with the keys of objects in order. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const inside = (value as Readonly<Record<string, unknown>>)[key];
    if (inside !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(inside)}`;
  }
  return `{${text}}`;
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
