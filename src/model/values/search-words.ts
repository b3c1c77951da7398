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

/** What stands between spaces. */
export interface Compound {
  readonly parts: readonly Word[];
  /** All parts as one word, as in "Xian" for "Xi'an" or "CTPAT" for "C-TPAT"; undefined when they are one. */
  readonly joined: Word | undefined;
}

const JOINERS = `'’‘ʻ\`´.·&/‐‑-`;
const COMPOUND = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:[${JOINERS}][\\p{L}\\p{N}\\p{M}]+)*`, 'gu');
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** Most words are no more than this. */
const PLAIN = /^[A-Za-z0-9]+$/;
const PAIRED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆〇';
const SPACELESS = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** A run of one kind of script. */
const PIECE = new RegExp(`([${PAIRED}]+)|([${SPACELESS}]+)|[^${PAIRED}${SPACELESS}]+`, 'gu');

let segmenter: Intl.Segmenter | undefined;

/** The words of a text in order. A text without a letter or digit has none. */
export function compoundsIn(text: string): Compound[] {
  const compounds: Compound[] = [];
  for (const { 0: compound, index } of text.matchAll(COMPOUND)) {
    const end = index + compound.length;
    if (PLAIN.test(compound)) {
      compounds.push({ parts: [{ key: compound.toLowerCase(), start: index, end, pair: false }], joined: undefined });
      continue;
    }
    const parts: Word[] = [];
    let runs = 0;
    for (const run of compound.matchAll(RUN)) {
      runs++;
      addWords(parts, run[0], index + run.index);
    }
    const joins = runs > 1 && runs === parts.length && !parts.some(({ pair }) => pair);
    const key = parts.map((part) => part.key).join('');
    const joined = joins ? { key, start: index, end, pair: false } : undefined;
    if (parts.length > 0) compounds.push({ parts, joined });
  }
  return compounds;
}

function addWords(words: Word[], run: string, at: number): void {
  for (const { 0: piece, 1: paired, 2: spaceless, index } of run.matchAll(PIECE)) {
    if (paired !== undefined) addPairs(words, piece, at + index);
    else if (spaceless !== undefined) addSegments(words, piece, at + index);
    else addWord(words, piece, at + index, false);
  }
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
