import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import { CustomsGraphError, invariant } from '../../errors';
import type { ConnectionEntry, EdgeEntry, ObjectShape, PageShape, ResultValue } from '../answer/result-shape';
import type { ArgumentValue } from '../arguments/arguments';
import type { PageSize } from '../arguments/bindings';
import type { Compilation } from '../statement/compilation';
import { at, take } from '../statement/cypher';
import { orderByOf, type Order } from '../statement/order';
import type { RowLayout } from '../statement/row-layout';
import { groups } from './groups';
import { hidden } from './hidden';
import type { ConnectionSource } from './list-work';
import { Listing, type Items } from './listing';
import { Paging, keyColumn } from './paging';
import { ALL, nested, type Scope } from './scope';
import { select } from './selection';

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * Plans a Relay connection (the Relay cursor connections specification). Only what is selected is computed: the
 * page for `edges`, `nodes` and `pageInfo`; one row more than the page where `pageInfo` asks what follows it; a
 * count for `totalCount`; a grouping for each `groups`; another match for `hidden`.
 */
export function connection(
  c: Compilation,
  source: ConnectionSource,
  nodes: readonly FieldNode[],
  args: ArgumentValue,
  scope: Scope,
): ResultValue {
  const list = new Listing(c, source, args, scope);
  if (args.child('first').given && args.child('last').given) {
    throw new CustomsGraphError('BAD_USER_INPUT', '"first" and "last" are both given.', {
      hint: 'Ask for the first items or for the last, not for both.',
    });
  }
  const typeName = `${list.connectionName}Connection`;
  const fields = c.fieldsOf(typeName, nodes);
  const asked = new Set([...fields.values()].map((group) => group[0]!.name.value));
  const needsPage = asked.has('edges') || asked.has('nodes') || asked.has('pageInfo');
  const page = needsPage ? new PagePlan(c, list, args, fields) : undefined;
  const entries = [...fields].map(([key, group]): ConnectionEntry => {
    const { value: name } = group[0]!.name;
    switch (name) {
      case '__typename':
        return { key, kind: 'typename', typename: typeName };
      case 'totalCount':
        return { key, kind: 'totalCount', column: list.total() };
      case 'pageInfo':
        return { key, kind: 'pageInfo', entries: c.parts('PageInfo', group) };
      case 'groups':
        return { key, kind: 'value', value: groups(c, list, typeName, group) };
      case 'hidden':
        return { key, kind: 'value', value: hidden(c, list, group) };
      default: {
        const entry = page?.entries.get(key);
        invariant(entry, `${typeName}.${name} was not planned`);
        return entry;
      }
    }
  });
  return { kind: 'connection', page: page?.shape, entries, visitedColumn: list.visitedColumn };
}

/** The page of a connection: its rows, and what `edges` and `nodes` show of them. */
class PagePlan {
  readonly shape: PageShape;
  /** The entries of `edges` and `nodes`, by response key. */
  readonly entries: ReadonlyMap<string, ConnectionEntry>;
  private readonly edgeType: string;

  constructor(
    private readonly c: Compilation,
    private readonly list: Listing,
    args: ArgumentValue,
    fields: Fields,
  ) {
    this.edgeType = `${list.connectionName}Edge`;
    const backward = args.child('last').given;
    const limit = backward ? 'last' : 'first';
    const size = c.bindings.page(args.child(limit), limit);
    const asked = (name: string, typeName: string): ReadonlySet<string> => {
      const nodes = [...fields.values()].flat().filter((node) => node.name.value === name);
      return new Set(c.parts(typeName, nodes).map(({ part }) => part));
    };
    const pageInfo = asked('pageInfo', 'PageInfo');
    const edges = asked('edges', this.edgeType);
    const probes = pageInfo.has(backward ? 'hasPreviousPage' : 'hasNextPage');
    const items = list.items(edges);
    const paging = new Paging(c, list);
    const order = paging.order(items);
    const own = nested(c, list.scope, { kind: 'page', page: size }, list.steps, list.work.reach);
    this.entries = this.planEntries(fields, items, order, own);

    const asksCursors = edges.has('cursor') || pageInfo.has('startCursor') || pageInfo.has('endCursor');
    const cursor = asksCursors
      ? { list: paging.cursors(order), keyColumns: order.terms.map((term) => keyColumn(own.row, term)) }
      : undefined;
    const probed = !probes ? 'NO' : own.row.subqueries.length > 0 ? 'BY_COUNT' : 'BY_ROWS';
    const carried = paging.carriedBy(items, order);
    const found = Cypher.utils.concat(
      ...paging.matchFrom(items, order, paging.window(order)),
      new Cypher.With(...carried)
        .orderBy(...orderByOf(order.terms, backward))
        .limit(c.bindings.parameter({ kind: 'page', page: size, more: probes ? 1 : 0 })),
    );
    const result = c.names.variable('page');
    const body =
      probed === 'BY_COUNT'
        ? this.sliced(found, carried, own.row, size, result)
        : Cypher.utils.concat(found, own.row.returnAll(result));
    this.shape = {
      column: list.subquery(body, result),
      probed,
      size,
      backward,
      cursor,
      beyondAfter: pageInfo.has('hasPreviousPage') ? paging.beyond('after') : undefined,
      beyondBefore: pageInfo.has('hasNextPage') ? paging.beyond('before') : undefined,
    };
  }

  /**
   * Cuts the page off before the subqueries of its items run, so that they do not run for the one item more, which
   * only tells that there is one. Returns the rows and the number of items found.
   */
  private sliced(
    found: Cypher.Clause,
    carried: readonly Cypher.Variable[],
    row: RowLayout,
    size: PageSize,
    result: Cypher.Variable,
  ): Cypher.Clause {
    const { names, bindings } = this.c;
    const limit = bindings.parameter({ kind: 'page', page: size, more: 0 });
    const list = names.variable('found');
    const item = names.variable('item');
    const rows = names.variable('rows');
    const inner = Cypher.utils.concat(
      new Cypher.Unwind([take(list, limit), item]),
      new Cypher.With(
        ...carried.map((variable, i): [Cypher.Expr, Cypher.Variable] => [at(item, new Cypher.Literal(i)), variable]),
      ),
      row.returnAll(rows),
    );
    return Cypher.utils.concat(
      found,
      new Cypher.With([Cypher.collect(new Cypher.List([...carried])), list]),
      new Cypher.Call(inner, [list, ...this.list.imports]),
      new Cypher.Return([new Cypher.List([rows, Cypher.size(list)]), result]),
    );
  }

  private planEntries(fields: Fields, items: Items, order: Order, own: Scope): Map<string, ConnectionEntry> {
    const { c, list, edgeType } = this;
    const entries = new Map<string, ConnectionEntry>();
    const node = (nodes: readonly FieldNode[]): ObjectShape =>
      select(c, nodes, { type: list.type, owner: items.node, ends: items.ends }, own);
    for (const [key, group] of fields) {
      if (group[0]!.name.value === 'nodes') entries.set(key, { key, kind: 'nodes', shape: node(group) });
      if (group[0]!.name.value !== 'edges') continue;
      const members = [...c.fieldsOf(edgeType, group)].map(([name, inner]): EdgeEntry => {
        switch (inner[0]!.name.value) {
          case 'cursor':
            return { key: name, kind: 'cursor' };
          case 'node':
            return { key: name, kind: 'object', shape: node(inner) };
          case 'distance':
            return { key: name, kind: 'distance', column: keyColumn(own.row, order.terms[0]!) };
          case 'relationship':
            return { key: name, kind: 'object', shape: this.relationship(inner, items, items.relationship, own) };
          case 'relationships':
            return { key: name, kind: 'relationships', value: this.relationships(inner, items, own) };
          default:
            return { key: name, kind: 'typename', typename: edgeType };
        }
      });
      entries.set(key, { key, kind: 'edges', entries: members });
    }
    return entries;
  }

  private relationship(
    nodes: readonly FieldNode[],
    items: Items,
    owner: Cypher.Relationship | undefined,
    scope: Scope,
  ): ObjectShape {
    const { source } = this.list;
    invariant(source.kind === 'relationship' && owner, 'a root connection has no relationships');
    const { direction, relationship: type } = source.relationshipField;
    const [near, far] = [source.from, items.node as Cypher.Node];
    const ends =
      direction === 'OUT' ? { from: near, to: far } : direction === 'IN' ? { from: far, to: near } : undefined;
    return select(this.c, nodes, { type, owner, ends }, scope);
  }

  /** The list of all relationships of an edge. Where none are parallel, it holds the one that stands in the same row. */
  private relationships(nodes: readonly FieldNode[], items: Items, own: Scope): ResultValue {
    const { c, list } = this;
    if (!items.relationships) {
      return { kind: 'inlines', shapes: [this.relationship(nodes, items, items.relationship, own)] };
    }
    const { all } = list.work.reach.items;
    const inner = nested(c, own, ALL, 0, { items: { each: list.parallel, all }, walks: undefined });
    const relationship = c.names.relationship(list.relationshipType!.name);
    const shape = this.relationship(nodes, items, relationship, inner);
    const result = c.names.variable('relationships');
    const body = Cypher.utils.concat(
      new Cypher.Unwind([items.relationships, relationship]),
      inner.row.returnAll(result),
    );
    const imports = [items.relationships, items.node, ...list.imports];
    return { kind: 'objects', column: own.row.subquery(imports, body, result), shape };
  }
}
