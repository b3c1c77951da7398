import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import { NODE, RELATIONSHIP } from '../../model/root-interfaces';
import { NODE_LABEL } from '../../model/storage';
import type { NodesGroup } from '../answer/result-shape';
import type { RowCount } from '../arguments/bindings';
import type { Compilation } from '../statement/compilation';
import { at, label, matchById, type VariableNames } from '../statement/cypher';
import { FOUND_NODES, FOUND_RELATIONSHIPS } from '../statement/found-in-store';
import type { Scope } from './scope';
import { selectGroup } from './selection';

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
 * Hydrates by id, nodes in one subquery and relationships in another: the text is the same whatever was found. What the
 * same statement finds is hydrated as it is.
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
  const { target, slot, path, most } = discovered;
  const node = c.names.node(target);
  const element = { type: c.registry.type(target), owner: node };
  if (c.searches) {
    const found = new Cypher.NamedVariable(FOUND_NODES);
    return selectGroup(c, nodes, scope, [new Cypher.Unwind([found, node])], element, most, [found]);
  }
  const ids = c.bindings.parameter({ kind: 'nodes', slot, path });
  const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(NODE_LABEL) }));
  match.where(Cypher.in(node.property('id'), ids));
  return selectGroup(c, nodes, scope, [match], element, most);
}

function hydratedRelationships(
  c: Compilation,
  discovered: Discovered,
  nodes: readonly FieldNode[],
  scope: Scope,
): NodesGroup {
  const { slot, path, most } = discovered;
  const relationship = c.names.relationship(RELATIONSHIP);
  const ends = { from: c.names.node('from'), to: c.names.node('to') };
  const element = { type: c.registry.type(RELATIONSHIP), owner: relationship, ends };
  const [from, to] = ['startNode', 'endNode'].map((name) => new Cypher.Function(name, [relationship]));
  const each = new Cypher.With(relationship, [from!, ends.from], [to!, ends.to]).distinct();
  if (c.searches) {
    const found = new Cypher.NamedVariable(FOUND_RELATIONSHIPS);
    return selectGroup(c, nodes, scope, [new Cypher.Unwind([found, relationship]), each], element, most, [found]);
  }
  const triples = c.bindings.parameter({ kind: 'relationships', slot, path });
  return selectGroup(c, nodes, scope, [...matchRelationships(c.names, triples, relationship), each], element, most);
}

/**
 * Finds relationships, given as `[id, near, far]`. No store looks up relationships of any type by a property, so each
 * node `near` is expanded, once for all of its relationships. Which node is at the far end is asked first: the embedded
 * store compares nodes faster than it reads a property.
 */
function matchRelationships(
  names: VariableNames,
  triples: Cypher.Expr,
  relationship: Cypher.Relationship,
): Cypher.Clause[] {
  const triple = names.variable('triple');
  const [id, near, far] = [0, 1, 2].map((place) => at(triple, new Cypher.Literal(place)));
  const end = names.node('end');
  const [nearId, ends, ids] = [names.variable('nearId'), names.variable('ends'), names.variable('ids')];
  const other = names.node('far');
  const expanded = new Cypher.Match(
    new Cypher.Pattern(names.node('near'), { labels: label(NODE_LABEL), properties: { id: nearId } })
      .related(relationship, { direction: 'undirected' })
      .to(other),
  );
  return [
    new Cypher.Unwind([triples, triple]),
    matchById(end, far!),
    new Cypher.With([near!, nearId], [Cypher.collect(end), ends], [Cypher.collect(id!), ids]),
    expanded.where(Cypher.and(Cypher.in(other, ends), Cypher.in(relationship.property('id'), ids))),
  ];
}
