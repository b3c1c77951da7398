import { encodeCursor } from '../../compiler/arguments/cursor';
import { foundPage } from '../../model/found';
import type { Asked, AskedPage } from '../../model/traversal-field';
import { keysAfter, listCursor, pageSize, rowsOf, type Given, type TraversalRun } from '../traversal';
import { firstEntries } from './first-entries';
import { findSubjects, gatherRecords, type Subjects } from './gather-records';
import { compareKeys, joinEntries, type JoinedEntry, type Key } from './join-entries';
import { TEXTS, type Dating, type TimelineStatements } from './timeline-statements';
import { MOST_SUBJECTS, type TimelineArguments, type TimelineEntry } from './timeline-types';

const cursorForm = (args: TimelineArguments, { field }: AskedPage) =>
  listCursor(`timeline ${field}`, args as unknown as Given, 3);

/** The key that the cursor of a page holds; undefined without a cursor. Throws BAD_CURSOR. */
export const keyAfter = (args: TimelineArguments, page: AskedPage): Key | undefined =>
  keysAfter(page, cursorForm(args, page)) as Key | undefined;

/** The pages of a timeline that are asked for, as timelineType says; null when there is no such entity. */
export async function findTimeline(
  run: TraversalRun,
  statements: TimelineStatements,
  args: TimelineArguments,
  { pages, selected }: Asked,
): Promise<unknown> {
  const subjects = await findSubjects(run, statements, args);
  if (!subjects) return null;
  const entries = await entriesFor(run, statements, args, subjects, { pages, selected });
  const dated = entries.filter((entry) => entry.isDated && overlaps(entry, args));
  const undated = entries.filter(({ isDated }) => !isDated);
  const cuts = pages.map((page) => {
    const list = page.field === 'entries' ? dated : undated;
    const size = pageSize(page, run);
    const after = keyAfter(args, page);
    const start = after ? list.findIndex(({ key }) => compareKeys(key, after) > 0) : 0;
    const items = start < 0 ? [] : list.slice(start, start + size + 1);
    return { page, list, size, items, hasPreviousPage: after !== undefined };
  });
  const hasText = [...selected].some((path) => path.endsWith('.text'));
  const told = hasText
    ? await textsOf(
        run,
        args,
        cuts.flatMap(({ items, size }) => items.slice(0, size)),
      )
    : NO_TEXTS;
  return Object.fromEntries(
    cuts.map(({ page, list, size, items, hasPreviousPage }) => {
      const { signature } = cursorForm(args, page);
      const shown = items.map((entry) => shownOf(entry, told));
      const found = foundPage(shown, size, ({ key }) => encodeCursor(signature, key), hasPreviousPage);
      return [page.name, { ...found, totalCount: list.length }];
    }),
  );
}

/** Times as many relationships as a page shows, from which not all are read for it. */
const MANY = 50;

/** The entries that the pages show, and those before them or behind them as far as the pages tell of these. */
async function entriesFor(
  run: TraversalRun,
  statements: TimelineStatements,
  args: TimelineArguments,
  subjects: Subjects,
  { pages, selected }: Asked,
): Promise<readonly JoinedEntry[]> {
  const [page] = pages;
  if (!page) return [];
  const size = pageSize(page, run) + 1;
  const isFirstPart =
    pages.length === 1 &&
    page.field === 'entries' &&
    !selected.has(`${page.name}.totalCount`) &&
    !args.from &&
    !args.to;
  if (isFirstPart && subjects.relationships > MANY * size) {
    return firstEntries(run, statements, args, subjects, { size, after: keyAfter(args, page) });
  }
  return joinEntries(await gatherRecords(run, statements, args, subjects, datingOf(pages)));
}

/** Which entries the pages show. */
function datingOf(pages: Asked['pages']): Dating {
  const fields = new Set(pages.map(({ field }) => field));
  return fields.size > 1 ? 'BOTH' : fields.has('entries') ? 'DATED' : 'UNDATED';
}

function overlaps({ first: { date } }: JoinedEntry, { from, to }: TimelineArguments): boolean {
  const { first, last } = date;
  return (to == null || first === null || first <= to) && (from == null || last === null || last >= from);
}

/** Texts in all languages by the ids of what says them. */
type Texts = ReadonlyMap<string, readonly string[] | null>;
const NO_TEXTS: Texts = new Map();

async function textsOf(
  run: TraversalRun,
  { asOf = null }: TimelineArguments,
  entries: readonly JoinedEntry[],
): Promise<Texts> {
  const ids = [...new Set(entries.flatMap(({ first }) => first.sentence ?? []))];
  return ids.length > 0 ? new Map((await rowsOf(run, TEXTS, { ids, asOf })) as [string, string[] | null][]) : NO_TEXTS;
}

function shownOf({ key, first, subjects }: JoinedEntry, texts: Texts): TimelineEntry & { readonly key: Key } {
  const { date, until, modality, rank, sentence } = first;
  return {
    key,
    date: date.edtf,
    meaning: date.meaning,
    until,
    text: (sentence !== null && texts.get(sentence)) || null,
    modality,
    rank,
    subject: subjects[0]!,
    subjects: subjects.slice(0, MOST_SUBJECTS),
    subjectCount: subjects.length,
  };
}
