import { didYouMean } from '../../errors';
import type { PropertyDefinition } from '../../model/definitions';
import type { NodeRecord, PropertyValue, RelationshipRecord } from '../../model/graph-data';
import type { Registry } from '../../model/registry';
import type { AnyType } from '../../model/sealed-types';
import { canonicalLanguage, type Localized } from '../../model/values/language';
import { article } from '../../model/wording';
import { withDefaults, type Draft } from '../draft';
import type { Problems } from '../problems';
import { fileAndLine, type Where } from '../source-tree';
import { isObject, showJson, type ParsedLine } from './parsed-lines';

/** The records of an exported file, as they will be loaded. */
interface ExportedRecords {
  readonly nodes: NodeRecord[];
  readonly relationships: RelationshipRecord[];
}

/**
 * Reads the nodes and relationships of an exported file, and puts each into the draft as well, where the checks of
 * the data set find it. What a record has wrong in itself is noted; what it leads to is not looked at.
 */
export function readRecords(lines: readonly ParsedLine[], draft: Draft, problems: Problems): ExportedRecords {
  const records: ExportedRecords = { nodes: [], relationships: [] };
  const places = new Map<string, Where>();
  for (const line of lines) {
    if (line.kind === 'dataset') continue;
    const base = readBase(draft.registry, line, places, problems);
    if (!base) continue;
    const { id, type, where, properties, claims } = base;
    const rest = {
      id,
      where,
      properties,
      places: new Map([...properties.keys()].map((name) => [name, where])),
      claims: new Map(claims.map((claim) => [claim, undefined])),
    };
    const values = Object.freeze(Object.fromEntries(properties));
    if (type.kind === 'relationship') {
      const { from, to } = line.content;
      if (typeof from !== 'string' || typeof to !== 'string') {
        problems.add(where, `from and to are ids, not ${showJson(from)} and ${showJson(to)}.`);
        continue;
      }
      draft.relationships.set(id, { ...rest, type, from, to, basis: [] });
      records.relationships.push({ id, type: type.type, from, to, properties: values, claims });
    } else if (type.kind === 'entity') {
      draft.nodes.set(id, { ...rest, type, names: new Map(), modalities: new Set() });
      records.nodes.push({ id, type: type.name, properties: values, claims });
    }
  }
  return records;
}

function readBase(registry: Registry, line: ParsedLine, places: Map<string, Where>, problems: Problems) {
  const { where, content } = line;
  const { id, claims } = content;
  const type = typeOf(registry, line, problems);
  if (!type) return undefined;
  if (typeof id !== 'string' || id === '') return problems.add(where, `id is a text, not ${showJson(id)}.`);
  const first = places.get(id);
  if (first) return problems.add(where, `This id stands here twice; the first is at ${fileAndLine(first)}.`);
  places.set(id, where);
  if (registry.typeOfId(id) !== type) {
    problems.add(where, `This is no id of the type ${nameOf(type)}: ids tell the type of what they name.`);
  }
  if (!isTextList(claims)) problems.add(where, `claims is a list of ids, not ${showJson(claims)}.`);
  const given = readProperties(type, content['properties'], where, problems);
  // In the order of declaration again: defaults come last.
  const complete = withDefaults(type, given);
  const names = [...type.properties.keys()].filter((name) => complete.has(name));
  const properties = new Map(names.map((name) => [name, complete.get(name)!]));
  for (const { name, derived, nullable } of type.properties.values()) {
    if (derived && !nullable && !properties.has(name)) problems.add(where, `${name} is missing.`);
  }
  return { id, type, where, properties, claims: isTextList(claims) ? claims : [] };
}

function typeOf(registry: Registry, { kind, where, content }: ParsedLine, problems: Problems) {
  const name = String(content['type']);
  const type = kind === 'node' ? registry.entities.get(name) : registry.relationshipOfType(name);
  if (type) return type;
  const known =
    kind === 'node' ? registry.entities.keys() : [...registry.relationships.values()].map((one) => one.type);
  return problems.add(where, `There is no type of ${kind} ${showJson(content['type'])}.`, didYouMean(name, known));
}

const nameOf = (type: AnyType): string => (type.kind === 'relationship' ? type.type : type.name);

/** The properties of an exported record in the order of their declaration. Unknown and misshapen ones are noted. */
function readProperties(type: AnyType, given: unknown, where: Where, problems: Problems) {
  const values = new Map<string, PropertyValue>();
  if (!isObject(given)) {
    problems.add(where, `properties is an object, not ${showJson(given)}.`);
    return values;
  }
  for (const name of Object.keys(given)) {
    if (type.properties.has(name)) continue;
    const owner = type.kind === 'relationship' ? type.type : article(type.name);
    problems.addUnknown(where, name, `${owner} has no property "${name}".`, type.properties.keys());
  }
  for (const property of type.properties.values()) {
    const value = given[property.name];
    if (value === undefined || value === null) continue;
    const read = shaped(property, value);
    if (read === undefined) problems.add(where, `${property.name} is ${shapeOf(property)}, not ${showJson(value)}.`);
    else values.set(property.name, read);
  }
  return values;
}

function shaped(property: PropertyDefinition, value: unknown): PropertyValue | undefined {
  if (property.type.kind === 'text') return isTexts(value) ? value : undefined;
  if (property.list) return isTextList(value) ? value : undefined;
  return ['string', 'number', 'boolean'].includes(typeof value) ? (value as string | number | boolean) : undefined;
}

function shapeOf({ type, list }: PropertyDefinition): string {
  if (type.kind === 'text') return 'a list of texts, each {"language": ..., "value": ...}';
  return list ? 'a list of texts' : 'a single value';
}

/** True for texts by language. */
export const isTexts = (value: unknown): value is readonly Localized[] =>
  Array.isArray(value) && value.length > 0 && value.every(isLocalized);

function isLocalized(text: unknown): boolean {
  if (!isObject(text) || Object.keys(text).length !== 2) return false;
  const { language, value } = text;
  if (typeof language !== 'string' || canonicalLanguage(language) !== language) return false;
  return typeof value === 'string' && value.trim() !== '';
}

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
