/**
 * The form of a text in which filters and orders compare it: without accents, case and width. Written from the
 * description of the contract, so that a mistake in the stored keys shows as a difference.
 */
export function fold(text: string): string {
  const bare = withoutAccents(text.normalize('NFKD')).toLowerCase();
  // Lower case brings accents of its own: the dot of "İ" becomes U+0307.
  return withoutAccents(bare).replace(/ς/g, 'σ').normalize('NFC');
}

const withoutAccents = (text: string): string => text.replace(/[\u0300-\u036f]/g, '');

/** Compares by Unicode code points; `<` on strings goes by UTF-16 units, which differ beyond U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
