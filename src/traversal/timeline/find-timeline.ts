import { encodeCursor } from '../../compiler/arguments/cursor';
import { foundPage } from '../../model/found';
import type { ParameterValue } from '../../model/statement';
import { isFollowed } from '../constraints';
import { rowsOf, keysAfter, pageSize, textCursor, type TraversalRun } from '../traversal';
import { visibilityParameters } from '../visibility';
import { OPEN_END } from './record-dates';
import { STATEMENTS_OF_CLAIMS, timedTypes, type Dating, type TimelineStatements } from './timeline-statements';
import type { TimelineArguments, TimelineEntry } from './timeline-types';

/** First day, last day and id, as they are compared. The first two are empty for an entry without a place in time. */
type Key = readonly [first: string, last: string, id: string];

/** An entry and where it stands. */
interface Placed {
  readonly entry: TimelineEntry;
  readonly key: Key;
  /** The claim whose statement is the text, for a relationship. */
  readonly claim?: string | undefined;
}

type StoredDate = readonly [edtf: string | null, first: string | null, last: string | null, meaning: string | null];
type NodeRow = readonly [string, StoredDate, string, string, string | null, readonly string[] | null];
type RelationshipRow = readonly [string, string, string, StoredDate, string, string, string | null, string | null];

const CURSOR = textCursor('timeline by first day, last day, id', 3);

/** The key that a cursor holds; undefined without a cursor. Throws BAD_CURSOR. */
export const keyAfter = (args: TimelineArguments): Key | undefined => keysAfter(args, CURSOR) as Key | undefined;

/** The timeline that arguments ask for, as timelineType says; null when there is no such entity. */
export async function findTimeline(
  run: TraversalRun,
  statements: TimelineStatements,
  args: TimelineArguments,
): Promise<unknown> {
  const size = pageSize(args, run);
  const after = keyAfter(args);
  const parameters = parametersOf(run, args, size, after);
  const ask = (name: Parameters<TimelineStatements['text']>[1], dating: Dating): Promise<readonly unknown[]> =>
    rowsOf(run, statements.text(args, name, dating), parameters);
  const page = async (dating: Dating): Promise<Placed[]> => {
    const relationships = (await ask('relationships', dating)) as RelationshipRow[];
    const nodes = (await ask('nodes', dating)) as NodeRow[];
    return [...relationships.map(ofRelationship), ...nodes.map(ofNode)];
  };

  const [about] = (await ask('about', 'DATED')) as NodeRow[];
  if (!about) return null;
  const itself = ofItself(run, args, about);
  const isDated = itself !== undefined && itself.key[0] !== '';
  const dated = await page('DATED');
  if (isDated && overlaps(about[1], args) && (!after || compare(itself.key, after) > 0)) dated.push(itself);
  dated.sort((a, b) => compare(a.key, b.key));

  const undated = await page('UNDATED');
  if (itself && !isDated) undated.push(itself);
  undated.sort((a, b) => Number(isNode(a)) - Number(isNode(b)) || compare(a.key, b.key));
  let undatedCount = undated.length;
  if (undatedCount > size) {
    const [relationships] = await ask('relationshipCount', 'UNDATED');
    const [nodes] = await ask('nodeCount', 'UNDATED');
    undatedCount = Number(relationships) + Number(nodes) + (itself && !isDated ? 1 : 0);
  }

  const shown = [...dated.slice(0, size), ...undated.slice(0, size)];
  const claims = [...new Set(shown.flatMap(({ claim }) => claim ?? []))];
  const told = claims.length > 0 ? await rowsOf(run, STATEMENTS_OF_CLAIMS, { ids: claims }) : [];
  const texts = new Map(told as [string, string[]][]);
  const withText = ({ entry, claim }: Placed): TimelineEntry =>
    claim === undefined ? entry : { ...entry, text: texts.get(claim) ?? null };
  const entries = dated.slice(0, size + 1).map((placed) => ({ ...withText(placed), key: placed.key }));
  return {
    entries: foundPage(entries, size, ({ key }) => encodeCursor(CURSOR.signature, key), after !== undefined),
    undated: undated.slice(0, size).map(withText),
    undatedCount,
  };
}

function parametersOf(
  { registry, currentId }: TraversalRun,
  args: TimelineArguments,
  size: number,
  after: Key | undefined,
): Readonly<Record<string, ParameterValue>> {
  const { from, to, types, via } = args;
  const [afterFirst, afterLast, afterId] = after ?? [];
  const optional = Object.entries({ from, to, types, afterFirst, afterLast, afterId });
  const given = optional.filter(([, value]) => value != null) as [string, ParameterValue][];
  const relationships = [...registry.relationships.values()];
  return {
    about: currentId(args.about),
    limit: BigInt(size) + 1n,
    timed: timedTypes(registry),
    ...visibilityParameters(args),
    ...Object.fromEntries(given),
    ...(via && {
      followed: relationships
        .filter(({ type }) => isFollowed(type, via))
        .flatMap(({ type, unassertedType }) => [type, unassertedType]),
    }),
  };
}

/** The entity as an entry of its own timeline; undefined where it is none. */
function ofItself({ registry }: TraversalRun, args: TimelineArguments, row: NodeRow): Placed | undefined {
  const { types, modality, rank } = args;
  const type = registry.typeOfId(row[0]);
  if (type?.kind !== 'entity') return undefined;
  const placed = ofNode(row);
  const { entry, key } = placed;
  const isSeen =
    (types?.includes(type.name) ?? true) &&
    (modality?.includes(entry.modality) ?? true) &&
    (rank?.includes(entry.rank) ?? entry.rank !== 'DEPRECATED');
  return isSeen && (key[0] !== '' || type.definition.start !== 'OPEN') ? placed : undefined;
}

const overlaps = ([, first, last]: StoredDate, { from, to }: TimelineArguments): boolean =>
  (to == null || first === null || first <= to) && (from == null || last === null || last >= from);

function ofNode([id, date, modality, rank, until, name]: NodeRow): Placed {
  return { entry: { ...dateOf(date), until, text: name, modality, rank, subject: id }, key: keyOf(date, id) };
}

function ofRelationship([id, from, to, date, modality, rank, until, claim]: RelationshipRow): Placed {
  const entry = { ...dateOf(date), until, text: null, modality, rank, subject: { id, from, to } };
  return { entry, key: keyOf(date, id), claim: claim ?? undefined };
}

const dateOf = ([date, , , meaning]: StoredDate): Pick<TimelineEntry, 'date' | 'meaning'> => ({ date, meaning });

const keyOf = ([, first, last]: StoredDate, id: string): Key =>
  first === null && last === null ? ['', '', id] : [first ?? last!, last ?? OPEN_END, id];

const isNode = ({ entry }: Placed): boolean => typeof entry.subject === 'string';

function compare(a: Key, b: Key): number {
  const place = a.findIndex((part, i) => part !== b[i]);
  return place < 0 ? 0 : a[place]! < b[place]! ? -1 : 1;
}
