import Cypher from '@neo4j/cypher-builder';
import { invariant } from '../../errors';
import type { PropertyDefinition } from '../../model/definitions';
import type { Field, RelationshipField } from '../../model/field';
import type { NodeType, RelationshipType } from '../../model/sealed-types';
import { foldedOf, firstDayOf, sortKeyOf } from '../../model/storage';
import type { ArgumentValue } from '../arguments/arguments';
import { claimCount } from '../statement/claim-count';
import { comparison, comparisons, folded, listComparisons, plain } from './comparison';
import type { Compilation } from '../statement/compilation';
import { all, always, countOf, hasLabel, holds } from '../statement/cypher';
import { matchClaims, matchRelationshipField } from '../statement/pattern';
import type { Visibility } from '../statement/visibility';

/** The node and, inside a connection, the relationship that a filter speaks of. */
export interface FilterSubject {
  readonly node: Cypher.Node;
  readonly type: NodeType;
  /** What of the graph the conditions look at: what the fields of the list show. */
  readonly visibility: Visibility;
}

/** The condition of a `where` on nodes of a type but for one member, or undefined when it asks for nothing. */
export function nodePredicate(
  c: Compilation,
  where: ArgumentValue,
  on: FilterSubject,
  except?: string,
): Cypher.Predicate | undefined {
  return combine(c, where, (key, value) => {
    if (key === except) return undefined;
    if (key === 'type') {
      const names = value.child('in').value as readonly string[];
      return hasLabelOrNever(on.node, names);
    }
    const narrowed = /^on([A-Z]\w*)$/.exec(key)?.[1];
    if (narrowed !== undefined && c.registry.entities.has(narrowed)) {
      const inner = nodePredicate(c, value, { ...on, type: c.registry.node(narrowed) });
      return all([hasLabel(on.node, [narrowed]), inner]);
    }
    const field = on.type.fields.get(key);
    invariant(field, `${on.type.name} has no filter ${key}`);
    return fieldPredicate(c, on.visibility, field, value, on.node);
  });
}

/** The condition of a `where` on the edges of a connection: `{ node, relationship }`. */
export function edgePredicate(
  c: Compilation,
  where: ArgumentValue,
  on: FilterSubject & { relationship: Cypher.Relationship; relationshipType: RelationshipType },
): Cypher.Predicate | undefined {
  return combine(c, where, (key, value) => {
    if (key === 'node') return nodePredicate(c, value, on);
    return combine(c, value, (name, inner) => {
      const field = on.relationshipType.fields.get(name);
      invariant(field, `${on.relationshipType.name} has no filter ${name}`);
      return fieldPredicate(c, on.visibility, field, inner, on.relationship);
    });
  });
}

/** Joins the members of an input object by AND, and gives AND, OR and NOT their meaning. */
function combine(
  c: Compilation,
  where: ArgumentValue,
  member: (key: string, value: ArgumentValue) => Cypher.Predicate | undefined,
): Cypher.Predicate | undefined {
  if (!where.given) return undefined;
  const parts = where.members().map(([key, value]): Cypher.Predicate | undefined => {
    if (!value.given) {
      // An operator compared with null is a mistake; a whole filter left null asks for nothing.
      return undefined;
    }
    c.noteCondition();
    switch (key) {
      case 'AND':
        return c.nestInFilter(2, () => all(value.elements().map((element) => combine(c, element, member))));
      case 'OR': {
        const branches = c.nestInFilter(2, () =>
          value.elements().map((element) => combine(c, element, member) ?? always(true)),
        );
        return branches.length === 0 ? always(false) : branches.length === 1 ? branches[0] : Cypher.or(...branches);
      }
      case 'NOT':
        return c.nestInFilter(4, () => Cypher.not(holds(combine(c, value, member) ?? always(true))));
      default:
        return member(key, value);
    }
  });
  return all(parts);
}

function fieldPredicate(
  c: Compilation,
  visibility: Visibility,
  field: Field,
  filter: ArgumentValue,
  owner: Cypher.Node | Cypher.Relationship,
): Cypher.Predicate | undefined {
  switch (field.kind) {
    case 'id':
      return comparisons(c, filter, owner.property('id'), plain);
    case 'property':
      return propertyPredicate(c, field.property, filter, owner);
    case 'text':
      return textPredicate(c, field.property, filter, owner);
    case 'reference':
      return c.stepInFilter(() => referencePredicate(c, visibility, field, filter, owner as Cypher.Node));
    case 'relationship':
      return field.relationshipField.cardinality === 'one'
        ? c.stepInFilter(() =>
            relationshipPredicate(c, visibility, field.relationshipField, filter, owner as Cypher.Node),
          )
        : c.listInFilter(() =>
            relationshipPredicate(c, visibility, field.relationshipField, filter, owner as Cypher.Node),
          );
    case 'claimCount':
      return comparisons(c, filter, claimCount(c, visibility, owner), plain);
    case 'claims':
      return c.listInFilter(() => claimsPredicate(c, visibility, filter, owner));
    case 'texts':
    case 'transitiveClosure':
    case 'relationshipType':
    case 'end':
      throw new Error(`Invariant broken: ${field.name} has no filter`);
  }
}

function propertyPredicate(
  c: Compilation,
  property: PropertyDefinition,
  filter: ArgumentValue,
  owner: Cypher.Node | Cypher.Relationship,
): Cypher.Predicate | undefined {
  const stored = owner.property(property.name);
  if (property.list) return listComparisons(c, filter, stored);
  const { type } = property;
  if (type.kind === 'scalar' && type.scalar === 'Edtf') {
    return comparisons(c, filter, owner.property(firstDayOf(property.name)), plain, stored);
  }
  if (type.kind === 'scalar' && type.scalar === 'String') {
    const key = owner.property(sortKeyOf(property.name));
    return all(
      filter.members().map(([operator, value]) => {
        const exact = operator === 'eq' || operator === 'in' || operator === 'isNull';
        return comparison(c, operator, value, exact ? stored : key, exact ? plain : folded);
      }),
    );
  }
  return comparisons(c, filter, stored, plain);
}

/** A text holds when it does in any of its languages. */
function textPredicate(
  c: Compilation,
  property: PropertyDefinition,
  filter: ArgumentValue,
  owner: Cypher.Node | Cypher.Relationship,
): Cypher.Predicate | undefined {
  const list = owner.property(foldedOf(property.name));
  return all(
    filter.members().map(([operator, value]) => {
      if (operator === 'isNull') return comparison(c, operator, value, list, plain);
      const each = c.names.variable('text');
      const condition = comparison(c, operator, value, each, folded);
      return condition && Cypher.any(each, list, condition);
    }),
  );
}

function referencePredicate(
  c: Compilation,
  visibility: Visibility,
  field: Field & { kind: 'reference' },
  filter: ArgumentValue,
  owner: Cypher.Node,
): Cypher.Predicate {
  const type = c.registry.node(field.target);
  const target = c.names.node(type.name);
  const reference = owner.property(field.name);
  const pattern = new Cypher.Pattern(target, { labels: `\`Node\``, properties: { id: reference } });
  const match = new Cypher.Match(pattern);
  const condition = nodePredicate(c, filter, { node: target, type, visibility });
  if (condition) match.where(condition);
  return Cypher.gt(countOf(match), new Cypher.Literal(0));
}

function relationshipPredicate(
  c: Compilation,
  visibility: Visibility,
  relationshipField: RelationshipField,
  filter: ArgumentValue,
  owner: Cypher.Node,
): Cypher.Predicate | undefined {
  const matching = (make: (on: Parameters<typeof edgePredicate>[2]) => Cypher.Predicate | undefined): Cypher.Expr => {
    const { match, node, relationship } = matchRelationshipField(c, visibility, relationshipField, owner);
    const type = c.registry.node(relationshipField.target);
    const condition = make({ node, type, relationship, relationshipType: relationshipField.relationship, visibility });
    if (condition) match.where(condition);
    return countOf(match);
  };
  if (relationshipField.cardinality === 'one') {
    return Cypher.gt(
      matching((on) => nodePredicate(c, filter, on)),
      new Cypher.Literal(0),
    );
  }
  // A plain list has no relationship to speak of, so its conditions are those of the node itself.
  const condition = (where: ArgumentValue, on: Parameters<typeof edgePredicate>[2]) =>
    relationshipField.cardinality === 'list' ? nodePredicate(c, where, on) : edgePredicate(c, where, on);
  return quantified(
    c,
    filter,
    (where) => matching((on) => condition(where, on)),
    (where) => matching((on) => Cypher.not(holds(condition(where, on) ?? always(true)))),
    () => matching(() => undefined),
  );
}

/** The claims that a record lists, with conditions on them; their number is that of the list, as for claimCount. */
function claimsPredicate(
  c: Compilation,
  visibility: Visibility,
  filter: ArgumentValue,
  owner: Cypher.Node | Cypher.Relationship,
): Cypher.Predicate | undefined {
  const type = c.registry.node('Claim');
  const matching = (make: (node: Cypher.Node) => Cypher.Predicate | undefined): Cypher.Expr => {
    const { match, node } = matchClaims(c, visibility, owner);
    const condition = make(node);
    if (condition) match.and(condition);
    return countOf(match);
  };
  return quantified(
    c,
    filter,
    (where) => matching((node) => nodePredicate(c, where, { node, type, visibility })),
    (where) =>
      matching((node) => Cypher.not(holds(nodePredicate(c, where, { node, type, visibility }) ?? always(true)))),
    () => claimCount(c, visibility, owner),
  );
}

/** The members of a filter on a list: `some`, `none`, `every` and `count`, given the numbers that they speak of. */
function quantified(
  c: Compilation,
  filter: ArgumentValue,
  such: (where: ArgumentValue) => Cypher.Expr,
  notSuch: (where: ArgumentValue) => Cypher.Expr,
  number: () => Cypher.Expr,
): Cypher.Predicate | undefined {
  const zero = new Cypher.Literal(0);
  return all(
    filter.members().map(([quantifier, where]): Cypher.Predicate | undefined => {
      if (!where.given) return undefined;
      switch (quantifier) {
        case 'some':
          return Cypher.gt(such(where), zero);
        case 'none':
          return Cypher.eq(such(where), zero);
        case 'every':
          return Cypher.eq(notSuch(where), zero);
        case 'count':
          return comparisons(c, where, number(), plain);
        default:
          throw new Error(`Invariant broken: no quantifier ${quantifier}`);
      }
    }),
  );
}

const hasLabelOrNever = (
  node: Cypher.Node,
  names: readonly string[] | undefined | null,
): Cypher.Predicate | undefined =>
  names === undefined || names === null ? undefined : names.length === 0 ? always(false) : hasLabel(node, names);
