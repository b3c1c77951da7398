import type { BoundArguments } from '../arguments/arguments';

/** What a list may bring: `rows` items at most, each with lists of its own. */
export interface Charge {
  readonly what: string;
  readonly rows: (bound: BoundArguments) => number;
  readonly inner: readonly Charge[];
}

/** The most rows that the lists can bring together, each item of a list counted with all that hangs on it. */
export function rowsOf(charges: readonly Charge[], bound: BoundArguments): number {
  return charges.reduce((sum, charge) => sum + charge.rows(bound) * (1 + rowsOf(charge.inner, bound)), 0);
}
