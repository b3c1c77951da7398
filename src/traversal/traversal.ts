import { orderSignature, requireCursor, type CursorForm, type KeyValue } from '../compiler/arguments/cursor';
import type { Limits } from '../config/config';
import { CustomsGraphError } from '../errors';
import type { CancelSignal } from '../model/cancel-signal';
import type { Registry } from '../model/registry';
import type { Statement } from '../model/statement';
import type { Asked, TraversalField, TraversalArgument } from '../model/traversal-field';
import type { ReadableStore, StoredRow } from '../store/graph-store';

/** What a traversal works with while it runs for one request. */
export interface TraversalRun {
  readonly store: ReadableStore;
  readonly registry: Registry;
  readonly limits: Limits;
  /** The id that stands in the place of a retired one; the id itself when it is not retired. */
  readonly currentId: (id: string) => string;
  /** Aborts when nobody waits for the answer any more; checked between statements. */
  readonly signal: CancelSignal | undefined;
}

/**
 * A question whose answer is found by statements of its own, level by level or by search. `run` yields a value of the
 * form that `field.result` tells: ids and plain values, in the order in which they are shown; the pages of `asked`
 * stand under their names. It throws coded errors.
 */
export interface Traversal {
  readonly field: TraversalField;
  readonly run: (run: TraversalRun, args: Given, asked: Asked) => Promise<unknown>;
  /** How a store that finds shortest paths searches for it; undefined where it cannot with these arguments. */
  readonly search?: (run: TraversalRun, args: Given) => StoreSearch | undefined;
}

/** A search that stands in the statement that hydrates what it finds (compiler/statement/found-in-store.ts). */
export interface StoreSearch {
  readonly statement: Statement;
  /** What `run` would yield, from what the search returned; undefined where `run` has to find it. */
  readonly found: (result: unknown) => Promise<unknown>;
}

/** Traversals by the names of their fields. */
export type Traversals = ReadonlyMap<string, Traversal>;

/** The arguments of a traversal, coerced. */
export type Given = Readonly<Record<string, unknown>>;

/** The rows of a statement of a traversal. Rejects when nobody waits for the answer any more. */
export async function rowsOf(
  { store, signal }: TraversalRun,
  text: string,
  parameters: Statement['parameters'],
): Promise<readonly StoredRow[]> {
  signal?.throwIfAborted();
  return store.run({ text, parameters }, signal ? { signal } : {});
}

/** How much of the graph one traversal may still read, in relationships. */
export class Budget {
  private spent = 0;

  constructor(
    private readonly limit: number,
    private readonly field: string,
  ) {}

  /** Rows that the next statement may yield: one more than may be read, which tells that there are more. */
  get rows(): bigint {
    return BigInt(this.limit - this.spent + 1);
  }

  /** Takes note of relationships read. Throws LIMIT_EXCEEDED when there are more than the limit. */
  spend(relationships: number): void {
    this.spent += relationships;
    if (this.spent <= this.limit) return;
    throw new CustomsGraphError('LIMIT_EXCEEDED', `${this.field} met more than ${this.limit} relationships.`, {
      hint: 'Name the types of relationships to follow in "via", the types of nodes in "types", or a smaller length.',
    });
  }
}

/** The arguments of a page. */
export const FIRST: TraversalArgument = {
  name: 'first',
  type: 'Int',
  description: 'The first so many; 20 when not given.',
};
export const afterArgument = (description: string): TraversalArgument => ({
  name: 'after',
  type: 'Cursor',
  description,
});
export const AFTER = afterArgument('Only those after this cursor of the same list.');

/** How many items the page has that arguments ask for. */
export const pageSize = ({ first }: { readonly first?: unknown }, { limits }: Pick<TraversalRun, 'limits'>): number =>
  (first as number | null | undefined) ?? limits.defaultPageSize;

/** Arguments that leave a list as it is: where a page begins and ends, and what it is written in. */
const NOT_OF_THE_LIST = ['first', 'after', 'lang'];

/** The form of cursors that hold `count` texts. `order` and the other arguments tell the list from other lists. */
export function listCursor(order: string, args: Given, count = 1): CursorForm {
  const asked = Object.entries(args)
    .filter(([name, value]) => value !== undefined && value !== null && !NOT_OF_THE_LIST.includes(name))
    .map(([name, value]) => [name, Array.isArray(value) ? [...(value as unknown[])].sort() : value]);
  return {
    signature: orderSignature(`${order} ${JSON.stringify(asked)}`),
    keys: Array.from({ length: count }, () => ({ valueType: 'string', nullable: false })),
  };
}

/** The keys of the cursor `after`; undefined without one. Throws BAD_CURSOR. */
export const keysAfter = (
  { after }: { readonly after?: unknown },
  form: CursorForm,
): readonly KeyValue[] | undefined =>
  after === undefined || after === null ? undefined : requireCursor(after, 'after', form).values;
