import { searchKey } from './search-key';

/** A word of a text; `start` and `end` are its place in UTF-16 units. */
export interface Word {
  /** As search compares it (search-key.ts); never empty. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** One or two characters of a script that writes no spaces, of which every two neighbours are a word. */
  readonly pair: boolean;
}

/** What stands between spaces, or is of one kind of script. */
export interface Compound {
  readonly parts: readonly Word[];
  /** All parts as one word, as in "Xian" for "Xi'an" or "CTPAT" for "C-TPAT"; undefined when they are one. */
  readonly joined: Word | undefined;
}

const JOINERS = `'’‘ʻ\`´.·&\\/‐‑\\-`;
/** What words are made of. */
const SIGN = '[\\p{L}\\p{N}\\p{M}]';
const PAIRED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆〇]';
const SPACELESS = '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const SPACED = `[${SIGN}--${PAIRED}--${SPACELESS}]+`;
/** "C-TPAT" in "C-TPAT认证" is one. */
const COMPOUND = new RegExp(
  `([${PAIRED}&&${SIGN}]+)|([${SPACELESS}&&${SIGN}]+)|${SPACED}(?:[${JOINERS}]${SPACED})*`,
  'gv',
);
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** Most words are no more than this. */
const PLAIN = /^[A-Za-z0-9]+$/;

/** Words that join others, in the languages that most texts are in; the letters are what an apostrophe leaves. */
const SMALL = new Set(
  (
    'a an and at by for from in of on or the to with s d l de del des du el et la las le les los y das der die und ' +
    'в и на о по с'
  ).split(' '),
);

/** Whether a word, by its key, only joins others: a text without it says the same. */
export const isSmall = (key: string): boolean => SMALL.has(key);

let segmenter: Intl.Segmenter | undefined;

/** The words of a text, in parts and joined, in the order of their ends. */
export const wordsIn = (text: string): Word[] =>
  compoundsIn(text).flatMap(({ parts, joined }) => (joined ? [...parts, joined] : parts));

/** The words of a text in order. A text without a letter or digit has none. */
export function compoundsIn(text: string): Compound[] {
  const compounds: Compound[] = [];
  for (const { 0: compound, 1: paired, 2: spaceless, index } of text.matchAll(COMPOUND)) {
    const end = index + compound.length;
    if (PLAIN.test(compound)) {
      compounds.push({ parts: [{ key: compound.toLowerCase(), start: index, end, pair: false }], joined: undefined });
      continue;
    }
    const parts: Word[] = [];
    if (paired !== undefined) addPairs(parts, compound, index);
    else if (spaceless !== undefined) addSegments(parts, compound, index);
    else for (const run of compound.matchAll(RUN)) addWord(parts, run[0], index + run.index, false);
    const joins = paired === undefined && spaceless === undefined && parts.length > 1;
    const key = parts.map((part) => part.key).join('');
    if (parts.length > 0)
      compounds.push({ parts, joined: joins ? { key, start: index, end, pair: false } : undefined });
  }
  return compounds;
}

function addPairs(words: Word[], piece: string, at: number): void {
  const characters = [...piece];
  let start = at;
  for (let i = 0; i < Math.max(1, characters.length - 1); i++) {
    addWord(words, characters[i]! + (characters[i + 1] ?? ''), start, true);
    start += characters[i]!.length;
  }
}

function addSegments(words: Word[], piece: string, at: number): void {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  for (const { segment, index } of segmenter.segment(piece)) addWord(words, segment, at + index, false);
}

function addWord(words: Word[], text: string, start: number, pair: boolean): void {
  const key = searchKey(text);
  if (key !== '') words.push({ key, start, end: start + text.length, pair });
}
