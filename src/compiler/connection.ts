import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import { CustomsGraphError, invariant } from '../errors';
import type { Side } from '../model/field';
import type { NodeType } from '../model/sealed-types';
import { NODE_LABEL } from '../model/storage';
import type { ArgumentValue, BoundArguments } from './arguments';
import type { Compilation } from './compilation';
import type { Charge } from './cost';
import { orderSignature, requireCursor, type KeyValue } from './cursor';
import { at, countOf, hasLabel, label, take } from './cypher';
import { keysetCondition, orderByOf, type CursorKey } from './keyset';
import { orderOf, type Order, type OrderTerm } from './order';
import { matchSide } from './pattern';
import { edgePredicate, nodePredicate } from './predicate';
import type { ConnectionEntry, EdgeEntry, ObjectShape, PageShape, ResultValue } from './result-shape';
import { RowLayout } from './row-layout';
import { pageSize } from './page-size';
import { fieldsOf, parts, select, type Subject } from './selection';

/** What a connection lists: all nodes of a type, or what a relationship of a bound node leads to. */
export type ConnectionSource =
  | {
      readonly kind: 'root';
      readonly type: NodeType;
      readonly typeName: string;
      readonly row: RowLayout;
      readonly charges: Charge[];
    }
  | { readonly kind: 'side'; readonly side: Side; readonly subject: Subject };

/** A match of the items of a connection, with the `where` of its arguments. */
interface Items {
  readonly match: Cypher.Match;
  readonly node: Cypher.Node;
  readonly relationship: Cypher.Relationship | undefined;
}

/**
 * Plans a Relay connection (the Relay cursor connections specification). Only what is selected is computed: the
 * page for `edges`, `nodes` and `pageInfo`; one row more than the page where `pageInfo` asks what follows it; a
 * count for `totalCount`.
 */
export function connection(
  c: Compilation,
  source: ConnectionSource,
  nodes: readonly FieldNode[],
  args: ArgumentValue,
): ResultValue {
  return new ConnectionPlan(c, source, args).plan(nodes);
}

class ConnectionPlan {
  private readonly type: NodeType;
  private readonly typeName: string;
  private readonly row: RowLayout;
  private readonly imports: Cypher.Variable[];

  constructor(
    private readonly c: Compilation,
    private readonly source: ConnectionSource,
    private readonly args: ArgumentValue,
  ) {
    this.type = source.kind === 'root' ? source.type : c.registry.node(source.side.target);
    this.typeName = source.kind === 'root' ? source.typeName : source.side.typeName;
    this.row = source.kind === 'root' ? source.row : source.subject.row;
    this.imports = source.kind === 'root' ? [] : [source.subject.owner];
    if (args.child('first').given && args.child('last').given) {
      throw new CustomsGraphError('BAD_USER_INPUT', '"first" and "last" are both given.', {
        hint: 'Ask for the first items or for the last, not for both.',
      });
    }
  }

  plan(nodes: readonly FieldNode[]): ResultValue {
    const fields = fieldsOf(this.c, `${this.typeName}Connection`, nodes);
    const named = (name: string): FieldNode[] => [...fields.values()].flat().filter((node) => node.name.value === name);
    const needsPage = named('edges').length + named('nodes').length + named('pageInfo').length > 0;
    const page = needsPage ? this.planPage(fields, named) : undefined;
    const entries = [...fields].map(([key, group]): ConnectionEntry => {
      const name = group[0]!.name.value;
      switch (name) {
        case '__typename':
          return { key, kind: 'typename', typename: `${this.typeName}Connection` };
        case 'totalCount':
          return { key, kind: 'totalCount', column: this.total() };
        case 'pageInfo':
          return { key, kind: 'pageInfo', entries: parts(this.c, 'PageInfo', group) };
        default: {
          const entry = page!.lists.get(key);
          invariant(entry, `${this.typeName}Connection.${name} was not planned`);
          return entry;
        }
      }
    });
    return { kind: 'connection', page: page?.shape, entries };
  }

  private planPage(
    fields: ReadonlyMap<string, readonly FieldNode[]>,
    named: (name: string) => FieldNode[],
  ): { shape: PageShape; lists: Map<string, ConnectionEntry> } {
    const { c, args } = this;
    const backward = args.child('last').given;
    const limit = args.child(backward ? 'last' : 'first');
    const size = pageSize(c, limit, backward ? 'last' : 'first');
    const pageInfo = new Set(
      named('pageInfo').flatMap((node) =>
        [...fieldsOf(c, 'PageInfo', [node]).values()].map((group) => group[0]!.name.value),
      ),
    );
    const probes = pageInfo.has(backward ? 'hasPreviousPage' : 'hasNextPage');
    const items = this.items();
    const order = this.order(items);
    const inner: Charge[] = [];
    const charges = this.source.kind === 'root' ? this.source.charges : this.source.subject.charges;
    charges.push({ what: this.typeName, rows: size, inner });

    const row = new RowLayout(c);
    const lists = this.planLists(fields, items, row, inner);
    const needsKeys = named('edges').some((node) => selects(c, `${this.typeName}Edge`, node, 'cursor'));
    const asksCursors = needsKeys || pageInfo.has('startCursor') || pageInfo.has('endCursor');
    const keyColumns = asksCursors ? order.terms.map((term) => keyColumn(row, term)) : [];
    const signature = orderSignature(`${this.typeName} ${order.terms.map((term) => term.description).join(', ')}`);

    const probed = !probes ? 'NO' : row.subqueries.length > 0 ? 'BY_COUNT' : 'BY_ROWS';
    const bound = (extra: bigint) =>
      c.parameters.add(limit.place, extra ? 'page and one' : 'page', (b) => BigInt(size(b)) + extra);
    const found = Cypher.utils.concat(
      ...this.matchFrom(items, order, this.window(order, signature)),
      carry(items, order)
        .orderBy(...orderByOf(order.terms, backward))
        .limit(bound(probes ? 1n : 0n)),
    );
    const result = c.names.variable('page');
    const body =
      probed === 'BY_COUNT'
        ? this.sliced(found, items, order, row, bound(0n), result)
        : Cypher.utils.concat(found, ...row.subqueries, new Cypher.Return([Cypher.collect(row.list()), result]));
    const shape: PageShape = {
      column: this.row.subquery(this.imports, body, result),
      probed,
      size,
      backward,
      signature,
      keyColumns,
      beyondAfter: pageInfo.has('hasPreviousPage') ? this.beyond('after', signature) : undefined,
      beyondBefore: pageInfo.has('hasNextPage') ? this.beyond('before', signature) : undefined,
    };
    return { shape, lists };
  }

  /**
   * The page cut off before what hangs on its items is fetched, so that the one item more, which only tells that
   * there is one, costs no subtree. Returns the rows and the number of items found.
   */
  private sliced(
    found: Cypher.Clause,
    items: Items,
    order: Order,
    row: RowLayout,
    size: Cypher.Param,
    result: Cypher.Variable,
  ): Cypher.Clause {
    const { c } = this;
    const carried = carriedBy(items, order);
    const list = c.names.variable('found');
    const item = c.names.variable('item');
    const rows = c.names.variable('rows');
    const inner = Cypher.utils.concat(
      new Cypher.Unwind([take(list, size), item]),
      new Cypher.With(
        ...carried.map((variable, i): [Cypher.Expr, Cypher.Variable] => [at(item, new Cypher.Literal(i)), variable]),
      ),
      ...row.subqueries,
      new Cypher.Return([Cypher.collect(row.list()), rows]),
    );
    return Cypher.utils.concat(
      found,
      new Cypher.With([Cypher.collect(new Cypher.List(carried)), list]),
      new Cypher.Call(inner, [list, ...this.imports]),
      new Cypher.Return([new Cypher.List([rows, Cypher.size(list)]), result]),
    );
  }

  private planLists(
    fields: ReadonlyMap<string, readonly FieldNode[]>,
    items: Items,
    row: RowLayout,
    charges: Charge[],
  ): Map<string, ConnectionEntry> {
    const lists = new Map<string, ConnectionEntry>();
    const depth = this.source.kind === 'root' ? 0 : this.source.subject.depth + 1;
    const nodeShape = (nodes: readonly FieldNode[]): ObjectShape =>
      select(this.c, nodes, { type: this.type, owner: items.node, row, charges, depth });
    for (const [key, group] of fields) {
      if (group[0]!.name.value === 'nodes') lists.set(key, { key, kind: 'nodes', shape: nodeShape(group) });
      if (group[0]!.name.value !== 'edges') continue;
      const entries = [...fieldsOf(this.c, `${this.typeName}Edge`, group)].map(([name, inner]): EdgeEntry => {
        switch (inner[0]!.name.value) {
          case 'cursor':
            return { key: name, kind: 'cursor' };
          case 'node':
            return { key: name, kind: 'object', shape: nodeShape(inner) };
          case 'relationship':
            return { key: name, kind: 'object', shape: this.relationshipShape(inner, items, row, charges, depth) };
          default:
            return { key: name, kind: 'typename', typename: `${this.typeName}Edge` };
        }
      });
      lists.set(key, { key, kind: 'edges', entries });
    }
    return lists;
  }

  private relationshipShape(
    nodes: readonly FieldNode[],
    items: Items,
    row: RowLayout,
    charges: Charge[],
    depth: number,
  ): ObjectShape {
    invariant(this.source.kind === 'side' && items.relationship, 'a root connection has no relationships');
    const { side, subject } = this.source;
    const near = subject.owner as Cypher.Node;
    const ends = side.direction === 'OUT' ? { from: near, to: items.node } : { from: items.node, to: near };
    const known = side.direction === 'BOTH' ? {} : { ends };
    return select(this.c, nodes, { type: side.relationship, owner: items.relationship, row, charges, depth, ...known });
  }

  /** A fresh match of what the connection lists, filtered by `where`. */
  private items(): Items {
    const { c, source } = this;
    const where = this.args.child('where');
    if (source.kind === 'side') {
      const matched = matchSide(c, source.side, source.subject.owner as Cypher.Node);
      const { node, relationship, match } = matched;
      const on = { node, type: this.type, relationship, relationshipType: source.side.relationship };
      const condition = edgePredicate(c, where, on);
      if (condition) match.where(condition);
      return matched;
    }
    const node = c.names.node(this.type.name);
    // An id is found by the index of all nodes, whatever the type: an interface's label has none.
    const byId = this.type.kind === 'interface' && where.child('id').child('eq').given;
    const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(byId ? NODE_LABEL : this.type.name) }));
    if (byId) match.where(hasLabel(node, [this.type.name]));
    const condition = nodePredicate(c, where, { node, type: this.type });
    if (condition) match.where(condition);
    return { match, node, relationship: undefined };
  }

  private order(items: Items): Order {
    const relationship = this.source.kind === 'side' ? this.source.side.relationship : undefined;
    return orderOf(this.c, this.args.child('orderBy'), {
      node: items.node,
      type: this.type,
      ...(relationship && items.relationship
        ? { relationship: items.relationship, relationshipType: relationship }
        : {}),
    });
  }

  /** The conditions that keep the items between the cursors. */
  private window(order: Order, signature: string): Cypher.Predicate[] {
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
  private beyond(name: 'after' | 'before', signature: string): number | undefined {
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
  private matchFrom(items: Items, order: Order, conditions: readonly Cypher.Predicate[]): Cypher.Clause[] {
    const computed = order.terms.some((term) => term.computed);
    if (!computed && order.matches.length === 0) {
      for (const condition of conditions) items.match.and(condition);
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

  private total(): number {
    const { match, node, relationship } = this.items();
    if (this.source.kind === 'side') return this.row.column(countOf(match), `count ${name(node)}`);
    const result = this.c.names.variable('total');
    const counted = Cypher.count(relationship ?? node);
    return this.row.subquery([], Cypher.utils.concat(match, new Cypher.Return([counted, result])), result);
  }
}

const itemVariables = (items: Items): Cypher.Variable[] =>
  items.relationship ? [items.relationship, items.node] : [items.node];

function carriedBy(items: Items, order: Order): Cypher.Variable[] {
  return [...itemVariables(items), ...order.terms.flatMap((term) => (term.computed ? [term.computed] : []))];
}

const carry = (items: Items, order: Order): Cypher.With => new Cypher.With(...carriedBy(items, order));

function keyColumn(row: RowLayout, term: OrderTerm): number {
  if (term.computed) return row.column(term.computed, name(term.computed));
  return row.property(term.expression.owner, term.expression.propertyName);
}

const name = (variable: Cypher.Variable): string => (variable as unknown as { id: string }).id;

function selects(c: Compilation, typeName: string, node: FieldNode, field: string): boolean {
  return [...fieldsOf(c, typeName, [node]).values()].some((group) => group[0]!.name.value === field);
}
