/** Of Latin letters, digits and signs. */
export const CHARACTERS_A_TOKEN = 2.5;

/**
 * How many tokens a text is at most, roughly: models differ, and none is asked. Latin letters, digits and signs count two fifths
 * each, everything else as one; common tokenizers need fewer (a test compares).
 */
export function tokensOf(text: string): number {
  let plain = 0;
  let other = 0;
  for (const character of text) {
    if (character < '\u0250') plain += 1;
    else other += 1;
  }
  return Math.ceil(plain / CHARACTERS_A_TOKEN + other);
}

/** The beginning of a text that is of so many tokens at most, with an ellipsis where more was there. */
export function clippedTo(text: string, tokens: number): string {
  if (tokensOf(text) <= tokens) return text;
  const characters = [...text];
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (tokensOf(`${characters.slice(0, middle).join('')}…`) <= tokens) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join('')}…`;
}
