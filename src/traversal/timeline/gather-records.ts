import type { FoundRelationship } from '../../model/found';
import type { ParameterValue } from '../../model/statement';
import { isFollowed } from '../constraints';
import { Budget, rowsOf, type TraversalRun } from '../traversal';
import { visibilityParameters } from '../visibility';
import { dateIn, isPlaced, NODE_DATES, RELATIONSHIP_DATES, type RecordDate } from './record-dates';
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
type SubjectRow = readonly [parts: readonly string[], ...NodeRow];
type RelationshipRow = readonly [
  id: string,
  near: string,
  far: string,
  modality: string,
  rank: string,
  until: Text,
  claim: Text,
  ...dates: Text[],
];

/** The records of a timeline, each once and in no order; undefined when there is no such entity. Throws LIMIT_EXCEEDED. */
export async function gatherRecords(
  run: TraversalRun,
  statements: TimelineStatements,
  args: TimelineArguments,
  dating: Dating | undefined,
): Promise<TimelineRecord[] | undefined> {
  const { registry, limits } = run;
  const budget = new Budget(limits.maxVisited, 'timeline');
  const shared = parametersOf(run, args);
  const ask = async (text: string, ids: readonly string[]): Promise<readonly unknown[]> => {
    const rows = await rowsOf(run, text, { ...shared, ids, limit: budget.rows });
    budget.spend(rows.length);
    return rows;
  };

  const about = run.currentId(args.about);
  const subjects = new Map<string, TimelineRecord>();
  const hasParts = isFollowed(registry.relationshipOfType(PART_OF)!, args.via ?? {});
  for (let level = [about]; level.length > 0;) {
    const rows = (await ask(statements.text(args, 'subjects'), level)) as SubjectRow[];
    for (const [, ...row] of rows) subjects.set(row[0], ofNode(row));
    const parts = new Set(hasParts ? rows.flatMap(([ids]) => ids) : []);
    level = [...parts].filter((id) => !subjects.has(id));
  }
  const itself = subjects.get(about);
  if (!itself || !dating) return itself && [];

  const ids = [...subjects.keys()];
  const types = [...new Set(ids.flatMap((id) => registry.typeOfId(id)?.name ?? []))].sort();
  const found = (name: 'relationships' | 'nodes') => ask(statements.text(args, name, dating, types), ids);
  const relationships = byId(((await found('relationships')) as RelationshipRow[]).map(ofRelationship));
  const near = ((await found('nodes')) as NodeRow[]).map(ofNode);
  const own = [...subjects.values()].filter((record) => isShown(run, args, record));
  const nodes = byId([...near, ...own]);
  // The entity is the matter of its own timeline, whatever else tells of it.
  nodes.delete(about);
  const told = datesTold(relationships.values());
  const untold = [...nodes.values()].filter(({ id, date }) => !told.get(id)?.has(dayOf(date)));
  return [...relationships.values(), ...untold, ...own.filter((record) => record === itself)];
}

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
    for (const end of [near, far]) told.set(end, (told.get(end) ?? new Set()).add(dayOf(date)));
  }
  return told;
}

/** The text of a date with a place in time; all others are alike. */
const dayOf = (date: RecordDate): string => (isPlaced(date) ? date.edtf! : '');

function ofNode([id, modality, rank, until, ...dates]: NodeRow): TimelineRecord {
  return { id, subject: id, sentence: id, date: dateIn(dates, NODE_DATES), until, modality, rank };
}

function ofRelationship(row: RelationshipRow): TimelineRecord {
  const [id, near, far, modality, rank, until, claim, ...dates] = row;
  const subject = { id, near, far };
  return { id, subject, sentence: claim, date: dateIn(dates, RELATIONSHIP_DATES), until, modality, rank };
}
