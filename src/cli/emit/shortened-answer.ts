/** Stands in a shown answer for what was left out there: a member of an object, or one item of a list. */
export const LEFT_OUT = '...';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value);

/**
 * The true answer with that left out which `shown` marks as left out. It equals `shown` exactly when `shown` is an
 * honest extract: whatever it holds is so and in its place, it marks every gap, and no mark stands where nothing is
 * missing. In a list one mark stands for the items between those before and those after it.
 */
export function shortenLike(answer: Json, shown: Json): Json {
  if (isList(answer) && isList(shown)) return shortenList(answer, shown);
  if (!isObject(answer) || !isObject(shown)) return answer;
  const kept = Object.entries(answer).filter(([name]) => !(LEFT_OUT in shown) || name in shown);
  const members = kept.map(([name, value]) => [name, shortenLike(value, shown[name] ?? null)] as const);
  const gap = kept.length < Object.keys(answer).length ? [[LEFT_OUT, LEFT_OUT] as const] : [];
  return Object.fromEntries([...members, ...gap]);
}

function shortenList(answer: readonly Json[], shown: readonly Json[]): Json {
  const before = shown.indexOf(LEFT_OUT);
  const after = shown.length - before - 1;
  if (before < 0 || answer.length <= before + after)
    return answer.map((item, i) => shortenLike(item, shown[i] ?? null));
  const head = answer.slice(0, before).map((item, i) => shortenLike(item, shown[i]!));
  const tail = answer.slice(answer.length - after).map((item, i) => shortenLike(item, shown[before + 1 + i]!));
  return [...head, LEFT_OUT, ...tail];
}

/** Whether an answer is shown in part. */
export const isShortened = (shown: Json): boolean =>
  isList(shown)
    ? shown.includes(LEFT_OUT) || shown.some(isShortened)
    : isObject(shown) && (LEFT_OUT in shown || Object.values(shown).some(isShortened));
