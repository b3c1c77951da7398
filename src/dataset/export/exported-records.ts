import { didYouMean } from '../../errors';
import type { PropertyDefinition } from '../../model/definitions';
import type { NodeRecord, PropertyValue, RelationshipRecord } from '../../model/graph-data';
import type { Registry } from '../../model/registry';
import type { AnyType } from '../../model/sealed-types';
import { canonicalLanguage, type Localized } from '../../model/values/language';
import { article } from '../../model/wording';
import type { Draft } from '../draft';
import type { Problems } from '../problems';
import { fileAndLine, type Where } from '../source-tree';
import { ExportedNode, ExportedRelationship } from './exported-draft';
import { isObject, showJson, type ParsedLine } from './parsed-lines';

/** The records of an exported file, as they will be loaded. */
export interface ExportedRecords {
  readonly nodes: NodeRecord[];
  readonly relationships: RelationshipRecord[];
}

type Properties = Record<string, PropertyValue>;

/**
 * Reads the nodes and relationships of an exported file, and puts each into the draft as well, where the checks of
 * the data set find it. What a record has wrong in itself is noted; what it leads to is not looked at. Yields how many
 * lines there were, too.
 */
export function readRecords(
  lines: Iterable<ParsedLine | undefined>,
  draft: Draft,
  problems: Problems,
): ExportedRecords & { readonly lines: number } {
  const nodes: NodeRecord[] = [];
  const relationships: RelationshipRecord[] = [];
  let count = 0;
  for (const line of lines) {
    count++;
    if (line?.kind === 'dataset') problems.add(line.where, 'Only the first line tells of the data set.');
    const base = line && line.kind !== 'dataset' ? readBase(draft, line, problems) : undefined;
    if (!line || !base) continue;
    const { where, content } = line;
    const { id, type, properties, claims } = base;
    if (type.kind === 'relationship') {
      const { from, to } = content;
      if (typeof from !== 'string' || typeof to !== 'string') {
        problems.add(where, `from and to are ids, not ${showJson(from)} and ${showJson(to)}.`);
        continue;
      }
      const record = { id, type: type.type, from, to, properties, claims };
      relationships.push(record);
      draft.relationships.set(id, new ExportedRelationship(type, record, where.file, where.line));
    } else if (type.kind === 'entity') {
      const record = { id, type: type.name, properties, claims };
      nodes.push(record);
      draft.nodes.set(id, new ExportedNode(type, record, where.file, where.line));
    }
  }
  return { nodes, relationships, lines: count };
}

function readBase({ registry, nodes, relationships }: Draft, line: ParsedLine, problems: Problems) {
  const { where, content } = line;
  const { id, claims } = content;
  const type = typeOf(registry, line, problems);
  if (!type) return undefined;
  if (typeof id !== 'string' || id === '') return problems.add(where, `id is a text, not ${showJson(id)}.`);
  const first = nodes.get(id) ?? relationships.get(id);
  if (first) return problems.add(where, `This id stands here twice; the first is at ${fileAndLine(first.where)}.`);
  if (registry.typeOfId(id) !== type) {
    problems.add(where, `This is no id of the type ${nameOf(type)}: ids tell the type of what they name.`);
  }
  if (!isTextList(claims)) problems.add(where, `claims is a list of ids, not ${showJson(claims)}.`);
  const properties = readProperties(type, content['properties'], where, problems);
  return { id, type, properties, claims: isTextList(claims) ? claims : [] };
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

/**
 * The properties of an exported record in the order of their declaration, with the defaults of those that are not
 * given. Unknown, misshapen and missing ones are noted.
 */
function readProperties(type: AnyType, given: unknown, where: Where, problems: Problems): Properties {
  const isGiven = isObject(given);
  if (!isGiven) problems.add(where, `properties is an object, not ${showJson(given)}.`);
  const content = isGiven ? given : {};
  const names = Object.keys(content);
  for (const name of names) {
    if (type.properties.has(name)) continue;
    const owner = type.kind === 'relationship' ? type.type : article(type.name);
    problems.addUnknown(where, name, `${owner} has no property "${name}".`, type.properties.keys());
  }
  const values: Properties = {};
  let place = 0;
  let isAsRead = true;
  for (const property of type.properties.values()) {
    const { name, derived, nullable } = property;
    const value = content[name] ?? undefined;
    const read = value === undefined ? undefined : shaped(property, value);
    if (read !== undefined) {
      values[name] = read;
      if (names[place++] !== name) isAsRead = false;
    } else if (value !== undefined) problems.add(where, `${name} is ${shapeOf(property)}, not ${showJson(value)}.`);
    if (read === undefined && property.default !== undefined) {
      values[name] = property.default as PropertyValue;
      isAsRead = false;
    } else if (read === undefined && derived && !nullable) problems.add(where, `${name} is missing.`);
  }
  // The object that JSON.parse made takes less room.
  return isAsRead && place === names.length ? (content as Properties) : values;
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
  if (typeof language !== 'string' || !isCanonical(language)) return false;
  return typeof value === 'string' && value.trim() !== '';
}

/** Tags in canonical case that have been read: a file has few, and to look at one takes long. */
const canonicalTags = new Set<string>();

function isCanonical(tag: string): boolean {
  if (canonicalTags.has(tag)) return true;
  const is = canonicalLanguage(tag) === tag;
  if (is) canonicalTags.add(tag);
  return is;
}

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
