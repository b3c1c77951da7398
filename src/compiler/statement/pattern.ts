import Cypher from '@neo4j/cypher-builder';
import type { Field, RelationshipField } from '../../model/sealed-types';
import { CLAIMS } from '../../model/storage';
import type { Compilation } from './compilation';
import { hasLabel, label, types, where } from './cypher';
import {
  claimCountOf,
  hiddenRelationship,
  hiddenTypes,
  sharedEdges,
  storedTypes,
  visibleNode,
  visibleRank,
  visibleRelationship,
  type Visibility,
} from './visibility';
import { mostParallel } from './visits';

/** A match of the relationships that a field of a bound node follows, and the variables of their far ends. */
export interface RelationshipFieldMatch {
  readonly match: Cypher.Match;
  readonly node: Cypher.Node;
  readonly relationship: Cypher.Relationship;
  /** The greatest number of relationships that lead to one node: 1 where none are parallel. */
  readonly parallel: number;
}

/** The like, where a node may come several times. */
export type HiddenMatch = Omit<RelationshipFieldMatch, 'parallel'>;

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
  const stored = followedTypes(c, visibility, relationshipField, from);
  const matched = matchOfTypes(c, relationshipField, from, stored, (relationship, far) =>
    visibleStep(c, visibility, relationshipField, relationship, { near: from, far }),
  );
  return { ...matched, parallel: mostParallel(c.topology, stored, relationshipField) };
}

/** Matches what the caller would see but for modality or rank; undefined where these hide nothing. */
export function matchHidden(
  c: Compilation,
  visibility: Visibility,
  relationshipField: RelationshipField,
  from: Cypher.Node,
): HiddenMatch | undefined {
  const { relationship: type } = relationshipField;
  const stored = hiddenTypes(visibility, type);
  if (stored.length === 0) return undefined;
  const sharing = sharingNode(c, visibility, relationshipField, from);
  return matchOfTypes(c, relationshipField, from, stored, (relationship, far) => [
    hiddenRelationship(visibility, relationship, [type], sharing),
    ...visibleEnd(c, visibility, relationshipField, far),
  ]);
}

function matchOfTypes(
  c: Compilation,
  { target, relationship: type, direction, narrowed, targets }: RelationshipField,
  from: Cypher.Node,
  stored: readonly string[],
  isSeen: (relationship: Cypher.Relationship, far: Cypher.Node) => readonly (Cypher.Predicate | undefined)[],
): HiddenMatch {
  const node = c.names.node(target);
  const relationship = c.names.relationship(type.name);
  const one = narrowed && targets.length === 1;
  const pattern = new Cypher.Pattern(from)
    .related(relationship, {
      type: types(...stored),
      direction: direction === 'OUT' ? 'right' : direction === 'IN' ? 'left' : 'undirected',
    })
    .to(node, one ? { labels: label(targets[0]!) } : {});
  const isTarget = narrowed && !one ? hasLabel(node, targets) : undefined;
  return { match: where(new Cypher.Match(pattern), isTarget, ...isSeen(relationship, node)), node, relationship };
}

/**
 * How many nodes a field of a node leads to. Of parallel relationships the one with the least id counts, for the embedded
 * store takes no DISTINCT inside COUNT; it is looked for from the far end, which mostly has fewer relationships.
 */
export function nodeCount(
  c: Compilation,
  visibility: Visibility,
  relationshipField: RelationshipField,
  from: Cypher.Node,
): Cypher.Expr {
  const { match, node, relationship, parallel } = matchRelationshipField(c, visibility, relationshipField, from);
  if (parallel === 1) return new Cypher.Count(match);
  const { relationship: type, direction } = relationshipField;
  const other = c.names.relationship(type.name);
  const pattern = new Cypher.Pattern(node)
    .related(other, {
      type: types(...followedTypes(c, visibility, relationshipField, from)),
      direction: direction === 'OUT' ? 'left' : direction === 'IN' ? 'right' : 'undirected',
    })
    .to(from);
  const isBefore = Cypher.lt(other.property('id'), relationship.property('id'));
  const isSeen = visibleRelationship(visibility, other, [type], sharingNode(c, visibility, relationshipField, from));
  const others = where(new Cypher.Match(pattern), isBefore, isSeen);
  match.and(Cypher.eq(new Cypher.Count(others), new Cypher.Literal(0)));
  return new Cypher.Count(match);
}

/** The store's types that a field follows from a node. */
export const followedTypes = (
  c: Compilation,
  visibility: Visibility,
  field: RelationshipField,
  near: Cypher.Node,
): string[] => storedTypes(visibility, field.relationship, sharingNode(c, visibility, field, near) !== undefined);

/** The node of a field, where it may share its modality with what it leads to. */
function sharingNode(
  c: Compilation,
  visibility: Visibility,
  field: RelationshipField,
  near: Cypher.Node,
): Cypher.Node | undefined {
  const type = c.registry.find(c.names.typeOf(near) ?? '');
  const isSharing = sharedEdges(c.topology, visibility, field).some(
    ({ edges }) => !type || type.possible.some((name) => edges.nearTypes.has(name)),
  );
  return isSharing ? near : undefined;
}

const visibleEnd = (
  c: Compilation,
  visibility: Visibility,
  { relationship: type, required, target }: RelationshipField,
  far: Cypher.Node,
): (Cypher.Predicate | undefined)[] => {
  const node = c.registry.node(target);
  return [
    required ? undefined : visibleNode(c.registry, visibility, far, node),
    type.definition.everyRank ? undefined : visibleRank(visibility, far, node),
  ];
};

/** The conditions that the caller sees the relationship of a field and its far end. */
export const visibleStep = (
  c: Compilation,
  visibility: Visibility,
  field: RelationshipField,
  relationship: Cypher.Relationship,
  { near, far }: { readonly near: Cypher.Node; readonly far: Cypher.Node },
): (Cypher.Predicate | undefined)[] => [
  visibleRelationship(visibility, relationship, [field.relationship], sharingNode(c, visibility, field, near)),
  ...visibleEnd(c, visibility, field, far),
];

/**
 * Matches the nodes that a relationship or name lists and the caller sees, claims of every rank. Both stores find each by the
 * index on ids; UNWIND would do so as well, but the embedded store takes none inside COUNT.
 */
export function matchListed(
  c: Compilation,
  visibility: Visibility,
  owner: Cypher.Node | Cypher.Relationship,
  { name, target }: Field & { kind: 'listed' },
): { match: Cypher.Match; node: Cypher.Node } {
  const node = c.names.node(target);
  const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(target) }));
  const isListed = Cypher.in(node.property('id'), owner.property(name));
  const isVisible = visibleNode(c.registry, visibility, node, c.registry.node(target));
  return { match: where(match, isListed, isVisible), node };
}

/** How many nodes a relationship or name lists, of those that the caller sees. */
export function listedCount(
  c: Compilation,
  visibility: Visibility,
  owner: Cypher.Node | Cypher.Relationship,
  { name }: Field & { kind: 'listed' },
): Cypher.Expr {
  if (name === CLAIMS) return claimCount(c, visibility, owner);
  return Cypher.size(Cypher.coalesce(owner.property(name), new Cypher.List([])));
}

/** How many claims stand behind a node or relationship, of those that the caller sees. */
export function claimCount(
  c: Compilation,
  visibility: Visibility,
  owner: Cypher.Node | Cypher.Relationship,
): Cypher.Expr {
  return claimCountOf(visibility, owner, visibility.knownAsOf && c.names.variable('day'));
}
