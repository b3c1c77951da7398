import { CustomsGraphError, invariant } from '../../errors';
import {
  CONNECTIVES,
  OPERATORS,
  QUANTIFIERS,
  type Connective,
  type OperatorName,
  type Quantifier,
} from '../../model/operators';
import type { Registry } from '../../model/registry';
import { ENTITY, RELATIONSHIP } from '../../model/root-interfaces';
import type {
  AnyType,
  EntityType,
  Field,
  NodeType,
  RelationshipField,
  RelationshipType,
} from '../../model/sealed-types';
import type { ArgumentValue } from '../arguments/arguments';
import { ownField } from '../statement/own-field';

/* A `where` as a tree, parsed once: limits.ts measures it, anchor.ts looks for an anchor, cypher.ts prints it. */

/** Conditions that all hold: the members of an input object that are there and not null. */
export interface AllOf {
  readonly kind: 'all';
  readonly members: readonly Condition[];
}

/** A field with a value of its own. */
export type ComparedField = Field & { readonly kind: 'id' | 'property' | 'text' | 'claimCount' };

export interface Comparison {
  readonly operator: OperatorName;
  readonly operand: ArgumentValue;
}

/** A member of a filter on a list. */
export type ListTest =
  | { readonly quantifier: Exclude<Quantifier, 'count'>; readonly condition: AllOf }
  | { readonly quantifier: 'count'; readonly comparisons: readonly Comparison[] };

/** One member of a `where`. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly branches: readonly AllOf[] }
  | { readonly kind: 'not'; readonly condition: AllOf }
  /** The node is of one of these types; undefined asks for nothing. */
  | { readonly kind: 'type'; readonly names: readonly string[] | undefined }
  /** The node is of this type, and the condition holds. */
  | { readonly kind: 'narrowed'; readonly type: EntityType; readonly condition: AllOf }
  | { readonly kind: 'compared'; readonly field: ComparedField; readonly comparisons: readonly Comparison[] }
  | { readonly kind: 'reference'; readonly field: Field & { kind: 'reference' }; readonly condition: AllOf }
  | { readonly kind: 'toOne'; readonly relationshipField: RelationshipField; readonly condition: AllOf }
  | { readonly kind: 'toMany'; readonly relationshipField: RelationshipField; readonly tests: readonly ListTest[] }
  | {
      readonly kind: 'listed';
      readonly owner: AnyType;
      readonly field: Field & { kind: 'listed' };
      readonly tests: readonly ListTest[];
    }
  /** The wording of the node has all words of the text. */
  | { readonly kind: 'wording'; readonly text: ArgumentValue }
  /** The relationship is of one of these types. */
  | { readonly kind: 'relationshipType'; readonly types: readonly RelationshipType[] }
  /** Of a relationship: the node at one end is an entity, and the condition holds for it. */
  | { readonly kind: 'end'; readonly end: 'from' | 'to'; readonly condition: AllOf }
  /** Of an edge: a condition on its node, or on its relationship. */
  | { readonly kind: 'edge'; readonly end: 'node' | 'relationship'; readonly condition: AllOf };

/** The tree of a `where` on nodes of a type. Throws BAD_USER_INPUT where an operator is compared with null. */
export function nodeCondition(registry: Registry, where: ArgumentValue, type: NodeType): AllOf {
  return allOf(where, (key, value) => {
    if (key === 'type') return { kind: 'type', names: namedTypes(value) };
    const narrowed = key.startsWith('on') ? registry.entities.get(key.slice(2)) : undefined;
    if (narrowed) {
      return { kind: 'narrowed', type: narrowed, condition: nodeCondition(registry, value, narrowed) };
    }
    if (key === 'search') return { kind: 'wording', text: value };
    return fieldCondition(registry, type, key, value);
  });
}

/** The tree of a `where` on the edges of a connection: `{ node, relationship }`. */
export function edgeCondition(registry: Registry, where: ArgumentValue, field: RelationshipField): AllOf {
  return allOf(where, (key, value) => {
    const condition =
      key === 'node'
        ? nodeCondition(registry, value, registry.node(field.target))
        : allOf(value, (name, inner) => fieldCondition(registry, field.relationship, name, inner));
    return { kind: 'edge', end: key === 'node' ? key : 'relationship', condition };
  });
}

/** The tree of a `where` on relationships of any type. */
export function relationshipCondition(registry: Registry, where: ArgumentValue): AllOf {
  const shared = registry.type(RELATIONSHIP);
  return allOf(where, (key, value) => {
    if (key === 'from' || key === 'to') {
      return { kind: 'end', end: key, condition: nodeCondition(registry, value, registry.node(ENTITY)) };
    }
    if (key !== 'type') return fieldCondition(registry, shared, key, value);
    const types = namedTypes(value)?.map((name) => registry.relationshipOfType(name)!);
    return types ? { kind: 'relationshipType', types } : { kind: 'and', branches: [] };
  });
}

/**
 * The types that relationships must have for a condition to hold, and what it asks beside. Undefined where it names
 * none, or only under OR and NOT.
 */
export function typesWithin({ members }: AllOf): { types: ReadonlySet<RelationshipType> | undefined; rest: AllOf } {
  let types: ReadonlySet<RelationshipType> | undefined;
  const rest: Condition[] = [];
  const visit = (member: Condition): void => {
    if (member.kind === 'and') member.branches.forEach((branch) => branch.members.forEach(visit));
    else if (member.kind !== 'relationshipType') rest.push(member);
    else types = new Set(types ? member.types.filter((type) => types!.has(type)) : member.types);
  };
  members.forEach(visit);
  return { types, rest: frozen({ kind: 'all', members: rest }) };
}

/** The types for which all comparisons of a filter hold; undefined where it has none. Throws BAD_USER_INPUT for null. */
function namedTypes(filter: ArgumentValue): readonly string[] | undefined {
  const [first, ...others] = comparisons(filter, '').map(({ operand: { value } }) => [value].flat() as string[]);
  return first?.filter((name) => others.every((other) => other.includes(name)));
}

/** Makes the condition of a member of an input object. */
type ReadMember = (key: string, value: ArgumentValue) => Condition;

/** Reads the members of an input object. A member that is null asks for nothing. */
function allOf(where: ArgumentValue, member: ReadMember): AllOf {
  const members = where.givenMembers().map(([key, value]) => {
    const connective = CONNECTIVES.find(({ name }) => name === key)?.name;
    return frozen(connective ? connected(connective, value, member) : member(key, value));
  });
  return frozen({ kind: 'all', members });
}

function connected(connective: Connective, value: ArgumentValue, member: ReadMember): Condition {
  switch (connective) {
    case 'AND':
    case 'OR': {
      const branches = value.elements().map((element) => allOf(element, member));
      return { kind: connective === 'AND' ? 'and' : 'or', branches };
    }
    case 'NOT':
      return { kind: 'not', condition: allOf(value, member) };
  }
}

const frozen = <T extends object>(node: T): T => Object.freeze(node);

function fieldCondition(registry: Registry, type: AnyType, name: string, filter: ArgumentValue): Condition {
  const field = type.kind === 'relationship' ? ownField(type, name, filter) : type.fields.get(name);
  invariant(field, `${type.name} has no filter ${name}`);
  switch (field.kind) {
    case 'id':
    case 'property':
    case 'text':
    case 'claimCount':
      return { kind: 'compared', field, comparisons: comparisons(filter) };
    case 'reference':
      return { kind: 'reference', field, condition: nodeCondition(registry, filter, registry.node(field.target)) };
    case 'listed': {
      const target = registry.node(field.target);
      const tests = listTests(filter, (where) => nodeCondition(registry, where, target));
      return { kind: 'listed', owner: type, field, tests };
    }
    case 'relationship':
      return relatedCondition(registry, field.relationshipField, filter);
    case 'standing':
    case 'texts':
    case 'transitiveClosure':
    case 'supports':
    case 'relationships':
    case 'relationshipType':
    case 'end':
      throw new Error(`Invariant broken: ${type.name}.${field.name} has no filter`);
  }
}

function relatedCondition(registry: Registry, field: RelationshipField, filter: ArgumentValue): Condition {
  const ofNode = (where: ArgumentValue) => nodeCondition(registry, where, registry.node(field.target));
  const ofEdge = (where: ArgumentValue) => edgeCondition(registry, where, field);
  switch (field.cardinality) {
    case 'one':
      return { kind: 'toOne', relationshipField: field, condition: ofNode(filter) };
    case 'list':
      // A plain list shows no relationships, so its conditions are those of the nodes.
      return { kind: 'toMany', relationshipField: field, tests: listTests(filter, ofNode) };
    case 'many':
      return { kind: 'toMany', relationshipField: field, tests: listTests(filter, ofEdge) };
  }
}

function listTests(filter: ArgumentValue, condition: (where: ArgumentValue) => AllOf): ListTest[] {
  return filter.givenMembers().map(([name, where]): ListTest => {
    const quantifier = QUANTIFIERS.find((known) => known.name === name)?.name;
    invariant(quantifier, `no quantifier ${name}`);
    return quantifier === 'count'
      ? { quantifier, comparisons: comparisons(where) }
      : { quantifier, condition: condition(where) };
  });
}

/** The comparisons of a filter on one value. Throws BAD_USER_INPUT where an operator is compared with null. */
export function comparisons(
  filter: ArgumentValue,
  ofMissing = ', or ask for missing values with isNull: true',
): Comparison[] {
  return filter.members().map(([name, operand]) => {
    const operator = OPERATORS.find((known) => known.name === name)?.name;
    invariant(operator, `no operator ${name}`);
    if (operand.value !== null) return { operator, operand };
    throw new CustomsGraphError('BAD_USER_INPUT', `"${operand.pathText}" is null.`, {
      hint: `Leave "${operator}" out to ask for nothing${ofMissing}.`,
    });
  });
}
