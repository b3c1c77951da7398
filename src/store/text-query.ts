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
  /** In the language `und` where none is recorded. */
  readonly quote: Localized | undefined;
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

/** A claim as stores return it: `[id, [language, statement, ...], quotation, its language]`. */
export type ClaimRow = readonly [string, readonly string[], string | null, string | null];

export function foundClaim([id, statements, quote, language]: ClaimRow): FoundClaim {
  return {
    id,
    statements: Array.from({ length: statements.length / 2 }, (_, i) => ({
      language: statements[2 * i]!,
      value: statements[2 * i + 1]!,
    })),
    quote: quote === null ? undefined : { language: language ?? 'und', value: quote },
  };
}
