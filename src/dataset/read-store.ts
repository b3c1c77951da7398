import type { PropertyDefinition } from '../model/definitions';
import type { GraphData, NodeRecord, PropertyValue, RelationshipRecord } from '../model/graph-data';
import { byId } from '../model/grouped';
import type { Registry } from '../model/registry';
import { listsClaims, type AnyType, type EntityType, type RelationshipType } from '../model/sealed-types';
import {
  byLanguageOf,
  CLAIM_DAYS,
  CLAIMS,
  CONTRADICTIONS,
  firstDayOf,
  foldedOf,
  lastDayOf,
  SEARCH_CODES,
  SEARCH_TERMS,
  SEARCH_TYPE,
  sortKeyOf,
  SUPPORTED_BY,
  SUPPORTS,
  TIMELINE_DAY,
} from '../model/storage';
import type { Localized } from '../model/values/language';
import { PATIENT, type ReadableStore } from '../store/graph-store';
import { DATASET_LABEL } from './dataset-summary';

/** What a store holds in the form of the model, in the order of ids. */
interface ReadBack extends Pick<GraphData, 'nodes' | 'relationships'> {
  /** The first thing in it that loading did not write; undefined when there is none. */
  readonly stray: string | undefined;
}

/** Reads a store back: what storage-mapping.ts does, in the other direction. What is derived there is left out. */
export async function readStore(registry: Registry, store: Pick<ReadableStore, 'run'>): Promise<ReadBack> {
  const rows = <Row>(text: string): Promise<readonly Row[]> =>
    store.run({ text, parameters: {} }, { ...PATIENT, isHeavy: true }) as Promise<readonly Row[]>;
  let stray: string | undefined;
  /** What one of these records says; what loading did not write is noted. `kind` is what the store calls it. */
  const contentOf = (stored: Stored, kind: string): Content | undefined => {
    const content = recordOf(registry, stored);
    const unknown = content && Object.keys(stored).find((name) => !isWritten(content.type, name));
    if (!content) stray ??= `a record ${kind}, ${String(stored['id'] ?? 'without an id')}`;
    else if (unknown !== undefined) stray ??= `${unknown} of ${content.id}`;
    return content;
  };

  const nodes: NodeRecord[] = [];
  const all = `MATCH (n) WHERE NOT n:\`${DATASET_LABEL}\` RETURN [labels(n), properties(n)] AS row`;
  for (const [labels, stored] of await rows<[string[], Stored]>(all)) {
    const content = contentOf(stored, labels.join(':'));
    if (content?.type.kind !== 'entity') continue;
    const { id, type, properties } = content;
    nodes.push({ id, type: type.name, properties, claims: listOf(stored[listsClaims(type) ? CLAIMS : SUPPORTED_BY]) });
  }
  const relationships: RelationshipRecord[] = [];
  const ends = 'MATCH (a)-[r]->(b) RETURN [type(r), a.id, b.id, properties(r)] AS row';
  for (const [name, from, to, stored] of await rows<[string, string, string, Stored]>(ends)) {
    const content = contentOf(stored, name);
    if (content?.type.kind !== 'relationship') continue;
    const { id, type, properties } = content;
    relationships.push({ id, type: type.type, from, to, properties, claims: listOf(stored[CLAIMS]) });
  }
  return { nodes: nodes.sort(byId), relationships: relationships.sort(byId), stray };
}

type Stored = Readonly<Record<string, unknown>>;

interface Content extends Pick<NodeRecord, 'id' | 'properties'> {
  readonly type: EntityType | RelationshipType;
}

/** What a record says by itself, in the order of declaration; undefined when its id is none of this graph. */
function recordOf(registry: Registry, stored: Stored): Content | undefined {
  const { id } = stored;
  const type = typeof id === 'string' ? registry.typeOfId(id) : undefined;
  if (typeof id !== 'string' || !type) return undefined;
  const properties: Record<string, PropertyValue> = {};
  for (const property of type.properties.values()) {
    // A store may not keep an empty list, which is a default.
    const value = valueOf(property, stored) ?? (property.default as PropertyValue | undefined);
    if (value !== undefined) properties[property.name] = value;
  }
  return { id, type, properties };
}

function valueOf({ name, type, list }: PropertyDefinition, stored: Stored): PropertyValue | undefined {
  if (type.kind === 'text') return textsOf(stored[byLanguageOf(name)]);
  const value = stored[name];
  if (value === undefined || value === null) return undefined;
  if (list) return listOf(value);
  return typeof value === 'bigint' ? Number(value) : (value as PropertyValue);
}

/** The texts of a list `[language, value, language, value, ...]`. */
function textsOf(stored: unknown): readonly Localized[] | undefined {
  const parts = listOf(stored);
  if (parts.length === 0) return undefined;
  return parts.flatMap((language, at) => (at % 2 === 0 ? [{ language, value: parts[at + 1] ?? '' }] : []));
}

const listOf = (stored: unknown): readonly string[] => (Array.isArray(stored) ? (stored as string[]) : []);

const LISTS: ReadonlySet<string> = new Set([
  'id',
  ...[CLAIMS, CLAIM_DAYS, CONTRADICTIONS, SUPPORTED_BY, ...Object.values(SUPPORTS)],
  ...[SEARCH_CODES, SEARCH_TERMS, SEARCH_TYPE, TIMELINE_DAY],
]);

const DERIVED: readonly ((property: string) => string)[] = [sortKeyOf, byLanguageOf, foldedOf, firstDayOf, lastDayOf];

/** Whether loading writes a stored property of that name to records of the type. */
const isWritten = (type: AnyType, name: string): boolean =>
  type.properties.has(name) ||
  LISTS.has(name) ||
  DERIVED.some((derive) => {
    const suffix = derive('');
    return name.endsWith(suffix) && type.properties.has(name.slice(0, -suffix.length));
  });
