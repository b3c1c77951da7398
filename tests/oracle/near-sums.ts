/**
 * The answer with every decimal that is as good as the wanted one put in its place. A sum of decimals depends on the
 * order in which they are added, which nothing promises: its last digits may differ. Whole numbers are exact.
 */
export function nearSums(answer: unknown, wanted: unknown): unknown {
  if (typeof answer === 'number' && typeof wanted === 'number') return isNear(answer, wanted) ? wanted : answer;
  if (Array.isArray(answer) && Array.isArray(wanted)) return answer.map((item, i) => nearSums(item, wanted[i]));
  if (!isObject(answer) || !isObject(wanted)) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, nearSums(value, wanted[key])]));
}

/** From 2^52 on a double has no digits behind the point: what is whole there may be a decimal that was rounded. */
const isExact = (value: number): boolean => Number.isSafeInteger(value) && Math.abs(value) < 2 ** 52;

const isNear = (a: number, b: number): boolean =>
  !(isExact(a) && isExact(b)) && Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
