import type { PropertyDefinition } from '../../model/definitions';
import type { ScalarName } from '../../model/property-type';
import type { Registry } from '../../model/registry';
import type { AnyType } from '../../model/sealed-types';
import { COUNTRY_CODE, COUNTRY_PREFIX, SLUG } from '../vocabulary';
import {
  bare,
  byLanguage,
  described,
  LANGUAGE_TAG,
  oneOrList,
  TEXT,
  type Definitions,
  type JsonSchema,
} from './schema-parts';

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

/** What may be written for each property of a type, by name, without those that are derived. */
export function propertySchemas(definitions: Definitions, type: AnyType): Record<string, JsonSchema> {
  const written = [...type.properties.values()].filter(({ derived }) => !derived);
  return Object.fromEntries(written.map((one) => [one.name, inheritedSchema(definitions, type, one)]));
}

/** What may be written for a property. */
export function propertySchema(definitions: Definitions, property: PropertyDefinition): JsonSchema {
  const value = valueSchema(definitions, property);
  return described(property.list ? { type: 'array', items: value } : value, property.description);
}

/** What types have in common through an interface is written once. */
function inheritedSchema(definitions: Definitions, type: AnyType, property: PropertyDefinition): JsonSchema {
  const { registry } = definitions;
  const from = type.interfaces.find((name) => registry.type(name).properties.get(property.name) === property);
  if (from === undefined) return propertySchema(definitions, property);
  return definitions.ref(`${from}.${property.name}`, () => propertySchema(definitions, property));
}

function valueSchema(definitions: Definitions, { type, rules }: PropertyDefinition): JsonSchema {
  switch (type.kind) {
    case 'enum':
      return definitions.ref(`enum.${type.enum.name}`, () => ({
        type: 'string',
        enum: Object.keys(type.enum.values),
        markdownEnumDescriptions: Object.values(type.enum.values),
      }));
    case 'text':
      return textsSchema(definitions);
    case 'reference':
      return idOf(definitions, definitions.registry.node(type.target).possible);
    case 'scalar': {
      const { pattern, min, max, maxLength } = rules;
      const bounds = {
        ...(pattern === undefined ? {} : { pattern: pattern.source }),
        ...(min === undefined ? {} : { minimum: min }),
        ...(max === undefined ? {} : { maximum: max }),
        ...(maxLength === undefined ? {} : { maxLength }),
      };
      if (Object.keys(bounds).length > 0) return { ...SCALARS[type.scalar], ...bounds };
      return definitions.ref(type.scalar, () => SCALARS[type.scalar]);
    }
  }
}

/** A text in English, or texts by language tag. */
export const textsSchema = (definitions: Definitions): JsonSchema =>
  definitions.ref('texts', () => ({ anyOf: [TEXT, byLanguage(TEXT)] }));

const ONE = String.raw`(\d{4}[?~]?(-\d\d([?~]|-\d\d[?~]?)?)?(T\d\d:\d\d:\d\d)?|XXXX-\d\d(-\d\d)?|\d{3}X|\d\dXX)`;

const SCALARS: Readonly<Record<ScalarName, JsonSchema>> = {
  ID: { type: 'string' },
  String: TEXT,
  Int: { type: ['integer', 'string'], pattern: String.raw`^-?\d+$` },
  Float: { type: ['number', 'string'], pattern: String.raw`^-?\d+(\.\d+)?$` },
  Boolean: { type: ['boolean', 'string'], pattern: '^(true|false)$' },
  Date: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d$`, patternErrorMessage: 'Write a day: 2008-03-03.' },
  DateTime: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$` },
  Edtf: {
    type: ['string', 'integer'],
    pattern: String.raw`^(${ONE}|\[${ONE}?\.\.${ONE}?\]|(${ONE}|\.\.)/(${ONE}|\.\.))$`,
    patternErrorMessage:
      'Write a date such as 2008, 2008-03, 2008-03-03, 2007-12-13/2007-12-14 or "[2007-09..2007-12-13]".',
  },
  Language: { type: 'string', pattern: LANGUAGE_TAG },
  Duration: { type: 'string', pattern: String.raw`^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$` },
};
