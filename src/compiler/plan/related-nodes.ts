import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import type { Field } from '../../model/sealed-types';
import type { ResultValue } from '../answer/result-shape';
import type { ArgumentValue } from '../arguments/arguments';
import { nodeCondition } from '../filter/condition';
import { nodePredicate } from '../filter/cypher';
import { visitsOf } from '../filter/visits';
import type { Compilation } from '../statement/compilation';
import { at, label, matchById, take, where } from '../statement/cypher';
import { matchRelationshipField } from '../statement/pattern';
import { visibleNode } from '../statement/visibility';
import { followedBy, mostListed, referenceFollowed, type Followed, type PerNode } from '../statement/visits';
import {
  chargeSteps,
  nested,
  reachOf,
  relationshipsOf,
  stepFromRecord,
  type Element,
  type Reach,
  type Scope,
} from './scope';
import { select, selectOne } from './selection';

/* Nodes that a selection leads to without pages. Lists in pages are in connection.ts. */

/** The node that a reference property names. It belongs to the value, so it is always visible. */
export function referenced(
  c: Compilation,
  field: Field & { kind: 'reference' },
  nodes: readonly FieldNode[],
  { type: ownerType, owner }: Element,
  scope: Scope,
): ResultValue {
  const { name, property } = field;
  const { nullable } = property;
  const type = c.registry.node(field.target);
  const node = c.names.node(type.name);
  const match = matchById(node, owner.property(name));
  const followed = referenceFollowed(c.topology, name);
  const reach = relationshipsOf(c, ownerType) ? stepFromRecord(scope, 1) : step(c, scope, ownerType.possible, followed);
  const element = { type, owner: node };
  return selectOne(c, nodes, scope, { match, element, from: owner, by: 'STEP', reach, nullable, name });
}

/** The one node that a relationship field leads to. */
export function toOne(
  c: Compilation,
  { name, relationshipField }: Field & { kind: 'relationship' },
  nodes: readonly FieldNode[],
  from: Cypher.Node,
  scope: Scope,
): ResultValue {
  const { match, node } = matchRelationshipField(c, scope.visibility, relationshipField, from);
  const type = c.registry.node(relationshipField.target);
  const nullable = !relationshipField.required;
  const reach = step(c, scope, relationshipField.sources, followedBy(c.topology, scope.visibility, relationshipField));
  const element = { type, owner: node };
  return selectOne(c, nodes, scope, { match, element, from, by: 'STEP', reach, nullable, name });
}

/** Charges the step from the nodes of a scope to all that they lead to; yields what there is. */
function step(c: Compilation, scope: Scope, types: readonly string[], followed: Followed, inner: PerNode = 0): Reach {
  chargeSteps(c.topology, scope, types, followed, inner);
  return reachOf(c.topology, scope, types, followed);
}

/** The node at an end of a relationship: bound already where the relationship was reached through it. */
export function endNode(
  c: Compilation,
  field: Field & { kind: 'end' },
  nodes: readonly FieldNode[],
  { type: relationshipType, owner, ends }: Element,
  scope: Scope,
): ResultValue {
  const { name } = field;
  const type = c.registry.node(relationshipType.kind === 'relationship' ? relationshipType[name] : field.target);
  if (ends) {
    const inner = { ...scope, depth: scope.depth + 1, walks: undefined };
    const shape = select(c, nodes, { type, owner: ends[name] }, inner);
    return { kind: 'inline', shape };
  }
  const element = { type, owner: c.names.node(type.name) };
  const end = new Cypher.Function(name === 'from' ? 'startNode' : 'endNode', [owner]);
  const match = new Cypher.With([end, element.owner]);
  const reach = stepFromRecord(scope, 1);
  return selectOne(c, nodes, scope, { match, element, from: owner, by: 'STEP', reach, nullable: false, name });
}

/** The nodes that a relationship or a name lists, in the order of the list. */
export function listedNodes(
  c: Compilation,
  { name, target }: Field & { kind: 'listed' },
  first: ArgumentValue,
  nodes: readonly FieldNode[],
  { type: ownerType, owner }: Element,
  scope: Scope,
): ResultValue {
  const type = c.registry.node(target);
  const page = c.bindings.page(first, 'first');
  const ids = Cypher.coalesce(owner.property(name), new Cypher.List([]));
  const place = c.names.variable('place');
  const limit = c.bindings.parameter({ kind: 'page', page, more: 0 });
  const node = c.names.node(target);
  const owners = ownerType.possible.map((each) => c.registry.type(each));
  const reach = stepFromRecord(scope, mostListed(c.topology, owners, name));
  const own = nested(c, scope, { kind: 'page', page }, 1, reach);
  const shape = select(c, nodes, { type, owner: node }, own);
  const result = c.names.variable(name);
  const id = c.names.variable(`${target}Id`);
  const isVisible = visibleNode(c.registry, scope.visibility, node, type);
  const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(target), properties: { id } }));
  // The place of each id is carried along: no store promises that matches keep the order of UNWIND.
  const sorted = new Cypher.With(node, place).orderBy([place, 'ASC']);
  const body = Cypher.utils.concat(
    // Only what is visible counts for the limit.
    new Cypher.Unwind([placesOf(isVisible ? ids : take(ids, limit)), place]),
    new Cypher.With(place, [at(ids, place), id]),
    where(match, isVisible),
    isVisible ? sorted.limit(limit) : sorted,
    own.row.returnAll(result),
  );
  return { kind: 'objects', column: scope.row.subquery([owner], body, result), shape };
}

/** The places of a list, from 0. */
export const placesOf = (list: Cypher.Expr): Cypher.Expr =>
  new Cypher.Function('range', [new Cypher.Literal(0), Cypher.minus(Cypher.size(list), new Cypher.Literal(1))]);

/** All nodes of a relationship field as a plain list, in the order of their `position`. */
export function plainList(
  c: Compilation,
  { name, relationshipField }: Field & { kind: 'relationship' },
  nodes: readonly FieldNode[],
  args: ArgumentValue,
  from: Cypher.Node,
  scope: Scope,
): ResultValue {
  const { visibility } = scope;
  const { match, node } = matchRelationshipField(c, visibility, relationshipField, from);
  const type = c.registry.node(relationshipField.target);
  const given = args.child('where');
  const condition = given.given ? nodeCondition(c.registry, given, type) : undefined;
  if (condition) where(match, nodePredicate(c, visibility, condition, node));
  const page = c.bindings.page(args.child('first'), 'first');
  const followed = followedBy(c.topology, visibility, relationshipField);
  const inner = condition ? visitsOf(c, visibility, condition) : 0;
  const own = nested(c, scope, { kind: 'page', page }, 1, step(c, scope, relationshipField.sources, followed, inner));
  const shape = select(c, nodes, { type, owner: node }, own);
  const result = c.names.variable(name);
  const body = Cypher.utils.concat(
    match,
    new Cypher.With(node)
      .orderBy([node.property('position'), 'ASC'], [node.property('id'), 'ASC'])
      .limit(c.bindings.parameter({ kind: 'page', page, more: 0 })),
    own.row.returnAll(result),
  );
  return { kind: 'objects', column: scope.row.subquery([from], body, result), shape };
}
