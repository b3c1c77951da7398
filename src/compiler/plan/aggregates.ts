import Cypher from '@neo4j/cypher-builder';
import { getNamedType, type FieldNode } from 'graphql';
import { invariant } from '../../errors';
import { aggregatesOf, type Aggregate } from '../../model/grouping';
import type { Leaf, ObjectShape, ResultValue } from '../answer/result-shape';
import { claimCount } from '../statement/pattern';
import type { Compilation } from '../statement/compilation';
import type { Visibility } from '../statement/visibility';
import type { Grouped, Listing } from './listing';

/** Plans the aggregates of a connection's items: one subquery for all. `typeName` is the GraphQL type of the field. */
export function aggregates(
  c: Compilation,
  list: Listing,
  of: Grouped,
  typeName: string,
  nodes: readonly FieldNode[],
): ResultValue {
  const known = aggregatesOf(list.typeOf(of));
  const items = list.items();
  const owner = of === 'NODE' ? items.node : items.relationship!;
  const computed = new ComputedColumns(c);
  const entries = c.entries(typeName, nodes, (name, group) => {
    const aggregate = known.get(name);
    invariant(aggregate, `${typeName}.${name} is no aggregate`);
    const type = getNamedType(c.graphqlField(typeName, group[0]!).type).name;
    const members = c.entries(type, group, (member) =>
      memberValue(computed, aggregate, member, valueOf(c, list.scope.visibility, aggregate, owner)),
    );
    return { kind: 'inline', shape: { typeColumn: undefined, type, entries: members } };
  });
  const shape: ObjectShape = { typeColumn: undefined, type: typeName, entries };
  if (computed.columns.length === 0) return { kind: 'inline', shape };
  const result = c.names.variable('aggregates');
  const body = Cypher.utils.concat(
    items.match,
    // The embedded store computes no aggregate inside a list, so each has a name first.
    new Cypher.With(...computed.columns),
    new Cypher.Return([new Cypher.List(computed.columns.map(([, variable]) => variable)), result]),
  );
  return { kind: 'object', column: list.subquery(body, result), shape, nullable: false };
}

function memberValue(computed: ComputedColumns, aggregate: Aggregate, member: string, value: Cypher.Expr): ResultValue {
  const column = (what: 'min' | 'max' | 'sum' | 'count', expression: Cypher.Expr): number =>
    computed.column(`${aggregate.name} ${what}`, what, expression);
  const sum = (): number => column('sum', Cypher.coalesce(Cypher.sum(value), new Cypher.Literal(0)));
  const count = (): number => column('count', Cypher.count(value));
  switch (member) {
    case 'min':
      return { kind: 'leaf', column: column('min', Cypher.min(value)), leaf: leafOf(aggregate), nullable: true };
    case 'max':
      return { kind: 'leaf', column: column('max', Cypher.max(value)), leaf: leafOf(aggregate), nullable: true };
    case 'sum':
      return { kind: 'sum', column: sum(), dividedBy: undefined };
    case 'average':
      return { kind: 'sum', column: sum(), dividedBy: count() };
    case 'count':
      return { kind: 'leaf', column: count(), leaf: { scalar: 'Int' }, nullable: false };
    default:
      throw new Error(`Invariant broken: no aggregate ${member}`);
  }
}

function valueOf(
  c: Compilation,
  visibility: Visibility,
  aggregate: Aggregate,
  owner: Cypher.Node | Cypher.Relationship,
): Cypher.Expr {
  switch (aggregate.kind) {
    case 'claimCount':
      return claimCount(c, visibility, owner);
    case 'Date':
      return owner.property(aggregate.day);
    case 'Int':
    case 'Float':
      return owner.property(aggregate.name);
  }
}

const leafOf = ({ kind }: Aggregate): Leaf => ({ scalar: kind === 'claimCount' ? 'Int' : kind });

/** Expressions that are computed over all items, each once. */
class ComputedColumns {
  readonly columns: [Cypher.Expr, Cypher.Variable][] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly c: Compilation) {}

  column(key: string, name: string, expression: Cypher.Expr): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.columns.push([expression, this.c.names.variable(name)]) - 1;
    this.places.set(key, place);
    return place;
  }
}
