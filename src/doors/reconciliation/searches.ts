import type { Asking } from '../asking';
import type { Columns } from './columns';
import { foundEntities, type FoundEntity } from './found-entities';

/** What a search found. */
export interface Hit {
  /** That of the search, from 0 to 1. */
  readonly score: number;
  /** Null when it was found by an id or a code. */
  readonly matchedName: { readonly kind: string } | null;
  readonly node: FoundEntity;
}

export interface Search {
  readonly text: string;
  /** All types when undefined. */
  readonly types: readonly string[] | undefined;
  readonly first: number;
}

type BareHit = Omit<Hit, 'node'> & { readonly node: Pick<FoundEntity, 'id'> };

/** Characters of a text that a search takes. */
export const LONGEST_TEXT = 200;

/** Root fields of one operation; more it may not have. */
export const FIELDS_AT_ONCE = 20;

/** What each search finds, the best first. Searches that are the same are asked once. Throws RefusedOperation. */
export async function hitsOf(
  asking: Asking,
  columns: Columns,
  searches: readonly Search[],
): Promise<readonly (readonly Hit[])[]> {
  const different = [...new Map(searches.map((search): [string, Search] => [JSON.stringify(search), search]))];
  const hits = new Map<string, readonly BareHit[]>();
  for (let start = 0; start < different.length; start += FIELDS_AT_ONCE) {
    const part = different.slice(start, start + FIELDS_AT_ONCE);
    const lists = await searched(
      asking,
      part.map(([, search]) => search),
    );
    part.forEach(([key], i) => hits.set(key, lists[i]!));
  }
  const ids = [...hits.values()].flat().map(({ node }) => node.id);
  const entities = await foundEntities(asking, columns, [...new Set(ids)]);
  return searches.map((search) =>
    hits.get(JSON.stringify(search))!.flatMap((hit) => {
      const node = entities.get(hit.node.id);
      return node ? [{ ...hit, node }] : [];
    }),
  );
}

async function searched(asking: Asking, searches: readonly Search[]): Promise<readonly (readonly BareHit[])[]> {
  const variables: Record<string, unknown> = {};
  searches.forEach(({ text, types, first }, i) => {
    variables[`text${i}`] = text;
    variables[`types${i}`] = types ?? null;
    variables[`first${i}`] = first;
  });
  const query = operationFor(searches.length);
  const data = await asking.ask<Record<string, { readonly nodes: readonly BareHit[] }>>(query, variables);
  return searches.map((_, i) => data[`q${i}`]!.nodes);
}

/** The operation that makes so many searches. */
function operationFor(searches: number): string {
  const each = Array.from({ length: searches }, (_, i) => i);
  const variables = each.map((i) => `$text${i}: String!, $types${i}: [EntityType!], $first${i}: Int!`).join(', ');
  const hits = '{ nodes { score matchedName { kind } node { id } } }';
  const fields = each.map((i) => `q${i}: search(text: $text${i}, types: $types${i}, first: $first${i}) ${hits}`);
  return `query Reconcile(${variables}) { ${fields.join(' ')} }`;
}
