import Cypher from '@neo4j/cypher-builder';
import type { RelationshipField } from '../../model/field';
import { CLAIMS } from '../../model/storage';
import type { Compilation } from './compilation';
import { all, hasLabel, label, types } from './cypher';
import { storedTypes, visibleNode, visibleRelationship, type Visibility } from './visibility';

/** A match of the relationships of one side of a bound node, and the variables of their far ends. */
export interface RelationshipFieldMatch {
  readonly match: Cypher.Match;
  readonly node: Cypher.Node;
  readonly relationship: Cypher.Relationship;
}

/**
 * Matches what a field of a node leads to in a view. The default one is what the relationship type alone stands for
 * (model/storage.ts). The far end is tested only where the type leads to others as well: an unlabelled end lets
 * Neo4j read a count off the node's degree. A field that is never null leads where it leads, whatever the view.
 */
export function matchRelationshipField(
  c: Compilation,
  visibility: Visibility,
  relationshipField: RelationshipField,
  from: Cypher.Node,
): RelationshipFieldMatch {
  const node = c.names.node(relationshipField.target);
  const relationship = c.names.relationship(relationshipField.relationship.name);
  const pattern = relationshipFieldPattern(visibility, relationshipField, from, relationship, node);
  const match = new Cypher.Match(pattern);
  const one = relationshipField.narrowed && relationshipField.targets.length === 1;
  const condition = all([
    relationshipField.narrowed && !one ? hasLabel(node, relationshipField.targets) : undefined,
    visibleRelationship(visibility, relationship, [relationshipField.relationship]),
    relationshipField.required ? undefined : visibleNode(visibility, node, c.registry.node(relationshipField.target)),
  ]);
  if (condition) match.where(condition);
  return { match, node, relationship };
}

function relationshipFieldPattern(
  visibility: Visibility,
  relationshipField: RelationshipField,
  from: Cypher.Node,
  relationship: Cypher.Relationship,
  node: Cypher.Node,
): Cypher.Pattern {
  const direction =
    relationshipField.direction === 'OUT' ? 'right' : relationshipField.direction === 'IN' ? 'left' : 'undirected';
  const labels =
    relationshipField.narrowed && relationshipField.targets.length === 1
      ? { labels: label(relationshipField.targets[0]!) }
      : {};
  return new Cypher.Pattern(from)
    .related(relationship, { type: types(...storedTypes(visibility, relationshipField.relationship)), direction })
    .to(node, labels);
}

/**
 * Matches the claims that a node or relationship lists, where the view sees them. Both stores find each by the index
 * on the ids of claims; UNWIND would do so as well, but the embedded store takes none inside COUNT.
 */
export function matchClaims(
  c: Compilation,
  visibility: Visibility,
  owner: Cypher.Node | Cypher.Relationship,
): { match: Cypher.Match; node: Cypher.Node } {
  const node = c.names.node('claim');
  const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label('Claim') }));
  match.where(
    all([
      Cypher.in(node.property('id'), owner.property(CLAIMS)),
      visibleNode(visibility, node, c.registry.node('Claim')),
    ]),
  );
  return { match, node };
}
