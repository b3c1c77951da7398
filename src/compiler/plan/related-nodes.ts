import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import type { Field, NodeType } from '../../model/sealed-types';
import { CLAIMS, NODE_LABEL } from '../../model/storage';
import type { ResultValue } from '../answer/result-shape';
import type { ArgumentValue } from '../arguments/arguments';
import { nodeCondition } from '../filter/condition';
import { nodePredicate } from '../filter/cypher';
import type { Compilation } from '../statement/compilation';
import { at, label, take, where } from '../statement/cypher';
import { matchRelationshipField } from '../statement/pattern';
import { visibleNode } from '../statement/visibility';
import { nested, ONE, type Element, type Scope } from './scope';
import { select } from './selection';

/*
 * Nodes that a selection leads to without pages: references, to-one fields, the ends of a relationship, claims and
 * plain lists. Lists in pages are in connection.ts.
 */

type Owner = Cypher.Node | Cypher.Relationship;

/** The node that a reference property names. It belongs to the value, so it is always visible. */
export function referenced(
  c: Compilation,
  field: Field & { kind: 'reference' },
  nodes: readonly FieldNode[],
  owner: Owner,
  scope: Scope,
): ResultValue {
  const type = c.registry.node(field.target);
  const target = c.names.node(type.name);
  const properties = { id: owner.property(field.name) };
  const match = new Cypher.Match(new Cypher.Pattern(target, { labels: label(NODE_LABEL), properties }));
  return oneObject(c, match, { type, node: target }, nodes, owner, scope, field.property.nullable, field.name);
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
  return oneObject(c, match, { type, node }, nodes, from, scope, !relationshipField.required, name);
}

function oneObject(
  c: Compilation,
  match: Cypher.Clause,
  { type, node }: { readonly type: NodeType; readonly node: Cypher.Node },
  nodes: readonly FieldNode[],
  from: Owner,
  scope: Scope,
  nullable: boolean,
  what: string,
): ResultValue {
  const own = nested(c, scope, ONE, 1);
  const shape = select(c, nodes, { type, owner: node }, own);
  const result = c.names.variable(what);
  const body = Cypher.utils.concat(match, own.row.returnOne(result, node));
  return { kind: 'object', column: scope.row.subquery([from], body, result), shape, nullable };
}

/** The node at an end of a relationship: bound already where the relationship was reached through it. */
export function endNode(
  c: Compilation,
  field: Field & { kind: 'end' },
  nodes: readonly FieldNode[],
  { type: relationshipType, owner, ends }: Element,
  scope: Scope,
): ResultValue {
  const target = relationshipType.kind === 'relationship' ? relationshipType[field.name] : field.target;
  const type = c.registry.node(target);
  if (ends) {
    const shape = select(c, nodes, { type, owner: ends[field.name] }, { ...scope, depth: scope.depth + 1 });
    return { kind: 'inline', shape };
  }
  const node = c.names.node(type.name);
  const end = new Cypher.Function(field.name === 'from' ? 'startNode' : 'endNode', [owner]);
  return oneObject(c, new Cypher.With([end, node]), { type, node }, nodes, owner, scope, false, field.name);
}

/** The claims behind a node or relationship, in the order in which the record lists them. */
export function claimsOf(
  c: Compilation,
  first: ArgumentValue,
  nodes: readonly FieldNode[],
  owner: Owner,
  scope: Scope,
): ResultValue {
  const type = c.registry.node('Claim');
  const page = c.bindings.page(first, 'first');
  const ids = Cypher.coalesce(owner.property(CLAIMS), new Cypher.List([]));
  const index = c.names.variable('place');
  const limit = c.bindings.parameter({ kind: 'page', page, more: 0 });
  const claim = c.names.node('claim');
  const own = nested(c, scope, { kind: 'page', page }, 1);
  const shape = select(c, nodes, { type, owner: claim }, own);
  const result = c.names.variable('claims');
  const id = c.names.variable('claimId');
  const isVisible = visibleNode(c.registry, scope.visibility, claim, type);
  // Only what is visible counts for the limit.
  const list = isVisible ? ids : take(ids, limit);
  // The place of each id is carried along: no store promises that matches keep the order of UNWIND.
  const places = new Cypher.Function('range', [
    new Cypher.Literal(0),
    Cypher.minus(Cypher.size(list), new Cypher.Literal(1)),
  ]);
  const match = new Cypher.Match(new Cypher.Pattern(claim, { labels: label('Claim'), properties: { id } }));
  const sorted = new Cypher.With(claim, index).orderBy([index, 'ASC']);
  const body = Cypher.utils.concat(
    new Cypher.Unwind([places, index]),
    new Cypher.With(index, [at(ids, index), id]),
    where(match, isVisible),
    isVisible ? sorted.limit(limit) : sorted,
    own.row.returnAll(result),
  );
  return { kind: 'objects', column: scope.row.subquery([owner], body, result), shape };
}

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
  if (given.given) where(match, nodePredicate(c, visibility, nodeCondition(c.registry, given, type), node));
  const page = c.bindings.page(args.child('first'), 'first');
  const own = nested(c, scope, { kind: 'page', page }, 1);
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
