import Cypher from '@neo4j/cypher-builder';
import { invariant } from '../../errors';
import { ListCursor, orderSignature, requireCursor } from '../arguments/cursor';
import type { Compilation } from '../statement/compilation';
import { variableName } from '../statement/cypher';
import {
  computedKeys,
  distanceOrder,
  keysetCondition,
  orderOf,
  type CursorKey,
  type Order,
  type OrderTerm,
} from '../statement/order';
import type { RowLayout } from '../statement/row-layout';
import type { Items, Listing } from './listing';

/** The order of a list, and the part of it that cursors bound (keyset pagination). */
export class Paging {
  constructor(
    private readonly c: Compilation,
    private readonly list: Listing,
  ) {}

  /** The order that the arguments ask for, over a match of the items. */
  order({ node, ends, relationship, distance }: Items): Order {
    if (distance) return distanceOrder(this.c, node as Cypher.Node, distance);
    const { type, relationshipType, orderedBy, args, scope, work } = this.list;
    const edge = relationshipType && { relationship, type: relationshipType, orderedBy };
    const order = orderOf(this.c, scope.visibility, args.child('orderBy'), { node, type, ends, edge });
    for (const { visits } of order.terms) work.chargeItems(visits);
    return order;
  }

  /** The cursors of this list and order, with what it is filtered by and seen in. */
  cursors({ terms }: Order): ListCursor {
    const { identity, args, scope } = this.list;
    const order = orderSignature(`${identity} ${terms.map(({ description }) => description).join(', ')}`);
    const conditions = ['types', 'where', 'depth', 'direction']
      .map((name) => args.child(name))
      .filter(({ given }) => given);
    const { idSuffix } = scope;
    return new ListCursor(order, terms, idSuffix ? [...conditions, idSuffix] : conditions);
  }

  /** The conditions that keep the items between the cursors. */
  window(order: Order): Cypher.Predicate[] {
    return (['after', 'before'] as const).flatMap((name) => {
      const keys = this.cursorKeys(name, order);
      return keys ? [keysetCondition(order.terms, keys, name === 'after' ? 'AFTER' : 'BEFORE', false)] : [];
    });
  }

  private cursorKeys(name: 'after' | 'before', order: Order): CursorKey[] | undefined {
    const argument = this.list.args.child(name);
    if (!argument.given) return undefined;
    const list = this.cursors(order);
    const { bindings } = this.c;
    bindings.checks.push({ kind: 'cursor', argument, list });
    return requireCursor(argument.value, name, list.form()).values.map((value, index) =>
      value === null ? null : bindings.parameter({ kind: 'cursorKey', argument, list, index }),
    );
  }

  /** The column that tells whether items stand beyond a cursor: at or before `after`, at or after `before`. */
  beyond(name: 'after' | 'before'): number | undefined {
    const items = this.list.items();
    const order = this.order(items);
    const keys = this.cursorKeys(name, order);
    if (!keys) return undefined;
    const condition = keysetCondition(order.terms, keys, name === 'after' ? 'BEFORE' : 'AFTER', true);
    const result = this.c.names.variable('beyond');
    const item = items.relationship ?? items.node;
    const body = Cypher.utils.concat(
      ...this.matchFrom(items, order, [condition]),
      new Cypher.With(item).limit(new Cypher.Literal(1)),
      new Cypher.Return([Cypher.gt(Cypher.count(item), new Cypher.Literal(0)), result]),
    );
    return this.list.subquery(body, result);
  }

  /** The match, the matches that order keys need, and the conditions, where the keys are known. */
  matchFrom(items: Items, order: Order, conditions: readonly Cypher.Predicate[]): Cypher.Clause[] {
    const computed = computedKeys(order);
    if (computed.length === 0 && order.matches.length === 0) {
      invariant(items.restrict, 'a closure is ordered by its distance');
      for (const condition of conditions) items.restrict(condition);
      return [items.match];
    }
    const withKeys = new Cypher.With(...this.itemVariables(items), ...computed);
    if (conditions.length > 0) withKeys.where(Cypher.and(...(conditions as [Cypher.Predicate])));
    return [items.match, ...order.matches, withKeys];
  }

  /** What of an item is carried on: its variables, then its computed keys. */
  carriedBy(items: Items, order: Order): Cypher.Variable[] {
    return [...this.itemVariables(items), ...computedKeys(order).map(([, key]) => key)];
  }

  private itemVariables({ node, ends, relationship, relationships }: Items): Cypher.Variable[] {
    const beside = [relationships, relationship, ends?.from, ends?.to].filter((variable) => variable !== undefined);
    return [...beside.filter((variable) => !this.list.imports.includes(variable)), node];
  }
}

/** The column of a key, for cursors. */
export function keyColumn(row: RowLayout, term: OrderTerm): number {
  if (term.computed) return row.column(term.computed, variableName(term.computed));
  return row.property(term.expression.owner, term.expression.propertyName);
}
