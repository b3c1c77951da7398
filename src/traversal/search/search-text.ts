import { CustomsGraphError } from '../../errors';
import { searchKey } from '../../model/values/search-key';
import { cut, isOneCharacter, tidy, wholeTerm } from '../../model/values/search-terms';
import { compoundsIn, isSmall, type Word } from '../../model/values/search-words';
import type { QueryTerm } from '../../store/text-query';

/** Characters (code points) of the longest text that is searched for. */
export const LONGEST_TEXT = 200;
/** Words looked for in the store, and those looked for with errors: each of these may stand for fifty terms there. */
const MOST_WORDS = 40;
const MOST_WORDS_WITH_ERRORS = 6;
/** A name that is the text as a whole comes in before all that have a word of it. */
const WEIGHT_OF_WHOLE = 100;

/** A word of the text, with what may be found for it. */
export interface SearchWord extends Pick<Word, 'key'> {
  /** Characters; a pair counts one, since it shares each with a neighbour, and a small word beside others none. */
  readonly weight: number;
  readonly prefix: boolean;
  readonly errors: 0 | 1 | 2;
}

/** What somebody searches for. */
export interface SearchText {
  /** Without spaces at its ends, and with one between words; empty when it is blank. */
  readonly text: string;
  /** As search compares it; empty when it has no letter or digit. */
  readonly key: string;
  /** A lone character finds only what is called so. */
  readonly oneCharacter: boolean;
  /** Typing errors that are forgiven in the text as a whole: none in several words, where each word has its own. */
  readonly errors: 0 | 1 | 2;
  /** Whether all of it is written in pairs of characters: these find what differs by so few errors. */
  readonly pairsOnly: boolean;
  /** The words, once with compounds in their parts and, where that differs, once with them joined. */
  readonly readings: readonly (readonly SearchWord[])[];
}

/** Throws BAD_USER_INPUT when the text is too long. */
export function readSearchText(given: string): SearchText {
  const characters = [...given].length;
  if (characters > LONGEST_TEXT) {
    throw new CustomsGraphError(
      'BAD_USER_INPUT',
      `"text" has ${characters} characters; a search takes at most ${LONGEST_TEXT}.`,
      { hint: 'Search for a name or a part of one.' },
    );
  }
  const text = tidy(given);
  const compounds = compoundsIn(text);
  const parts = compounds.flatMap((compound) => compound.parts);
  const joined = compounds.flatMap((compound) => compound.joined ?? compound.parts);
  const key = searchKey(text);
  return {
    text,
    key,
    errors: /\s/.test(text) ? 0 : errorsIn(key),
    pairsOnly: parts.every(({ pair }) => pair),
    oneCharacter: isOneCharacter(text),
    readings: (joined.length < parts.length ? [parts, joined] : [parts]).map(searchWords),
  };
}

function searchWords(words: readonly Word[]): SearchWord[] {
  const allSmall = words.every(({ key }) => isSmall(key));
  return words.map((word) => (isSmall(word.key) && !allSmall ? smallWord(word) : searchWord(word)));
}

/** It is highlighted where it stands, and not missed where it does not. */
const smallWord = ({ key }: Word): SearchWord => ({ key, weight: 0, prefix: false, errors: 0 });

function searchWord({ key, pair }: Word): SearchWord {
  const length = [...key].length;
  // A lone Chinese character begins words; a lone letter begins too many.
  const prefix = pair ? length === 1 : length > 1;
  return { key, weight: pair ? 1 : length, prefix, errors: pair ? 0 : errorsIn(key) };
}

/** Errors that are forgiven: none in short words, where another word is meant, nor in numbers. */
function errorsIn(key: string): 0 | 1 | 2 {
  const { length } = [...key];
  return length < 4 || /\p{N}/u.test(key) ? 0 : length < 8 ? 1 : 2;
}

/** The terms by which a store looks for names: the whole text and its words. */
export function nameTerms(sought: SearchText, withErrors: boolean): QueryTerm[] {
  const { text, key, oneCharacter, pairsOnly } = sought;
  const term = wholeTerm(text);
  if (oneCharacter || key === '') return [{ term, prefix: false, errors: 0, weight: WEIGHT_OF_WHOLE }];
  // The store takes longest to look for the whole text with errors.
  const errors = withErrors && !pairsOnly ? sought.errors : 0;
  return [{ term, prefix: true, errors, weight: WEIGHT_OF_WHOLE }, ...wordTerms(sought, withErrors)];
}

/** The terms by which a store looks for words: as they are written, as beginnings and, when asked, with typing errors. */
export function wordTerms({ oneCharacter, readings }: SearchText, withErrors: boolean): QueryTerm[] {
  if (oneCharacter) return [];
  const telling = readings.flat().filter(({ weight }) => weight > 0);
  const words = new Map(telling.map((word) => [cut(word.key), word]));
  let left = withErrors ? MOST_WORDS_WITH_ERRORS : 0;
  return [...words].slice(0, MOST_WORDS).map(([term, { prefix, errors }]) => ({
    term,
    prefix,
    errors: errors > 0 && left-- > 0 ? errors : 0,
    weight: 1,
  }));
}
