import type { TraversalRun } from '../traversal';
import { gatherRecords, sampleDays, type Subjects } from './gather-records';
import { compareKeys, joinEntries, type JoinedEntry, type Key } from './join-entries';
import type { TimelineStatements } from './timeline-statements';
import type { TimelineArguments } from './timeline-types';

/** Which entries are wanted: so many after a key, or from the beginning. */
interface Part {
  readonly size: number;
  readonly after: Key | undefined;
}

/** How many days are read to know how many records there are up to a day. */
const SAMPLE = 2_000;
/** Times as many records as entries are wanted are read first: several may be one entry, and a sample tells vaguely. */
const ROOM = 8;

/**
 * The first entries of a timeline in order, at least as many as are wanted where there are as many: those up to a day,
 * which is a guess by a sample of days, and a later one when they are too few. What records of one day tell is
 * complete, since all records of an entry have one date. Throws LIMIT_EXCEEDED.
 */
export async function firstEntries(
  run: TraversalRun,
  statements: TimelineStatements,
  args: TimelineArguments,
  subjects: Subjects,
  { size, after }: Part,
): Promise<readonly JoinedEntry[]> {
  const since = after?.[0];
  const { days, share } = await sampleDays(run, statements, args, subjects, SAMPLE);
  const later = since === undefined ? days : days.filter((day) => day >= since);
  for (let many = size * ROOM; ; many *= ROOM) {
    const until = later[Math.ceil(many * share)];
    const entries = joinEntries(await gatherRecords(run, statements, args, subjects, 'DATED', { since, until }));
    const found = entries.filter(({ isDated, key }) => isDated && (!after || compareKeys(key, after) > 0));
    if (until === undefined || found.length >= size) return entries;
  }
}
