import type { FoundRelationship } from '../../model/found';
import type { ParameterValue } from '../../model/statement';
import { isFollowed } from '../constraints';
import { Budget, rowsOf, type TraversalRun } from '../traversal';
import { visibilityParameters } from '../visibility';
import { dateIn, isPlaced, isWithin, NODE_DATES, RELATIONSHIP_DATES, type Days, type RecordDate } from './record-dates';
import { PART_OF, timedTypes, type Dating, type TimelineStatements } from './timeline-statements';
import type { TimelineArguments } from './timeline-types';

/** A node or relationship that belongs on a timeline. */
export interface TimelineRecord {
  readonly id: string;
  /** A node by its id, or the relationship. */
  readonly subject: string | FoundRelationship;
  /** What has its words: the first claim of a relationship, which may have none, or the node itself. */
  readonly sentence: string | null;
  readonly date: RecordDate;
  readonly until: string | null;
  readonly modality: string;
  readonly rank: string;
}

type Text = string | null;
type NodeRow = readonly [id: string, modality: string, rank: string, until: Text, ...dates: Text[]];
type SubjectRow = readonly [parts: readonly string[], degree: number | bigint, ...NodeRow];
type RelationshipRow = readonly [
  id: string,
  end: string,
  other: string,
  modality: string,
  rank: string,
  until: Text,
  claim: Text,
  ...dates: Text[],
];

/** What a timeline is about: the entity and its parts. */
export interface Subjects {
  readonly about: string;
  readonly records: ReadonlyMap<string, TimelineRecord>;
  /** Relationships at them, of whatever type. */
  readonly relationships: number;
}

/** The subjects of a timeline; undefined when there is no such entity. Throws LIMIT_EXCEEDED. */
export async function findSubjects(
  run: TraversalRun,
  statements: TimelineStatements,
  args: TimelineArguments,
): Promise<Subjects | undefined> {
  const budget = budgetOf(run);
  const about = run.currentId(args.about);
  const records = new Map<string, TimelineRecord>();
  let relationships = 0;
  const hasParts = isFollowed(run.registry.relationshipOfType(PART_OF)!, args.via ?? {});
  for (let level = [about]; level.length > 0;) {
    const parameters = { ...parametersOf(run, args), ids: level };
    const rows = (await rowsOf(run, statements.text(args, 'subjects'), parameters)) as SubjectRow[];
    budget.spend(rows.length);
    for (const [, degree, ...row] of rows) {
      records.set(row[0], ofNode(row));
      relationships += Number(degree);
    }
    const parts = new Set(hasParts ? rows.flatMap(([ids]) => ids) : []);
    level = [...parts].filter((id) => !records.has(id));
  }
  return records.has(about) ? { about, records, relationships } : undefined;
}

/**
 * The records of a timeline, each once and in no order; of those with a place in time only the ones between the days.
 * Throws LIMIT_EXCEEDED.
 */
export async function gatherRecords(
  run: TraversalRun,
  statements: TimelineStatements,
  args: TimelineArguments,
  { about, records, relationships: degree }: Subjects,
  dating: Dating,
  days: Days = {},
): Promise<TimelineRecord[]> {
  const budget = budgetOf(run);
  budget.spend(records.size);
  const ids = [...records.keys()];
  const types = typesOf(run, ids);
  const parameters = { ...parametersOf(run, args), ...givenDays(days), ids, limit: budget.rows };
  const found = (name: 'relationships' | 'nodes') =>
    rowsOf(run, statements.text(args, name, dating, types, days), parameters);
  const [ties, others] = await Promise.all([found('relationships'), found('nodes')]);
  budget.spend(ties.length + others.length);
  const relationships = byId((ties as RelationshipRow[]).map((row) => ofRelationship(row, degree > FEW)));
  const near = (others as NodeRow[]).map(ofNode);
  const own = [...records.values()].filter((record) => isShown(run, args, record) && isWithin(record.date, days));
  const nodes = byId([...near, ...own]);
  // The entity is the matter of its own timeline, whatever else tells of it.
  nodes.delete(about);
  const told = datesTold(relationships.values());
  const untold = [...nodes.values()].filter(({ id, date }) => !told.get(id)?.has(textOf(date)));
  return [...relationships.values(), ...untold, ...own.filter(({ id }) => id === about)];
}

/** The days of about so many of the relationships at the subjects, in order, and which share of all these are. */
export async function sampleDays(
  run: TraversalRun,
  statements: TimelineStatements,
  args: TimelineArguments,
  { records, relationships }: Subjects,
  size: number,
): Promise<{ readonly days: readonly string[]; readonly share: number }> {
  const share = Math.min(1, size / relationships);
  const parameters = { ...parametersOf(run, args), ids: [...records.keys()], share };
  const days = await rowsOf(run, statements.text(args, 'sample'), parameters);
  return { days: (days as Text[]).filter((day) => day !== null).sort(), share };
}

/** From a subject with more relationships a relationship is not hydrated, but from its other end. */
const FEW = 1_000;

const budgetOf = ({ limits }: TraversalRun): Budget => new Budget(limits.maxVisited, 'timeline');

const typesOf = ({ registry }: TraversalRun, ids: readonly string[]): string[] =>
  [...new Set(ids.flatMap((id) => registry.typeOfId(id)?.name ?? []))].sort();

const givenDays = (days: Days): Record<string, ParameterValue> =>
  Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));

const byId = (records: readonly TimelineRecord[]): Map<string, TimelineRecord> =>
  new Map(records.map((record) => [record.id, record]));

function parametersOf({ registry }: TraversalRun, args: TimelineArguments): Readonly<Record<string, ParameterValue>> {
  const { types, via } = args;
  const followed = [...registry.relationships.values()].filter((type) => isFollowed(type, via ?? {}));
  return {
    timed: timedTypes(registry),
    ...visibilityParameters(args),
    ...(types && { types }),
    ...(via && { followed: followed.flatMap(({ type, unassertedType }) => [type, unassertedType]) }),
  };
}

/** Whether a subject is an entry itself: where the arguments let it be, and it has a place in time by its nature. */
function isShown(
  { registry }: TraversalRun,
  args: TimelineArguments,
  { id, date, ...record }: TimelineRecord,
): boolean {
  const type = registry.typeOfId(id);
  return (
    type?.kind === 'entity' &&
    (args.types?.includes(type.name) ?? true) &&
    (args.modality?.includes(record.modality) ?? true) &&
    (args.rank?.includes(record.rank) ?? record.rank !== 'DEPRECATED') &&
    (isPlaced(date) || type.definition.start !== 'OPEN')
  );
}

/** The dates of which the relationships at a node tell: another entry of such a date would say it twice. */
function datesTold(relationships: Iterable<TimelineRecord>): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  for (const { subject, date } of relationships) {
    const { near, far } = subject as FoundRelationship;
    for (const end of [near, far]) told.set(end, (told.get(end) ?? new Set()).add(textOf(date)));
  }
  return told;
}

/** The text of a date with a place in time; all others are alike. */
const textOf = (date: RecordDate): string => (isPlaced(date) ? date.edtf! : '');

function ofNode([id, modality, rank, until, ...dates]: NodeRow): TimelineRecord {
  return { id, subject: id, sentence: id, date: dateIn(dates, NODE_DATES), until, modality, rank };
}

function ofRelationship(row: RelationshipRow, isAtHub: boolean): TimelineRecord {
  const [id, end, other, modality, rank, until, claim, ...dates] = row;
  const [near, far] = isAtHub ? [other, end] : [end, other];
  const subject = { id, near, far };
  return { id, subject, sentence: claim, date: dateIn(dates, RELATIONSHIP_DATES), until, modality, rank };
}
