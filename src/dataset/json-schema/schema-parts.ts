import { byKey } from '../../model/grouped';
import type { Registry } from '../../model/registry';

/** A part of a JSON Schema of draft 07. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/*
 * The files are read with every value a text, while editors take 2017 for a number and true for a truth value. So a
 * rule about a text allows these too; `pattern` binds texts only.
 */
export const TEXT: JsonSchema = { type: ['string', 'number', 'boolean'], minLength: 1 };

/** One item, or a list of such. */
export const oneOrList = (item: JsonSchema): JsonSchema => ({ anyOf: [item, { type: 'array', items: item }] });

/** The same with a description of its own. */
export const described = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description });

/** A mapping with these keys and no others. */
export const mapping = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
});

/** A mapping with one entry, whose key is one of some patterns. */
export const singleEntry = (patternProperties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  patternProperties,
  additionalProperties: false,
});

/** The whole of a file that lists records; a file may still be empty. */
export const listOf = (items: JsonSchema): JsonSchema => ({ type: ['array', 'null'], items });

/** A language tag. */
export const LANGUAGE_TAG = '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$';

/** A mapping from language tags; the two in which most of the data is written are offered first. */
export const byLanguage = (value: JsonSchema): JsonSchema => ({
  type: 'object',
  minProperties: 1,
  properties: { en: value, 'zh-Hans': value },
  patternProperties: { [LANGUAGE_TAG]: value },
  additionalProperties: false,
});

/** A pattern without the signs for beginning and end. */
export const bare = (pattern: RegExp): string => pattern.source.replace(/^\^|\$$/g, '');

/** Name of the file with the definitions that the schemas of files share. */
export const SHARED = 'definitions.schema.json';

/** The definitions that schemas share, each made when it is first referred to. */
export class Definitions {
  private readonly made = new Map<string, JsonSchema>();

  constructor(readonly registry: Registry) {}

  /** A reference to the definition of that name. */
  ref(name: string, make: () => JsonSchema): JsonSchema {
    if (!this.made.has(name)) {
      // Definitions may refer to themselves, so that the name is taken before its content is known.
      this.made.set(name, {});
      this.made.set(name, make());
    }
    return { $ref: `${SHARED}#/definitions/${name}` };
  }

  /** All definitions by name. */
  all(): JsonSchema {
    return Object.fromEntries([...this.made].sort(byKey));
  }
}
