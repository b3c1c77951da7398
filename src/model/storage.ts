import type { PropertyDefinition } from './definitions';

/* The names under which properties stand in the store: the loader writes these, the compiler reads them. */

/** Suffix of the relationship types that hold what is not asserted, which the default visibility leaves out. See docs/decisions. */
export const UNASSERTED = '_UNASSERTED';

/** Label of every node, under which ids are unique. */
export const NODE_LABEL = 'Node';

/** Label of names, and the relationship type from an entity to a name that it bears. */
export const NAME_LABEL = 'Name';
export const BEARS_NAME = 'HAS_NAME';

/** Relationship types from a claim to what it speaks of, and from a contradiction to the claims that it weighs. */
export const SPEAKS_OF = 'ABOUT';
export const WEIGHS = 'COMPARES';

/**
 * Lists of ids. On relationships and names: the claims that support them, in the order in which they are shown. On
 * entities: the claims about them that are not rejected, to be counted. On relationships alone: the contradictions that
 * weigh one of the claims.
 */
export const CLAIMS = 'claims';
export const CONTRADICTIONS = 'contradictions';

/** On claims: the relationships of the subject that rest on them and, in lists of the same length, the ends of these. */
export const SUPPORTS = { id: 'supports', from: 'supports_from', to: 'supports_to' } as const;

/** The days from which those of its claims are known that have such a day, as a list: to count them without reading them. */
export const CLAIM_DAYS = 'claims_known_from';

/**
 * On nodes, names apart: the claims that support the record, the best first. No question reads them; a backup does, which
 * could not tell them from the store otherwise.
 */
export const SUPPORTED_BY = 'supported_by';

/** The derived key by which a text or string is ordered and compared (values/sort-key.ts). */
export const sortKeyOf = (property: string): string => `${property}_key`;

/** A text in all its languages: `[language, value, language, value, ...]`, English first. */
export const byLanguageOf = (property: string): string => `${property}_by_language`;

/** All languages of a text, folded, as a list: for filters. */
export const foldedOf = (property: string): string => `${property}_folded`;

/** Earliest and latest day of an EDTF date, `YYYY-MM-DD`. */
export const firstDayOf = (property: string): string => `${property}_first`;
export const lastDayOf = (property: string): string => `${property}_last`;

/** The properties that can date a record on a timeline, in the order in which they count. */
export const DATED_BY = {
  relationship: ['on', 'validFrom', 'due'],
  node: ['on', 'signedOn', 'validFrom', 'inForceFrom', 'due'],
} as const;

/**
 * The day at which a record stands on a timeline: the first day of the first of these dates that has days, or its last.
 * Missing without such a date. To compare one property of very many records takes a fraction of what all of them take.
 */
export const TIMELINE_DAY = 'timeline_day';

/** Label of claims, whose statements and quotations search finds. */
export const CLAIM_LABEL = 'Claim';
export const CONTRADICTION_LABEL = 'Contradiction';

/**
 * On names: the terms by which search finds them, with spaces between. On what has a wording: the terms of all of it,
 * with a space before and behind each (values/search-terms.ts).
 */
export const SEARCH_TERMS = 'search_terms';

/** On names: the type of the entity that bears them, by which search is narrowed. */
export const SEARCH_TYPE = 'search_type';

/** On entities: the terms for their codes and identifiers, with spaces between. */
export const SEARCH_CODES = 'search_codes';

/** The stored property by which a property is ordered and compared; undefined when it has no order. */
export function orderedBy({ name, type, list, compared }: PropertyDefinition): string | undefined {
  if (list || !compared) return undefined;
  switch (type.kind === 'scalar' ? type.scalar : type.kind) {
    case 'text':
    case 'String':
      return sortKeyOf(name);
    case 'Edtf':
      return firstDayOf(name);
    case 'reference':
    case 'Language':
    case 'Duration':
      return undefined;
    default:
      return name;
  }
}
