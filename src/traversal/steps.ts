import Cypher from '@neo4j/cypher-builder';
import { LRUCache } from 'lru-cache';
import { hasLabel, isKey, label, print, textList, types as typesPattern, where } from '../compiler/statement/cypher';
import { storedTypes, visibleNode, visibleRelationship } from '../compiler/statement/visibility';
import type { FoundRelationship } from '../model/found';
import type { Registry } from '../model/registry';
import type { RelationshipType } from '../model/sealed-types';
import type { ParameterValue } from '../model/statement';
import { NODE_LABEL } from '../model/storage';
import type { StoredRow } from '../store/graph-store';
import type { Constraints } from './constraints';
import { rowsOf, type TraversalRun } from './traversal';
import { visibilityOver, visibilityParameters } from './visibility';

/* Steps are relationships as they are walked under constraints. The statements of all walks are made of these clauses. */

const ID = new Cypher.NamedVariable('id');
export const NEAR = new Cypher.NamedNode('near');
export const FAR = new Cypher.NamedNode('far');
export const STEP = new Cypher.NamedRelationship('step');
/** What every statement returns. */
export const ROW = new Cypher.NamedVariable('row');

const parameter = (name: string): Cypher.Param => new Cypher.NamedParam(name);

/** Along the direction of the constraints, against it, or as relationships are stored, whatever the direction. */
export type StepDirection = 'ALONG' | 'AGAINST' | 'STORED';

/** The match of the steps from `$ids`, or from the ids that an expression yields, where a condition holds as well. */
export type MatchSteps = (more?: {
  readonly where?: Cypher.Predicate;
  readonly ids?: Cypher.Expr;
}) => readonly Cypher.Clause[];

/** What a statement reads of the steps from some nodes. */
export interface StepQuery {
  /** Tells the clauses from those of other queries: a text is made once. */
  readonly name: string;
  readonly ids: readonly string[];
  readonly along: StepDirection;
  readonly clauses: (steps: MatchSteps) => readonly Cypher.Clause[];
  /** Values of the parameters that the clauses name beside `ids`. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** The rows that one statement returns of steps; none where nothing may be walked over. */
export async function rowsOfSteps(
  run: TraversalRun,
  constraints: Constraints,
  query: StepQuery,
): Promise<readonly StoredRow[]> {
  const { ids, parameters } = query;
  if (ids.length === 0 || constraints.relationships.length === 0) return [];
  return rowsOf(run, textOf(run, constraints, query), { ...constraintParameters(constraints), ids, ...parameters });
}

/** Texts by what they depend on, because the builder takes longer than many a statement. */
const texts = new LRUCache<string, string>({ max: 500 });

function textOf({ registry }: TraversalRun, constraints: Constraints, { name, along, clauses }: StepQuery): string {
  const key = `${name} ${along} ${shapeOf(constraints, registry)}`;
  let text = texts.get(key);
  if (text === undefined) {
    const steps: MatchSteps = (more) => matchSteps(registry, constraints, along, more);
    texts.set(key, (text = print(Cypher.utils.concat(...clauses(steps)))));
  }
  return text;
}

/** What of constraints and the model stands in a text; all else is values of parameters. */
const shapeOf = (
  { relationships, direction, nodes, avoid, among, visibility }: Constraints,
  { entities }: Registry,
): string =>
  JSON.stringify([
    ...[relationships.map(({ type }) => type), direction, nodes && [...nodes].sort(), avoid.length > 0, !!among],
    ...[Object.keys(visibilityParameters(visibility)), visibility.certainty, [...entities.keys()]],
  ]);

function matchSteps(
  registry: Registry,
  constraints: Constraints,
  along: StepDirection,
  { where: more, ids = parameter('ids') }: NonNullable<Parameters<MatchSteps>[0]> = {},
): Cypher.Clause[] {
  const visibility = visibilityOver(constraints.visibility);
  const stored = constraints.relationships.flatMap((type) => storedTypes(visibility, type)).sort();
  const bothWays =
    along === 'STORED' ? [] : constraints.relationships.filter((type) => holdsBothWays(constraints, type));
  const outward = along === 'STORED' || (constraints.direction === 'OUT') === (along === 'ALONG');
  const direction = bothWays.length > 0 ? 'undirected' : outward ? 'right' : 'left';
  const match = new Cypher.Match(
    new Cypher.Pattern(NEAR, { labels: label(NODE_LABEL), properties: { id: ID } })
      .related(STEP, { type: typesPattern(...stored), direction })
      .to(FAR),
  );
  const mixed = bothWays.length > 0 && bothWays.length < constraints.relationships.length;
  const isOfType = constraints.nodes && hasLabel(FAR, [...constraints.nodes].sort());
  where(
    match,
    mixed
      ? Cypher.or(
          Cypher.eq(new Cypher.Function(outward ? 'startNode' : 'endNode', [STEP]), NEAR),
          Cypher.in(Cypher.type(STEP), textList(bothWays.flatMap((type) => storedTypes(visibility, type)).sort())),
        )
      : undefined,
    visibleRelationship(visibility, STEP, constraints.relationships),
    visibleNode(registry, visibility, FAR),
    constraints.avoid.length > 0 ? Cypher.not(Cypher.in(FAR.property('id'), parameter('avoid'))) : undefined,
    constraints.among && isKey(FAR.property('id'), parameter('among')),
    isOfType && Cypher.or(Cypher.in(FAR.property('id'), parameter('always')), isOfType),
    more,
  );
  return [new Cypher.Unwind([ids, ID]), match];
}

const holdsBothWays = ({ direction }: Constraints, { definition }: RelationshipType): boolean =>
  direction === 'ANY' || definition.symmetrical;

/** Values of the parameters that `matchSteps` names, beside `ids`. */
const constraintParameters = (constraints: Constraints): Record<string, ParameterValue> => ({
  ...visibilityParameters(constraints.visibility),
  ...(constraints.avoid.length > 0 ? { avoid: constraints.avoid } : {}),
  ...(constraints.among ? { among: keysOf(constraints.among) } : {}),
  ...(constraints.nodes ? { always: constraints.always } : {}),
});

/** What a statement returns of a step: `[id, near, far, ...more]`. Which end it starts at costs more than all else. */
export const stepRow = (...more: readonly Cypher.Expr[]): Cypher.List =>
  new Cypher.List([STEP.property('id'), NEAR.property('id'), FAR.property('id'), ...more]);

/** A relationship as it is walked, from `near` to `far`, with the number of claims that support it. */
export interface Step extends FoundRelationship {
  /** 0 where the row does not tell. */
  readonly claims: number;
}

/** The step that a row tells of. */
export function stepOf(row: unknown): Step {
  const [id, near, far, claims = 0] = row as [string, string, string, (number | bigint)?];
  return { id, near, far, claims: Number(claims) };
}

/** Texts as the keys of a map, for `isKey`. */
export const keysOf = (texts: Iterable<string>): Readonly<Record<string, true>> =>
  Object.fromEntries(Array.from(texts, (text) => [text, true] as const));
