import type { PropertyDefinition } from '../../model/definitions';
import type { PropertyValue } from '../../model/graph-data';
import type { PropertyType } from '../../model/property-type';
import { byLanguage, canonicalLanguage, DEFAULT_LANGUAGE, type Localized } from '../../model/values/language';
import { within, type Where } from '../where';
import type { Tree } from '../yaml-tree';
import type { Context } from './context';
import { asText } from './tree-reading';

/**
 * The value of a property as its type has it, or undefined when the tree has the wrong shape, which is then noted.
 * A text that is no value of the type is passed on as it is: the rules of the class find it and name the rule.
 */
export function readValue(
  ctx: Context,
  property: PropertyDefinition,
  tree: Tree,
  record: string,
): PropertyValue | undefined {
  if (property.type.kind === 'text') return readTexts(ctx, tree, record, property.name);
  if (!property.list) {
    const text = asText(ctx, tree, record, property.name);
    return text === undefined ? undefined : single(property.type, text);
  }
  if (tree.kind !== 'list') {
    ctx.problems.add(within(record, tree.at), `${property.name} is a list: put its values into brackets.`);
    return undefined;
  }
  const values = tree.items.flatMap((item) => asText(ctx, item, record, property.name) ?? []);
  const converted = values.map((text) => String(single(property.type, text)));
  return inOrder(property.type, [...new Set(converted)]);
}

function single(type: PropertyType, text: string): string | number | boolean {
  if (type.kind !== 'scalar') return text;
  switch (type.scalar) {
    case 'Int':
    case 'Float':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case 'Boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'Language':
      return canonicalLanguage(text) ?? text;
    default:
      return text;
  }
}

/** Values of an enumeration in the order of their declaration: [SEA, AIR] and [AIR, SEA] are one scope. */
function inOrder(type: PropertyType, values: string[]): string[] {
  if (type.kind !== 'enum') return values;
  const order = Object.keys(type.enum.values);
  return values.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** Texts by language, English first; a plain text is English. */
export function readTexts(ctx: Context, tree: Tree, record: string, what: string): Localized[] | undefined {
  if (tree.kind !== 'mapping') {
    const value = asText(ctx, tree, record, what);
    return value === undefined ? undefined : [{ language: DEFAULT_LANGUAGE, value }];
  }
  const texts: Localized[] = [];
  for (const entry of tree.entries.values()) {
    const language = readLanguage(ctx, entry.key, within(record, entry.at));
    const value = asText(ctx, entry.value, record, `${what} in "${entry.key}"`);
    if (language !== undefined && value !== undefined) texts.push({ language, value });
  }
  if (texts.length > 0) return texts.sort(byLanguage);
  if (tree.entries.size === 0) ctx.problems.add(within(record, tree.at), `${what} has no text in any language.`);
  return undefined;
}

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * The language tag in canonical form, or undefined when it is none, which is then noted. Codes of two letters are
 * all known, so a code of a country in the place of a language (`kz` for `kk`) is found out.
 */
export function readLanguage(ctx: Context, tag: string, where: Where): string | undefined {
  const canonical = canonicalLanguage(tag);
  const primary = canonical?.split('-', 1)[0];
  if (canonical !== undefined && primary !== undefined) {
    if (primary.length !== 2 || LANGUAGE_NAMES.of(primary) !== undefined) return canonical;
  }
  ctx.problems.add(where, `"${tag}" is no language: write a tag such as en, kk or zh-Hans.`);
  return undefined;
}
