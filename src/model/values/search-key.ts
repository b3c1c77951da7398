/** Letters that no normalization takes apart, as people write them who do not have them on their keyboard. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  // Latin
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  // Kazakh, Tajik and Uzbek, on a Russian keyboard
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  ҳ: 'х',
  ҷ: 'ч',
  і: 'и',
  ς: 'σ',
  // Arabic and Persian
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

const ASCII = /^[\0-\x7f]*$/;
/** Accents, and the points of Arabic and Hebrew. Marks that are vowels, as in Hindi or Thai, stay. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Everything but letters, numbers and marks; and the signs that count as letters: apostrophes, and a stretched line. */
const NO_LETTER = /[^\p{L}\p{N}\p{M}]|[\u02b9-\u02df\u0640]/gu;
const SPECIAL = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]|\\p{Script=Han}`, 'gu');

/**
 * The form in which search compares words: letters and digits alone, without case, accents and width, in simplified
 * script, and with the plain letter for a special one. Empty for a text that has no letter or digit. Wider than
 * sortKey: what orders and filters must not take two names for one, search may.
 */
export function searchKey(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.replace(/[^a-z0-9]+/g, '');
  return lower
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(NO_LETTER, '')
    .replace(SPECIAL, (character) => PLAIN_LETTERS[character] ?? simplified(character));
}

type Convert = (text: string) => string;

let convert: Convert | undefined;
const known = new Map<string, string>();

/**
 * A Chinese character as it is written in simplified script, itself when it has no other form. Each character for
 * itself and not by its context, so that a part of a word has the same form as the whole.
 */
export function simplified(character: string): string {
  let found = known.get(character);
  if (found === undefined) {
    found = (convert ??= converter())(character);
    known.set(character, found);
  }
  return found;
}

/** The types of the package are for ES modules only, and its table is read only where there is Chinese. */
function converter(): Convert {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Converter } = require('opencc-js/t2cn') as { Converter: (way: { from: 't'; to: 'cn' }) => Convert };
  return Converter({ from: 't', to: 'cn' });
}
