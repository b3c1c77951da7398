import Cypher from '@neo4j/cypher-builder';
import { isKey } from '../compiler/statement/cypher';
import { claimCountOf } from '../compiler/statement/visibility';
import type { ParameterValue } from '../model/statement';
import type { StoredRow } from '../store/graph-store';
import type { Constraints } from './constraints';
import { FAR, keysOf, NEAR, ROW, rowsOfSteps, STEP, stepOf, stepRow, type MatchSteps, type Step } from './steps';
import type { Budget, TraversalRun } from './traversal';
import { visibilityOver } from './visibility';

const LIMIT = new Cypher.NamedParam('limit');

/** Expands a frontier under constraints: one statement a level, from many nodes at once to all one step further. */
export class Expander {
  constructor(
    private readonly run: TraversalRun,
    private readonly constraints: Constraints,
    private readonly budget: Budget,
  ) {}

  /** The steps from the nodes, in no order; against the direction where `against` says so. Throws LIMIT_EXCEEDED. */
  async from(ids: readonly string[], against: boolean): Promise<Step[]> {
    const rows = await this.rows('all steps', ids, against, (steps) => [
      ...steps(),
      new Cypher.Return([this.stepRow(), ROW]).limit(LIMIT),
    ]);
    this.budget.spend(rows.length);
    return rows.map(stepOf);
  }

  /**
   * The steps from the nodes to one of `others`, where there are any, else all. All are read and charged, but only what
   * is returned becomes rows: on the last level of a search nearly all steps lead elsewhere. Throws LIMIT_EXCEEDED.
   */
  async towards(others: readonly string[], ids: readonly string[], against: boolean): Promise<Step[]> {
    const clauses = (steps: MatchSteps) => stepsTowards(steps, this.stepRow());
    const [row] = await this.rows('steps towards others', ids, against, clauses, { others: keysOf(others) });
    const [read, met, every] = (row ?? [0, [], []]) as [number | bigint, unknown[], unknown[]];
    this.budget.spend(Number(read));
    return (met.length > 0 ? met : every).map(stepOf);
  }

  private rows(
    name: string,
    ids: readonly string[],
    against: boolean,
    clauses: (steps: MatchSteps) => readonly Cypher.Clause[],
    parameters: Readonly<Record<string, ParameterValue>> = {},
  ): Promise<readonly StoredRow[]> {
    const along = against ? 'AGAINST' : 'ALONG';
    const limited = { ...parameters, limit: this.budget.rows };
    return rowsOfSteps(this.run, this.constraints, { name, ids, along, clauses, parameters: limited });
  }

  private stepRow(): Cypher.List {
    return stepRow(claimCountOf(visibilityOver(this.constraints.visibility), STEP));
  }
}

/** One row: how many steps were read, those that lead to a key of `$others`, and all where none does. */
function stepsTowards(steps: MatchSteps, row: Cypher.Expr): Cypher.Clause[] {
  const read = new Cypher.NamedVariable('read');
  const met = new Cypher.NamedVariable('met');
  const every = new Cypher.NamedVariable('steps');
  const isMet = isKey(FAR.property('id'), new Cypher.NamedParam('others'));
  const isDone = Cypher.or(Cypher.gt(Cypher.size(met), new Cypher.Literal(0)), Cypher.gte(read, LIMIT));
  const ids = new Cypher.Case().when(isDone).then(new Cypher.List([])).else(new Cypher.NamedParam('ids'));
  return [
    ...steps(),
    new Cypher.With(NEAR, STEP, FAR).limit(LIMIT),
    new Cypher.With([Cypher.count(STEP), read], [Cypher.collect(new Cypher.Case().when(isMet).then(row)), met]),
    new Cypher.Call(Cypher.utils.concat(...steps({ ids }), new Cypher.Return([Cypher.collect(row), every])), [
      read,
      met,
    ]),
    new Cypher.Return([new Cypher.List([read, met, every]), ROW]),
  ];
}
