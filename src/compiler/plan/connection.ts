import Cypher from '@neo4j/cypher-builder';
import { getNamedType, type FieldNode } from 'graphql';
import { CustomsGraphError, invariant } from '../../errors';
import { aggregates } from './aggregates';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import type { Charge } from './cost';
import { orderSignature } from '../arguments/cursor';
import { at, take } from '../statement/cypher';
import { facets } from './facets';
import { orderByOf } from '../statement/keyset';
import { Listing, carriedBy, carry, keyColumn, type ConnectionSource, type Items } from './listing';
import { StoredKey, type Order, type OrderTerm } from '../statement/order';
import { pageSize } from './page-size';
import type { ConnectionEntry, EdgeEntry, ObjectShape, PageShape, ResultValue } from '../answer/result-shape';
import { RowLayout } from '../statement/row-layout';
import { fieldsOf, graphqlField, parts, select } from './selection';

/**
 * Plans a Relay connection (the Relay cursor connections specification). Only what is selected is computed: the
 * page for `edges`, `nodes` and `pageInfo`; one row more than the page where `pageInfo` asks what follows it; a
 * count for `totalCount`; a grouping for each facet.
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
  private readonly list: Listing;

  constructor(
    private readonly c: Compilation,
    source: ConnectionSource,
    private readonly args: ArgumentValue,
  ) {
    this.list = new Listing(c, source, args);
    if (args.child('first').given && args.child('last').given) {
      throw new CustomsGraphError('BAD_USER_INPUT', '"first" and "last" are both given.', {
        hint: 'Ask for the first items or for the last, not for both.',
      });
    }
  }

  plan(nodes: readonly FieldNode[]): ResultValue {
    const typeName = `${this.list.typeName}Connection`;
    const fields = fieldsOf(this.c, typeName, nodes);
    const typeOf = ([node]: readonly FieldNode[]): string =>
      getNamedType(graphqlField(this.c, typeName, node!).type).name;
    const named = (name: string): FieldNode[] => [...fields.values()].flat().filter((node) => node.name.value === name);
    const needsPage = named('edges').length + named('nodes').length + named('pageInfo').length > 0;
    const page = needsPage ? this.planPage(fields, named) : undefined;
    const entries = [...fields].map(([key, group]): ConnectionEntry => {
      const name = group[0]!.name.value;
      switch (name) {
        case '__typename':
          return { key, kind: 'typename', typename: `${this.list.typeName}Connection` };
        case 'totalCount':
          return { key, kind: 'totalCount', column: this.list.total() };
        case 'pageInfo':
          return { key, kind: 'pageInfo', entries: parts(this.c, 'PageInfo', group) };
        case 'facets':
          return { key, kind: 'value', value: facets(this.c, this.list, 'NODE', typeOf(group), group) };
        case 'aggregates':
          return { key, kind: 'value', value: aggregates(this.c, this.list, 'NODE', typeOf(group), group) };
        case 'relationshipFacets':
          return { key, kind: 'value', value: facets(this.c, this.list, 'RELATIONSHIP', typeOf(group), group) };
        case 'relationshipAggregates':
          return { key, kind: 'value', value: aggregates(this.c, this.list, 'RELATIONSHIP', typeOf(group), group) };
        default: {
          const entry = page!.lists.get(key);
          invariant(entry, `${this.list.typeName}Connection.${name} was not planned`);
          return entry;
        }
      }
    });
    const { visitedColumn } = this.list;
    const most = this.c.options.maxVisited;
    const visited = visitedColumn === undefined ? undefined : { column: visitedColumn, most };
    return { kind: 'connection', page: page?.shape, entries, visited };
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
    const items = this.list.items();
    const order = this.list.order(items);
    const inner: Charge[] = [];
    const charges = this.list.source.kind === 'root' ? this.list.source.charges : this.list.source.subject.charges;
    charges.push({ what: this.list.typeName, rows: size, inner });

    const row = new RowLayout(c);
    const lists = this.planLists(fields, items, order, row, inner);
    const ofEdges = (field: string): boolean =>
      named('edges').some((node) => selects(c, `${this.list.typeName}Edge`, node, field));
    const asksCursors = ofEdges('cursor') || pageInfo.has('startCursor') || pageInfo.has('endCursor');
    const sorted = asksCursors || ofEdges('relationship') ? order.terms : withoutParallels(order.terms, items);
    const keyColumns = asksCursors ? order.terms.map((term) => keyColumn(row, term)) : [];
    const signature = orderSignature(`${this.list.typeName} ${order.terms.map((term) => term.description).join(', ')}`);

    const probed = !probes ? 'NO' : row.subqueries.length > 0 ? 'BY_COUNT' : 'BY_ROWS';
    const bound = (extra: bigint) =>
      c.parameters.add(limit.place, extra ? 'page and one' : 'page', (b) => BigInt(size(b)) + extra);
    const found = Cypher.utils.concat(
      ...this.list.matchFrom(items, order, this.list.window(order, signature)),
      carry(items, order)
        .orderBy(...orderByOf(sorted, backward))
        .limit(bound(probes ? 1n : 0n)),
    );
    const result = c.names.variable('page');
    const body =
      probed === 'BY_COUNT'
        ? this.sliced(found, items, order, row, bound(0n), result)
        : Cypher.utils.concat(found, row.returnAll(result));
    const shape: PageShape = {
      column: this.list.row.subquery(this.list.imports, body, result),
      probed,
      size,
      backward,
      signature,
      keyColumns,
      beyondAfter: pageInfo.has('hasPreviousPage') ? this.list.beyond('after', signature) : undefined,
      beyondBefore: pageInfo.has('hasNextPage') ? this.list.beyond('before', signature) : undefined,
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
      row.returnAll(rows),
    );
    return Cypher.utils.concat(
      found,
      new Cypher.With([Cypher.collect(new Cypher.List(carried)), list]),
      new Cypher.Call(inner, [list, ...this.list.imports]),
      new Cypher.Return([new Cypher.List([rows, Cypher.size(list)]), result]),
    );
  }

  private planLists(
    fields: ReadonlyMap<string, readonly FieldNode[]>,
    items: Items,
    order: Order,
    row: RowLayout,
    charges: Charge[],
  ): Map<string, ConnectionEntry> {
    const lists = new Map<string, ConnectionEntry>();
    const depth = this.list.source.kind === 'root' ? 0 : this.list.source.subject.depth + 1;
    const nodeShape = (nodes: readonly FieldNode[]): ObjectShape =>
      select(this.c, nodes, {
        type: this.list.type,
        owner: items.node,
        row,
        charges,
        depth,
        visibility: this.list.visibility,
      });
    for (const [key, group] of fields) {
      if (group[0]!.name.value === 'nodes') lists.set(key, { key, kind: 'nodes', shape: nodeShape(group) });
      if (group[0]!.name.value !== 'edges') continue;
      const entries = [...fieldsOf(this.c, `${this.list.typeName}Edge`, group)].map(([name, inner]): EdgeEntry => {
        switch (inner[0]!.name.value) {
          case 'cursor':
            return { key: name, kind: 'cursor' };
          case 'node':
            return { key: name, kind: 'object', shape: nodeShape(inner) };
          case 'distance':
            return { key: name, kind: 'distance', column: keyColumn(row, order.terms[0]!) };
          case 'relationship':
            return { key: name, kind: 'object', shape: this.relationshipShape(inner, items, row, charges, depth) };
          default:
            return { key: name, kind: 'typename', typename: `${this.list.typeName}Edge` };
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
    invariant(this.list.source.kind === 'relationship' && items.relationship, 'a root connection has no relationships');
    const { relationshipField, subject } = this.list.source;
    const near = subject.owner as Cypher.Node;
    const ends =
      relationshipField.direction === 'OUT' ? { from: near, to: items.node } : { from: items.node, to: near };
    const known = relationshipField.direction === 'BOTH' ? {} : { ends };
    const { visibility } = this.list;
    const type = relationshipField.relationship;
    return select(this.c, nodes, { type, owner: items.relationship, row, charges, depth, visibility, ...known });
  }
}

/**
 * An order without the relationship's id, where the node's own id comes before: parallel relationships lead to one
 * node, and in what order they do is not seen in an answer that tells nothing of them. It is a read of a property
 * less for each relationship that is met.
 */
function withoutParallels(terms: readonly OrderTerm[], { node, relationship }: Items): readonly OrderTerm[] {
  const isId = ({ expression }: OrderTerm, owner: unknown): boolean =>
    expression instanceof StoredKey && expression.owner === owner && expression.propertyName === 'id';
  return relationship && terms.some((term) => isId(term, node))
    ? terms.filter((term) => !isId(term, relationship))
    : terms;
}

function selects(c: Compilation, typeName: string, node: FieldNode, field: string): boolean {
  return [...fieldsOf(c, typeName, [node]).values()].some((group) => group[0]!.name.value === field);
}
