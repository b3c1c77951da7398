import Cypher from '@neo4j/cypher-builder';
import type { Compilation } from './compilation';
import { variableName } from './cypher';
import type { ResultValue } from './result-shape';

/**
 * The columns of one kind of row, and the subqueries that some of them need. An expression that is asked for
 * twice gets one column.
 */
export class RowLayout {
  private readonly columns: { readonly expression: Cypher.Expr; readonly label: string }[] = [];
  private readonly byKey = new Map<string, number>();
  readonly subqueries: Cypher.Clause[] = [];
  /** Fields whose values are planned already: types that share a field share its plan. */
  readonly planned = new Map<string, ResultValue>();

  constructor(private readonly c: Compilation) {}

  /** The column of a property of a node or relationship. */
  property(owner: Cypher.Node | Cypher.Relationship, name: string): number {
    return this.column(owner.property(name), `${variableName(owner)}.${name}`);
  }

  /** The column of an expression; `key` tells it from others and shows in `explain`. */
  column(expression: Cypher.Expr, key: string): number {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const index = this.columns.push({ expression, label: key }) - 1;
    this.byKey.set(key, index);
    return index;
  }

  /** Runs `body`, which returns `result`, for each row, with `imports` in scope; yields the column of the result. */
  subquery(imports: readonly Cypher.Variable[], body: Cypher.Clause, result: Cypher.Variable): number {
    this.call(imports, body);
    return this.column(result, variableName(result));
  }

  /** Runs `body` for each row as well, for what it returns to be used in later subqueries and not in a column. */
  call(imports: readonly Cypher.Variable[], body: Cypher.Clause): void {
    this.c.noteSubquery();
    this.subqueries.push(new Cypher.Call(body, [...imports]));
  }

  /** The row as a list. A row without columns still counts its item. */
  list(): Cypher.Expr {
    return new Cypher.List(this.columns.map(({ expression }) => expression));
  }

  get labels(): readonly string[] {
    return this.columns.map(({ label }) => label);
  }
}
