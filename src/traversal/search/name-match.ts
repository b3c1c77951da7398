import { searchKey } from '../../model/values/search-key';
import { isOneCharacter, tidy } from '../../model/values/search-terms';
import { wordsIn, type Word } from '../../model/values/search-words';
import { sortKey } from '../../model/values/sort-key';
import { Coverage, endOfPrefix } from './coverage';
import { editDistance } from './edit-distance';
import type { SearchText, SearchWord } from './search-text';
import {
  BEGINNING,
  hundredths,
  LEAST_SHARE,
  worthWith,
  type Meeting,
  type TextMatch,
  type WordMatcher,
} from './word-match';

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

/** Compares names with a text. */
export class NameMatcher {
  constructor(
    private readonly sought: SearchText,
    private readonly words: WordMatcher,
  ) {}

  /** Undefined when the name is not meant. Mistranslations and names of one character are only when typed exactly. */
  match(value: string, kind: string): TextMatch | undefined {
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
    const words = wordsIn(value);
    const matches = [
      ...readings.map((reading) => this.matchWords(value, words, reading)),
      matchWhole(value, nameKey, key, this.words.withErrors ? errors : 0),
    ].filter((match) => match !== undefined);
    return matches.reduce<TextMatch | undefined>(
      (best, match) => (best && best.closeness >= match.closeness ? best : match),
      undefined,
    );
  }

  private matchWords(value: string, words: readonly Word[], reading: readonly SearchWord[]): TextMatch | undefined {
    const coverage = new Coverage(value);
    let [total, matched, worth, strict] = [0, 0, 0, true];
    for (const word of reading) {
      total += word.weight;
      const best = this.bestFor(word, words);
      if (!best) continue;
      matched += word.weight;
      worth += word.weight * best.meeting.worth;
      strict &&= best.meeting.how !== 'ERRORS';
      coverage.add(best.word, best.meeting, word);
    }
    if (matched === 0 || matched / total < LEAST_SHARE) return undefined;
    const share = coverage.shareOf(words);
    strict &&= matched === total;
    const closeness = strict
      ? ALL_WORDS.from + ALL_WORDS.range * share * (worth / total)
      : (worth / total) * (SOME_WORDS.from + SOME_WORDS.range * share);
    return { closeness: hundredths(closeness), highlights: coverage.highlights(), strict };
  }

  private bestFor(word: SearchWord, words: readonly Word[]): { word: Word; meeting: Meeting } | undefined {
    let best: { word: Word; meeting: Meeting } | undefined;
    for (const candidate of words) {
      const meeting = this.words.meet(word, candidate);
      if (!meeting || (best && best.meeting.worth > meeting.worth)) continue;
      // Of two words that are met alike, the shorter one is met more fully.
      if (best?.meeting.worth === meeting.worth && best.word.key.length <= candidate.key.length) continue;
      best = { word: candidate, meeting };
    }
    return best;
  }
}

/** The text against the whole name, as though neither had spaces: "Hongko", "Honkong". */
function matchWhole(value: string, nameKey: string, key: string, errors: 0 | 1 | 2): TextMatch | undefined {
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
