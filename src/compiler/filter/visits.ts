import type { RelationshipType } from '../../model/sealed-types';
import type { Compilation } from '../statement/compilation';
import {
  claimsFollowed,
  followedBy,
  greatest,
  mostClaims,
  plus,
  referenceFollowed,
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
    case 'compared':
    case 'wording':
      return 0;
    case 'narrowed':
      return visitsOf(c, visibility, condition.condition);
    case 'edge':
      return condition.end === 'node'
        ? visitsOf(c, visibility, condition.condition)
        : visitsOfRelationship(c, visibility, condition.condition, edge!);
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
      const inner = (test: ListTest) => visitsOfTest(c, visibility, test, relationshipField.relationship);
      return tests.reduce<PerNode>((sum, test) => plus(sum, visitsOver(topology, followed, inner(test))), 0);
    }
    case 'claims': {
      const followed = claimsFollowed(topology);
      return condition.tests.reduce<PerNode>(
        (sum, test) => plus(sum, visitsOver(topology, followed, visitsOfTest(c, visibility, test))),
        0,
      );
    }
    default:
      return condition satisfies never;
  }
}

const visitsOfTest = (c: Compilation, visibility: Visibility, test: ListTest, edge?: RelationshipType): PerNode =>
  test.quantifier === 'count' ? 0 : visitsOf(c, visibility, test.condition, edge);

/** As many as for the dearest relationship of the type: relationships have no numbers in the topology. */
function visitsOfRelationship(
  c: Compilation,
  visibility: Visibility,
  { members }: AllOf,
  type: RelationshipType,
): number {
  const { topology, registry } = c;
  const all = (branches: readonly AllOf[]): number =>
    branches.reduce((sum, branch) => sum + visitsOfRelationship(c, visibility, branch, type), 0);
  const ofClaims = (test: ListTest): number => {
    const inner = greatest(topology, ['Claim'], visitsOfTest(c, visibility, test));
    return mostClaims(topology, [type]) * (1 + inner);
  };
  return members.reduce((sum, member): number => {
    switch (member.kind) {
      case 'and':
      case 'or':
        return sum + all(member.branches);
      case 'not':
        return sum + all([member.condition]);
      case 'reference': {
        const { possible } = registry.node(member.field.target);
        return sum + 1 + greatest(topology, possible, visitsOf(c, visibility, member.condition));
      }
      case 'claims':
        return member.tests.reduce((tests, test) => tests + ofClaims(test), sum);
      default:
        return sum;
    }
  }, 0);
}
