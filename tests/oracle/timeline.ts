import type { NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import { parseEdtf, type EdtfDate } from '../../src/model/values/edtf';
import { compareCodePoints } from './fold';
import { isRelationship, type AnyRecord, type Graph } from './graph';
import { inLanguage, textsOf, type LocalText } from './language';
import { sizeOf, type PageInfo } from './page';
import { textsShown, type Arguments } from './resolve';
import { holdsOn, partedArguments, type Visibility } from './visibility';

/** Where a record stands in time: the property that says so. */
interface Place {
  readonly date: EdtfDate;
  readonly meaning: string;
}

const OF_NODES = [
  ['on', 'HAPPENED'],
  ['signedOn', 'SIGNED'],
  ['validFrom', 'BEGAN'],
  ['inForceFrom', 'BEGAN'],
  ['due', 'DUE'],
] as const;
const OF_RELATIONSHIPS = OF_NODES.filter(([name]) => !['signedOn', 'inForceFrom'].includes(name));

/** The timeline of an entity, worked out record by record. */
export function timelineAnswer(graph: Graph, args: Arguments): unknown {
  const about = graph.node(graph.currentId(args['about'] as string));
  if (!about || !isEntity(graph, about) || !isThere(about, args)) return null;
  const joined = joinedBySentence(graph, recordsOf(graph, about, args));
  const dated = joined.filter(([first]) => placeOf(first)).filter(([first]) => overlaps(placeOf(first)!, args));
  const undated = joined.filter(([first]) => !placeOf(first));
  dated.sort(([a], [b]) => inTime(a, b));
  undated.sort(([a], [b]) => Number(isRelationship(b)) - Number(isRelationship(a)) || compareCodePoints(a.id, b.id));
  const page = (groups: readonly Joined[]) => (own: Arguments) =>
    pageOf(
      groups.map((group) => entryOf(graph, group, args)),
      sizeOf(own['first'] as number | null | undefined),
    );
  return { entries: page(dated), undated: page(undated) };
}

/** Records that make one entry, the first in front. */
type Joined = readonly [AnyRecord, ...AnyRecord[]];

/** Records with the same date and sentence are one entry: what is stated or inferred together, all else by modality. */
function joinedBySentence(graph: Graph, records: readonly AnyRecord[]): Joined[] {
  const left = [...records].sort(
    (a, b) => compareCodePoints(modalityOf(a), modalityOf(b)) || compareCodePoints(a.id, b.id),
  );
  const joined: Joined[] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const alike = left.filter((other) => saysTheSame(graph, first, other));
    for (const other of alike) left.splice(left.indexOf(other), 1);
    joined.push([first, ...alike]);
  }
  return joined;
}

function saysTheSame(graph: Graph, a: AnyRecord, b: AnyRecord): boolean {
  if (!isRelationship(a) || !isRelationship(b) || a.claims.length === 0 || a.claims[0] !== b.claims[0]) return false;
  const stated = ['FACT', 'INFERRED'];
  const [left, right] = [modalityOf(a), modalityOf(b)];
  const inOneSense = left === right || (stated.includes(left) && stated.includes(right));
  const rejected = [a, b].filter(({ properties }) => properties['rank'] === 'DEPRECATED').length;
  return inOneSense && rejected !== 1 && shownDate(a)?.edtf === shownDate(b)?.edtf;
}

/** The entity and all that is a part of it, as lists show that. */
function withParts(graph: Graph, about: NodeRecord, args: Arguments): NodeRecord[] {
  const all = [about];
  if (!isFollowed(graph, 'PART_OF', args)) return all;
  for (const whole of all) {
    const parts = graph.data.relationships
      .filter((relationship) => relationship.type === 'PART_OF' && relationship.to === whole.id)
      .filter((relationship) => isStated(relationship) && isThere(relationship, args))
      .map(({ from }) => graph.node(from)!);
    all.push(...new Set(parts.filter((part) => isThere(part, args) && !all.includes(part))));
  }
  return all;
}

function recordsOf(graph: Graph, about: NodeRecord, args: Arguments): AnyRecord[] {
  const subjects = withParts(graph, about, args);
  const hasPlace = (node: NodeRecord) => placeOf(node) !== undefined || startOf(graph, node) !== 'OPEN';
  const own = subjects.filter((node) => isShown(node, args) && isOfTypes(node, args) && hasPlace(node));
  const near = subjects.flatMap((subject) =>
    graph.data.relationships
      .filter(({ from, to }) => from === subject.id || to === subject.id)
      .map((relationship) => ({ relationship, far: farEnd(graph, relationship, subject) }))
      .filter(({ far }) => isEntity(graph, far) && isThere(far, args) && isOfTypes(far, args))
      .filter(({ relationship }) => isFollowed(graph, relationship.type, args)),
  );
  const ofSubject = near
    .filter(({ relationship }) => isTellable(graph, relationship))
    .filter(({ relationship }) => isShown(relationship, args) && isThere(relationship, args));
  const figures = near.filter(
    ({ relationship, far }) =>
      ['ABOUT', 'OBSERVES'].includes(relationship.type) && far.type === 'Observation' && isStated(relationship),
  );
  const ids = subjects.map(({ id }) => id);
  const listed = [...ofSubject.map(({ relationship }) => relationship), ...naming(graph, ids, args)].filter(
    (relationship) => placeOf(relationship) || isUnplaced(graph, relationship),
  );
  const isTold = (node: NodeRecord): boolean =>
    listed
      .filter(({ from, to }) => from === node.id || to === node.id)
      .some((relationship) => placeOf(relationship)?.date.edtf === placeOf(node)?.date.edtf);
  const nodes = [...[...ofSubject, ...figures].map(({ far }) => far), ...namedIn(graph, ids, args), ...own]
    .filter((node) => node !== about && isShown(node, args) && hasPlace(node))
    .filter((node) => !isTold(node));
  return [...new Set([...listed, ...nodes, ...own.filter((node) => node === about)])];
}

/** Relationships of the subject that name one of the entities in a property. */
function naming(graph: Graph, ids: readonly string[], args: Arguments): RelationshipRecord[] {
  return graph.data.relationships.filter((relationship) => {
    const ends = [graph.node(relationship.from)!, graph.node(relationship.to)!];
    return (
      isTellable(graph, relationship) &&
      names(graph, relationship, ids) &&
      isShown(relationship, args) &&
      [relationship, ...ends].every((record) => isThere(record, args)) &&
      ends.some((end) => isOfTypes(end, args)) &&
      isFollowed(graph, relationship.type, args)
    );
  });
}

/** Entities that do so. They are no matter of relationships, so naming those leaves them out. */
function namedIn(graph: Graph, ids: readonly string[], args: Arguments): NodeRecord[] {
  if (viaOf(args)?.only) return [];
  return graph.data.nodes.filter((node) => names(graph, node, ids) && isThere(node, args) && isOfTypes(node, args));
}

const names = (graph: Graph, record: AnyRecord, ids: readonly string[]): boolean =>
  [...graph.typeOf(record).properties.values()].some(
    ({ name, type }) => type.kind === 'reference' && ids.includes(record.properties[name] as string),
  );

const farEnd = (graph: Graph, { from, to }: RelationshipRecord, near: NodeRecord): NodeRecord =>
  graph.node(from === near.id ? to : from)!;

const definitionOf = (graph: Graph, { type }: RelationshipRecord) =>
  graph.registry.relationshipOfType(type)!.definition;
/** Of the record nothing is told, nor what loading derives to say where things stand. */
function isTellable(graph: Graph, relationship: RelationshipRecord): boolean {
  const { about, derived, structural } = definitionOf(graph, relationship);
  return about === 'SUBJECT' && !(derived && structural);
}
const isEntity = (graph: Graph, node: NodeRecord): boolean => graph.typeOf(node).interfaces.includes('Entity');
const startOf = (graph: Graph, node: NodeRecord): string => graph.registry.entities.get(node.type)!.definition.start;

/** A record without a date that has a place in time, which nobody knows. */
function isUnplaced(graph: Graph, relationship: RelationshipRecord): boolean {
  const { firstDay, lastDay, modality } = relationship.properties;
  const planned = modality === 'PLAN' || modality === 'PROPOSAL';
  return !firstDay && !lastDay && (planned || definitionOf(graph, relationship).start !== 'OPEN');
}

/** The first date that has a day. */
function placeOf(record: AnyRecord): Place | undefined {
  for (const [name, meaning] of isRelationship(record) ? OF_RELATIONSHIPS : OF_NODES) {
    const date = dateIn(record, name);
    if (date && (date.first !== null || date.last !== null)) return { date, meaning };
  }
  return undefined;
}

function dateIn(record: AnyRecord, name: string): EdtfDate | null {
  const text = record.properties[name] as string | null | undefined;
  return text ? (parseEdtf(text) ?? null) : null;
}

const isStated = ({ properties }: AnyRecord): boolean =>
  properties['rank'] !== 'DEPRECATED' && ['FACT', 'INFERRED'].includes((properties['modality'] ?? 'FACT') as string);

function isShown({ properties }: AnyRecord, args: Arguments): boolean {
  const rank = (properties['rank'] ?? 'NORMAL') as string;
  const modality = (properties['modality'] ?? 'FACT') as string;
  const ranks = args['rank'] as string[] | null | undefined;
  const modalities = args['modality'] as string[] | null | undefined;
  return (ranks ? ranks.includes(rank) : rank !== 'DEPRECATED') && (!modalities || modalities.includes(modality));
}

function isThere({ properties }: AnyRecord, args: Arguments): boolean {
  const known = properties['knownFrom'] as string | null;
  const { asOf, knownAsOf, certainty } = args as Visibility;
  return (!asOf || holdsOn(properties, asOf, certainty)) && (!knownAsOf || (!!known && known <= knownAsOf));
}

function isOfTypes({ type }: NodeRecord, args: Arguments): boolean {
  const types = args['types'] as string[] | null | undefined;
  return !types || types.includes(type);
}

type Via = { only?: string[] | null; except?: string[] | null; structural?: boolean | null };
const viaOf = (args: Arguments) => args['via'] as Via | null | undefined;

function isFollowed(graph: Graph, type: string, args: Arguments): boolean {
  const { only, except, structural } = viaOf(args) ?? {};
  if (except?.includes(type)) return false;
  if (only) return only.includes(type);
  return structural !== false || !graph.registry.relationshipOfType(type)!.definition.structural;
}

function overlaps({ date: { first, last } }: Place, args: Arguments): boolean {
  const [from, to] = [args['from'] as string | null, args['to'] as string | null];
  return (!to || first === null || first <= to) && (!from || last === null || last >= from);
}

/** By first day, last day and id; a missing first day is the last one, a missing last day is after all. */
function inTime(a: AnyRecord, b: AnyRecord): number {
  const [left, right] = [placeOf(a)!.date, placeOf(b)!.date];
  return (
    compareCodePoints((left.first ?? left.last)!, (right.first ?? right.last)!) ||
    compareCodePoints(left.last ?? 'never', right.last ?? 'never') ||
    compareCodePoints(a.id, b.id)
  );
}

/** The date that counts; without a place in time the first that is written, if any. */
function shownDate(record: AnyRecord): EdtfDate | null {
  const names = isRelationship(record) ? OF_RELATIONSHIPS : OF_NODES;
  const vague = names.map(([name]) => dateIn(record, name)).find((date) => date !== null);
  return placeOf(record)?.date ?? vague ?? null;
}

function entryOf(graph: Graph, group: Joined, args: Arguments): Record<string, unknown> {
  const [first] = group;
  return {
    date: shownDate(first),
    meaning: placeOf(first)?.meaning ?? null,
    until: dateIn(first, 'validTo'),
    text: ({ lang }: { lang?: string }) =>
      inLanguage(textsFor(graph, first, args), lang ?? (args['lang'] as string | null | undefined) ?? 'en'),
    modality: modalityOf(first),
    rank: first.properties['rank'] ?? 'NORMAL',
    subject: first,
    subjects: group.slice(0, 20),
    subjectCount: group.length,
  };
}

const modalityOf = ({ properties }: AnyRecord): string => (properties['modality'] ?? 'FACT') as string;

function textsFor(graph: Graph, record: AnyRecord, args: Arguments): readonly LocalText[] {
  // A timeline's own graph has no day, for it tells of all days; a name is that of the view's.
  if (!isRelationship(record)) return textsShown(graph.seenIn(partedArguments(args).visibility), record, 'name');
  const claim = graph.node(record.claims[0]);
  return claim ? textsOf(claim.properties, 'statement') : [];
}

function pageOf(entries: readonly unknown[], size: number): Record<string, unknown> {
  const nodes = entries.slice(0, size);
  const cursors = nodes.map((_, place) => `oracle|${place}`);
  const totalCount = entries.length;
  const pageInfo: PageInfo = {
    hasNextPage: entries.length > size,
    hasPreviousPage: false,
    startCursor: cursors[0] ?? null,
    endCursor: cursors.at(-1) ?? null,
  };
  return { nodes, edges: nodes.map((node, place) => ({ node, cursor: cursors[place] })), pageInfo, totalCount };
}
