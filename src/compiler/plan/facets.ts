import Cypher from '@neo4j/cypher-builder';
import { getNamedType, type FieldNode } from 'graphql';
import { invariant } from '../../errors';
import { facetsOf, type Facet } from '../../model/grouping';
import { leafOf, leafOfProperty } from '../answer/json-values';
import type { Leaf, ResultValue } from '../answer/result-shape';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import { hasLabel, matchById } from '../statement/cypher';
import { matchRelationshipField } from '../statement/pattern';
import type { Visibility } from '../statement/visibility';
import { followedBy, visitsOver, type PerNode } from '../statement/visits';
import type { Grouped, Listing } from './listing';
import { nested, UNKNOWN, type Scope } from './scope';
import { selectOne } from './selection';

/** Plans the facets of a connection's items, a subquery each. `typeName` is the GraphQL type of the field. */
export function facets(
  c: Compilation,
  list: Listing,
  of: Grouped,
  typeName: string,
  nodes: readonly FieldNode[],
): ResultValue {
  const known = facetsOf(list.typeOf(of));
  const entries = c.entries(typeName, nodes, (name, group) => {
    const facet = known.get(name);
    invariant(facet, `${typeName}.${name} is no facet`);
    const bucketType = getNamedType(c.graphqlField(typeName, group[0]!).type).name;
    const first = c.argumentsOf(typeName, group[0]!).child('first');
    return buckets(c, list, of, facet, first, bucketType, group);
  });
  return { kind: 'inline', shape: { typeColumn: undefined, type: typeName, entries } };
}

function buckets(
  c: Compilation,
  list: Listing,
  of: Grouped,
  facet: Facet,
  first: ArgumentValue,
  typeName: string,
  nodes: readonly FieldNode[],
): ResultValue {
  const page = c.bindings.page(first, 'first');
  const limit = c.bindings.parameter({ kind: 'page', page, more: 0 });
  const items = list.items();
  const item = items.relationship ?? items.node;
  const owner = of === 'NODE' ? items.node : items.relationship!;
  const grouping = groupingOf(c, list.scope.visibility, facet, owner);
  list.work.chargeItems(grouping.visits);
  const value = c.names.variable('value');
  const count = c.names.variable('count');
  const counted = Cypher.count(item);
  const reach = facet.kind === 'node' ? list.work.groups(c.registry.node(facet.target)) : UNKNOWN;
  const own = nested(c, list.scope, { kind: 'page', page }, list.steps, reach);
  const { row } = own;
  const entries = c.entries(typeName, nodes, (name, group): ResultValue => {
    if (name === 'count') return { kind: 'leaf', column: row.column(count, 'count'), leaf: INT, nullable: false };
    if (facet.kind === 'node') return nodeOf(c, facet.target, value, group, own);
    return { kind: 'leaf', column: row.column(value, 'value'), leaf: leafOfFacet(facet), nullable: true };
  });
  const result = c.names.variable(facet.name);
  const body = Cypher.utils.concat(
    items.match,
    ...grouping.clauses,
    new Cypher.With([grouping.value, value], [grouping.several ? counted.distinct() : counted, count])
      // Both stores put a missing value last in a rising order.
      .orderBy([count, 'DESC'], [value, 'ASC'])
      .limit(limit),
    row.returnAll(result),
  );
  const shape = { typeColumn: undefined, type: typeName, entries };
  return { kind: 'objects', column: list.subquery(body, result), shape };
}

interface Grouping {
  /** What follows the match of the items. */
  readonly clauses: readonly Cypher.Clause[];
  /** The value to group by: of a node its id. */
  readonly value: Cypher.Expr;
  /** An item can have several values, or the same one twice. */
  readonly several: boolean;
  /** Rows that the store visits for it, by the node of an item. */
  readonly visits: PerNode;
}

function groupingOf(
  c: Compilation,
  visibility: Visibility,
  facet: Facet,
  owner: Cypher.Node | Cypher.Relationship,
): Grouping {
  switch (facet.kind) {
    case 'type': {
      const type = new Cypher.Case();
      for (const name of facet.possible) {
        type.when(hasLabel(owner as Cypher.Node, [name])).then(new Cypher.Literal(name));
      }
      return { clauses: [], value: type, several: false, visits: 0 };
    }
    case 'year': {
      const [from, length] = [new Cypher.Literal(0), new Cypher.Literal(4)];
      const year = Cypher.toInteger(Cypher.substring(owner.property(facet.day), from, length));
      return { clauses: [], value: year, several: false, visits: 0 };
    }
    case 'value': {
      const stored = owner.property(facet.property.name);
      if (!facet.property.list) return { clauses: [], value: stored, several: false, visits: 0 };
      const each = c.names.variable('each');
      return { clauses: [new Cypher.Unwind([orMissing(stored), each])], value: each, several: true, visits: 0 };
    }
    case 'node': {
      const { field } = facet;
      // The property holds the id to group by; nodeOf fetches the nodes of the groups that are shown.
      if (field.kind === 'reference')
        return { clauses: [], value: owner.property(field.name), several: false, visits: 0 };
      const { match, node } = matchRelationshipField(c, visibility, field.relationshipField, owner as Cypher.Node);
      return {
        clauses: [match.optional()],
        value: node.property('id'),
        several: field.relationshipField.cardinality !== 'one',
        visits: visitsOver(c.topology, followedBy(c.topology, visibility, field.relationshipField), 0),
      };
    }
  }
}

/** The elements of a list, or one missing value for a list without any: UNWIND would drop the item. */
const orMissing = (list: Cypher.Expr): Cypher.Expr =>
  new Cypher.Case()
    .when(Cypher.eq(Cypher.size(Cypher.coalesce(list, new Cypher.List([]))), new Cypher.Literal(0)))
    .then(new Cypher.List([Cypher.Null]))
    .else(list);

/** The node of a group, found by its id after the groups were cut off. */
function nodeOf(
  c: Compilation,
  typeName: string,
  id: Cypher.Variable,
  nodes: readonly FieldNode[],
  scope: Scope,
): ResultValue {
  const type = c.registry.node(typeName);
  const { name } = type;
  const node = c.names.node(name);
  const match = matchById(node, id);
  return selectOne(c, nodes, scope, {
    match,
    element: { type, owner: node },
    from: id,
    by: 'KEY',
    reach: { items: UNKNOWN.items, walks: scope.walks },
    nullable: true,
    name,
  });
}

const INT = leafOf('Int');

function leafOfFacet(facet: Exclude<Facet, { kind: 'node' }>): Leaf {
  if (facet.kind === 'type') return { values: new Set(facet.possible) };
  return facet.kind === 'year' ? INT : leafOfProperty(facet.property);
}
