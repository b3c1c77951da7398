import type { Word } from '../../model/values/search-words';
import { editDistance } from './edit-distance';
import type { SearchWord } from './search-text';

/** A part of a text from `start` up to but not including `end`, in UTF-16 units. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** How a name or a passage fits the text. */
export interface TextMatch {
  /** From 0 to 1; of names in hundredths, of passages in thousandths. */
  readonly closeness: number;
  /** What was found, in order and apart from each other. */
  readonly highlights: readonly Highlight[];
  /** It has every word of the text, or their beginnings, without an error. */
  readonly strict: boolean;
}

/** How a word of the text is met in another. */
export type Meeting = { readonly how: 'SAME' | 'BEGINS' | 'ERRORS'; readonly worth: number };

/** Worth of a beginning against the whole word. */
export const BEGINNING = 0.8;
/** Of the text, by characters. */
export const LEAST_SHARE = 0.5;

/** Compares words with those of a text. Remembers words it has met, since names and passages share most of theirs. */
export class WordMatcher {
  private readonly met = new Map<SearchWord, Map<string, Meeting | null>>();

  /** Without `withErrors` a word is met only as it is, or by its beginning. */
  constructor(readonly withErrors: boolean) {}

  meet(word: SearchWord, candidate: Word): Meeting | null {
    // A comparison without errors is as quick as a look into the map.
    if (!this.withErrors) return meet(word, candidate, false);
    const known = this.met.get(word) ?? new Map<string, Meeting | null>();
    this.met.set(word, known);
    let meeting = known.get(candidate.key);
    if (meeting === undefined) known.set(candidate.key, (meeting = meet(word, candidate, true)));
    return meeting;
  }
}

function meet({ key, prefix, errors, weight }: SearchWord, candidate: Word, withErrors: boolean): Meeting | null {
  if (candidate.key === key) return { how: 'SAME', worth: 1 };
  if (prefix && candidate.key.startsWith(key)) return { how: 'BEGINS', worth: BEGINNING };
  const apart = withErrors ? editDistance(key, candidate.key, errors) : undefined;
  return apart === undefined ? null : { how: 'ERRORS', worth: worthWith(apart, weight) };
}

/** The worth of a word with errors in it: less, the shorter it is. */
export const worthWith = (errors: number, length: number): number => 1 - (1.2 * errors) / length;

export const hundredths = (closeness: number): number => Math.round(closeness * 100) / 100;
export const thousandths = (closeness: number): number => Math.round(closeness * 1000) / 1000;
