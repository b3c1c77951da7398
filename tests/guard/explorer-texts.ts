import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { getNamedType, isEnumType, parse, TypeInfo, visit, visitWithTypeInfo, type GraphQLSchema } from 'graphql';
import { ROOT } from '../support/project-files';

const EXPLORER = join(ROOT, 'web', 'explorer');

/** Texts of one namespace by language: `t('holds')` is `{ holds: … }`, keys of inner objects joined by dots. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** All namespaces of the explorer: the shared ones, and one for each page, which has the name of its folder. */
export function explorerTexts(): Readonly<Record<string, Texts>> {
  const namespaces: Record<string, Record<string, Record<string, string>>> = {};
  for (const path of filesUnder('.json').filter((name) => name.includes('texts/'))) {
    const file = basename(path, '.json');
    const folder = basename(dirname(path));
    // i18n/texts/LANGUAGE/NAMESPACE.json, pages/NAMESPACE/texts/LANGUAGE.json
    const [namespace, language] = folder === 'texts' ? [basename(dirname(dirname(path))), file] : [file, folder];
    (namespaces[namespace] ??= {})[language] = flat(JSON.parse(readFileSync(path, 'utf8')));
  }
  return namespaces;
}

/** Every enumeration that an operation of the explorer asks for. */
export function enumerationsAsked(schema: GraphQLSchema): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of filesUnder('.graphql')) {
    const info = new TypeInfo(schema);
    const look = (): void => {
      const type = getNamedType(info.getType());
      if (isEnumType(type)) found.add(type.name);
    };
    visit(parse(readFileSync(path, 'utf8')), visitWithTypeInfo(info, { Field: look }));
  }
  return found;
}

/** What is wrong between the languages of one namespace: a text that one lacks, a plural or a placeholder. */
export function differences(namespace: string, texts: Texts, languages: readonly string[]): string[] {
  const read = new Map(languages.map((language) => [language, formsOf(texts[language] ?? {})]));
  const keys = new Set([...read.values()].flatMap((own) => [...own.keys()]));
  return [...keys].flatMap((key) => {
    const placeholders = new Set([...read.values()].map((own) => own.get(key)?.placeholders ?? ''));
    const missing = languages.flatMap((language) => {
      const forms = read.get(language)?.get(key)?.forms;
      if (!forms) return [`${namespace}: ${language} lacks "${key}"`];
      if (forms.size === 1 && forms.has('')) return [];
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      const wrong = [
        ...pluralCategories.filter((form) => !forms.has(form)),
        // i18next takes a text for none where a language has no such plural.
        ...[...forms].filter((form) => form !== 'zero' && !pluralCategories.some((one) => one === form)),
      ];
      return wrong.length === 0 ? [] : [`${namespace}: ${language} has not the plurals of "${key}": ${wrong.join()}`];
    });
    if (missing.length > 0 || placeholders.size === 1) return missing;
    return [`${namespace}: the placeholders of "${key}" are not the same in all languages`];
  });
}

interface Text {
  /** The plural forms that are there; one that is empty where the text has none. */
  readonly forms: Set<string>;
  placeholders: string;
}

function formsOf(texts: Readonly<Record<string, string>>): Map<string, Text> {
  const found = new Map<string, Text>();
  for (const [name, text] of Object.entries(texts)) {
    const [, key = name, form = ''] = /^(.+)_(zero|one|two|few|many|other)$/.exec(name) ?? [];
    const placeholders = [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join();
    const entry = found.get(key) ?? { forms: new Set(), placeholders };
    // One form may do without the number ("one port"), so that the fullest speaks for all.
    if (placeholders.length > entry.placeholders.length) entry.placeholders = placeholders;
    entry.forms.add(form);
    found.set(key, entry);
  }
  return found;
}

function flat(texts: object, before = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(texts).map(([key, value]) =>
      typeof value === 'string' ? { [before + key]: value } : flat(value as object, `${before}${key}.`),
    ),
  );
}

function filesUnder(ending: string): string[] {
  return readdirSync(EXPLORER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(EXPLORER, name));
}
