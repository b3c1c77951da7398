import { sortKey } from '../../model/values/sort-key';
import type { Asking } from '../asking';
import type { Columns } from './columns';
import { LONGEST_TEXT } from './searches';

export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly notable?: readonly { readonly id: string; readonly name: string }[];
}

/** Suggestions of one answer. */
const MOST = 20;
/** Those that can be paged through. */
const MOST_IN_ALL = 500;

const ENTITIES = `query Suggest($text: String!, $types: [EntityType!], $first: Int!) {
  search(text: $text, types: $types, first: $first) { nodes { node { __typename id name description } } }
}`;

interface Answer {
  readonly search: {
    readonly nodes: readonly {
      readonly node: Suggestion & { readonly __typename: string; readonly description: string | null };
    }[];
  };
}

/** Entities whose names begin with what was typed, or hold it; those after `cursor` others, of the first 500. */
export async function suggestEntities(
  asking: Asking,
  columns: Columns,
  prefix: string,
  { type, cursor = 0 }: { readonly type?: string | undefined; readonly cursor?: number },
): Promise<readonly Suggestion[]> {
  if (prefix.trim() === '' || MOST + cursor > MOST_IN_ALL) return [];
  const text = [...prefix].slice(0, LONGEST_TEXT).join('');
  const { search } = await asking.ask<Answer>(ENTITIES, { text, types: type && [type], first: MOST + cursor });
  return search.nodes.slice(cursor).map(({ node: { __typename, id, name, description } }) => ({
    id,
    name,
    ...(description ? { description } : {}),
    notable: [{ id: __typename, name: columns.types.get(__typename)?.name ?? __typename }],
  }));
}

export const suggestTypes = (columns: Columns, prefix: string, cursor = 0): readonly Suggestion[] =>
  beginning([...columns.types.values()], prefix, cursor).map(({ id, name, description }) => ({
    id,
    name,
    description,
  }));

export const suggestColumns = (columns: Columns, prefix: string, cursor = 0): readonly Suggestion[] =>
  beginning([...columns.all.values()], prefix, cursor).map(({ id, name }) => ({ id, name }));

/** Those of which a word of the name, or the id, begins as typed: those that begin so themselves first. */
function beginning<T extends { readonly id: string; readonly name: string }>(
  all: readonly T[],
  prefix: string,
  cursor: number,
): readonly T[] {
  const typed = sortKey(prefix);
  const rank = ({ id, name }: T): number => {
    const texts = [sortKey(name), sortKey(id)];
    if (texts.some((text) => text.startsWith(typed))) return 0;
    return texts.some((text) => text.includes(` ${typed}`)) ? 1 : 2;
  };
  const fitting = all.filter((one) => rank(one) < 2).sort((a, b) => rank(a) - rank(b));
  return fitting.slice(cursor, cursor + MOST);
}
