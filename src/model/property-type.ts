/** An enumeration: its name, and for each value the sentence that readers of the schema see. */
export interface EnumDefinition<Value extends string = string> {
  readonly kind: 'enumeration';
  readonly name: string;
  readonly description: string;
  readonly values: Readonly<Record<Value, string>>;
}

/**
 * Declares an enumeration.
 *
 * @example
 * export const Confidence = enumeration('Confidence', 'How sure we are.', { HIGH: 'Plain in the source.' });
 * export type Confidence = ValueOf<typeof Confidence>;
 */
export function enumeration<Value extends string>(
  name: string,
  description: string,
  values: Record<Value, string>,
): EnumDefinition<Value> {
  return Object.freeze({ kind: 'enumeration', name, description, values: Object.freeze(values) });
}

export type ValueOf<E extends EnumDefinition> = E extends EnumDefinition<infer V> ? V : never;

/** The kinds of single values that a property holds; each is one GraphQL type and one form in the store. */
export type ScalarName =
  'ID' | 'String' | 'Int' | 'Float' | 'Boolean' | 'Date' | 'DateTime' | 'Edtf' | 'Language' | 'Duration';

/** What a property holds: one value, a value of an enumeration, one text a language, or the id of a node. */
export type PropertyType =
  | { readonly kind: 'scalar'; readonly scalar: ScalarName }
  | { readonly kind: 'enum'; readonly enum: EnumDefinition }
  | { readonly kind: 'text' }
  | { readonly kind: 'reference'; readonly target: string };

/** False for what a class may declare by mistake: no type at all, or a type of another kind. */
export const isPropertyType = (type: { readonly kind?: unknown } | undefined): boolean =>
  ['scalar', 'enum', 'text', 'reference'].includes(String(type?.kind));

const scalar = (name: ScalarName): PropertyType => Object.freeze({ kind: 'scalar', scalar: name });

export const Id = scalar('ID');
export const Text = Object.freeze({ kind: 'text' }) satisfies PropertyType;
export const Str = scalar('String');
export const Int = scalar('Int');
export const Float = scalar('Float');
export const Bool = scalar('Boolean');
/** A day, `2008-03-03`. */
export const Day = scalar('Date');
/** A moment, `2021-08-01T15:33:20`, without a zone, as pages print it. */
export const Moment = scalar('DateTime');
/** A date of any precision in the EDTF subset of values/edtf.ts. */
export const Edtf = scalar('Edtf');
/** A BCP 47 language tag. */
export const Language = scalar('Language');
/** An ISO 8601 duration, `P3Y`. */
export const Duration = scalar('Duration');

/** The id of a node of the named entity or interface. */
export const reference = (target: string): PropertyType => Object.freeze({ kind: 'reference', target });

/** What a declaration says of a property whose value may be missing. */
export interface Nullable {
  readonly kind: 'nullable';
  readonly of: PropertyType | EnumDefinition;
}

/** A property of that type, or null. */
export const nullable = (of: PropertyType | EnumDefinition): Nullable => Object.freeze({ kind: 'nullable', of });
