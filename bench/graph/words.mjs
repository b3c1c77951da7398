/* Names that read like names, of as many shapes as pages by name need to be in any order. */

const HEADS =
  'al bar cor dul ester fal gor hor ist jem kal lun mer nor oz par quin ros sar tash ur vel wes xan yar zar'.split(' ');
const TAILS = 'ata bek chay don er fen gul hat ia jin kent lyk mak nor ost pol ruk stan tau uz vik yr zhat'.split(' ');
const CHINESE = [...'安巴成大东尔福广哈江开兰满南宁青热上天武西新延张中'];

/** @param {import('./random.mjs').Random} random */
export function properName(random) {
  const word = random.pick(HEADS) + (random.chance(0.5) ? random.pick(TAILS) : '') + random.pick(TAILS);
  return word[0].toUpperCase() + word.slice(1);
}

/** @param {import('./random.mjs').Random} random */
export const chineseName = (random) => Array.from({ length: 2 + random.whole(3) }, () => random.pick(CHINESE)).join('');

/** A sentence of `words` words. @param {import('./random.mjs').Random} random @param {number} words */
export function sentence(random, words) {
  const text = Array.from({ length: words }, () => properName(random).toLowerCase()).join(' ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** A day, a month or a year of 1998 to 2018 as an EDTF date. @param {import('./random.mjs').Random} random */
export function edtfDate(random) {
  const two = (number) => String(number).padStart(2, '0');
  const year = 1998 + random.whole(21);
  const month = `${year}-${two(1 + random.whole(12))}`;
  const kind = random.next();
  return kind < 0.1 ? String(year) : kind < 0.3 ? month : `${month}-${two(1 + random.whole(28))}`;
}

/** Three letters for each number below 17,576, as ISO codes have them. @param {number} number */
export const threeLetters = (number) =>
  [Math.floor(number / 676), Math.floor(number / 26) % 26, number % 26]
    .map((digit) => String.fromCharCode(65 + digit))
    .join('');
