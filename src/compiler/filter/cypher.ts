import Cypher from '@neo4j/cypher-builder';
import { ENTITY } from '../../model/root-interfaces';
import type { Field, RelationshipField } from '../../model/sealed-types';
import { listedCount, matchListed, matchRelationshipField, nodeCount } from '../statement/pattern';
import type { Compilation } from '../statement/compilation';
import { all, always, hasLabel, holds, matchById, where } from '../statement/cypher';
import type { Ends } from '../statement/relationship-match';
import { ofTypes, type Visibility } from '../statement/visibility';
import { compared, comparison, wordingPredicate } from './comparison';
import type { AllOf, Condition, ListTest } from './condition';
import { checkLimits } from './limits';

/** The variables that a condition speaks of. It looks at the part of the graph that the fields of the list show. */
interface Subject {
  readonly visibility: Visibility;
  /** The node or relationship whose fields are compared. */
  readonly owner: Cypher.Node | Cypher.Relationship;
  /** The parts of an edge. */
  readonly edge?: { readonly node: Cypher.Node; readonly relationship: Cypher.Relationship };
  /** The nodes at the ends of a relationship, where it is asked for them. */
  readonly ends?: Ends;
}

/** The predicate of a tree of conditions on nodes; undefined when it asks for nothing. Throws LIMIT_EXCEEDED. */
export function nodePredicate(
  c: Compilation,
  visibility: Visibility,
  condition: AllOf,
  node: Cypher.Node,
): Cypher.Predicate | undefined {
  checkLimits(c, condition);
  return predicate(c, condition, { visibility, owner: node });
}

/** The predicate of a tree of conditions on edges; undefined when it asks for nothing. Throws LIMIT_EXCEEDED. */
export function edgePredicate(
  c: Compilation,
  visibility: Visibility,
  condition: AllOf,
  edge: { readonly node: Cypher.Node; readonly relationship: Cypher.Relationship },
): Cypher.Predicate | undefined {
  checkLimits(c, condition);
  return predicate(c, condition, { visibility, owner: edge.node, edge });
}

/** The predicate of a tree of conditions on a relationship; undefined when it asks for nothing. Throws LIMIT_EXCEEDED. */
export function relationshipPredicate(
  c: Compilation,
  visibility: Visibility,
  condition: AllOf,
  { relationship, ends }: { readonly relationship: Cypher.Relationship; readonly ends: Ends },
): Cypher.Predicate | undefined {
  checkLimits(c, condition);
  return predicate(c, condition, { visibility, owner: relationship, ends });
}

const predicate = (c: Compilation, { members }: AllOf, subject: Subject): Cypher.Predicate | undefined =>
  all(members.map((member) => memberPredicate(c, member, subject)));

const orTrue = (condition: Cypher.Predicate | undefined): Cypher.Predicate => condition ?? always(true);

function memberPredicate(c: Compilation, condition: Condition, subject: Subject): Cypher.Predicate | undefined {
  const node = subject.owner as Cypher.Node;
  switch (condition.kind) {
    case 'and':
      return all(condition.branches.map((branch) => predicate(c, branch, subject)));
    case 'or': {
      const branches = condition.branches.map((branch) => orTrue(predicate(c, branch, subject)));
      return branches.length === 0 ? always(false) : branches.length === 1 ? branches[0] : Cypher.or(...branches);
    }
    case 'not':
      return Cypher.not(holds(orTrue(predicate(c, condition.condition, subject))));
    case 'type':
      if (!condition.names) return undefined;
      return condition.names.length === 0 ? always(false) : hasLabel(node, condition.names);
    case 'narrowed':
      return all([hasLabel(node, [condition.type.name]), predicate(c, condition.condition, subject)]);
    case 'relationshipType':
      return ofTypes(
        subject.owner as Cypher.Relationship,
        condition.types.flatMap(({ type, unassertedType }) => [type, unassertedType]),
      );
    case 'end': {
      const owner = subject.ends![condition.end];
      const holds = predicate(c, condition.condition, { visibility: subject.visibility, owner });
      return all([hasLabel(owner, [ENTITY]), holds]);
    }
    case 'edge': {
      const owner = subject.edge![condition.end];
      return predicate(c, condition.condition, { ...subject, owner });
    }
    case 'compared':
      return compared(c, subject.visibility, condition, subject.owner);
    case 'wording':
      return wordingPredicate(c, condition.text, subject.owner);
    case 'reference':
      return referencePredicate(c, condition.field, condition.condition, subject);
    case 'toOne': {
      const { relationshipField, condition: inner } = condition;
      const found = related(c, subject.visibility, relationshipField, node, (far) => predicate(c, inner, far));
      return Cypher.gt(found, NOUGHT);
    }
    case 'toMany': {
      const { relationshipField, tests } = condition;
      return listPredicate(
        c,
        tests,
        (make) => related(c, subject.visibility, relationshipField, node, make),
        () => nodeCount(c, subject.visibility, relationshipField, node),
      );
    }
    case 'listed':
      return listPredicate(
        c,
        condition.tests,
        (make) => listed(c, subject, condition.field, make),
        () => listedCount(c, subject.visibility, subject.owner, condition.field),
      );
    default:
      return condition satisfies never;
  }
}

const NOUGHT = new Cypher.Literal(0);

function referencePredicate(
  c: Compilation,
  { target, name }: Field & { kind: 'reference' },
  condition: AllOf,
  { visibility, owner }: Subject,
): Cypher.Predicate {
  const node = c.names.node(target);
  const match = matchById(node, owner.property(name));
  return Cypher.gt(new Cypher.Count(where(match, predicate(c, condition, { visibility, owner: node }))), NOUGHT);
}

/** Makes a condition on an item of a list. */
type MakeCondition = (item: Subject) => Cypher.Predicate | undefined;

/** How many of the relationships of a field, each with the node that it leads to, fulfil the condition. */
function related(
  c: Compilation,
  visibility: Visibility,
  relationshipField: RelationshipField,
  from: Cypher.Node,
  make: MakeCondition,
): Cypher.Expr {
  const { match, node, relationship } = matchRelationshipField(c, visibility, relationshipField, from);
  return new Cypher.Count(where(match, make({ visibility, owner: node, edge: { node, relationship } })));
}

/** How many of the nodes that a relationship or name lists fulfil the condition. */
function listed(
  c: Compilation,
  { visibility, owner }: Subject,
  field: Field & { kind: 'listed' },
  make: MakeCondition,
): Cypher.Expr {
  const { match, node } = matchListed(c, visibility, owner, field);
  const condition = make({ visibility, owner: node });
  if (condition) match.and(condition);
  return new Cypher.Count(match);
}

/** The tests of a list, given how many of its items fulfil a condition and how many there are. */
function listPredicate(
  c: Compilation,
  tests: readonly ListTest[],
  count: (make: MakeCondition) => Cypher.Expr,
  number: () => Cypher.Expr,
): Cypher.Predicate | undefined {
  return all(
    tests.map((test): Cypher.Predicate | undefined => {
      if (test.quantifier === 'count') {
        const stored = number();
        return all(test.comparisons.map((each) => comparison(c, each, stored, 'argument')));
      }
      const fulfils: MakeCondition = (item) => predicate(c, test.condition, item);
      const fails: MakeCondition = (item) => Cypher.not(holds(orTrue(fulfils(item))));
      switch (test.quantifier) {
        case 'some':
          return Cypher.gt(count(fulfils), NOUGHT);
        case 'none':
          return Cypher.eq(count(fulfils), NOUGHT);
        case 'every':
          return Cypher.eq(count(fails), NOUGHT);
      }
    }),
  );
}
