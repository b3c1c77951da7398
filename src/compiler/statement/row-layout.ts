import Cypher from '@neo4j/cypher-builder';
import type { Compilation } from './compilation';
import { variableName } from './cypher';
import type { ResultValue } from '../answer/result-shape';

type Owner = Cypher.Node | Cypher.Relationship;

interface Column {
  readonly label: string;
  /** What the row holds there. */
  readonly value: { readonly expression: Cypher.Expr } | { readonly owner: Owner; readonly property: string };
}

/** Properties of one owner, and the variable of the map that holds their values. */
interface ReadAtOnce {
  readonly properties: string[];
  readonly values: Cypher.Variable;
}

/** The columns of one kind of row, each expression once, and the subqueries that some of them need. */
export class RowLayout {
  private readonly columns: Column[] = [];
  private readonly byKey = new Map<string, number>();
  readonly subqueries: Cypher.Clause[] = [];
  /** Fields whose values are planned already: types that share a field share its plan. */
  readonly planned = new Map<string, ResultValue>();

  constructor(private readonly c: Compilation) {}

  /** The column of a property of a node or relationship. */
  property(owner: Owner, property: string): number {
    return this.add({ label: `${variableName(owner)}.${property}`, value: { owner, property } });
  }

  /** The column of an expression; `key` tells it from others and shows in `explain`. */
  column(expression: Cypher.Expr, key: string): number {
    return this.add({ label: key, value: { expression } });
  }

  private add(column: Column): number {
    const known = this.byKey.get(column.label);
    if (known !== undefined) return known;
    const index = this.columns.push(column) - 1;
    this.byKey.set(column.label, index);
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
    return this.listOf(new Map());
  }

  /** Ends a subquery: returns the rows of all its items as one list, in their order. */
  returnAll(result: Cypher.Variable): Cypher.Clause {
    return this.returning(
      (row) => Cypher.collect(row),
      result,
      (owner) => owner instanceof Cypher.Relationship,
    );
  }

  /** Ends a subquery that has one item, or none: returns its row, or null. `reached` is the node that a step led to. */
  returnOne(result: Cypher.Variable, reached?: Owner): Cypher.Clause {
    const atOnce = (owner: Owner): boolean => owner instanceof Cypher.Relationship || owner === reached;
    return this.returning((row) => Cypher.head(Cypher.collect(row)), result, atOnce);
  }

  private returning(
    returned: (row: Cypher.Expr) => Cypher.Expr,
    result: Cypher.Variable,
    atOnce: (owner: Owner) => boolean,
  ): Cypher.Clause {
    const reads = this.readAtOnce(atOnce);
    const maps = [...reads].map(([owner, { properties, values }]): [Cypher.Expr, Cypher.Variable] => [
      new Cypher.MapProjection(owner, properties),
      values,
    ]);
    return Cypher.utils.concat(
      ...this.subqueries,
      ...(maps.length > 0 ? [new Cypher.With('*', ...maps)] : []),
      new Cypher.Return([returned(this.listOf(reads)), result]),
    );
  }

  /**
   * The owners of several properties whose values are read in one step, by a map projection that the row takes apart
   * again. That saves database hits of relationships and of nodes that a step led to. For the nodes of lists a map is
   * slower, and for nodes found by a key it saves nothing.
   */
  private readAtOnce(atOnce: (owner: Owner) => boolean): Map<Owner, ReadAtOnce> {
    const byOwner = new Map<Owner, string[]>();
    for (const { value } of this.columns) {
      if (!('owner' in value) || !atOnce(value.owner)) continue;
      byOwner.set(value.owner, [...(byOwner.get(value.owner) ?? []), value.property]);
    }
    return new Map(
      [...byOwner]
        .filter(([, properties]) => properties.length > 1)
        .map(([owner, properties]) => [owner, { properties, values: this.c.names.variable('values') }]),
    );
  }

  private listOf(reads: ReadonlyMap<Owner, ReadAtOnce>): Cypher.Expr {
    return new Cypher.List(
      this.columns.map(({ value }) =>
        'expression' in value
          ? value.expression
          : (reads.get(value.owner)?.values ?? value.owner).property(value.property),
      ),
    );
  }

  /** How many values it has. */
  get width(): number {
    return this.columns.length;
  }

  get labels(): readonly string[] {
    return this.columns.map(({ label }) => label);
  }
}
