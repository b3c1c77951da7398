import Cypher from '@neo4j/cypher-builder';
import type { Registry } from '../../model/registry';
import type { NodeType, RelationshipField } from '../../model/sealed-types';
import { NODE_LABEL } from '../../model/storage';
import type { End } from '../../model/topology';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import { hasLabel, label, types, where } from '../statement/cypher';
import { followedTypes, visibleStep } from '../statement/pattern';
import type { Visibility } from '../statement/visibility';
import {
  followedBy,
  greatestSums,
  plus,
  referenceFollowed,
  reversed,
  visitsOver,
  type PerNode,
} from '../statement/visits';
import type { AllOf, Comparison, Condition, ListTest } from './condition';

/**
 * A condition that leads from the nodes of a list, over relationships and references alone, to nodes with a key that
 * has an index: `{ administeredBy: { some: { node: { id: { eq: "..." } } } } }`. The list can start from there.
 */
export interface Anchor {
  /** The conditions beside the anchor. */
  readonly rest: AllOf;
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

/** Where a condition leads. */
type Target = Omit<Anchor, 'rest'>;

/** The first of the conditions on nodes of a type from which the list can start; undefined when there is none. */
export function anchorOf(c: Compilation, type: NodeType, { members }: AllOf): Anchor | undefined {
  for (const member of members) {
    const target = targetOf(c.registry, type, member);
    if (!target || target.steps.length === 0 || !isAllowed(c, target.steps)) continue;
    return { ...target, rest: { kind: 'all', members: members.filter((other) => other !== member) } };
  }
  return undefined;
}

/** Whether the steps are within the limits; limits.ts refuses those that are not. */
function isAllowed(c: Compilation, steps: readonly Step[]): boolean {
  const lists = steps.filter(
    (step) => step.kind === 'relationship' && step.relationshipField.cardinality !== 'one',
  ).length;
  return lists <= c.options.maxFilterLists && steps.length <= c.options.maxDepth;
}

/** Where conditions lead when there is only one. */
const soleTarget = (registry: Registry, type: NodeType, { members }: AllOf): Target | undefined =>
  members.length === 1 ? targetOf(registry, type, members[0]!) : undefined;

function targetOf(registry: Registry, type: NodeType, condition: Condition): Target | undefined {
  switch (condition.kind) {
    case 'narrowed':
      return soleTarget(registry, condition.type, condition.condition);
    case 'compared': {
      const { field, comparisons } = condition;
      const isKey = field.kind === 'id' || (field.kind === 'property' && field.property.unique);
      return isKey ? keyTarget(type, field.name, comparisons) : undefined;
    }
    case 'reference': {
      // Only the label of a type of its own has an index on the property.
      if (type.kind !== 'entity') return undefined;
      const { name, target } = condition.field;
      return further(soleTarget(registry, registry.node(target), condition.condition), {
        from: type,
        kind: 'reference',
        property: name,
      });
    }
    case 'toOne':
    case 'toMany': {
      const { relationshipField } = condition;
      const inner = condition.kind === 'toOne' ? condition.condition : ofSome(condition.tests);
      const target = inner && soleTarget(registry, registry.node(relationshipField.target), inner);
      return further(target, { from: type, kind: 'relationship', relationshipField });
    }
    default:
      return undefined;
  }
}

const further = (target: Target | undefined, step: Step): Target | undefined =>
  target && { ...target, steps: [step, ...target.steps] };

/** The conditions on the nodes of a list, where `some` of them is all that is asked. */
function ofSome(tests: readonly ListTest[]): AllOf | undefined {
  const [test, ...others] = tests;
  if (test?.quantifier !== 'some' || others.length > 0) return undefined;
  const [edge, ...rest] = test.condition.members;
  if (edge?.kind !== 'edge') return test.condition;
  return edge.end === 'node' && rest.length === 0 ? edge.condition : undefined;
}

function keyTarget(type: NodeType, property: string, comparisons: readonly Comparison[]): Target | undefined {
  const [comparison, ...others] = comparisons;
  if (!comparison || others.length > 0) return undefined;
  const { operator, operand } = comparison;
  return operator === 'eq' || operator === 'in' ? { steps: [], type, property, operator, value: operand } : undefined;
}

/** The matches that lead from the key back to the listed nodes. With `repeats` they may reach a node several times. */
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
  const parameter = c.bindings.parameter({ kind: property === 'id' ? 'id' : 'argument', argument: value });
  // An id is found by the index of all nodes where an interface has none of its own.
  const labels = label(type.kind === 'entity' ? type.name : NODE_LABEL);
  if (operator === 'eq')
    return new Cypher.Match(new Cypher.Pattern(node, { labels, properties: { [property]: parameter } }));
  return new Cypher.Match(new Cypher.Pattern(node, { labels })).where(Cypher.in(node.property(property), parameter));
}

/** A step of a relationship walked from its far end, of which it asks what matchRelationshipField does. */
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
  // The store does not read a node without a label of which nothing is asked.
  const labels = nearTypes(relationshipField).every((name) => type.possible.includes(name))
    ? {}
    : { labels: label(type.name) };
  const pattern = new Cypher.Pattern(far)
    .related(relationship, { type: types(...followedTypes(c, visibility, relationshipField, from)), direction })
    .to(from, labels);
  const isTarget = relationshipField.narrowed ? hasLabel(far, relationshipField.targets) : undefined;
  const isVisible = visibleStep(c, visibility, relationshipField, relationship, { near: from, far });
  return where(new Cypher.Match(pattern), isTarget, ...isVisible);
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

/**
 * How many rows the store visits at most where a list starts from an anchor, by the number of keys, with `rest` more at
 * each listed node.
 */
export function visitsFromAnchor(c: Compilation, visibility: Visibility, anchor: Anchor, rest: PerNode): Float64Array {
  const { topology } = c;
  const visits = anchor.steps.reduce((inner, step) => {
    const followed =
      step.kind === 'relationship'
        ? followedBy(topology, visibility, step.relationshipField)
        : referenceFollowed(topology, step.property);
    return visitsOver(topology, reversed(followed), inner);
  }, rest);
  return visitsFromKeys(c, anchor.type, visits);
}

/** The same where a list starts from nodes of a type with keys, with `inner` more at each of these. */
export const visitsFromKeys = (c: Compilation, { possible }: NodeType, inner: PerNode): Float64Array =>
  greatestSums(c.topology, possible, plus(1, inner), c.options.maxListLength);

/** The ids that entities at the ends of a relationship must have for a condition to hold: one, or a list. */
export function idsOfEnds({ members }: AllOf): Readonly<Partial<Record<End, ArgumentValue>>> {
  const ids: Partial<Record<End, ArgumentValue>> = {};
  for (const member of members) {
    if (member.kind !== 'end') continue;
    for (const each of member.condition.members) {
      if (each.kind !== 'compared' || each.field.kind !== 'id') continue;
      const equal = each.comparisons.find(({ operator }) => operator === 'eq' || operator === 'in');
      if (equal) ids[member.end] ??= equal.operand;
    }
  }
  return ids;
}
