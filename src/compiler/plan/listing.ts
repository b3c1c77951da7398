import Cypher from '@neo4j/cypher-builder';
import { invariant } from '../../errors';
import type { NodeType, RelationshipType } from '../../model/sealed-types';
import { NODE_LABEL } from '../../model/storage';
import type { ArgumentValue } from '../arguments/arguments';
import { ListCursor, orderSignature, requireCursor } from '../arguments/cursor';
import { anchorOf, matchFromAnchor, visitsFromAnchor, type Anchor } from '../filter/anchor';
import { edgeCondition, nodeCondition, type AllOf } from '../filter/condition';
import { edgePredicate, nodePredicate } from '../filter/cypher';
import { visitsOf } from '../filter/visits';
import type { Compilation } from '../statement/compilation';
import { all, hasLabel, label, variableName, where } from '../statement/cypher';
import {
  distanceOrder,
  orderOf,
  keysetCondition,
  type Order,
  type OrderTerm,
  type CursorKey,
} from '../statement/order';
import { matchRelationshipField } from '../statement/pattern';
import type { RowLayout } from '../statement/row-layout';
import { itemsOf, transitiveClosure } from '../statement/transitive-closure';
import { visibleNode } from '../statement/visibility';
import { plus, type PerNode } from '../statement/visits';
import { ListWork, type ConnectionSource } from './list-work';
import type { Scope } from './scope';

/** A match of the items of a connection, with the `where` of its arguments. */
export interface Items {
  readonly match: Cypher.Clause;
  /** Adds a condition on the items at the end of the match; undefined where there can be none. */
  readonly restrict?: (condition: Cypher.Predicate) => void;
  readonly node: Cypher.Node;
  readonly relationship: Cypher.Relationship | undefined;
  /** Steps from the start, in a transitive closure. */
  readonly distance?: Cypher.Variable;
}

/** The list behind a connection: its items as the arguments filter and order them, before a page is cut out. */
export class Listing {
  readonly type: NodeType;
  readonly typeName: string;
  /** The relationship of the edges; undefined where they have none. */
  readonly relationshipType: RelationshipType | undefined;
  /** Relationship steps from the scope to the items. */
  readonly steps: 0 | 1;
  /** What is in scope in a subquery. */
  readonly imports: readonly Cypher.Variable[];
  /** The column that tells how many nodes the walk of a transitive closure met. */
  readonly visitedColumn: number | undefined;
  readonly work: ListWork;
  private readonly where: AllOf | undefined;
  /** What a transitive closure reaches: found once, for its pages and its count. */
  private readonly reached: Cypher.Variable | undefined;

  constructor(
    private readonly c: Compilation,
    readonly source: ConnectionSource,
    private readonly args: ArgumentValue,
    readonly scope: Scope,
  ) {
    const filter = args.child('where');
    if (source.kind === 'root') {
      ({ type: this.type, typeName: this.typeName } = source);
      this.steps = 0;
      this.imports = [];
    } else {
      const { relationshipField, from } = source;
      this.type = c.registry.node(relationshipField.target);
      this.typeName = relationshipField.typeName;
      this.steps = 1;
      this.imports = [from];
    }
    if (source.kind === 'relationship') this.relationshipType = source.relationshipField.relationship;
    if (filter.given) {
      this.where =
        source.kind === 'relationship'
          ? edgeCondition(c.registry, filter, source.relationshipField)
          : nodeCondition(c.registry, filter, this.type);
    }
    this.work = new ListWork(c, source, this.type, scope);
    if (source.kind === 'transitiveClosure') {
      const { walk, reached, visited } = transitiveClosure(
        c,
        scope.visibility,
        source.relationshipField,
        source.from,
        args.child('depth'),
        (node) => this.filtered(node),
      );
      scope.row.call([source.from], walk);
      this.visitedColumn = scope.row.column(visited, variableName(visited));
      this.work.chargeWalk(this.whereVisits);
      this.reached = reached;
      this.imports = [reached];
    }
  }

  /** Rows that the store visits to decide `where`, by the node of an item. To be asked once its limits are checked. */
  private get whereVisits(): PerNode {
    return this.where ? visitsOf(this.c, this.scope.visibility, this.where, this.relationshipType) : 0;
  }

  private filtered(node: Cypher.Node, where = this.where): Cypher.Predicate | undefined {
    return where && nodePredicate(this.c, this.scope.visibility, where, node);
  }

  /** A fresh match of what the connection lists, filtered by `where`. */
  items(): Items {
    const { c, source } = this;
    const { visibility } = this.scope;
    switch (source.kind) {
      case 'root': {
        const anchor = this.where && anchorOf(c, this.type, this.where);
        return anchor ? this.anchored(anchor) : this.scanned();
      }
      case 'transitiveClosure':
        this.work.chargeItems(1);
        return { ...itemsOf(c, source.relationshipField, this.reached!), relationship: undefined };
      case 'relationship': {
        const matched = matchRelationshipField(c, visibility, source.relationshipField, source.from);
        where(matched.match, this.where && edgePredicate(c, visibility, this.where, matched));
        this.work.chargeItems(plus(1, this.whereVisits));
        return { ...matched, restrict: (more) => void matched.match.and(more) };
      }
    }
  }

  /** All of the type that are reached from a key in the filter. */
  private anchored(anchor: Anchor): Items {
    const { c, type } = this;
    const { visibility } = this.scope;
    const { matches, node, repeats } = matchFromAnchor(c, visibility, anchor);
    const once = new Cypher.With(node).distinct();
    const last = repeats ? once : matches.at(-1)!;
    const condition = all([visibleNode(c.registry, visibility, node, type), this.filtered(node, anchor.rest)]);
    if (condition) last.and(condition);
    this.work.chargeOnce(visitsFromAnchor(c, visibility, anchor, visitsOf(c, visibility, anchor.rest)));
    const match = Cypher.utils.concat(...matches, ...(repeats ? [once] : []));
    return { match, node, relationship: undefined, restrict: (more) => void last.and(more) };
  }

  private scanned(): Items {
    const { c, type } = this;
    const node = c.names.node(type.name);
    // An id is found by the index of all nodes, whatever the type: an interface's label has none.
    const byId = type.kind === 'interface' && this.args.child('where').child('id').child('eq').given;
    const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(byId ? NODE_LABEL : type.name) }));
    where(
      match,
      byId ? hasLabel(node, [type.name]) : undefined,
      visibleNode(c.registry, this.scope.visibility, node, type),
      this.filtered(node),
    );
    this.work.chargeItems(plus(1, this.whereVisits));
    return { match, node, relationship: undefined, restrict: (more) => void match.and(more) };
  }

  /** The order that the arguments ask for, over a match of the items. */
  order({ node, relationship, distance }: Items): Order {
    if (distance) return distanceOrder(this.c, node, distance);
    const { type, relationshipType } = this;
    const edge = relationship && relationshipType && { relationship, type: relationshipType };
    const order = orderOf(this.c, this.scope.visibility, this.args.child('orderBy'), { node, type, edge });
    for (const { visits } of order.terms) this.work.chargeItems(visits);
    return order;
  }

  /** The cursors of this list and order, with what it is filtered by and seen in. */
  cursors({ terms }: Order): ListCursor {
    const order = orderSignature(`${this.typeName} ${terms.map(({ description }) => description).join(', ')}`);
    const conditions = [this.args.child('where'), this.args.child('depth')].filter(({ given }) => given);
    const { idSuffix } = this.scope;
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
    const argument = this.args.child(name);
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
    const items = this.items();
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
    return this.subquery(body, result);
  }

  /** The match, the matches that order keys need, and the conditions, where the keys are known. */
  matchFrom(items: Items, order: Order, conditions: readonly Cypher.Predicate[]): Cypher.Clause[] {
    const computed = order.terms.flatMap((term): [Cypher.Expr, Cypher.Variable][] =>
      term.computed ? [[term.expression, term.computed]] : [],
    );
    if (computed.length === 0 && order.matches.length === 0) {
      invariant(items.restrict, 'a closure is ordered by its distance');
      for (const condition of conditions) items.restrict(condition);
      return [items.match];
    }
    const withKeys = new Cypher.With(...itemVariables(items), ...computed);
    if (conditions.length > 0) withKeys.where(Cypher.and(...(conditions as [Cypher.Predicate])));
    return [items.match, ...order.matches, withKeys];
  }

  /** The column of the number of all items, pages apart. */
  total(): number {
    const { row } = this.scope;
    if (this.reached) return row.column(Cypher.size(this.reached), `size(${variableName(this.reached)})`);
    const { match, node, relationship } = this.items();
    if (this.source.kind === 'relationship') return row.column(new Cypher.Count(match), `count ${variableName(node)}`);
    const result = this.c.names.variable('total');
    const counted = Cypher.count(relationship ?? node);
    return row.subquery([], Cypher.utils.concat(match, new Cypher.Return([counted, result])), result);
  }

  /** Runs `body` for the list; yields the column of its result. */
  subquery(body: Cypher.Clause, result: Cypher.Variable): number {
    return this.scope.row.subquery(this.imports, body, result);
  }
}

const itemVariables = (items: Items): Cypher.Variable[] =>
  items.relationship ? [items.relationship, items.node] : [items.node];

/** What of an item is carried on: its variables, then its computed keys. */
export function carriedBy(items: Items, order: Order): Cypher.Variable[] {
  return [...itemVariables(items), ...order.terms.flatMap((term) => (term.computed ? [term.computed] : []))];
}

/** The column of a key, for cursors. */
export function keyColumn(row: RowLayout, term: OrderTerm): number {
  if (term.computed) return row.column(term.computed, variableName(term.computed));
  return row.property(term.expression.owner, term.expression.propertyName);
}
