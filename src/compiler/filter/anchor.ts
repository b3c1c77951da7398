import Cypher from '@neo4j/cypher-builder';
import type { RelationshipField } from '../../model/field';
import type { NodeType } from '../../model/sealed-types';
import { NODE_LABEL } from '../../model/storage';
import type { ArgumentValue } from '../arguments/arguments';
import { plain } from './comparison';
import type { Compilation } from '../statement/compilation';
import { all, hasLabel, label, types } from '../statement/cypher';
import { storedTypes, visibleNode, visibleRelationship, type Visibility } from '../statement/visibility';

/**
 * A condition that leads from the nodes of a list, over relationships and references alone, to nodes with a key that
 * has an index: `{ administeredBy: { some: { node: { id: { eq: "..." } } } } }`. The list can start from there.
 */
export interface Anchor {
  /** The member of the filter that it stands for; no other condition need hold for it. */
  readonly key: string;
  /** From the listed nodes to those with the key; at least one. */
  readonly steps: readonly Step[];
  /** The nodes with the key. */
  readonly type: NodeType;
  readonly property: string;
  readonly operator: 'eq' | 'in';
  readonly value: ArgumentValue;
}

/** A step from nodes of a type. */
type Step = { readonly from: NodeType } & (
  | { readonly kind: 'relationship'; readonly relationshipField: RelationshipField }
  | { readonly kind: 'reference'; readonly property: string }
);

type End = Omit<Anchor, 'key'>;

/** The first member of a filter on nodes of a type from which the list can start; undefined when there is none. */
export function anchorOf(c: Compilation, type: NodeType, where: ArgumentValue): Anchor | undefined {
  for (const [key, value] of givenMembers(where)) {
    const end = memberEnd(c, type, key, value);
    // What is nested too deeply is refused where it is written out.
    if (end && end.steps.length > 0 && isAllowed(c, end.steps)) return { key, ...end };
  }
  return undefined;
}

function isAllowed(c: Compilation, steps: readonly Step[]): boolean {
  const lists = steps.filter(
    (step) => step.kind === 'relationship' && step.relationshipField.cardinality !== 'one',
  ).length;
  return lists <= c.options.maxFilterLists && steps.length <= c.options.maxDepth;
}

/** Where a filter leads that is one condition and nothing else. */
function soleEnd(c: Compilation, type: NodeType, where: ArgumentValue): End | undefined {
  const members = givenMembers(where);
  return members.length === 1 ? memberEnd(c, type, ...members[0]!) : undefined;
}

function memberEnd(c: Compilation, type: NodeType, key: string, value: ArgumentValue): End | undefined {
  const narrowed = /^on([A-Z]\w*)$/.exec(key)?.[1];
  if (narrowed !== undefined && c.registry.entities.has(narrowed)) return soleEnd(c, c.registry.node(narrowed), value);
  const field = type.fields.get(key);
  switch (field?.kind) {
    case 'id':
      return keyEnd(type, 'id', value);
    case 'property':
      return field.property.unique ? keyEnd(type, field.name, value) : undefined;
    case 'reference': {
      // Only the label of a type of its own has an index on the property.
      if (type.kind !== 'entity') return undefined;
      const end = soleEnd(c, c.registry.node(field.target), value);
      return end && { ...end, steps: [{ from: type, kind: 'reference', property: field.name }, ...end.steps] };
    }
    case 'relationship': {
      const { relationshipField } = field;
      const inner = ofSome(relationshipField, value);
      const end = inner && soleEnd(c, c.registry.node(relationshipField.target), inner);
      return end && { ...end, steps: [{ from: type, kind: 'relationship', relationshipField }, ...end.steps] };
    }
    default:
      return undefined;
  }
}

/** The filter on the nodes of a side, where it is all that is asked of them. */
function ofSome(relationshipField: RelationshipField, value: ArgumentValue): ArgumentValue | undefined {
  if (relationshipField.cardinality === 'one') return value;
  const some = onlyMember(value, 'some');
  return relationshipField.cardinality === 'list' ? some : some && onlyMember(some, 'node');
}

function onlyMember(value: ArgumentValue, name: string): ArgumentValue | undefined {
  const members = givenMembers(value);
  return members.length === 1 && members[0]![0] === name ? members[0]![1] : undefined;
}

function keyEnd(type: NodeType, property: string, value: ArgumentValue): End | undefined {
  for (const operator of ['eq', 'in'] as const) {
    const key = onlyMember(value, operator);
    if (key) return { steps: [], type, property, operator, value: key };
  }
  return undefined;
}

const givenMembers = (value: ArgumentValue): [string, ArgumentValue][] =>
  value.members().filter(([, member]) => member.given);

/** The matches that lead from the key back to the listed nodes, which may be reached several times where it says so. */
export function matchFromAnchor(
  c: Compilation,
  visibility: Visibility,
  anchor: Anchor,
): { readonly matches: readonly Cypher.Match[]; readonly node: Cypher.Node; readonly repeats: boolean } {
  c.noteDepth(anchor.steps.length);
  let node = c.names.node(anchor.type.name);
  const matches = [matchKey(c, anchor, node)];
  let repeats = false;
  for (const step of [...anchor.steps].reverse()) {
    const from = c.names.node(step.from.name);
    matches.push(
      step.kind === 'relationship' ? stepBack(c, visibility, step, from, node) : referenceBack(step, from, node),
    );
    repeats ||= step.kind === 'relationship';
    node = from;
  }
  return { matches, node, repeats };
}

function matchKey(c: Compilation, { type, property, operator, value }: Anchor, node: Cypher.Node): Cypher.Match {
  c.noteCondition();
  const parameter = c.parameters.add(value.place, plain.name, (bound) => plain.write(value.read(bound)));
  // An id is found by the index of all nodes where an interface has none of its own.
  const labels = label(type.kind === 'entity' ? type.name : NODE_LABEL);
  if (operator === 'eq')
    return new Cypher.Match(new Cypher.Pattern(node, { labels, properties: { [property]: parameter } }));
  const match = new Cypher.Match(new Cypher.Pattern(node, { labels }));
  match.where(Cypher.in(node.property(property), parameter));
  return match;
}

/** A step of a relationship walked from its far end. What must hold of the far end is what matchSide asks of it. */
function stepBack(
  c: Compilation,
  visibility: Visibility,
  { from: type, relationshipField }: Step & { kind: 'relationship' },
  from: Cypher.Node,
  far: Cypher.Node,
): Cypher.Match {
  c.noteCondition();
  const relationship = c.names.relationship(relationshipField.relationship.name);
  const direction =
    relationshipField.direction === 'OUT' ? 'left' : relationshipField.direction === 'IN' ? 'right' : 'undirected';
  // Without a label the nodes are not looked at when nothing else is asked of them.
  const labels = nearTypes(relationshipField).every((name) => type.possible.includes(name))
    ? {}
    : { labels: label(type.name) };
  const pattern = new Cypher.Pattern(far)
    .related(relationship, { type: types(...storedTypes(visibility, relationshipField.relationship)), direction })
    .to(from, labels);
  const match = new Cypher.Match(pattern);
  const condition = all([
    relationshipField.narrowed ? hasLabel(far, relationshipField.targets) : undefined,
    visibleRelationship(visibility, relationship, [relationshipField.relationship]),
    relationshipField.required ? undefined : visibleNode(visibility, far, c.registry.node(relationshipField.target)),
  ]);
  if (condition) match.where(condition);
  return match;
}

/** Concrete entities that can stand at the near end of the relationship, whether or not they have the field. */
function nearTypes({ direction, relationship }: RelationshipField): readonly string[] {
  const { fromTypes, toTypes } = relationship;
  return direction === 'OUT' ? fromTypes : direction === 'IN' ? toTypes : [...fromTypes, ...toTypes];
}

/** The nodes that name another in a property, by the index on the property. */
function referenceBack(
  { from: type, property }: Step & { kind: 'reference' },
  from: Cypher.Node,
  far: Cypher.Node,
): Cypher.Match {
  const properties = { [property]: far.property('id') };
  return new Cypher.Match(new Cypher.Pattern(from, { labels: label(type.name), properties }));
}
