import Cypher from '@neo4j/cypher-builder';
import { CustomsGraphError } from '../../errors';
import { CERTAINTIES, PERIODS, USUAL_CERTAINTY, type Certainty } from '../../model/certainty';
import type { Registry } from '../../model/registry';
import type { NodeType, RelationshipField, RelationshipType } from '../../model/sealed-types';
import { CLAIM_DAYS, CLAIMS } from '../../model/storage';
import { PROSPECTIVE, type End, type SharedEdges, type Topology } from '../../model/topology';
import type { ArgumentValue } from '../arguments/arguments';
import type { Bindings } from '../arguments/bindings';
import { all, hasLabel, holds, textList } from './cypher';

/* What of the graph a caller sees. Lists, walks, timelines and saved traversals all take it from here. */

/**
 * What is visible; where undefined, the default: every day and source, FACT and INFERRED, nothing DEPRECATED. Below a
 * plan, a proposal or a goal, lists show relationships of its own modality as well, unless `modality` is given.
 */
export interface Visibility {
  /** The day as of which things are shown. */
  readonly asOf?: Cypher.Param;
  /** The day by which a dated source must have told of what is shown. */
  readonly knownAsOf?: Cypher.Param;
  readonly modality?: Cypher.Param;
  readonly rank?: Cypher.Param;
  /** How surely things hold on that day; part of the statement, because other properties are compared. */
  readonly certainty?: Certainty;
}

type Thing = Cypher.Node | Cypher.Relationship;

const ARGUMENTS = ['asOf', 'knownAsOf', 'modality', 'rank'] as const;

/** An argument whose value is a parameter. */
type ParameterName = (typeof ARGUMENTS)[number];

/**
 * The visibility that the arguments of a field ask for, over the parameters that `parameter` makes. Throws
 * BAD_USER_INPUT for a certainty where no day is given.
 */
export function visibilityFrom(
  given: (name: ParameterName) => boolean,
  parameter: (name: ParameterName) => Cypher.Param,
  certainty?: Certainty | null,
): Visibility {
  if (certainty && !given('asOf')) {
    throw new CustomsGraphError('BAD_USER_INPUT', `"certainty" is ${certainty}, but "asOf" is not given.`, {
      hint: `Say the day on which things are to hold: asOf: "2018-06-01", certainty: ${certainty}; or leave certainty out.`,
    });
  }
  const parameters = Object.fromEntries(ARGUMENTS.filter(given).map((name) => [name, parameter(name)]));
  return certainty ? { ...parameters, certainty } : parameters;
}

/** The visibility that the arguments of a root field ask for. A list without a value is refused when it is bound. */
export function visibilityOf(bindings: Bindings, args: ArgumentValue): Visibility {
  for (const [name, example] of Object.entries(EXAMPLES)) {
    const argument = args.child(name);
    if (argument.given) bindings.checks.push({ kind: 'notEmpty', argument, example });
  }
  return visibilityFrom(
    (name) => args.child(name).given,
    (name) => bindings.parameter({ kind: 'argument', argument: args.child(name) }),
    args.child('certainty').value as Certainty | null | undefined,
  );
}

const EXAMPLES = { modality: '[FACT, INFERRED, PLAN]', rank: '[NORMAL, DEPRECATED]' };

/** Whether relationships of the type are of the subject; those of the record show whatever the visibility. */
export const isSubject = (type: RelationshipType): boolean => type.definition.about === 'SUBJECT';

const isWidened = ({ modality, rank }: Visibility): boolean => modality !== undefined || rank !== undefined;

/** The ends of its relationships at which the nodes of a field stand. */
const nearEnds = ({ direction }: RelationshipField): readonly End[] =>
  direction === 'OUT' ? ['from'] : direction === 'IN' ? ['to'] : ['from', 'to'];

/**
 * The unasserted edges that a field of a node shows in the default visibility, by the end at which that node stands,
 * because the two have a prospective modality in common. Where there are none, a statement need not ask.
 */
export function sharedEdges(
  { shared }: Topology,
  { modality }: Visibility,
  field: RelationshipField,
): readonly { readonly near: End; readonly edges: SharedEdges }[] {
  const { relationship: type } = field;
  if (modality || !isSubject(type) || type.definition.everyModality) return [];
  return nearEnds(field).flatMap((near) => {
    const edges = shared[near].get(type.unassertedType);
    return edges ? [{ near, edges }] : [];
  });
}

/**
 * The store's types for a relationship type of the model: that of the default visibility, and the unasserted one when
 * modality or rank widen it, or where it may be `shared` with a node. `visibleRelationship` cuts down what these match.
 */
export function storedTypes(visibility: Visibility, type: RelationshipType, shared = false): string[] {
  return isSubject(type) && (shared || isWidened(visibility)) ? [type.type, type.unassertedType] : [type.type];
}

/** The store's types for those relationships that modality or rank may hide; none where nothing is hidden. */
export function hiddenTypes(visibility: Visibility, type: RelationshipType): string[] {
  if (!isSubject(type)) return [];
  return isWidened(visibility) ? [type.type, type.unassertedType] : [type.unassertedType];
}

/**
 * The condition that the caller sees a relationship of one of these types; undefined when all that `storedTypes` match
 * is seen. A relationship is visible only where its ends are: `visibleNode` asks those.
 *
 * @param sharing the node from which relationships of one type are followed, where they may share its modality
 */
export function visibleRelationship(
  visibility: Visibility,
  relationship: Cypher.Relationship,
  types: readonly RelationshipType[],
  sharing?: Cypher.Node,
): Cypher.Predicate | undefined {
  const subject = types.filter(isSubject);
  const condition = all([
    visibleDays(visibility, relationship),
    ofModalityAndRank(visibility, relationship, subject, sharing),
  ]);
  if (!condition || subject.length === 0) return undefined;
  if (subject.length === types.length) return condition;
  const record = types.filter((type) => !isSubject(type));
  return Cypher.or(ofModelTypes(visibility, relationship, record), condition);
}

/** The condition that the caller would see a relationship, of those in `hiddenTypes` of some types, but for modality or rank. */
export function hiddenRelationship(
  visibility: Visibility,
  relationship: Cypher.Relationship,
  types: readonly RelationshipType[],
  sharing?: Cypher.Node,
): Cypher.Predicate | undefined {
  const shown = isWidened(visibility)
    ? ofModalityAndRank(visibility, relationship, types.filter(isSubject), sharing)
    : sharing && Cypher.and(sharesModality(sharing, relationship), isNotRejected(relationship));
  return all([visibleDays(visibility, relationship), shown && Cypher.not(holds(shown))]);
}

/** The condition that a relationship found by its id is seen: on its days, whatever its modality and rank. */
export function visibleById(
  visibility: Visibility,
  relationship: Cypher.Relationship,
  type: RelationshipType,
): Cypher.Predicate | undefined {
  return isSubject(type) ? visibleDays(visibility, relationship) : undefined;
}

/**
 * The condition that the caller sees a node; of any type, or of one of those that `type` can be. Nodes of the record
 * hold on every day, because a later text may tell of an earlier day; those without `knownFrom` are no source's.
 */
export function visibleNode(
  registry: Registry,
  visibility: Visibility,
  node: Cypher.Node,
  type?: NodeType,
): Cypher.Predicate | undefined {
  if (!visibility.asOf && !visibility.knownAsOf) return undefined;
  const possible = type?.possible ?? [...registry.entities.keys()];
  const record = possible.filter((name) => registry.entities.get(name)?.definition.about === 'RECORD');
  const undated = record.filter((name) => !registry.entities.get(name)?.properties.has('knownFrom'));
  const unless = (exempt: readonly string[], condition: Cypher.Predicate | undefined): Cypher.Predicate | undefined => {
    if (!condition || exempt.length === 0) return condition;
    return exempt.length === possible.length ? undefined : Cypher.or(hasLabel(node, exempt), condition);
  };
  return all([unless(record, held(visibility, node)), unless(undated, known(visibility, node))]);
}

/** The condition that lists show a node of a type by its rank: what was rejected only where it is asked for. */
export function visibleRank({ rank }: Visibility, node: Cypher.Node, type: NodeType): Cypher.Predicate | undefined {
  if (type.kind !== 'entity' || !type.definition.ranked) return undefined;
  const stored = node.property('rank');
  return rank ? Cypher.in(stored, rank) : Cypher.neq(stored, new Cypher.Literal('DEPRECATED'));
}

/** The condition that a node or relationship is there on the days asked for, whatever its type. */
export const visibleDays = (visibility: Visibility, thing: Thing): Cypher.Predicate | undefined =>
  all([held(visibility, thing), known(visibility, thing)]);

/**
 * The condition that a record is of the modalities and ranks asked for, where every modality shows by default. It asks
 * the record itself, because the type in the store does not tell.
 */
export function ofEveryModality({ modality, rank }: Visibility, thing: Thing): Cypher.Predicate {
  const stored = (property: string, otherwise: string): Cypher.Expr =>
    Cypher.coalesce(thing.property(property), new Cypher.Literal(otherwise));
  const ofRank = rank
    ? Cypher.in(stored('rank', 'NORMAL'), rank)
    : Cypher.neq(stored('rank', 'NORMAL'), new Cypher.Literal('DEPRECATED'));
  return modality ? Cypher.and(ofRank, Cypher.in(stored('modality', 'FACT'), modality)) : ofRank;
}

/** How many claims stand behind a node or relationship, of those that the caller sees; `day` is a variable for it. */
export function claimCountOf(
  visibility: Visibility,
  owner: Thing,
  day: Cypher.Variable = new Cypher.NamedVariable('day'),
): Cypher.Expr {
  const list = (property: string): Cypher.Expr => Cypher.coalesce(owner.property(property), new Cypher.List([]));
  if (!visibility.knownAsOf) return Cypher.size(list(CLAIMS));
  // The embedded store counts no subquery that begins with UNWIND, so the days of the claims stand beside their ids.
  const known = new Cypher.ListComprehension(day).in(list(CLAIM_DAYS)).where(Cypher.lte(day, visibility.knownAsOf));
  return Cypher.size(known);
}

/** What comes before every day, and after it; no argument can be either. */
const [BEFORE_ALL, AFTER_ALL] = ['', '~'];

/** The arguments of a saved traversal that say which days count. */
interface Days {
  readonly asOf?: string | null | undefined;
  readonly knownAsOf?: string | null | undefined;
  readonly certainty?: Certainty | null | undefined;
}

/**
 * The days of a visibility as parameters of a statement that compares everything with them: `$begunBy` and
 * `$notEndedBy` by the properties that `$from` and `$to` name, `$knownBy` by knownFrom. In the place of days that are
 * not given stands what everything passes, also what has no day.
 */
export function dayParameters({ asOf, knownAsOf, certainty }: Days): Readonly<Record<DayParameter, string>> {
  const period = PERIODS[certainty ?? USUAL_CERTAINTY];
  return { ...period, begunBy: asOf ?? AFTER_ALL, notEndedBy: asOf ?? BEFORE_ALL, knownBy: knownAsOf ?? AFTER_ALL };
}

type DayParameter = 'from' | 'to' | 'begunBy' | 'notEndedBy' | 'knownBy';

/** It has begun by the day asked for, and has not ended, as surely as is asked for. */
const held = ({ asOf, certainty = USUAL_CERTAINTY }: Visibility, thing: Thing): Cypher.Predicate | undefined =>
  asOf && within(certainty, thing, asOf);

/** A day lies in the period of a certainty; a beginning or an end that is missing is at no day. */
function within(certainty: Certainty, thing: Thing, day: Cypher.Param): Cypher.Predicate {
  const period = PERIODS[certainty];
  const [from, to] = [thing.property(period.from), thing.property(period.to)];
  return Cypher.and(
    Cypher.or(Cypher.isNull(from), Cypher.lte(from, day)),
    Cypher.or(Cypher.isNull(to), Cypher.gt(to, day)),
  );
}

/** How surely a node or relationship holds on the day of the view; null without a day, and where it does not hold. */
export function standingOf({ asOf }: Visibility, thing: Thing): Cypher.Expr {
  if (!asOf) return Cypher.Null;
  const standing = new Cypher.Case();
  for (const certainty of CERTAINTIES)
    standing.when(within(certainty, thing, asOf)).then(new Cypher.Literal(certainty));
  return standing.else(Cypher.Null);
}

const known = ({ knownAsOf }: Visibility, thing: Thing): Cypher.Predicate | undefined =>
  knownAsOf && Cypher.lte(thing.property('knownFrom'), knownAsOf);

/** The condition on modality and rank; undefined when `storedTypes` stand for it. */
function ofModalityAndRank(
  visibility: Visibility,
  relationship: Cypher.Relationship,
  types: readonly RelationshipType[],
  sharing: Cypher.Node | undefined,
): Cypher.Predicate | undefined {
  if (sharing && !isWidened(visibility)) {
    // The type tells what is asserted, so that no property of that is read.
    const isAsserted = ofModelTypes(visibility, relationship, types);
    return Cypher.or(isAsserted, Cypher.and(sharesModality(sharing, relationship), isNotRejected(relationship)));
  }
  return all([ofModality(visibility, relationship, types, sharing), ofRank(visibility, relationship)]);
}

function sharesModality(node: Cypher.Node, relationship: Cypher.Relationship): Cypher.Predicate {
  const modality = node.property('modality');
  return Cypher.and(Cypher.in(modality, textList(PROSPECTIVE)), Cypher.eq(relationship.property('modality'), modality));
}

const isNotRejected = (relationship: Cypher.Relationship): Cypher.Predicate =>
  Cypher.neq(relationship.property('rank'), new Cypher.Literal('DEPRECATED'));

/** Where rank alone widens the visibility, modality keeps its default, which the store's type no longer stands for. */
function ofModality(
  visibility: Visibility,
  relationship: Cypher.Relationship,
  types: readonly RelationshipType[],
  sharing: Cypher.Node | undefined,
): Cypher.Predicate | undefined {
  const modality = relationship.property('modality');
  if (visibility.modality) return Cypher.in(modality, visibility.modality);
  if (!visibility.rank) return undefined;
  const every = types.filter(({ definition }) => definition.everyModality);
  if (every.length === types.length) return undefined;
  const isFact = Cypher.in(modality, textList(['FACT', 'INFERRED']));
  if (sharing) return Cypher.or(isFact, sharesModality(sharing, relationship));
  return every.length === 0 ? isFact : Cypher.or(ofModelTypes(visibility, relationship, every), isFact);
}

function ofRank(visibility: Visibility, relationship: Cypher.Relationship): Cypher.Predicate | undefined {
  if (visibility.rank) return Cypher.in(relationship.property('rank'), visibility.rank);
  return visibility.modality && isNotRejected(relationship);
}

/** The condition that a relationship is of one of these types of the store. */
export const ofTypes = (relationship: Cypher.Relationship, stored: readonly string[]): Cypher.Predicate =>
  Cypher.in(Cypher.type(relationship), textList(stored));

/** The condition that a relationship which may be seen is of one of these types of the model. */
const ofModelTypes = (
  visibility: Visibility,
  relationship: Cypher.Relationship,
  types: readonly RelationshipType[],
): Cypher.Predicate =>
  ofTypes(
    relationship,
    types.flatMap((type) => storedTypes(visibility, type)),
  );
