import type { EnumDefinition } from './enumeration';

/** The kinds of single values that a property holds; each is one GraphQL type and one form in the store. */
export type ScalarName =
  'ID' | 'String' | 'Int' | 'Float' | 'Boolean' | 'Date' | 'DateTime' | 'Edtf' | 'Language' | 'Duration';

/**
 * What a property holds.
 *
 * - `scalar`: one value.
 * - `enum`: one value of an enumeration.
 * - `text`: one string a language ("text by language").
 * - `reference`: the id of a node, resolved as that node.
 */
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
