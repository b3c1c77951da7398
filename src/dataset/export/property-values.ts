import type { PropertyDefinition } from '../../model/definitions';
import type { PropertyValue } from '../../model/graph-data';
import type { AnyType } from '../../model/sealed-types';
import { canonicalLanguage, type Localized } from '../../model/values/language';
import { article } from '../show-value';
import type { Problems } from '../problems';
import type { Where } from '../where';
import { isObject, showJson } from './parsed-lines';

/**
 * The properties of an exported record by name, in the order of their declaration. Unknown ones and values of the
 * wrong shape are noted; the rules of the classes look at the values themselves.
 */
export function readProperties(type: AnyType, given: unknown, where: Where, problems: Problems) {
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

export const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
