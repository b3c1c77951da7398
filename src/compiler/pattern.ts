import Cypher from '@neo4j/cypher-builder';
import type { Side } from '../model/field';
import type { Compilation } from './compilation';
import { hasLabel, label, types } from './cypher';

/** A match of the relationships of one side of a bound node, and the variables of their far ends. */
export interface SideMatch {
  readonly match: Cypher.Match;
  readonly node: Cypher.Node;
  readonly relationship: Cypher.Relationship;
}

/**
 * Matches what a field of a node leads to: relationships in the default view, which is what the relationship
 * type alone stands for (model/storage.ts). The far end is tested only where the type leads to others as well:
 * an unlabelled end lets Neo4j read a count off the node's degree.
 */
export function matchSide(c: Compilation, side: Side, from: Cypher.Node): SideMatch {
  const node = c.names.node(side.target);
  const relationship = c.names.relationship(side.relationship.name);
  const pattern = sidePattern(side, from, relationship, node);
  const match = new Cypher.Match(pattern);
  const one = side.narrowed && side.targets.length === 1;
  if (side.narrowed && !one) match.where(hasLabel(node, side.targets));
  return { match, node, relationship };
}

function sidePattern(side: Side, from: Cypher.Node, relationship: Cypher.Relationship, node: Cypher.Node) {
  const direction = side.direction === 'OUT' ? 'right' : side.direction === 'IN' ? 'left' : 'undirected';
  const labels = side.narrowed && side.targets.length === 1 ? { labels: label(side.targets[0]!) } : {};
  return new Cypher.Pattern(from)
    .related(relationship, { type: types(side.relationship.type), direction })
    .to(node, labels);
}

/** The number of relationships of a side: a degree, where no end must be tested. */
export function degree(c: Compilation, side: Side, from: Cypher.Node): Cypher.Match {
  return matchSide(c, side, from).match;
}
