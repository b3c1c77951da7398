import Cypher from '@neo4j/cypher-builder';
import { RELATIONSHIP } from '../../model/root-interfaces';
import type { RelationshipType } from '../../model/sealed-types';
import { NODE_LABEL } from '../../model/storage';
import type { End } from '../../model/topology';
import type { Direction } from '../../model/traversal-field';
import type { Compilation } from './compilation';
import { label, types, where } from './cypher';
import {
  hiddenRelationship,
  hiddenTypes,
  ofTypes,
  storedTypes,
  visibleNode,
  visibleRelationship,
  type Visibility,
} from './visibility';

/** The nodes at the ends of a relationship, as it is stored. */
export interface Ends {
  readonly from: Cypher.Node;
  readonly to: Cypher.Node;
}

/** A match of relationships of several types, and the variables of their ends. */
export interface RelationshipsMatch {
  readonly match: Cypher.Clause;
  /** Adds a condition at the end of the match. */
  readonly restrict: (condition: Cypher.Predicate) => void;
  readonly relationship: Cypher.Relationship;
  readonly ends: Ends;
}

/** Relationships of these types that the caller sees, or would see but for modality or rank. */
export interface Sought {
  readonly types: readonly RelationshipType[];
  readonly are: 'SHOWN' | 'HIDDEN';
}

/** The store's types for relationships that are sought. */
export const soughtTypes = (visibility: Visibility, { types, are }: Sought): string[] =>
  types.flatMap((type) => (are === 'SHOWN' ? storedTypes(visibility, type) : hiddenTypes(visibility, type)));

/** Matches those of the whole graph. `known`: ends whose ids a condition tells; the match begins at one of them. */
export function matchRelationships(
  c: Compilation,
  visibility: Visibility,
  sought: Sought,
  known: { readonly [end in End]?: unknown },
): RelationshipsMatch {
  const ends = { from: c.names.node('from'), to: c.names.node('to') };
  // The index of all nodes finds an id.
  const labels = (end: End) => (known[end] ? { labels: label(NODE_LABEL) } : {});
  const relationship = c.names.relationship(RELATIONSHIP);
  const [first, second]: readonly [End, End] = known.to && !known.from ? ['to', 'from'] : ['from', 'to'];
  const direction = first === 'from' ? 'right' : 'left';
  const match = new Cypher.Match(
    new Cypher.Pattern(ends[first], labels(first))
      .related(relationship, { type: types(...soughtTypes(visibility, sought)), direction })
      .to(ends[second], labels(second)),
  );
  where(match, ...isSought(c, visibility, sought, relationship, [ends.from, ends.to]));
  return { match, restrict: (more) => void match.and(more), relationship, ends };
}

/**
 * Matches those of a bound node, each once, followed in a direction. Relationships that hold both ways have none: where
 * there are such types, it looks both ways.
 */
export function matchRelationshipsOf(
  c: Compilation,
  visibility: Visibility,
  sought: Sought,
  near: Cypher.Node,
  direction: Direction,
): RelationshipsMatch {
  const far = c.names.node('far');
  const relationship = c.names.relationship(RELATIONSHIP);
  const type = types(...soughtTypes(visibility, sought));
  const isVisible = isSought(c, visibility, sought, relationship, [far]);
  const symmetrical = sought.types.filter(({ definition }) => definition.symmetrical);
  if (direction !== 'ANY' && symmetrical.length === 0) {
    const way = direction === 'OUT' ? 'right' : 'left';
    const pattern = new Cypher.Pattern(near).related(relationship, { type, direction: way }).to(far);
    const match = where(new Cypher.Match(pattern), ...isVisible);
    const ends = direction === 'OUT' ? { from: near, to: far } : { from: far, to: near };
    return { match, restrict: (more) => void match.and(more), relationship, ends };
  }
  const ends = { from: c.names.node('from'), to: c.names.node('to') };
  const pattern = new Cypher.Pattern(near).related(relationship, { type, direction: 'undirected' }).to(far);
  const [start, end] = [
    new Cypher.Function('startNode', [relationship]),
    new Cypher.Function('endNode', [relationship]),
  ];
  // A relationship of a node with itself is met twice by some stores.
  const once = new Cypher.With(relationship, [start, ends.from], [end, ends.to]).distinct();
  if (direction !== 'ANY') {
    const own = ends[direction === 'OUT' ? 'from' : 'to'];
    const isOwn = Cypher.eq(own.property('id'), near.property('id'));
    once.where(Cypher.or(isOwn, ofTypes(relationship, soughtTypes(visibility, { ...sought, types: symmetrical }))));
  }
  const match = Cypher.utils.concat(where(new Cypher.Match(pattern), ...isVisible), once);
  return { match, restrict: (more) => void once.and(more), relationship, ends };
}

const isSought = (
  c: Compilation,
  visibility: Visibility,
  { types: sought, are }: Sought,
  relationship: Cypher.Relationship,
  ends: readonly Cypher.Node[],
): (Cypher.Predicate | undefined)[] => [
  are === 'SHOWN'
    ? visibleRelationship(visibility, relationship, sought)
    : hiddenRelationship(visibility, relationship, sought),
  ...ends.map((end) => visibleNode(c.registry, visibility, end)),
];
