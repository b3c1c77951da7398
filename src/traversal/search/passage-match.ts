import { wordsIn, type Word } from '../../model/values/search-words';
import { Coverage } from './coverage';
import type { SearchText, SearchWord } from './search-text';
import { LEAST_SHARE, thousandths, type Meeting, type TextMatch, type WordMatcher } from './word-match';

/*
 * How close a sentence is to the text. It is seldom the text as a whole, so that what counts is how close together the
 * words stand in it, and then how much of it they are. It comes behind a name that fits as well:
 *   0.55 to 0.75 every word of the text is a word of the sentence or begins one
 *   below 0.55 with typing errors, or with half of the text at least
 */
const ALL_WORDS = { from: 0.55, range: 0.2 };
const SOME_WORDS = { from: 0.4, range: 0.14 };
/** How much nearness counts; the rest is the share of the whole. */
const NEARNESS = 0.8;

/** A word of the sentence that meets a word of the text. */
interface Met {
  readonly word: Word;
  readonly sought: SearchWord;
  readonly meeting: Meeting;
}

/** Compares statements and quotations with a text. */
export class PassageMatcher {
  constructor(
    private readonly sought: SearchText,
    private readonly words: WordMatcher,
  ) {}

  /** The passage that has most of the text in the fewest letters, the first of several; undefined when there is none. */
  match(value: string): TextMatch | undefined {
    if (this.sought.oneCharacter) return undefined;
    const words = wordsIn(value);
    let best: TextMatch | undefined;
    for (const reading of this.sought.readings) {
      const match = this.matchWords(value, words, reading);
      if (match && !(best && best.closeness >= match.closeness)) best = match;
    }
    return best;
  }

  private matchWords(value: string, words: readonly Word[], reading: readonly SearchWord[]): TextMatch | undefined {
    const met = words.flatMap((word) => this.meetings(word, reading));
    const total = weightOf(reading);
    const matched = weightOf(new Set(met.map(({ sought }) => sought)));
    if (matched === 0 || matched / total < LEAST_SHARE) return undefined;
    const { start, end } = shortest(met);
    const inside = <T extends { readonly start: number; readonly end: number }>(word: T): boolean =>
      word.start >= start && word.end <= end;
    const coverage = new Coverage(value);
    const best = new Map<SearchWord, Meeting>();
    for (const { word, sought, meeting } of met.filter(({ word }) => inside(word))) {
      coverage.add(word, meeting, sought);
      if (meeting.worth > (best.get(sought)?.worth ?? 0)) best.set(sought, meeting);
    }
    const worth = [...best].reduce((sum, [{ weight }, meeting]) => sum + weight * meeting.worth, 0) / total;
    const nearness = coverage.shareOf(words.filter(inside));
    const share = NEARNESS * nearness + (1 - NEARNESS) * coverage.shareOf(words);
    const strict = matched === total && [...best.values()].every(({ how }) => how !== 'ERRORS');
    const closeness = strict
      ? ALL_WORDS.from + ALL_WORDS.range * share * worth
      : worth * (SOME_WORDS.from + SOME_WORDS.range * share);
    return { closeness: thousandths(closeness), highlights: coverage.highlights(), strict };
  }

  private meetings(word: Word, reading: readonly SearchWord[]): Met[] {
    const met: Met[] = [];
    for (const sought of reading) {
      const meeting = this.words.meet(sought, word);
      if (meeting) met.push({ word, sought, meeting });
    }
    return met;
  }
}

const weightOf = (words: Iterable<SearchWord>): number => [...words].reduce((sum, { weight }) => sum + weight, 0);

/** The shortest part of the sentence with all that was met of the text, small words apart; the first of several. */
function shortest(met: readonly Met[]): { readonly start: number; readonly end: number } {
  const telling = met.filter(({ sought }) => sought.weight > 0).sort((a, b) => a.word.start - b.word.start);
  const wanted = new Set(telling.map(({ sought }) => sought)).size;
  const inside = new Map<SearchWord, number>();
  let best = { start: 0, end: Infinity };
  let first = 0;
  for (const { word, sought } of telling) {
    inside.set(sought, (inside.get(sought) ?? 0) + 1);
    while (inside.size === wanted) {
      const { word: begin, sought: left } = telling[first++]!;
      if (word.end - begin.start < best.end - best.start) best = { start: begin.start, end: word.end };
      const others = inside.get(left)! - 1;
      if (others > 0) inside.set(left, others);
      else inside.delete(left);
    }
  }
  return best;
}
