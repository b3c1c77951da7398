import { turn } from '../../model/admission';
import { CHARACTERS_A_TOKEN, clippedTo, tokensOf } from './tokens';

/** A list that was cut: where it stands, how many of its items are left at most, and how many the longest there had. */
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
 * A value of JSON that is at most as long as a budget of tokens, and what was cut for it. All lists are cut to one length,
 * which halves until the value fits; in the end texts are clipped. Changes the value. Lets others have a turn between
 * the rounds, of which there are no more than the longest list can be halved.
 */
export async function cutToBudget(
  value: unknown,
  budget: number,
): Promise<{ readonly text: string; readonly cuts: readonly Cut[] }> {
  const cuts = new Map<string, Cut>();
  let text = JSON.stringify(value);
  for (let lists = listsIn(value); isOver(text, budget); text = JSON.stringify(value), lists = listsIn(value)) {
    await turn();
    const shown = Math.floor(Math.max(0, ...lengthsOf(lists)) / 2);
    if (shown === 0) return { text: clipped(value, budget), cuts: [...cuts.values()] };
    for (const { path, items } of lists) {
      if (items.length <= shown) continue;
      cuts.set(path, { path, shown, of: Math.max(items.length, cuts.get(path)?.of ?? 0) });
      items.length = shown;
    }
  }
  return { text, cuts: [...cuts.values()] };
}

/** Of a text that is far too long no character need be looked at. */
const isOver = (text: string, budget: number): boolean =>
  text.length > budget * CHARACTERS_A_TOKEN || tokensOf(text) > budget;

const lengthsOf = (lists: readonly List[]): ReadonlySet<number> => new Set(lists.map(({ items }) => items.length));

function clipped(value: unknown, budget: number): string {
  const text = JSON.stringify(value, (_, inside: unknown) =>
    typeof inside === 'string' ? clippedTo(inside, LONGEST_TEXT) : inside,
  );
  return clippedTo(text.slice(0, budget * CHARACTERS_A_TOKEN), budget);
}

function listsIn(value: unknown, path = '', found: List[] = []): List[] {
  if (value === null || typeof value !== 'object') return found;
  if (Array.isArray(value)) found.push({ path, items: value as unknown[] });
  for (const [key, inside] of Object.entries(value)) {
    listsIn(inside, Array.isArray(value) ? path : path === '' ? key : `${path}.${key}`, found);
  }
  return found;
}
