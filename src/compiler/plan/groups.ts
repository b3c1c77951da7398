import Cypher from '@neo4j/cypher-builder';
import { getNamedType, type FieldNode } from 'graphql';
import { leafOf } from '../answer/json-values';
import type { ObjectShape, ResultValue } from '../answer/result-shape';
import { comparisons } from '../filter/condition';
import { comparison } from '../filter/comparison';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import { all, matchById, variableName, where } from '../statement/cypher';
import { plannedKeys, type PlannedKey } from './group-keys';
import { groupOrder } from './group-order';
import { GroupColumns, statisticValue } from './group-values';
import type { Items, Listing } from './listing';
import { nested, UNKNOWN, type Element, type Reach, type Scope } from './scope';
import { select, selectOne } from './selection';

const INT = leafOf('Int');
/** The type of the objects under `keys`. */
const KEY_VALUE = 'GroupKeyValue';

/**
 * Plans `groups` of a connection in one subquery: the items are grouped, the groups cut off, and only then the nodes of
 * the keys and of the groups read. Throws BAD_USER_INPUT for keys, orders and values that have no meaning.
 */
export function groups(
  c: Compilation,
  list: Listing,
  connectionType: string,
  nodes: readonly FieldNode[],
): ResultValue {
  const args = c.argumentsOf(connectionType, nodes[0]!);
  const typeName = getNamedType(c.graphqlField(connectionType, nodes[0]!).type).name;
  const page = c.bindings.page(args.child('first'), 'first');
  const items = list.rows();
  const { keys, clauses, several, memberships, visits } = plannedKeys(c, list, args, items);
  list.work.chargeItems(visits);
  const columns = new GroupColumns(c, list, items);
  const count = c.names.variable('count');
  const variables = keys.map(({ variable }) => variable);
  const order = groupOrder(c, args.child('orderBy'), variables, count, columns);
  const most = list.work.memberships(memberships);
  const only = keys.length === 0 ? { ...most, each: 1 } : most;
  const own = nested(c, list.scope, { kind: 'page', page }, list.steps, { items: only, walks: undefined });
  const members = list.work.members(memberships);
  const entries = c.entries(typeName, nodes, (name, group): ResultValue => {
    switch (name) {
      case 'count':
        return { kind: 'leaf', column: own.row.column(count, variableName(count)), leaf: INT, nullable: false };
      case 'values': {
        const value = columns.itemValue(c.argumentsOf(typeName, group[0]!));
        const type = 'Statistics';
        const statistics = c.entries(type, group, (what) => statisticValue(columns, own.row, value, what as never));
        return { kind: 'inline', shape: { typeColumn: undefined, type, entries: statistics } };
      }
      case 'nodes': {
        const ofRelationships = list.source.kind === 'relationships';
        const collected = Cypher.collect(ofRelationships ? items.node : items.node.property('id'));
        return nodesOf(c, list, typeName, group, columns.variable('members', 'members', collected), own, members);
      }
      default:
        return { kind: 'inlines', shapes: keys.map((key) => keyShape(c, list, key, keys.length, group, own)) };
    }
  });
  const result = c.names.variable('groups');
  const values = keys.map(({ value, variable }): [Cypher.Expr, Cypher.Variable] => [value, variable]);
  const once = columns.hasStatistics ? onceAGroup(list, items, values, several, columns.partial) : [];
  const repeats = (several || list.parallel > 1) && once.length === 0;
  const counted = Cypher.count(list.parallel > 1 ? items.node : (items.relationship ?? items.node));
  const made: [Cypher.Expr, Cypher.Variable][] = [[repeats ? counted.distinct() : counted, count], ...columns.columns];
  const having = condition(c, args.child('having').child('count'), count);
  const limit = c.bindings.parameter({ kind: 'page', page, more: 0 });
  const body = Cypher.utils.concat(
    items.match,
    ...clauses,
    ...once,
    ...grouped(once.length > 0 ? variables : values, made, having, order, limit),
    own.row.returnAll(result),
  );
  const shape = { typeColumn: undefined, type: typeName, entries };
  return { kind: 'objects', column: list.subquery(body, result), shape };
}

/** The condition on the number of items of a group; undefined when it asks for nothing. */
function condition(c: Compilation, having: ArgumentValue, count: Cypher.Variable): Cypher.Predicate | undefined {
  if (!having.given) return undefined;
  return all(
    comparisons(having).map((one) => {
      c.noteCondition();
      return comparison(c, one, count, 'argument');
    }),
  );
}

/**
 * Makes an item stand once in a group, although it has a key twice or several relationships lead to its node: what is
 * computed over values cannot leave out repeated items, as counting can.
 */
function onceAGroup(
  { parallel }: Listing,
  { node, relationship }: Items,
  keys: [Cypher.Expr, Cypher.Variable][],
  several: boolean,
  partial: readonly [Cypher.Expr, Cypher.Variable][],
): Cypher.Clause[] {
  const ofNodes = parallel > 1 && partial.length === 0;
  const rows = new Cypher.With(...(relationship && !ofNodes ? [relationship] : []), node, ...keys).distinct();
  const once = several || ofNodes ? [rows] : [];
  if (partial.length === 0) return once;
  const variables = keys.map(([, variable]) => variable);
  return [...once, new Cypher.With(...(several ? variables : keys), node, ...partial)];
}

/** Groups, leaves those for which the condition holds, and cuts them off. */
function grouped(
  keys: (Cypher.Variable | [Cypher.Expr, Cypher.Variable])[],
  columns: readonly [Cypher.Expr, Cypher.Variable][],
  having: Cypher.Predicate | undefined,
  { sortKeys, computed }: ReturnType<typeof groupOrder>,
  limit: Cypher.Param,
): Cypher.Clause[] {
  const made = new Cypher.With(...keys, ...columns);
  if (!having && computed.length === 0) return [cut(made)];
  const variables = [...keys, ...columns].map((each) => (Array.isArray(each) ? each[1] : each));
  return [where(made, having), cut(new Cypher.With(...variables, ...computed))];

  function cut(last: Cypher.With): Cypher.Clause {
    return last.orderBy(...sortKeys).limit(limit);
  }
}

function keyShape(
  c: Compilation,
  list: Listing,
  { key, variable }: PlannedKey,
  keys: number,
  nodes: readonly FieldNode[],
  own: Scope,
): ObjectShape {
  const column = (): number => own.row.column(variable, variableName(variable));
  const entries = c.entries(KEY_VALUE, nodes, (name, group): ResultValue => {
    switch (name) {
      case 'name':
        return { kind: 'constant', value: key.name };
      case 'value':
        return { kind: 'keyText', column: column() };
      case 'year':
        return key.kind === 'year'
          ? { kind: 'leaf', column: column(), leaf: INT, nullable: true }
          : { kind: 'constant', value: null };
      default: {
        if (key.kind !== 'node') return { kind: 'constant', value: null };
        const type = c.registry.node(key.target);
        const node = c.names.node(type.name);
        // With one key a node stands in one group only.
        const walks = keys === 1 ? list.work.groups(type) : undefined;
        return selectOne(c, group, own, {
          match: matchById(node, variable),
          element: { type, owner: node },
          from: variable,
          by: 'KEY',
          reach: { items: UNKNOWN.items, walks },
          nullable: true,
          name: type.name,
        });
      }
    }
  });
  return { typeColumn: undefined, type: KEY_VALUE, entries };
}

/** The nodes of a group, which are `items` after the groups were cut off: ids of nodes, or relationships. */
function nodesOf(
  c: Compilation,
  list: Listing,
  typeName: string,
  nodes: readonly FieldNode[],
  items: Cypher.Variable,
  own: Scope,
  members: Reach,
): ResultValue {
  const page = c.bindings.page(c.argumentsOf(typeName, nodes[0]!).child('first'), 'first');
  const limit = c.bindings.parameter({ kind: 'page', page, more: 0 });
  const inner = nested(c, own, { kind: 'page', page }, 0, members);
  const { element, clauses } =
    list.source.kind === 'relationships' ? relationshipsIn(c, list, items, limit) : nodesWithIds(c, list, items, limit);
  const shape = select(c, nodes, element, inner);
  const result = c.names.variable('nodes');
  const body = Cypher.utils.concat(...clauses, inner.row.returnAll(result));
  return { kind: 'objects', column: own.row.subquery([items], body, result), shape };
}

interface Members {
  readonly element: Element;
  readonly clauses: readonly Cypher.Clause[];
}

function nodesWithIds(c: Compilation, list: Listing, ids: Cypher.Variable, limit: Cypher.Param): Members {
  const id = c.names.variable('id');
  const node = c.names.node(list.type.name);
  const clauses = [
    new Cypher.Unwind([ids, id]),
    new Cypher.With(id).distinct().orderBy([id, 'ASC']).limit(limit),
    matchById(node, id),
    new Cypher.With(node).orderBy([node.property('id'), 'ASC']),
  ];
  return { element: { type: list.type, owner: node }, clauses };
}

function relationshipsIn(c: Compilation, list: Listing, items: Cypher.Variable, limit: Cypher.Param): Members {
  const relationship = c.names.relationship(list.type.name);
  const ends = { from: c.names.node('from'), to: c.names.node('to') };
  const withEnds = new Cypher.With(
    relationship,
    [new Cypher.Function('startNode', [relationship]), ends.from],
    [new Cypher.Function('endNode', [relationship]), ends.to],
  );
  const clauses = [
    new Cypher.Unwind([items, relationship]),
    withEnds.orderBy([relationship.property('id'), 'ASC']).limit(limit),
  ];
  return { element: { type: list.type, owner: relationship, ends }, clauses };
}
