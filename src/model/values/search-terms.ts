import { searchKey } from './search-key';
import { compoundsIn, isSmall, wordsIn, type Word } from './search-words';
import { sortKey } from './sort-key';

/** Before the term that stands for a whole name; no word has it. */
const WHOLE = '_';
/** What no wording contains. */
const NO_TERM = WHOLE;
/** Characters of a term; what is longer is cut, since the stores' indexes cut or refuse long terms each in its way. */
const MOST_CHARACTERS = 100;

/** Spaces of every kind, and what is never seen: marks of direction, halves of characters. */
const SPACES = /[\s\p{Z}\p{Cf}\p{Cs}]+/gu;

/** A text without spaces at its ends and with one between words: texts that differ in nothing that is seen are one. */
export const tidy = (text: string): string => text.normalize('NFC').replace(SPACES, ' ').trim();

/** The term for a whole name: its letters and digits without the spaces; of a text that has none its code points. */
export function wholeTerm(text: string): string {
  const key = searchKey(text);
  const codePoints = (): string => [...sortKey(tidy(text))].map((c) => c.codePointAt(0)!.toString(16)).join('x');
  return cut(WHOLE + (key === '' ? `x${codePoints()}` : key));
}

/** The terms under which an index finds a name: the whole and, unless `wholeOnly`, its words, in parts and joined. */
export function searchTerms(name: string, wholeOnly: boolean): string[] {
  if (wholeOnly) return [wholeTerm(name)];
  return [...new Set([wholeTerm(name), ...termsIn(name)])];
}

const termsIn = (text: string): string[] => wordsIn(text).map(({ key }) => cut(key));

/** The terms of texts that are one wording, as one text with a space before and behind each. */
export const wordingTerms = (texts: readonly string[]): string => ` ${[...new Set(texts.flatMap(termsIn))].join(' ')} `;

/** What the terms of a wording contain that has all words of a text: those of the first list, or of the second. */
export interface WordingParts {
  /** With compounds in their parts. */
  readonly apart: readonly string[];
  readonly joined: readonly string[];
}

/** The same of a text without words holds for no wording. */
export function wordingParts(text: string): WordingParts {
  const compounds = compoundsIn(text);
  return {
    apart: partsOf(compounds.flatMap(({ parts }) => parts)),
    joined: partsOf(compounds.flatMap(({ parts, joined }) => joined ?? parts)),
  };
}

function partsOf(words: readonly Word[]): string[] {
  const telling = words.filter(({ key }) => !isSmall(key));
  const parts = new Set((telling.length > 0 ? telling : words).map(partOf));
  return parts.size > 0 ? [...parts] : [NO_TERM];
}

/** A word begins a term; a lone letter is one, and a lone Chinese character stands anywhere in one. */
function partOf({ key, pair }: Word): string {
  if (!isOneCharacter(key)) return ` ${cut(key)}`;
  return pair ? key : ` ${key} `;
}

export const cut = (term: string): string =>
  term.length <= MOST_CHARACTERS ? term : [...term].slice(0, MOST_CHARACTERS).join('');

/** One character, of whatever length in UTF-16 units, with the marks on it. */
export function isOneCharacter(text: string): boolean {
  const [first, ...others] = [...text.trim()];
  return first !== undefined && others.every((character) => /\p{M}/u.test(character));
}

/** The terms for a code, such as an ISO code, or an identifier with its scheme: with the scheme and without. */
export function codeTerms(code: string): string[] {
  const colon = code.indexOf(':');
  const forms = colon < 0 ? [code] : [code, code.slice(colon + 1)];
  return forms.map((form) => cut(searchKey(form))).filter((term) => term !== '');
}
