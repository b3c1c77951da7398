import { plainId } from '../../view/view';
import type { AgreementStatus, MatrixQuery, Recognition_MutuallyRecognises_Fragment } from './matrix.generated';

/** One relationship of recognition; two programmes may have several, by stages or by arrangements. */
export type Recognition = Recognition_MutuallyRecognises_Fragment;

/** Two programmes that recognise each other in the view. */
export interface Pair {
  readonly key: string;
  /** Ids of the programmes, in the order of the key. */
  readonly ends: readonly [string, string];
  /** The furthest first. */
  readonly recognitions: readonly Recognition[];
  /** Of the furthest. */
  readonly status: AgreementStatus;
}

/** From the furthest to the least. */
export const STATUSES: readonly AgreementStatus[] = [
  ...(['IN_FORCE', 'PARTLY_IN_FORCE', 'IN_PLACE', 'SIGNED', 'NEGOTIATED', 'PROPOSED'] as const),
  ...(['SUSPENDED', 'ENDED', 'UNKNOWN'] as const),
];

/** The same for a pair from either side; also its form in the address. */
export const keyOf = (one: string, other: string): string => [one, other].sort().join(',');

/** The recognitions of the answer, grouped by the two programmes. */
export function pairsOf({ recognitions }: MatrixQuery): ReadonlyMap<string, Pair> {
  const groups = new Map<string, Recognition[]>();
  for (const node of recognitions.nodes) {
    if (!('status' in node)) continue;
    const key = keyOf(plainId(node.from.id), plainId(node.to.id));
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  const pairs = new Map<string, Pair>();
  for (const [key, group] of groups) {
    const [first, ...rest] = group.sort(byProgress);
    if (!first) continue;
    pairs.set(key, {
      key,
      ends: key.split(',') as [string, string],
      recognitions: [first, ...rest],
      status: first.status,
    });
  }
  return pairs;
}

/** Pairs that the graph has, but not in this view: of another day, or less sure than asked for. */
export function hiddenPairs({ anyDay }: MatrixQuery, shown: ReadonlyMap<string, Pair>): ReadonlySet<string> {
  const keys = (anyDay?.nodes ?? []).map(({ from, to }) => keyOf(plainId(from.id), plainId(to.id)));
  return new Set(keys.filter((key) => !shown.has(key)));
}

/** The furthest first, then the earliest; those without a day last. */
function byProgress(left: Recognition, right: Recognition): number {
  return (
    STATUSES.indexOf(left.status) - STATUSES.indexOf(right.status) ||
    (left.firstDay ?? LAST).localeCompare(right.firstDay ?? LAST) ||
    left.id.localeCompare(right.id)
  );
}

const LAST = '9999';
