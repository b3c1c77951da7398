import type { PropertyDefinition } from '../../model/definitions';
import type { PropertyValue } from '../../model/graph-data';
import type { PropertyType } from '../../model/property-type';
import { byLanguage, canonicalLanguage, DEFAULT_LANGUAGE, type Localized } from '../../model/values/language';
import { within, type Where, type Tree } from '../source-tree';
import type { Given } from '../statements';
import { asText, asTexts, type Context, type Reading } from './reading';

/** Adds the value of a property with its place, unless the tree has the wrong shape, which is noted. */
export function addProperty(ctx: Reading, to: Map<string, Given>, property: PropertyDefinition, tree: Tree): void {
  const value = readValue(ctx, property, tree);
  if (value !== undefined) to.set(property.name, { value, where: within(ctx.record, tree.at) });
}

/**
 * The value of a property as its type has it, or undefined when the tree has the wrong shape, which is then noted.
 * A text that is no value of the type is passed on as it is: the rules of the class find it and name the rule.
 */
function readValue(ctx: Reading, { name, type, list }: PropertyDefinition, tree: Tree): PropertyValue | undefined {
  if (type.kind === 'text') return readTexts(ctx, tree, name);
  if (!list) {
    const text = asText(ctx, tree, name);
    return text === undefined ? undefined : single(type, text);
  }
  if (tree.kind !== 'list') {
    return ctx.problems.add(within(ctx.record, tree.at), `${name} is a list: put its values into brackets.`);
  }
  const values = asTexts(ctx, tree, name).map(({ value }) => String(single(type, value)));
  return inOrder(type, [...new Set(values)]);
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
export function readTexts(ctx: Reading, tree: Tree, what: string): Localized[] | undefined {
  if (tree.kind !== 'mapping') {
    const value = asText(ctx, tree, what);
    return value === undefined ? undefined : [{ language: DEFAULT_LANGUAGE, value }];
  }
  const texts: Localized[] = [];
  for (const entry of tree.entries.values()) {
    const language = readLanguage(ctx, entry.key, within(ctx.record, entry.at));
    if (language === undefined) continue;
    const value = asText(ctx, entry.value, `${what} in "${entry.key}"`);
    if (value !== undefined) texts.push({ language, value });
  }
  if (texts.length > 0) return texts.sort(byLanguage);
  if (tree.entries.size === 0)
    return ctx.problems.add(within(ctx.record, tree.at), `${what} has no text in any language.`);
}

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * The language tag in canonical form, or undefined when it is none, which is then noted. Codes of two letters are
 * all known, so a code of a country in the place of a language (`kz` for `kk`) is found out. No language has a code of
 * more than three, so a key of the record among the languages (`kind`, `website`) is found out as well.
 */
export function readLanguage({ problems }: Context, tag: string, where: Where): string | undefined {
  if (!languages.has(tag)) languages.set(tag, languageOf(tag));
  const language = languages.get(tag);
  if (language === undefined) problems.add(where, `"${tag}" is no language: write a tag such as en, kk or zh-Hans.`);
  return language;
}

/** Those of the tags that were read; Intl takes its time, and there are few. */
const languages = new Map<string, string | undefined>();

function languageOf(tag: string): string | undefined {
  const canonical = canonicalLanguage(tag);
  const primary = canonical?.split('-', 1)[0] ?? '';
  const isKnown = primary.length === 3 || (primary.length === 2 && LANGUAGE_NAMES.of(primary) !== undefined);
  return isKnown ? canonical : undefined;
}
