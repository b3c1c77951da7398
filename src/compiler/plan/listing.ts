import Cypher from '@neo4j/cypher-builder';
import { invariant } from '../../errors';
import type { RelationshipField } from '../../model/field';
import type { NodeType } from '../../model/sealed-types';
import { NODE_LABEL } from '../../model/storage';
import { anchorOf, matchFromAnchor } from '../filter/anchor';
import type { ArgumentValue, BoundArguments } from '../arguments/arguments';
import { transitiveClosure, itemsOf } from '../statement/transitive-closure';
import type { Compilation } from '../statement/compilation';
import type { Charge } from './cost';
import { requireCursor, type KeyValue } from '../arguments/cursor';
import { all, countOf, hasLabel, label, variableName } from '../statement/cypher';
import { keysetCondition, type CursorKey } from '../statement/keyset';
import { distanceOrder, orderOf, type Order, type OrderTerm } from '../statement/order';
import { matchRelationshipField } from '../statement/pattern';
import { edgePredicate, nodePredicate } from '../filter/predicate';
import type { RowLayout } from '../statement/row-layout';
import type { Subject } from './selection';
import { visibleNode, type Visibility } from '../statement/visibility';

/** What a connection lists: all nodes of a type, or what a relationship of a bound node leads to, in one step or more. */
export type ConnectionSource =
  | {
      readonly kind: 'root';
      readonly type: NodeType;
      readonly typeName: string;
      readonly row: RowLayout;
      readonly charges: Charge[];
      readonly visibility: Visibility;
    }
  | {
      readonly kind: 'relationship' | 'transitiveClosure';
      readonly relationshipField: RelationshipField;
      readonly subject: Subject;
    };

/** A match of the items of a connection, with the `where` of its arguments. */
export interface Items {
  readonly match: Cypher.Clause;
  /** Adds a condition on the items at the end of the match; undefined where there can be none. */
  readonly restrict?: (condition: Cypher.Predicate) => void;
  readonly node: Cypher.Node;
  readonly relationship: Cypher.Relationship | undefined;
  /** Steps from the start, in a closure. */
  readonly distance?: Cypher.Variable;
}

/** The list behind a connection: its items as the arguments filter and order them, before a page is cut out. */
export class Listing {
  readonly type: NodeType;
  readonly typeName: string;
  /** Where the connection's values go, and what of it is in scope in a subquery. */
  readonly row: RowLayout;
  readonly imports: readonly Cypher.Variable[];
  readonly visibility: Visibility;
  /** What a closure reaches: found once, for its pages and its count. */
  private readonly reached: Cypher.Variable | undefined;
  /** The column that tells how many nodes a closure met. */
  visitedColumn: number | undefined;

  constructor(
    private readonly c: Compilation,
    readonly source: ConnectionSource,
    private readonly args: ArgumentValue,
  ) {
    this.type = source.kind === 'root' ? source.type : c.registry.node(source.relationshipField.target);
    this.typeName = source.kind === 'root' ? source.typeName : source.relationshipField.typeName;
    this.row = source.kind === 'root' ? source.row : source.subject.row;
    this.visibility = source.kind === 'root' ? source.visibility : source.subject.visibility;
    this.reached =
      source.kind === 'transitiveClosure'
        ? this.walk(source.relationshipField, source.subject.owner as Cypher.Node)
        : undefined;
    this.imports = source.kind === 'root' ? [] : [this.reached ?? source.subject.owner];
  }

  private walk(relationshipField: RelationshipField, start: Cypher.Node): Cypher.Variable {
    const { c, type, visibility } = this;
    const condition = (node: Cypher.Node) => nodePredicate(c, this.args.child('where'), { node, type, visibility });
    const { walk, reached, visited } = transitiveClosure(
      c,
      visibility,
      relationshipField,
      start,
      this.args.child('depth'),
      condition,
    );
    this.row.call([start], walk);
    this.visitedColumn = this.row.column(visited, variableName(visited));
    return reached;
  }

  /** A fresh match of what the connection lists, filtered by `where`. */
  items(): Items {
    const { c, source, visibility } = this;
    const where = this.args.child('where');
    if (source.kind === 'relationship') {
      const matched = matchRelationshipField(
        c,
        visibility,
        source.relationshipField,
        source.subject.owner as Cypher.Node,
      );
      const { node, relationship, match } = matched;
      const on = {
        node,
        type: this.type,
        relationship,
        relationshipType: source.relationshipField.relationship,
        visibility,
      };
      const condition = edgePredicate(c, where, on);
      if (condition) match.where(condition);
      return { ...matched, restrict: (more) => void match.and(more) };
    }
    if (source.kind === 'transitiveClosure')
      return { ...itemsOf(c, source.relationshipField, this.reached!), relationship: undefined };
    return this.anchored(where) ?? this.scanned(where);
  }

  /** All of the type that are reached from a key in the filter. */
  private anchored(where: ArgumentValue): Items | undefined {
    const { c, visibility, type } = this;
    const anchor = anchorOf(c, type, where);
    if (!anchor) return undefined;
    const { matches, node, repeats } = matchFromAnchor(c, visibility, anchor);
    const once = new Cypher.With(node).distinct();
    const last = repeats ? once : matches.at(-1)!;
    const condition = all([
      visibleNode(visibility, node, type),
      nodePredicate(c, where, { node, type, visibility }, anchor.key),
    ]);
    if (condition) last.and(condition);
    const match = Cypher.utils.concat(...matches, ...(repeats ? [once] : []));
    return { match, node, relationship: undefined, restrict: (more) => void last.and(more) };
  }

  private scanned(where: ArgumentValue): Items {
    const { c, visibility } = this;
    const node = c.names.node(this.type.name);
    // An id is found by the index of all nodes, whatever the type: an interface's label has none.
    const byId = this.type.kind === 'interface' && where.child('id').child('eq').given;
    const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(byId ? NODE_LABEL : this.type.name) }));
    const condition = all([
      byId ? hasLabel(node, [this.type.name]) : undefined,
      visibleNode(visibility, node, this.type),
      nodePredicate(c, where, { node, type: this.type, visibility }),
    ]);
    if (condition) match.where(condition);
    return { match, node, relationship: undefined, restrict: (more) => void match.and(more) };
  }

  /** The order that the arguments ask for, over a match of the items. */
  order(items: Items): Order {
    if (items.distance) return distanceOrder(this.c, items.node, items.distance);
    const relationship = this.source.kind === 'relationship' ? this.source.relationshipField.relationship : undefined;
    return orderOf(this.c, this.args.child('orderBy'), {
      node: items.node,
      type: this.type,
      visibility: this.visibility,
      ...(relationship && items.relationship
        ? { relationship: items.relationship, relationshipType: relationship }
        : {}),
    });
  }

  /** The conditions that keep the items between the cursors. */
  window(order: Order, signature: string): Cypher.Predicate[] {
    return (['after', 'before'] as const).flatMap((name) => {
      const keys = this.cursorKeys(name, order, signature);
      return keys ? [keysetCondition(order.terms, keys, name === 'after' ? 'AFTER' : 'BEFORE', false)] : [];
    });
  }

  private cursorKeys(name: 'after' | 'before', order: Order, signature: string): CursorKey[] | undefined {
    const argument = this.args.child(name);
    if (!argument.given) return undefined;
    const form = { signature, keys: order.terms };
    const read = (bound: BoundArguments): readonly KeyValue[] => requireCursor(argument.read(bound), name, form).values;
    const { values } = requireCursor(argument.value, name, form);
    this.c.checks.push((bound) => void read(bound));
    return values.map((value, i) =>
      value === null ? null : this.c.parameters.add(argument.place, `key ${i}`, (bound) => read(bound)[i] ?? null),
    );
  }

  /** The column that tells whether items stand beyond a cursor: at or before `after`, at or after `before`. */
  beyond(name: 'after' | 'before', signature: string): number | undefined {
    const items = this.items();
    const order = this.order(items);
    const keys = this.cursorKeys(name, order, signature);
    if (!keys) return undefined;
    const condition = keysetCondition(order.terms, keys, name === 'after' ? 'BEFORE' : 'AFTER', true);
    const result = this.c.names.variable('beyond');
    const one = new Cypher.Literal(1);
    const body = Cypher.utils.concat(
      ...this.matchFrom(items, order, [condition]),
      new Cypher.With(items.relationship ?? items.node).limit(one),
      new Cypher.Return([Cypher.gt(Cypher.count(items.relationship ?? items.node), new Cypher.Literal(0)), result]),
    );
    return this.row.subquery(this.imports, body, result);
  }

  /** The match, the matches that order keys need, and the conditions, where the keys are known. */
  matchFrom(items: Items, order: Order, conditions: readonly Cypher.Predicate[]): Cypher.Clause[] {
    const computed = order.terms.some((term) => term.computed);
    if (!computed && order.matches.length === 0) {
      invariant(items.restrict, 'a closure is ordered by its distance');
      for (const condition of conditions) items.restrict(condition);
      return [items.match];
    }
    const withKeys = new Cypher.With(
      ...itemVariables(items),
      ...order.terms.flatMap((term): [Cypher.Expr, Cypher.Variable][] =>
        term.computed ? [[term.expression, term.computed]] : [],
      ),
    );
    if (conditions.length > 0) withKeys.where(Cypher.and(...(conditions as [Cypher.Predicate])));
    return [items.match, ...order.matches, withKeys];
  }

  /** The column of the number of all items, pages apart. */
  total(): number {
    if (this.reached) return this.row.column(Cypher.size(this.reached), `size(${variableName(this.reached)})`);
    const { match, node, relationship } = this.items();
    if (this.source.kind === 'relationship') return this.row.column(countOf(match), `count ${variableName(node)}`);
    const result = this.c.names.variable('total');
    const counted = Cypher.count(relationship ?? node);
    return this.row.subquery([], Cypher.utils.concat(match, new Cypher.Return([counted, result])), result);
  }
}

const itemVariables = (items: Items): Cypher.Variable[] =>
  items.relationship ? [items.relationship, items.node] : [items.node];

/** What of a found item is carried on: its variables, then its computed keys. */
export function carriedBy(items: Items, order: Order): Cypher.Variable[] {
  return [...itemVariables(items), ...order.terms.flatMap((term) => (term.computed ? [term.computed] : []))];
}

export const carry = (items: Items, order: Order): Cypher.With => new Cypher.With(...carriedBy(items, order));

/** The column of a key, for cursors. */
export function keyColumn(row: RowLayout, term: OrderTerm): number {
  if (term.computed) return row.column(term.computed, variableName(term.computed));
  return row.property(term.expression.owner, term.expression.propertyName);
}
