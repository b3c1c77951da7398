import type { NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import { parseEdtf, type EdtfDate } from '../../src/model/values/edtf';
import { compareCodePoints } from './fold';
import { isRelationship, type AnyRecord, type Graph } from './graph';
import { inLanguage, textsOf, type LocalText } from './language';
import { sizeOf, type PageInfo } from './page';
import type { Arguments } from './resolve';

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
  const about = graph.node(graph.data.description.retired[args['about'] as string] ?? args['about']);
  if (!about || !isEntity(graph, about) || !isThere(about, args)) return null;
  const entries = [...new Set(entriesOf(graph, about, args))];
  const dated = entries.filter((record) => placeOf(record)).filter((record) => overlaps(placeOf(record)!, args));
  const undated = entries.filter((record) => !placeOf(record));
  dated.sort(inTime);
  undated.sort((a, b) => Number(isRelationship(b)) - Number(isRelationship(a)) || compareCodePoints(a.id, b.id));
  const size = sizeOf(args['first'] as number | null | undefined);
  return {
    entries: pageOf(
      dated.map((record) => entryOf(graph, record, args)),
      size,
    ),
    undated: undated.slice(0, size).map((record) => entryOf(graph, record, args)),
    undatedCount: undated.length,
  };
}

function entriesOf(graph: Graph, about: NodeRecord, args: Arguments): AnyRecord[] {
  const itself = isShown(about, args) && isOfTypes(about, args) && (placeOf(about) || startOf(graph, about) !== 'OPEN');
  const near = graph.data.relationships
    .filter(({ from, to }) => from === about.id || to === about.id)
    .map((relationship) => ({ relationship, far: farEnd(graph, relationship, about) }))
    .filter(({ far }) => isEntity(graph, far) && isThere(far, args) && isOfTypes(far, args))
    .filter(({ relationship }) => isFollowed(relationship, args));
  const subject = near
    .filter(({ relationship }) => definitionOf(graph, relationship).about === 'SUBJECT')
    .filter(({ relationship }) => isShown(relationship, args) && isThere(relationship, args));
  const figures = near.filter(
    ({ relationship, far }) =>
      ['ABOUT', 'OBSERVES'].includes(relationship.type) && far.type === 'Observation' && isStated(relationship),
  );
  const listed = subject
    .map(({ relationship }) => relationship)
    .filter((relationship) => placeOf(relationship) || isUnplaced(graph, relationship));
  const isTold = (node: NodeRecord): boolean =>
    listed
      .filter(({ from, to }) => from === node.id || to === node.id)
      .some((relationship) => placeOf(relationship)?.date.edtf === placeOf(node)?.date.edtf);
  const nodes = [...subject, ...figures]
    .map(({ far }) => far)
    .filter((node) => node !== about && isShown(node, args))
    .filter((node) => placeOf(node) || startOf(graph, node) !== 'OPEN')
    .filter((node) => !isTold(node));
  return [...(itself ? [about] : []), ...listed, ...nodes];
}

const farEnd = (graph: Graph, { from, to }: RelationshipRecord, near: NodeRecord): NodeRecord =>
  graph.node(from === near.id ? to : from)!;

const definitionOf = (graph: Graph, { type }: RelationshipRecord) =>
  graph.registry.relationshipOfType(type)!.definition;
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
  const [from, to, known] = ['holdsFrom', 'holdsTo', 'knownFrom'].map((name) => properties[name] as string | null);
  const [asOf, knownAsOf] = [args['asOf'] as string | null, args['knownAsOf'] as string | null];
  return (!asOf || ((!from || from <= asOf) && (!to || to > asOf))) && (!knownAsOf || (!!known && known <= knownAsOf));
}

function isOfTypes({ type }: NodeRecord, args: Arguments): boolean {
  const types = args['types'] as string[] | null | undefined;
  return !types || types.includes(type);
}

function isFollowed({ type }: RelationshipRecord, args: Arguments): boolean {
  const via = args['via'] as { only?: string[] | null; except?: string[] | null } | null | undefined;
  return (!via?.only || via.only.includes(type)) && !via?.except?.includes(type);
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

function entryOf(graph: Graph, record: AnyRecord, args: Arguments): Record<string, unknown> {
  const place = placeOf(record);
  const names = isRelationship(record) ? OF_RELATIONSHIPS : OF_NODES;
  const vague = names.map(([name]) => dateIn(record, name)).find((date) => date !== null);
  return {
    date: place?.date ?? vague ?? null,
    meaning: place?.meaning ?? null,
    until: dateIn(record, 'validTo'),
    text: ({ lang }: { lang?: string }) =>
      inLanguage(textsFor(graph, record), lang ?? (args['lang'] as string | null | undefined) ?? 'en'),
    modality: record.properties['modality'] ?? 'FACT',
    rank: record.properties['rank'] ?? 'NORMAL',
    subject: record,
  };
}

function textsFor(graph: Graph, record: AnyRecord): readonly LocalText[] {
  if (!isRelationship(record)) return textsOf(record.properties, 'name');
  const claim = graph.node(record.claims[0]);
  return claim ? textsOf(claim.properties, 'statement') : [];
}

function pageOf(entries: readonly unknown[], size: number): Record<string, unknown> {
  const nodes = entries.slice(0, size);
  const cursors = nodes.map((_, place) => `oracle|${place}`);
  const pageInfo: PageInfo = {
    hasNextPage: entries.length > size,
    hasPreviousPage: false,
    startCursor: cursors[0] ?? null,
    endCursor: cursors.at(-1) ?? null,
  };
  return { nodes, edges: nodes.map((node, place) => ({ node, cursor: cursors[place] })), pageInfo };
}
