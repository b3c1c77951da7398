import { ENTITY } from '../../model/root-interfaces';
import type { AnyType, RelationshipType } from '../../model/sealed-types';
import type { Compilation } from '../statement/compilation';
import {
  followedBy,
  greatest,
  mostListed,
  plus,
  referenceFollowed,
  visitsOfCount,
  visitsOver,
  type PerNode,
} from '../statement/visits';
import type { Visibility } from '../statement/visibility';
import type { AllOf, Condition, ListTest } from './condition';

/**
 * How many rows the store visits at most to decide a condition, by the node that is asked, or that the edge leads to.
 * Every member counts, for no order of them is promised; a comparison reads a property and visits nothing.
 *
 * @param edge the relationship of the edges that the condition is about, if it is about edges
 */
export function visitsOf(c: Compilation, visibility: Visibility, { members }: AllOf, edge?: RelationshipType): PerNode {
  return members.reduce<PerNode>((sum, member) => plus(sum, visitsOfMember(c, visibility, member, edge)), 0);
}

function visitsOfMember(
  c: Compilation,
  visibility: Visibility,
  condition: Condition,
  edge: RelationshipType | undefined,
): PerNode {
  const { topology } = c;
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.branches.reduce<PerNode>((sum, each) => plus(sum, visitsOf(c, visibility, each, edge)), 0);
    case 'not':
      return visitsOf(c, visibility, condition.condition, edge);
    case 'type':
    case 'relationshipType':
    case 'compared':
    case 'wording':
      return 0;
    case 'listed':
      return visitsOfListed(c, visibility, condition, [condition.owner]);
    case 'end':
    case 'narrowed':
      return visitsOf(c, visibility, condition.condition);
    case 'edge':
      return condition.end === 'node'
        ? visitsOf(c, visibility, condition.condition)
        : visitsOfRelationship(c, visibility, condition.condition, [edge!]);
    case 'reference':
      return visitsOver(
        topology,
        referenceFollowed(topology, condition.field.name),
        visitsOf(c, visibility, condition.condition),
      );
    case 'toOne': {
      const followed = followedBy(topology, visibility, condition.relationshipField);
      return visitsOver(topology, followed, visitsOf(c, visibility, condition.condition));
    }
    case 'toMany': {
      const { relationshipField, tests } = condition;
      const followed = followedBy(topology, visibility, relationshipField);
      const visits = (test: ListTest): PerNode =>
        test.quantifier === 'count'
          ? visitsOfCount(topology, visibility, relationshipField)
          : visitsOver(topology, followed, visitsOf(c, visibility, test.condition, relationshipField.relationship));
      return tests.reduce<PerNode>((sum, test) => plus(sum, visits(test)), 0);
    }
    default:
      return condition satisfies never;
  }
}

/** How many rows the store visits at most to test what a record of these types lists. */
function visitsOfListed(
  c: Compilation,
  visibility: Visibility,
  { field: { name, target }, tests }: Condition & { kind: 'listed' },
  types: readonly AnyType[],
): number {
  const ofTest = (test: ListTest): number =>
    mostListed(c.topology, types, name) * (1 + greatest(c.topology, [target], visitsOfTest(c, visibility, test)));
  return tests.reduce((sum, test) => sum + ofTest(test), 0);
}

const visitsOfTest = (c: Compilation, visibility: Visibility, test: ListTest): PerNode =>
  test.quantifier === 'count' ? 0 : visitsOf(c, visibility, test.condition);

/**
 * How many rows the store visits at most to decide a condition on a relationship of these types: as many as for the
 * dearest one, for relationships have no numbers in the topology.
 */
export function visitsOfRelationship(
  c: Compilation,
  visibility: Visibility,
  { members }: AllOf,
  types: readonly RelationshipType[],
): number {
  const { topology, registry } = c;
  const all = (branches: readonly AllOf[]): number =>
    branches.reduce((sum, branch) => sum + visitsOfRelationship(c, visibility, branch, types), 0);
  return members.reduce((sum, member): number => {
    switch (member.kind) {
      case 'and':
      case 'or':
        return sum + all(member.branches);
      case 'not':
        return sum + all([member.condition]);
      case 'end':
      case 'reference': {
        const { possible } = registry.node(member.kind === 'end' ? ENTITY : member.field.target);
        return sum + 1 + greatest(topology, possible, visitsOf(c, visibility, member.condition));
      }
      case 'listed':
        return sum + visitsOfListed(c, visibility, member, types);
      default:
        return sum;
    }
  }, 0);
}
