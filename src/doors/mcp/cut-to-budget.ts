import { clippedTo, tokensOf } from './tokens';

/** A list that was cut: where it stands, and how many of its items are left. */
export interface Cut {
  readonly path: string;
  readonly shown: number;
  readonly of: number;
}

interface List {
  readonly path: string;
  readonly items: unknown[];
}

/** Longer texts are clipped where no list is left to be cut. */
const LONGEST_TEXT = 60;

/**
 * A value of JSON that is at most as long as a budget of tokens, and what was cut for it: the longest list to its first half,
 * again and again; in the end texts are clipped. Of lists within a list that was cut the first alone is named.
 */
export function cutToBudget(given: unknown, budget: number): { readonly text: string; readonly cuts: readonly Cut[] } {
  const value = structuredClone(given);
  const cuts = new Map<string, Cut>();
  let text = JSON.stringify(value);
  while (tokensOf(text) > budget) {
    const longest = listsIn(value)
      .filter(({ items }) => items.length > 1)
      .reduce<List | undefined>((most, list) => (sizeOf(list) > (most ? sizeOf(most) : 0) ? list : most), undefined);
    if (!longest) {
      const clipped = JSON.stringify(value, (_, inside: unknown) =>
        typeof inside === 'string' ? clippedTo(inside, LONGEST_TEXT) : inside,
      );
      return { text: clippedTo(clipped, budget), cuts: [...cuts.values()] };
    }
    const { path, items } = longest;
    const of = cuts.get(path)?.of ?? items.length;
    items.length = Math.floor(items.length / 2);
    cuts.set(path, { path, shown: items.length, of });
    text = JSON.stringify(value);
  }
  return { text, cuts: [...cuts.values()] };
}

const sizeOf = ({ items }: List): number => tokensOf(JSON.stringify(items));

function listsIn(value: unknown, path = ''): List[] {
  if (value === null || typeof value !== 'object') return [];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    listsIn(each, Array.isArray(value) ? path : path === '' ? key : `${path}.${key}`),
  );
  return Array.isArray(value) ? [{ path, items: value as unknown[] }, ...inside] : inside;
}
