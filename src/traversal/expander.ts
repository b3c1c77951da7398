import Cypher from '@neo4j/cypher-builder';
import { hasLabel, label, print, textList, types as typesPattern, where } from '../compiler/statement/cypher';
import { claimCountOf, storedTypes, visibleNode, visibleRelationship } from '../compiler/statement/visibility';
import type { FoundRelationship } from '../model/found';
import type { RelationshipType } from '../model/sealed-types';
import type { ParameterValue } from '../model/statement';
import { NODE_LABEL } from '../model/storage';
import type { StoredRow } from '../store/graph-store';
import type { Constraints } from './constraints';
import { rowsOf, type Budget, type TraversalRun } from './traversal';
import { visibilityOver, visibilityParameters } from './visibility';

const ID = new Cypher.NamedVariable('id');
const NEAR = new Cypher.NamedNode('near');
export const FAR = new Cypher.NamedNode('far');
export const STEP = new Cypher.NamedRelationship('step');

const parameter = (name: string): Cypher.Param => new Cypher.NamedParam(name);

/** Along the direction of the constraints, against it, or as relationships are stored, whatever the direction. */
type StepDirection = 'ALONG' | 'AGAINST' | 'STORED';

/** What a statement reads of the steps from some nodes. */
interface StepQuery {
  readonly ids: readonly string[];
  readonly along: StepDirection;
  readonly where: Cypher.Predicate;
  readonly returned: readonly Cypher.Clause[];
  /** Values of the parameters that `where` and `returned` name beside `ids`. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** The rows that one statement returns of steps; none where nothing may be walked over. */
export async function rowsOfSteps(
  run: TraversalRun,
  constraints: Constraints,
  { ids, along, where: condition, returned, parameters }: StepQuery,
): Promise<readonly StoredRow[]> {
  if (constraints.relationships.length === 0) return [];
  const text = print(Cypher.utils.concat(...stepsFromIds(run, constraints, along, condition), ...returned));
  return rowsOf(run, text, { ...constraintParameters(constraints), ids, ...parameters });
}

/** The match of the steps from the nodes of `$ids`, where `more` holds as well. */
function stepsFromIds(
  { registry }: TraversalRun,
  constraints: Constraints,
  along: StepDirection,
  more?: Cypher.Predicate,
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
    constraints.among && Cypher.in(FAR.property('id'), parameter('among')),
    isOfType && Cypher.or(Cypher.in(FAR.property('id'), parameter('always')), isOfType),
    more,
  );
  return [new Cypher.Unwind([parameter('ids'), ID]), match];
}

const holdsBothWays = ({ direction }: Constraints, { definition }: RelationshipType): boolean =>
  direction === 'ANY' || definition.symmetrical;

/** Values of the parameters that `stepsFromIds` names, beside `ids`. */
const constraintParameters = (constraints: Constraints): Record<string, ParameterValue> => ({
  ...visibilityParameters(constraints.visibility),
  ...(constraints.avoid.length > 0 ? { avoid: constraints.avoid } : {}),
  ...(constraints.among ? { among: constraints.among } : {}),
  ...(constraints.nodes ? { always: constraints.always } : {}),
});

/** What a statement returns of a step: `[id, near, far, whether it starts at near, ...more]`. */
export function stepRow(...more: readonly Cypher.Expr[]): Cypher.List {
  const startsNear = Cypher.eq(new Cypher.Function('startNode', [STEP]), NEAR);
  return new Cypher.List([STEP.property('id'), NEAR.property('id'), FAR.property('id'), startsNear, ...more]);
}

/** A relationship as it is walked: from the node `near` to the node `far`. */
export interface Step {
  readonly relationship: FoundRelationship;
  readonly near: string;
  readonly far: string;
  /** How many claims support it, where the row tells. */
  readonly claims: number;
}

/** The step that a row tells of. */
export function stepOf(row: unknown): Step {
  const [id, near, far, startsNear, claims = 0] = row as [string, string, string, boolean, (number | bigint)?];
  const relationship = startsNear ? { id, from: near, to: far } : { id, from: far, to: near };
  return { relationship, near, far, claims: Number(claims) };
}

/** Expands a frontier under constraints: one statement a level, from many nodes at once to all one step further. */
export class Expander {
  private readonly texts = new Map<StepDirection, string>();

  constructor(
    private readonly run: TraversalRun,
    private readonly constraints: Constraints,
    private readonly budget: Budget,
  ) {}

  /** The steps from the nodes, in no order; against the direction where `against` says so. Throws LIMIT_EXCEEDED. */
  async from(ids: readonly string[], against: boolean): Promise<Step[]> {
    if (ids.length === 0 || this.constraints.relationships.length === 0) return [];
    const parameters = { ...constraintParameters(this.constraints), ids, limit: this.budget.rows };
    const rows = await rowsOf(this.run, this.text(against ? 'AGAINST' : 'ALONG'), parameters);
    this.budget.spend(rows.length);
    return rows.map(stepOf);
  }

  private text(direction: StepDirection): string {
    let text = this.texts.get(direction);
    if (text === undefined) {
      const row = new Cypher.NamedVariable('row');
      const claims = claimCountOf(visibilityOver(this.constraints.visibility), STEP);
      const returned = new Cypher.Return([stepRow(claims), row]).limit(parameter('limit'));
      text = print(Cypher.utils.concat(...stepsFromIds(this.run, this.constraints, direction), returned));
      this.texts.set(direction, text);
    }
    return text;
  }
}
