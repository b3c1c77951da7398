import Cypher from '@neo4j/cypher-builder';
import type { RelationshipField } from '../../model/sealed-types';
import { CLAIMS } from '../../model/storage';
import type { Compilation } from './compilation';
import { hasLabel, label, types, where } from './cypher';
import { claimCountOf, storedTypes, visibleNode, visibleRelationship, type Visibility } from './visibility';

/** A match of the relationships that a field of a bound node follows, and the variables of their far ends. */
export interface RelationshipFieldMatch {
  readonly match: Cypher.Match;
  readonly node: Cypher.Node;
  readonly relationship: Cypher.Relationship;
}

/**
 * Matches what a field of a node leads to and the caller sees. Without arguments that is what the relationship type
 * alone stands for (model/storage.ts). The far end is tested only where the type leads to others as well: an unlabelled
 * end lets Neo4j read a count off the node's degree. A required field is never null, so its far end is always shown.
 */
export function matchRelationshipField(
  c: Compilation,
  visibility: Visibility,
  relationshipField: RelationshipField,
  from: Cypher.Node,
): RelationshipFieldMatch {
  const node = c.names.node(relationshipField.target);
  const relationship = c.names.relationship(relationshipField.relationship.name);
  const { direction, narrowed, targets } = relationshipField;
  const one = narrowed && targets.length === 1;
  const pattern = new Cypher.Pattern(from)
    .related(relationship, {
      type: types(...storedTypes(visibility, relationshipField.relationship)),
      direction: direction === 'OUT' ? 'right' : direction === 'IN' ? 'left' : 'undirected',
    })
    .to(node, one ? { labels: label(targets[0]!) } : {});
  const isTarget = narrowed && !one ? hasLabel(node, targets) : undefined;
  const isVisible = visibleStep(c, visibility, relationshipField, relationship, node);
  return { match: where(new Cypher.Match(pattern), isTarget, ...isVisible), node, relationship };
}

/** The conditions that the caller sees the relationship of a field and its far end. */
export const visibleStep = (
  c: Compilation,
  visibility: Visibility,
  { relationship: type, required, target }: RelationshipField,
  relationship: Cypher.Relationship,
  far: Cypher.Node,
): (Cypher.Predicate | undefined)[] => [
  visibleRelationship(visibility, relationship, [type]),
  required ? undefined : visibleNode(c.registry, visibility, far, c.registry.node(target)),
];

/**
 * Matches the claims that a node or relationship lists and the caller sees. Both stores find each by the index on the
 * ids of claims; UNWIND would do so as well, but the embedded store takes none inside COUNT.
 */
export function matchClaims(
  c: Compilation,
  visibility: Visibility,
  owner: Cypher.Node | Cypher.Relationship,
): { match: Cypher.Match; node: Cypher.Node } {
  const node = c.names.node('claim');
  const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label('Claim') }));
  const isListed = Cypher.in(node.property('id'), owner.property(CLAIMS));
  const isVisible = visibleNode(c.registry, visibility, node, c.registry.node('Claim'));
  return { match: where(match, isListed, isVisible), node };
}

/** How many claims stand behind a node or relationship, of those that the caller sees. */
export function claimCount(
  c: Compilation,
  visibility: Visibility,
  owner: Cypher.Node | Cypher.Relationship,
): Cypher.Expr {
  return claimCountOf(visibility, owner, visibility.knownAsOf && c.names.variable('day'));
}
