import Cypher from '@neo4j/cypher-builder';
import type { Side } from '../model/field';
import { CLAIMS } from '../model/storage';
import type { Compilation } from './compilation';
import { all, hasLabel, label, types } from './cypher';
import { storedTypes, visibleNode, visibleRelationship, type View } from './view';

/** A match of the relationships of one side of a bound node, and the variables of their far ends. */
export interface SideMatch {
  readonly match: Cypher.Match;
  readonly node: Cypher.Node;
  readonly relationship: Cypher.Relationship;
}

/**
 * Matches what a field of a node leads to in a view. The default one is what the relationship type alone stands for
 * (model/storage.ts). The far end is tested only where the type leads to others as well: an unlabelled end lets
 * Neo4j read a count off the node's degree. A field that is never null leads where it leads, whatever the view.
 */
export function matchSide(c: Compilation, view: View, side: Side, from: Cypher.Node): SideMatch {
  const node = c.names.node(side.target);
  const relationship = c.names.relationship(side.relationship.name);
  const pattern = sidePattern(view, side, from, relationship, node);
  const match = new Cypher.Match(pattern);
  const one = side.narrowed && side.targets.length === 1;
  const condition = all([
    side.narrowed && !one ? hasLabel(node, side.targets) : undefined,
    visibleRelationship(view, relationship, [side.relationship]),
    side.required ? undefined : visibleNode(view, node, c.registry.node(side.target)),
  ]);
  if (condition) match.where(condition);
  return { match, node, relationship };
}

function sidePattern(
  view: View,
  side: Side,
  from: Cypher.Node,
  relationship: Cypher.Relationship,
  node: Cypher.Node,
): Cypher.Pattern {
  const direction = side.direction === 'OUT' ? 'right' : side.direction === 'IN' ? 'left' : 'undirected';
  const labels = side.narrowed && side.targets.length === 1 ? { labels: label(side.targets[0]!) } : {};
  return new Cypher.Pattern(from)
    .related(relationship, { type: types(...storedTypes(view, side.relationship)), direction })
    .to(node, labels);
}

/**
 * Matches the claims that a node or relationship lists, where the view sees them. Both stores find each by the index
 * on the ids of claims; UNWIND would do so as well, but the embedded store takes none inside COUNT.
 */
export function matchClaims(
  c: Compilation,
  view: View,
  owner: Cypher.Node | Cypher.Relationship,
): { match: Cypher.Match; node: Cypher.Node } {
  const node = c.names.node('claim');
  const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label('Claim') }));
  match.where(
    all([Cypher.in(node.property('id'), owner.property(CLAIMS)), visibleNode(view, node, c.registry.node('Claim'))]),
  );
  return { match, node };
}
