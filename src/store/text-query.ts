/** One way to find names by text: terms as names hold them in an index (model/values/search-terms.ts). */
export interface QueryTerm {
  /** Letters, digits and marks, and `_` before that of a whole name: never a sign that a query language knows. */
  readonly term: string;
  /** Terms that begin with it are found too. */
  readonly prefix: boolean;
  /** Terms are found too that this many typing errors make of it: a wrong, missing or additional letter, or two swapped. */
  readonly errors: 0 | 1 | 2;
  /** How much finding by this term counts, when there are more names than `limit`. */
  readonly weight: number;
}

/** What a store looks for: names that have one of the terms or more, codes, and the beginning of an id. */
export interface TextQuery {
  readonly terms: readonly QueryTerm[];
  /** A term for a code or an identifier; undefined when the text can be none. */
  readonly code: string | undefined;
  /** The beginning of ids of entities; undefined when the text is none. */
  readonly idPrefix: string | undefined;
  /** Types of the entities whose names are looked for; all when undefined. Codes and ids are found for all. */
  readonly types: readonly string[] | undefined;
  /** Most names, and most ids by their beginning. Those that have most, rarest and shortest terms come in. */
  readonly limit: number;
}

/** A name that was found, and the entity that bears it. */
export interface FoundName {
  readonly entity: string;
  readonly id: string;
  readonly value: string;
  readonly language: string;
  readonly kind: string;
}

export interface FoundByText {
  /** In no order. */
  readonly names: readonly FoundName[];
  /** Ids of entities that have the code, in no order. */
  readonly coded: readonly string[];
  /** Ids of entities that begin as asked, the first ones by code units. */
  readonly ids: readonly string[];
}
