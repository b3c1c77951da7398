import Cypher from '@neo4j/cypher-builder';
import { CustomsGraphError } from '../../errors';
import type { NodeType, RelationshipType } from '../../model/sealed-types';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from './compilation';
import { all, hasLabel } from './cypher';

/**
 * What of the graph a root field and everything below it sees, and in which language its texts are. Parameters;
 * undefined where the default holds: every day, whatever its source, FACT and INFERRED, nothing DEPRECATED.
 */
export interface Visibility {
  /** The day as of which things are shown. */
  readonly asOf?: Cypher.Param;
  /** The day by which a dated source must have told of what is shown. */
  readonly knownAsOf?: Cypher.Param;
  readonly modality?: Cypher.Param;
  readonly rank?: Cypher.Param;
  /** The language of texts that are asked for without one. */
  readonly lang?: ArgumentValue;
}

/** The names of the arguments that every root field has. */
export const VISIBILITY_ARGUMENTS: ReadonlySet<string> = new Set(['asOf', 'knownAsOf', 'modality', 'rank', 'lang']);

/** The view that the arguments of a root field ask for. A list without a value is refused when it is bound. */
export function visibilityOf(c: Compilation, args: ArgumentValue): Visibility {
  const parameter = (name: string): Record<string, Cypher.Param> => {
    const argument = args.child(name);
    if (!argument.given) return {};
    return { [name]: c.parameters.add(argument.place, 'view', (bound) => argument.read(bound) as string) };
  };
  for (const name of ['modality', 'rank']) {
    const argument = args.child(name);
    if (argument.given) c.checks.push((bound) => requireSome(name, argument.read(bound) as readonly string[]));
  }
  const lang = args.child('lang');
  return {
    ...parameter('asOf'),
    ...parameter('knownAsOf'),
    ...parameter('modality'),
    ...parameter('rank'),
    ...(lang.given ? { lang } : {}),
  };
}

const EXAMPLES: Readonly<Record<string, string>> = { modality: '[FACT, INFERRED, PLAN]', rank: '[NORMAL, DEPRECATED]' };

function requireSome(name: string, values: readonly string[]): void {
  if (values.length > 0) return;
  throw new CustomsGraphError('BAD_USER_INPUT', `"${name}" is an empty list, with which no relationship is seen.`, {
    hint: `Name what is to be seen, such as ${name}: ${EXAMPLES[name]!}, or leave "${name}" out for the usual view.`,
  });
}

/**
 * Nodes that tell how the rest is known. A later text may tell of an earlier day, so they have no place on the line
 * of time of what they tell.
 */
const RECORD: readonly string[] = ['Claim', 'Name', 'Contradiction', 'Source'];

/** Nodes that are no source's: names stand with their entity, and contradictions are the work of the editors. */
const UNDATED: readonly string[] = ['Name', 'Contradiction'];

/** Whether the view has a say about relationships of a type; those of the record show as ever, whatever it is. */
const isViewed = (type: RelationshipType): boolean => type.definition.about === 'SUBJECT';

/**
 * Types in the store that the view reads for a relationship type of the model: that of the default view, and that of
 * what stands aside when modality or rank widen it. What these match is cut down by `visibleRelationship`.
 */
export function storedTypes(visibility: Visibility, type: RelationshipType): string[] {
  return isViewed(type) && (visibility.modality || visibility.rank) ? [type.type, type.unassertedType] : [type.type];
}

/**
 * The condition that the view sees a relationship of one of these types of the model, undefined when it sees all
 * that `storedTypes` match. A relationship is seen only where its ends are: those are asked by `visibleNode`.
 */
export function visibleRelationship(
  visibility: Visibility,
  relationship: Cypher.Relationship,
  types: readonly RelationshipType[],
): Cypher.Predicate | undefined {
  const viewed = types.filter(isViewed);
  const condition = all([
    held(visibility, relationship),
    known(visibility, relationship),
    ofModality(visibility, relationship, viewed),
    ofRank(visibility, relationship),
  ]);
  if (!condition || viewed.length === 0) return undefined;
  return viewed.length === types.length
    ? condition
    : Cypher.or(
        isOfType(
          relationship,
          visibility,
          types.filter((type) => !isViewed(type)),
        ),
        condition,
      );
}

/**
 * The condition that a relationship found by its id is seen: the days only. An id names its relationship, whatever
 * its modality and rank.
 */
export function visibleById(
  visibility: Visibility,
  relationship: Cypher.Relationship,
  type: RelationshipType,
): Cypher.Predicate | undefined {
  return isViewed(type) ? all([held(visibility, relationship), known(visibility, relationship)]) : undefined;
}

/** The condition that the view sees a node; of any type, or of one of those that `type` can be. */
export function visibleNode(visibility: Visibility, node: Cypher.Node, type?: NodeType): Cypher.Predicate | undefined {
  return all([
    unless(node, RECORD, type, held(visibility, node)),
    unless(node, UNDATED, type, known(visibility, node)),
  ]);
}

/** The condition, for all nodes but those of the exempt types. */
function unless(
  node: Cypher.Node,
  exempt: readonly string[],
  type: NodeType | undefined,
  condition: Cypher.Predicate | undefined,
): Cypher.Predicate | undefined {
  const among = type ? exempt.filter((name) => type.possible.includes(name)) : exempt;
  if (!condition || among.length === 0) return condition;
  return among.length === type?.possible.length ? undefined : Cypher.or(hasLabel(node, among), condition);
}

type Viewed = Cypher.Node | Cypher.Relationship;

/** It has begun by the day asked for, and has not ended; a beginning or an end that is missing is at no day. */
function held({ asOf }: Visibility, thing: Viewed): Cypher.Predicate | undefined {
  if (!asOf) return undefined;
  const [from, to] = [thing.property('holdsFrom'), thing.property('holdsTo')];
  return Cypher.and(
    Cypher.or(Cypher.isNull(from), Cypher.lte(from, asOf)),
    Cypher.or(Cypher.isNull(to), Cypher.gt(to, asOf)),
  );
}

const known = ({ knownAsOf }: Visibility, thing: Viewed): Cypher.Predicate | undefined =>
  knownAsOf && Cypher.lte(thing.property('knownFrom'), knownAsOf);

/** Of two widenings one that is not given keeps its default, which the store's type no longer stands for. */
function ofModality(
  visibility: Visibility,
  relationship: Cypher.Relationship,
  types: readonly RelationshipType[],
): Cypher.Predicate | undefined {
  const modality = relationship.property('modality');
  if (visibility.modality) return Cypher.in(modality, visibility.modality);
  if (!visibility.rank) return undefined;
  const every = types.filter(({ definition }) => definition.everyModality);
  if (every.length === types.length) return undefined;
  const isFact = Cypher.in(modality, texts(['FACT', 'INFERRED']));
  return every.length === 0 ? isFact : Cypher.or(isOfType(relationship, visibility, every), isFact);
}

function ofRank(visibility: Visibility, relationship: Cypher.Relationship): Cypher.Predicate | undefined {
  const rank = relationship.property('rank');
  if (visibility.rank) return Cypher.in(rank, visibility.rank);
  return visibility.modality && Cypher.neq(rank, new Cypher.Literal('DEPRECATED'));
}

const isOfType = (
  relationship: Cypher.Relationship,
  visibility: Visibility,
  types: readonly RelationshipType[],
): Cypher.Predicate =>
  Cypher.in(Cypher.type(relationship), texts(types.flatMap((type) => storedTypes(visibility, type))));

const texts = (values: readonly string[]): Cypher.Expr =>
  new Cypher.List(values.map((value) => new Cypher.Literal(value)));
