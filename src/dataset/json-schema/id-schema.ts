import type { Registry } from '../../model/registry';
import { COUNTRY_CODE, COUNTRY_PREFIX, SLUG } from '../id-forms';
import type { Definitions } from './definitions';
import { bare, oneOrList, type JsonSchema } from './schema-parts';

/** A pattern of the ids of some types, without the signs for beginning and end. */
export function idPattern(registry: Registry, types: readonly string[]): string {
  const prefixes = types.map((type) => prefixOf(registry, type));
  const others = prefixes.filter((prefix) => prefix !== COUNTRY_PREFIX);
  const forms = [
    ...(prefixes.includes(COUNTRY_PREFIX) ? [`${COUNTRY_PREFIX}:${bare(COUNTRY_CODE)}`] : []),
    ...(others.length > 0 ? [`(${others.join('|')}):${bare(SLUG)}`] : []),
  ];
  return `(${forms.join('|')})`;
}

/** An id of one of some types; editors offer the prefixes. */
export function idOf(definitions: Definitions, types: readonly string[]): JsonSchema {
  const { registry } = definitions;
  return definitions.ref(`id.${types.join('-')}`, () => ({
    type: 'string',
    pattern: `^${idPattern(registry, types)}$`,
    patternErrorMessage: `Write the id of ${types.join(', ')}.`,
    examples: types.map((type) => `${prefixOf(registry, type)}:`),
  }));
}

/** The short form of a claim's id. */
export const CLAIM_KEY: JsonSchema = { type: 'string', pattern: `^(claim:)?${bare(SLUG)}$` };

/** Claims that stand elsewhere, by their short forms. */
export const SUPPORT: JsonSchema = {
  ...oneOrList(CLAIM_KEY),
  description: 'The claims that support it, by their keys: [s0-33, editors-ports].',
};

const prefixOf = (registry: Registry, type: string): string => registry.entities.get(type)!.definition.prefix;
