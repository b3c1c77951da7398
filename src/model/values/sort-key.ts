/*
 * Neo4j compares strings in two ways: `a > b` by UTF-16 units, ORDER BY and indexes by code points. They agree
 * only below U+D800, so text that is ordered, paged or compared has a derived key that stays below it.
 */
const LEAD = '\uD7FF';
/** From the digits on: what would come among or behind them. */
const HIGH = /[\ud7fc-\u{10ffff}]/gu;
/** Digits 0, 1 and 2; no character is assigned to these code points or to the lead. */
const DIGITS = ['\uD7FC', '\uD7FD', '\uD7FE'] as const;

/**
 * The form of a text in which order and comparison ignore case, accents and width: NFKD without the combining
 * diacritical marks U+0300 to U+036F, in lower case, composed again by NFC. A code point from U+D800 on becomes
 * a lead and thirteen base-3 digits, which keeps order and never matches in the middle of another character.
 */
export function sortKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ς', 'σ')
    .normalize('NFC')
    .replace(HIGH, (character) => LEAD + base3(character.codePointAt(0)!));
}

function base3(codePoint: number): string {
  let digits = '';
  for (let rest = codePoint, i = 0; i < 13; i++, rest = Math.floor(rest / 3)) digits = DIGITS[rest % 3] + digits;
  return digits;
}
