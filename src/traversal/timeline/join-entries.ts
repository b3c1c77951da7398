import type { FoundElement } from '../../model/found';
import type { TimelineRecord } from './gather-records';
import { isPlaced } from './record-dates';

/** First day, last day and id, as entries are ordered; of the undated whether it is a node, nothing, and the id. */
export type Key = readonly [first: string, last: string, id: string];

/** What records of one date and one sentence say together, in the words of the first of them. */
export interface JoinedEntry {
  readonly key: Key;
  readonly isDated: boolean;
  readonly first: TimelineRecord;
  readonly subjects: readonly FoundElement[];
}

/** Stands last among dates of one first day. */
const OPEN_END = '9999-12-31';

/** The entries that records make, in the order of time; the undated behind them. */
export function joinEntries(records: readonly TimelineRecord[]): JoinedEntry[] {
  const groups = new Map<string, TimelineRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([record.date.edtf, record.sentence ?? record.id, senseOf(record)]);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  const entries = [...groups.values()].map((group): JoinedEntry => {
    group.sort(byStrength);
    const first = group[0]!;
    return { key: keyOf(first), isDated: isPlaced(first.date), first, subjects: group.map(({ subject }) => subject) };
  });
  return entries.sort((a, b) => Number(b.isDated) - Number(a.isDated) || compareKeys(a.key, b.key));
}

/** What is said as so is one sense, by whatever inference; all others keep apart, and what is rejected does. */
const senseOf = ({ modality, rank }: TimelineRecord): string =>
  `${isStated(modality) ? 'STATED' : modality} ${rank === 'DEPRECATED' ? rank : ''}`;

const isStated = (modality: string): boolean => modality === 'FACT' || modality === 'INFERRED';

/** Facts before inferences, then by id. */
const byStrength = (a: TimelineRecord, b: TimelineRecord): number =>
  compare(a.modality, b.modality) || compare(a.id, b.id);

function keyOf({ id, subject, date: { first, last } }: TimelineRecord): Key {
  if (first === null && last === null) return [typeof subject === 'string' ? '1' : '0', '', id];
  return [first ?? last!, last ?? OPEN_END, id];
}

export function compareKeys(a: Key, b: Key): number {
  return compare(a[0], b[0]) || compare(a[1], b[1]) || compare(a[2], b[2]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
