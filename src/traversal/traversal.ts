import type { Limits } from '../config/config';
import type { CancelSignal } from '../model/cancel-signal';
import type { Registry } from '../model/registry';
import type { Statement } from '../model/statement';
import type { TraversalField } from '../model/traversal-field';
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
 * form that `field.result` tells: ids and plain values, in the order in which they are shown. It throws coded errors.
 */
export interface Traversal {
  readonly field: TraversalField;
  readonly run: (run: TraversalRun, args: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

/** The rows of a statement of a traversal. Rejects when nobody waits for the answer any more. */
export async function rowsOf(
  { store, signal }: TraversalRun,
  text: string,
  parameters: Statement['parameters'],
): Promise<readonly StoredRow[]> {
  signal?.throwIfAborted();
  return store.run({ text, parameters }, signal ? { signal } : {});
}

/** Traversals by the names of their fields. */
export type Traversals = ReadonlyMap<string, Traversal>;
