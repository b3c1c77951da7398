const DIGIT = /\p{N}/u;

/**
 * How many typing errors make `b` of `a`: letters that are wrong, missing or additional, or two that are swapped
 * (optimal string alignment, by code points). Undefined when there are more than `most`. A wrong digit is never an
 * error: 2007 is not 2008.
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (most === 0 || DIGIT.test(a) || DIGIT.test(b)) return undefined;
  const [from, to] = [[...a], [...b]];
  if (Math.abs(from.length - to.length) > most) return undefined;
  const errors = distance(from, to, most);
  return errors <= most ? errors : undefined;
}

/** The distance, or any number above `most` when it is above. */
function distance(a: readonly string[], b: readonly string[], most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min(row[j - 1]! + (same ? 0 : 1), row[j]! + 1, next[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) value = Math.min(value, before[j - 2]! + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    // A swap leads from the row before to the next one, with an error more.
    if (least > most && leastBefore >= most) return least;
    [before, row, leastBefore] = [row, next, least];
  }
  return row[b.length]!;
}
