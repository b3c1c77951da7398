const DIGIT = /\p{N}/u;

/**
 * How many typing errors make `b` of `a`: letters that are wrong, missing or additional, or two that are swapped
 * (optimal string alignment, by code points). Undefined when there are more than `most`, and when a swap comes with
 * another error, which is too much for the embedded store's index. A wrong digit is never an error: 2007 is not 2008.
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (most === 0 || DIGIT.test(a) || DIGIT.test(b)) return undefined;
  const [from, to] = [[...a], [...b]];
  if (Math.abs(from.length - to.length) > most) return undefined;
  const swaps = distance(from, to, true, most);
  return swaps <= most && (swaps <= 1 || distance(from, to, false, 2) <= 2) ? swaps : undefined;
}

/** The distance, or any number above `most` when it is above. */
function distance(a: readonly string[], b: readonly string[], withSwaps: boolean, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min(row[j - 1]! + (same ? 0 : 1), row[j]! + 1, next[j - 1]! + 1);
      const swapped = withSwaps && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) value = Math.min(value, before[j - 2]! + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most && i > 1) return least;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
