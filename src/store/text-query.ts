import type { Localized } from '../model/values/language';

/** One way to find by text: terms as an index holds them (model/values/search-terms.ts). */
export interface QueryTerm {
  /** Letters, digits and marks, and `_` before that of a whole name: never a sign that a query language knows. */
  readonly term: string;
  /** Terms that begin with it are found too. */
  readonly prefix: boolean;
  /** Terms are found too that this many typing errors make of it: a wrong, missing or additional letter, or two swapped. */
  readonly errors: 0 | 1 | 2;
  /** How much finding by this term counts, when more is found than `limit`. */
  readonly weight: number;
}

export type TextQuery = NameQuery | WordingQuery;

/** Looks for names that have one of the terms or more, for codes, and for the beginning of an id. */
export interface NameQuery {
  readonly kind: 'names';
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

/** Looks for claims whose wording has one of the terms or more. */
export interface WordingQuery {
  readonly kind: 'wording';
  readonly terms: readonly QueryTerm[];
  /** Most claims. Those that have most, rarest and shortest terms come in. */
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

/** A claim that was found, with its wording. */
export interface FoundClaim {
  readonly id: string;
  readonly statements: readonly Localized[];
  /** The quotation, in the language `und` where none is recorded, and the same passage in other languages. */
  readonly quotes: readonly Localized[];
}

/** What was found; nothing of a kind that the query does not look for. */
export interface FoundByText {
  /** In no order. */
  readonly names: readonly FoundName[];
  /** Ids of entities that have the code, in no order. */
  readonly coded: readonly string[];
  /** Ids of entities that begin as asked, the first ones by code units. */
  readonly ids: readonly string[];
  /** In no order. */
  readonly claims: readonly FoundClaim[];
}

export const NOTHING_FOUND: FoundByText = { names: [], coded: [], ids: [], claims: [] };

/** A claim as stores return it: `[id, [language, statement, ...], quotation, its language, [language, wording, ...]]`. */
export type ClaimRow = readonly [string, readonly string[], string | null, string | null, readonly string[] | null];

export function foundClaim([id, statements, quote, language, parallel]: ClaimRow): FoundClaim {
  const quotes = quote === null ? [] : [{ language: language ?? 'und', value: quote }];
  return { id, statements: localized(statements), quotes: [...quotes, ...localized(parallel ?? [])] };
}

const localized = (stored: readonly string[]): Localized[] =>
  Array.from({ length: stored.length / 2 }, (_, i) => ({ language: stored[2 * i]!, value: stored[2 * i + 1]! }));
