import { searchKey } from '../../model/values/search-key';
import { isOneCharacter, tidy } from '../../model/values/search-terms';
import { compoundsIn, type Word } from '../../model/values/search-words';
import { sortKey } from '../../model/values/sort-key';
import { editDistance } from './edit-distance';
import type { SearchText, SearchWord } from './search-text';

/** A part of a name from `start` up to but not including `end`, in UTF-16 units. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

export interface NameMatch {
  /** From 0 to 1 in hundredths. */
  readonly closeness: number;
  /** What of the name was found, in order and apart from each other. */
  readonly highlights: readonly Highlight[];
  /** It has every word of the text, or their beginnings, without an error. */
  readonly strict: boolean;
}

/*
 * How close a name is to the text: the same comes before all of the words, and those before errors or some of the words:
 *   1.00 as it is written; 0.99 but for case, accents and width; 0.97 but for spaces, signs, script and special letters
 *   0.55 to 0.95 every word of the text is a word of the name or begins one; more, the more of the name that is
 *   below 0.55 with typing errors, or with half of the text at least
 */
const AS_WRITTEN = 1;
const SAME_FOLDED = 0.99;
const SAME_KEY = 0.97;
const ALL_WORDS = { from: 0.55, range: 0.4 };
const SOME_WORDS = { from: 0.4, range: 0.14 };
/** Worth of a beginning against the whole word. */
const BEGINNING = 0.8;
/** Of the text, by characters. */
const LEAST_SHARE = 0.5;

/** How a word of the text is met in a word of a name. */
type Meeting = { readonly how: 'SAME' | 'BEGINS' | 'ERRORS'; readonly worth: number };

/** Compares names with a text. Remembers words it has met, since names share most of theirs. */
export class NameMatcher {
  private readonly met = new Map<SearchWord, Map<string, Meeting | null>>();

  /** Without `withErrors` a word is met only as it is, or by its beginning. */
  constructor(
    private readonly sought: SearchText,
    private readonly withErrors: boolean,
  ) {}

  /** Undefined when the name is not meant. Mistranslations and names of one character are only when typed exactly. */
  match(value: string, kind: string): NameMatch | undefined {
    const { text, key, oneCharacter, readings, errors } = this.sought;
    const whole = { highlights: [{ start: 0, end: value.length }], strict: true };
    const nameKey = searchKey(value);
    if (nameKey === key) {
      const tidied = tidy(value);
      if (tidied === text) return { closeness: AS_WRITTEN, ...whole };
      if (sortKey(tidied) === sortKey(text)) return { closeness: SAME_FOLDED, ...whole };
    }
    if (kind === 'MISTRANSLATION' || oneCharacter || isOneCharacter(value) || key === '') return undefined;
    if (nameKey === key) return { closeness: SAME_KEY, ...whole };
    const words = compoundsIn(value).flatMap(({ parts, joined }) => (joined ? [...parts, joined] : parts));
    const matches = [
      ...readings.map((reading) => this.matchWords(value, words, reading)),
      matchWhole(value, nameKey, key, this.withErrors ? errors : 0),
    ].filter((match) => match !== undefined);
    return matches.reduce<NameMatch | undefined>(
      (best, match) => (best && best.closeness >= match.closeness ? best : match),
      undefined,
    );
  }

  private matchWords(value: string, words: readonly Word[], reading: readonly SearchWord[]): NameMatch | undefined {
    const covered = new Array<boolean>(value.length).fill(false);
    let [total, matched, worth, strict] = [0, 0, 0, true];
    for (const word of reading) {
      total += word.weight;
      const best = this.bestFor(word, words);
      if (!best) continue;
      matched += word.weight;
      worth += word.weight * best.meeting.worth;
      strict &&= best.meeting.how !== 'ERRORS';
      covered.fill(
        true,
        best.word.start,
        best.meeting.how === 'BEGINS' ? endOfPrefix(value, best.word, word) : best.word.end,
      );
    }
    if (matched === 0 || matched / total < LEAST_SHARE) return undefined;
    const share = shareOf(words, covered);
    strict &&= matched === total;
    const closeness = strict
      ? ALL_WORDS.from + ALL_WORDS.range * share * (worth / total)
      : (worth / total) * (SOME_WORDS.from + SOME_WORDS.range * share);
    return { closeness: hundredths(closeness), highlights: highlightsOf(covered), strict };
  }

  private bestFor(word: SearchWord, words: readonly Word[]): { word: Word; meeting: Meeting } | undefined {
    let best: { word: Word; meeting: Meeting } | undefined;
    for (const candidate of words) {
      const meeting = this.meet(word, candidate);
      if (!meeting || (best && best.meeting.worth > meeting.worth)) continue;
      // Of two words that are met alike, the shorter one is met more fully.
      if (best?.meeting.worth === meeting.worth && best.word.key.length <= candidate.key.length) continue;
      best = { word: candidate, meeting };
    }
    return best;
  }

  private meet(word: SearchWord, candidate: Word): Meeting | null {
    // A comparison without errors is as quick as a look into the map.
    if (!this.withErrors) return meet(word, candidate, false);
    const known = this.met.get(word) ?? new Map<string, Meeting | null>();
    this.met.set(word, known);
    let meeting = known.get(candidate.key);
    if (meeting === undefined) known.set(candidate.key, (meeting = meet(word, candidate, this.withErrors)));
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
const worthWith = (errors: number, length: number): number => 1 - (1.2 * errors) / length;

/** The text against the whole name, as though neither had spaces: "Hongko", "Honkong". */
function matchWhole(value: string, nameKey: string, key: string, errors: 0 | 1 | 2): NameMatch | undefined {
  if (nameKey.startsWith(key) && key.length > 1) {
    const share = key.length / nameKey.length;
    const end = endOfPrefix(value, { start: 0, end: value.length, key: nameKey }, { key });
    const closeness = hundredths(ALL_WORDS.from + ALL_WORDS.range * share * BEGINNING);
    return { closeness, highlights: [{ start: 0, end }], strict: true };
  }
  const apart = errors > 0 ? editDistance(key, nameKey, errors) : undefined;
  if (apart === undefined) return undefined;
  const closeness = worthWith(apart, [...key].length) * (SOME_WORDS.from + SOME_WORDS.range);
  return { closeness: hundredths(closeness), highlights: [{ start: 0, end: value.length }], strict: false };
}

/** Where the beginning of a word that the typed text meets ends. */
function endOfPrefix(value: string, { start, end, key }: Omit<Word, 'pair'>, typed: { readonly key: string }): number {
  if (end - start === key.length) return start + typed.key.length;
  for (let at = start + 1; at < end; at++) {
    if (searchKey(value.slice(start, at)).startsWith(typed.key)) return at;
  }
  return end;
}

/** How much of a name's words is covered, from 0 to 1. */
function shareOf(words: readonly Word[], covered: readonly boolean[]): number {
  const letters = new Array<boolean>(covered.length).fill(false);
  for (const { start, end } of words) letters.fill(true, start, end);
  let [all, found] = [0, 0];
  letters.forEach((isLetter, i) => {
    if (isLetter) all++;
    if (isLetter && covered[i]) found++;
  });
  return all === 0 ? 0 : found / all;
}

function highlightsOf(covered: readonly boolean[]): Highlight[] {
  const highlights: Highlight[] = [];
  for (let i = 0; i < covered.length; i++) {
    if (!covered[i]) continue;
    const start = i;
    while (covered[i + 1]) i++;
    highlights.push({ start, end: i + 1 });
  }
  return highlights;
}

const hundredths = (closeness: number): number => Math.round(closeness * 100) / 100;
