import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import { NODE, RELATIONSHIP } from '../../model/root-interfaces';
import { NODE_LABEL } from '../../model/storage';
import type { NodesGroup } from '../answer/result-shape';
import type { RowCount } from '../arguments/bindings';
import type { Compilation } from '../statement/compilation';
import { at, label } from '../statement/cypher';
import { nested, type Element, type Scope } from './scope';
import { select } from './selection';

/** Nodes and relationships that a traversal discovered. */
export interface Discovered {
  /** The type of the model that the field promises. */
  readonly target: string;
  /** Their place: the traversal's slot in the bound arguments, and the fields that lead to them. */
  readonly slot: number;
  readonly path: readonly string[];
  /** Most of them that may stand there. */
  readonly most: RowCount;
}

/**
 * Hydrates what was discovered, by id: nodes of every type in one subquery, relationships of every type in another, so
 * that the text is the same whatever the traversal found.
 */
export function hydrated(
  c: Compilation,
  discovered: Discovered,
  nodes: readonly FieldNode[],
  scope: Scope,
): NodesGroup[] {
  if (discovered.target === RELATIONSHIP) return [hydratedRelationships(c, discovered, nodes, scope)];
  const group = hydratedNodes(c, discovered, nodes, scope);
  return discovered.target === NODE ? [group, hydratedRelationships(c, discovered, nodes, scope)] : [group];
}

function hydratedNodes(c: Compilation, discovered: Discovered, nodes: readonly FieldNode[], scope: Scope): NodesGroup {
  const { target, slot, path } = discovered;
  const node = c.names.node(target);
  const ids = c.bindings.parameter({ kind: 'nodes', slot, path });
  const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(NODE_LABEL) }));
  match.where(Cypher.in(node.property('id'), ids));
  return group(c, discovered, nodes, scope, { type: c.registry.type(target), owner: node }, [match]);
}

/** Relationships are reached from both ends: no store looks up relationships of any type by a property. */
function hydratedRelationships(
  c: Compilation,
  discovered: Discovered,
  nodes: readonly FieldNode[],
  scope: Scope,
): NodesGroup {
  const { slot, path } = discovered;
  const relationship = c.names.relationship(RELATIONSHIP);
  const ends = { from: c.names.node('from'), to: c.names.node('to') };
  const triples = c.bindings.parameter({ kind: 'relationships', slot, path });
  const triple = c.names.variable('triple');
  const [id, from, to] = [0, 1, 2].map((place) => at(triple, new Cypher.Literal(place)));
  const fromId = c.names.variable('fromId');
  const toId = c.names.variable('toId');
  const relationshipId = c.names.variable('id');
  const end = (node: Cypher.Node, of: Cypher.Variable): Cypher.Match =>
    new Cypher.Match(new Cypher.Pattern(node, { labels: label(NODE_LABEL), properties: { id: of } }));
  const between = new Cypher.Match(
    new Cypher.Pattern(ends.from).related(relationship, { direction: 'right' }).to(ends.to),
  );
  between.where(Cypher.eq(relationship.property('id'), relationshipId));
  const element = { type: c.registry.type(RELATIONSHIP), owner: relationship, ends };
  return group(c, discovered, nodes, scope, element, [
    new Cypher.Unwind([triples, triple]),
    new Cypher.With([id!, relationshipId], [from!, fromId], [to!, toId]),
    end(ends.from, fromId),
    end(ends.to, toId),
    between,
  ]);
}

function group(
  c: Compilation,
  { most }: Discovered,
  nodes: readonly FieldNode[],
  scope: Scope,
  element: Element,
  match: readonly Cypher.Clause[],
): NodesGroup {
  const own = nested(c, scope, most, 0);
  const idColumn = own.row.property(element.owner, 'id');
  const shape = select(c, nodes, element, own);
  const result = c.names.variable('found');
  const column = scope.row.subquery([], Cypher.utils.concat(...match, own.row.returnAll(result)), result);
  return { column, idColumn, shape };
}
