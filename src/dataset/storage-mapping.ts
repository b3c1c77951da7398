import { invariant } from '../errors';
import { showsByDefault } from '../model/default-view';
import type { PropertyDefinition } from '../model/definitions';
import type { GraphData, NodeRecord, PropertyValue } from '../model/graph-data';
import { grouped } from '../model/grouped';
import type { Registry } from '../model/registry';
import { ENTITY, NODE } from '../model/root-interfaces';
import { listsClaims, wordingOf, type AnyType, type EntityType } from '../model/sealed-types';
import {
  BEARS_NAME,
  byLanguageOf,
  DATED_BY,
  firstDayOf,
  foldedOf,
  lastDayOf,
  NODE_LABEL,
  SEARCH_CODES,
  SEARCH_TERMS,
  SEARCH_TYPE,
  sortKeyOf,
  SUPPORTED_BY,
  TIMELINE_DAY,
} from '../model/storage';
import type { StoredGraph, StoredNode, StoredRelationship, StoredValue } from '../model/stored-graph';
import { parseEdtf } from '../model/values/edtf';
import { pickText, type Localized } from '../model/values/language';
import { codeTerms, isOneCharacter, searchTerms, wordingTerms } from '../model/values/search-terms';
import { sortKey } from '../model/values/sort-key';
import { showValue } from '../model/wording';
import { IdLists } from './id-lists';
import { NAME } from './vocabulary';

/** The graph as stores load it: labels, relationship types, and properties by the names of model/storage.ts. */
export function storageMapping(registry: Registry, data: GraphData): StoredGraph {
  const bearing = data.relationships.filter(({ type }) => type === BEARS_NAME);
  const bearers = new Map(bearing.map(({ from, to }) => [to, from]));
  const names = namesByEntity(data, bearers);
  const lists = new IdLists(registry, data);
  return {
    nodes: data.nodes.map((node): StoredNode => {
      const type = registry.entities.get(node.type);
      invariant(type, `${node.type} is an entity`);
      const labels = [NODE_LABEL, type.name, ...type.interfaces.filter((name) => name !== NODE)];
      return withProperties({ labels }, () =>
        Object.assign(
          nodeProperties(type, node, names.get(node.id) ?? [], lists),
          searchProperties(registry, type, node, bearers.get(node.id)),
        ),
      );
    }),
    relationships: data.relationships.map((record): StoredRelationship => {
      const type = registry.relationshipOfType(record.type);
      invariant(type, `${record.type} is a relationship type`);
      const { from, to, claims } = record;
      const label = showsByDefault(registry, record) ? type.type : type.unassertedType;
      return withProperties({ type: label, from, to }, () =>
        Object.assign(storedProperties(type, record), lists.ofRelationship(claims)),
      );
    }),
  };
}

type Properties = Readonly<Record<string, StoredValue>>;

/**
 * The record with properties that are made whenever they are read: a store does so once, batch by batch, and those of
 * a million records need not be there at once.
 */
function withProperties<R extends object>(record: R, make: () => Properties): R & { readonly properties: Properties } {
  return Object.defineProperty(record, 'properties', { get: make, enumerable: true }) as R & {
    readonly properties: Properties;
  };
}

/** All names of each entity, mistranslations and former ones included: a filter by any of them finds it. */
function namesByEntity({ nodes }: GraphData, bearers: ReadonlyMap<string, string>): Map<string, NodeRecord[]> {
  const position = ({ properties }: NodeRecord): number => Number(properties['position'] ?? 0);
  const names = nodes.filter(({ type }) => type === NAME).sort((a, b) => position(a) - position(b));
  return grouped(names, ({ id }) => bearers.get(id) ?? '');
}

function nodeProperties(
  type: EntityType,
  node: NodeRecord,
  names: readonly NodeRecord[],
  lists: IdLists,
): Record<string, StoredValue> {
  const { id, claims } = node;
  if (listsClaims(type)) return Object.assign(storedProperties(type, node), lists.counted(claims));
  const ids = type.interfaces.includes(ENTITY) ? lists.ofEntity(id) : lists.ofClaim(id);
  const properties = Object.assign(storedProperties(type, node), ids);
  if (claims.length > 0) properties[SUPPORTED_BY] = claims;
  const key = foldedOf('name');
  const folded = properties[key];
  if (Array.isArray(folded))
    properties[key] = distinct([
      ...(folded as string[]),
      ...names.map((name) => sortKey(showValue(name.properties['value']))),
    ]);
  return properties;
}

function storedProperties(type: AnyType, record: NodeRecord): Record<string, StoredValue> {
  const stored: Record<string, StoredValue> = { id: record.id };
  for (const name of Object.keys(record.properties)) {
    const property = type.properties.get(name);
    const value = record.properties[name];
    if (!property || value === undefined) throw new Error(`${type.name} has no property ${name}.`);
    if (value !== null) addStored(stored, property, value);
  }
  const day = timelineDay(type, stored);
  if (day !== undefined) stored[TIMELINE_DAY] = day;
  return stored;
}

function timelineDay({ kind }: AnyType, stored: Readonly<Record<string, StoredValue>>): StoredValue | undefined {
  for (const name of DATED_BY[kind === 'relationship' ? 'relationship' : 'node']) {
    const day = stored[firstDayOf(name)] ?? stored[lastDayOf(name)];
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Adds the stored properties that stand for one of a record. */
function addStored(
  stored: Record<string, StoredValue>,
  { name, type }: PropertyDefinition,
  value: NonNullable<PropertyValue>,
): void {
  if (type.kind === 'text') return addText(stored, name, value as readonly Localized[]);
  const scalar = type.kind === 'scalar' && !Array.isArray(value) ? type.scalar : undefined;
  stored[name] = scalar === 'Int' ? BigInt(value as number) : (value as StoredValue);
  if (scalar === 'String') stored[sortKeyOf(name)] = sortKey(value as string);
  if (scalar === 'Edtf') addDays(stored, name, value as string);
}

function addText(stored: Record<string, StoredValue>, name: string, texts: readonly Localized[]): void {
  const shown = pickText(texts);
  if (!shown) return;
  stored[name] = shown.value;
  stored[byLanguageOf(name)] = texts.flatMap(({ language, value }) => [language, value]);
  stored[sortKeyOf(name)] = sortKey(shown.value);
  stored[foldedOf(name)] = distinct(texts.map(({ value }) => sortKey(value)));
}

function addDays(stored: Record<string, StoredValue>, name: string, edtf: string): void {
  const { first, last } = parseEdtf(edtf) ?? { first: null, last: null };
  if (first !== null) stored[firstDayOf(name)] = first;
  if (last !== null) stored[lastDayOf(name)] = last;
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** What search finds a node by: a name by its terms and the type of `bearer`, an entity by its codes, others by their wording. */
function searchProperties(
  registry: Registry,
  type: EntityType,
  { properties }: NodeRecord,
  bearer: string | undefined,
): Record<string, StoredValue> {
  if (type.name !== NAME) return { ...codeProperties(type, properties), ...wordingProperties(type, properties) };
  const bearerType = bearer === undefined ? undefined : registry.typeOfId(bearer)?.name;
  if (bearerType === undefined) return {};
  const value = String(properties['value']);
  const wholeOnly = properties['kind'] === 'MISTRANSLATION' || isOneCharacter(value);
  return { [SEARCH_TERMS]: searchTerms(value, wholeOnly).join(' '), [SEARCH_TYPE]: bearerType };
}

function codeProperties(type: EntityType, properties: NodeRecord['properties']): Record<string, StoredValue> {
  const codes = [...type.properties.values()]
    .filter(({ unique, name }) => unique || name === 'identifiers')
    .flatMap(({ name }): readonly unknown[] => {
      const value = properties[name] ?? [];
      return Array.isArray(value) ? value : [value];
    })
    .filter((code) => typeof code === 'string');
  const terms = [...new Set(codes.flatMap(codeTerms))];
  return terms.length === 0 ? {} : { [SEARCH_CODES]: terms.join(' ') };
}

function wordingProperties(type: EntityType, properties: NodeRecord['properties']): Record<string, StoredValue> {
  const wording = wordingOf(type);
  if (wording.length === 0) return {};
  const texts = wording.flatMap(({ name }): readonly string[] => {
    const value = properties[name] ?? [];
    return typeof value === 'string' ? [value] : (value as readonly Localized[]).map((text) => text.value);
  });
  return { [SEARCH_TERMS]: wordingTerms(texts) };
}
