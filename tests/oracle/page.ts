import { badInput } from './bad-input';
import type { Item } from './graph';
import type { Comparison } from './order';

/** Arguments that cut a page out of a list. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Edge extends Item {
  readonly cursor: string;
}

/** An answer for a GraphQL connection type. */
export interface Connection {
  readonly edges: readonly Edge[];
  readonly nodes: readonly Item['node'][];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export const DEFAULT_PAGE_SIZE = 20;

/** `first` of a plain list or a page: 20 when it is not given. */
export function sizeOf(first: number | null | undefined): number {
  if ((first ?? 0) < 0) throw badInput('The size of a page is negative.');
  return first ?? DEFAULT_PAGE_SIZE;
}

/** Refuses a page from both ends of a list. */
export function refuseTwoEnds({ first, last }: PageArguments): void {
  if (isGiven(first) && isGiven(last)) throw badInput('first and last are given together.');
}

/** The page of a list: `items` are those for which the conditions hold, each node once. */
export function connection(
  items: readonly Item[],
  order: Comparison,
  { first, after, last, before }: PageArguments,
): Connection {
  const sorted = [...items].sort(order);
  const start = isGiven(after) ? placeOf(sorted, after) : undefined;
  const end = isGiven(before) ? placeOf(sorted, before) : undefined;
  const window = sorted.filter((item) => (!start || order(item, start) > 0) && (!end || order(item, end) < 0));
  const backward = isGiven(last);
  const size = sizeOf(backward ? last : first);
  const page = backward ? window.slice(Math.max(0, window.length - size)) : window.slice(0, size);
  const isCut = page.length < window.length;
  const edges = page.map((item) => ({ ...item, cursor: cursorOf(item) }));
  return {
    edges,
    nodes: page.map(({ node }) => node),
    totalCount: sorted.length,
    pageInfo: {
      hasNextPage: (!backward && isCut) || (end !== undefined && sorted.some((item) => order(item, end) >= 0)),
      hasPreviousPage: (backward && isCut) || (start !== undefined && sorted.some((item) => order(item, start) <= 0)),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A cursor of the oracle's own kind: the id of the node, which no other implementation understands. */
const cursorOf = ({ node }: Item): string => `oracle|${node.id}`;

function placeOf(items: readonly Item[], cursor: string): Item {
  const place = items.find((item) => cursorOf(item) === cursor);
  if (!place) throw badInput('The cursor is malformed, or belongs to another list.');
  return place;
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
