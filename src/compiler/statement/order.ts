import Cypher from '@neo4j/cypher-builder';
import { CustomsGraphError, invariant } from '../../errors';
import type { AnyType, Field, NodeType, RelationshipType } from '../../model/sealed-types';
import { orderedBy } from '../../model/storage';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from './compilation';
import { matchById } from './cypher';
import { claimCount, matchRelationshipField } from './pattern';
import type { Visibility } from './visibility';
import { followedBy, greatest, referenceFollowed, visitsOver, type Followed, type PerNode } from './visits';

export type Direction = 'ASC' | 'DESC';

/** One key of an order. Missing values come last in both directions. */
export type OrderTerm = {
  readonly direction: Direction;
  readonly nullable: boolean;
  /** Says what is ordered by; part of the signature of cursors. */
  readonly description: string;
  /** What a value of the key is in a cursor, where it is not null. */
  readonly valueType: 'string' | 'number';
  /** Rows that the store visits for the key of an item, by its node. */
  readonly visits: PerNode;
} & (
  | { readonly computed: undefined; readonly expression: StoredKey }
  /** The value is computed once a row and carried under this name, because it is more than a property of the row. */
  | { readonly computed: Cypher.Variable; readonly expression: Cypher.Expr }
);

/** A property of an item of the list. */
export class StoredKey extends Cypher.Property {
  constructor(
    readonly owner: Cypher.Node | Cypher.Relationship,
    readonly propertyName: string,
  ) {
    super(owner, propertyName);
  }
}

/** An order with the matches that its keys need beside the match of the rows themselves. */
export interface Order {
  readonly terms: readonly OrderTerm[];
  readonly matches: readonly Cypher.Clause[];
}

/** The variables of a list's items: nodes, or edges when there is a relationship. */
export interface OrderedItems {
  readonly node: Cypher.Node;
  readonly type: NodeType;
  readonly edge: { readonly relationship: Cypher.Relationship; readonly type: RelationshipType } | undefined;
}

/**
 * The order of a list: the keys of `orderBy` in turn, then the id, which no two rows share. Without `orderBy` the
 * order is that of the nodes' ids, then of the relationships'.
 */
export function orderOf(
  c: Compilation,
  visibility: Visibility,
  orderBy: ArgumentValue,
  { node, type, edge }: OrderedItems,
): Order {
  const matches: Cypher.Clause[] = [];
  const terms = orderBy.elements().map((element) => {
    const [key, value] = onlyMember(element);
    if (!edge) return termOf(c, visibility, node, type, key, value, matches);
    const [name, inner] = onlyMember(value);
    return key === 'node'
      ? termOf(c, visibility, node, type, name, inner, matches)
      : termOf(c, visibility, edge.relationship, edge.type, name, inner, matches);
  });
  if (terms.length === 0 && edge) terms.push(idTerm(node, 'node'));
  terms.push(idTerm(edge?.relationship ?? node, 'id'));
  return { terms, matches };
}

/** The order of a transitive closure: the nearest first, then by id. */
export const distanceOrder = (c: Compilation, node: Cypher.Node, distance: Cypher.Variable): Order => ({
  terms: [computedTerm(c, distance, 'ASC', 'distance'), idTerm(node, 'id')],
  matches: [],
});

const idTerm = (
  owner: Cypher.Node | Cypher.Relationship,
  description: string,
): OrderTerm & { computed: undefined } => ({
  expression: new StoredKey(owner, 'id'),
  valueType: 'string',
  direction: 'ASC',
  nullable: false,
  computed: undefined,
  visits: 0,
  description,
});

function termOf(
  c: Compilation,
  visibility: Visibility,
  owner: Cypher.Node | Cypher.Relationship,
  type: AnyType,
  name: string,
  value: ArgumentValue,
  matches: Cypher.Clause[],
): OrderTerm {
  const field = type.fields.get(name);
  invariant(field, `${type.name} has no order ${name}`);
  switch (field.kind) {
    case 'id':
      return { ...idTerm(owner, 'id'), direction: value.value as Direction };
    case 'property':
    case 'text': {
      const stored = orderedBy(field.property);
      invariant(stored, `${type.name}.${name} has no order`);
      const key = new StoredKey(owner, stored);
      const scalar = field.property.type.kind === 'scalar' ? field.property.type.scalar : undefined;
      const direction = value.value as Direction;
      if (scalar === 'Boolean') return { ...computedTerm(c, asNumber(key), direction, name), nullable: true };
      return {
        expression: key,
        valueType: scalar === 'Int' || scalar === 'Float' ? 'number' : 'string',
        direction,
        // A date may be there and have no first day: `[..2011]`.
        nullable: field.property.nullable || scalar === 'Edtf',
        computed: undefined,
        visits: 0,
        description: `${name} ${String(value.value)}`,
      };
    }
    case 'claimCount':
      return computedTerm(c, claimCount(c, visibility, owner), value.value as Direction, name);
    case 'reference':
    case 'relationship':
      return relatedTerm(c, visibility, owner as Cypher.Node, type, field, value, matches);
    case 'texts':
    case 'claims':
    case 'transitiveClosure':
    case 'relationshipType':
    case 'end':
      throw new Error(`Invariant broken: ${name} has no order`);
  }
}

function relatedTerm(
  c: Compilation,
  visibility: Visibility,
  owner: Cypher.Node,
  ownerType: AnyType,
  field: Field & { kind: 'reference' | 'relationship' },
  value: ArgumentValue,
  matches: Cypher.Clause[],
): OrderTerm {
  const [name, inner] = onlyMember(value);
  if (field.kind === 'relationship' && field.relationshipField.cardinality !== 'one') {
    const { match } = matchRelationshipField(c, visibility, field.relationshipField, owner);
    const counted = computedTerm(c, new Cypher.Count(match), inner.value as Direction, `${field.name}.count`);
    return {
      ...counted,
      visits: visitsOver(c.topology, followedBy(c.topology, visibility, field.relationshipField), 0),
    };
  }
  let target: Cypher.Node;
  let type: NodeType;
  let followed: Followed;
  if (field.kind === 'reference') {
    type = c.registry.node(field.target);
    target = c.names.node(type.name);
    followed = referenceFollowed(c.topology, field.name);
    matches.push(matchById(target, owner.property(field.name)).optional());
  } else {
    type = c.registry.node(field.relationshipField.target);
    const matched = matchRelationshipField(c, visibility, field.relationshipField, owner);
    target = matched.node;
    followed = followedBy(c.topology, visibility, field.relationshipField);
    matches.push(matched.match.optional());
  }
  const term = termOf(c, visibility, target, type, name, inner, matches);
  const description = `${field.name}.${term.description}`;
  const { valueType } = term;
  const visits =
    ownerType.kind === 'relationship'
      ? 1 + greatest(c.topology, type.possible, term.visits)
      : visitsOver(c.topology, followed, term.visits);
  if (!term.computed) {
    return { ...computedTerm(c, term.expression, term.direction, description), valueType, visits, nullable: true };
  }
  // A count of a node that is not there is missing, not nought.
  const expression = new Cypher.Case().when(Cypher.isNotNull(target)).then(term.expression);
  return { ...term, expression, description, visits, nullable: true };
}

/** The ORDER BY of an order, or of the same order read from its end. */
export function orderByOf(terms: readonly OrderTerm[], backward: boolean): [Cypher.Expr, Direction][] {
  return terms.flatMap((term): [Cypher.Expr, Direction][] => {
    const expression = term.computed ?? term.expression;
    const descending = (term.direction === 'DESC') !== backward;
    const key: [Cypher.Expr, Direction] = [expression, descending ? 'DESC' : 'ASC'];
    // The stores agree only that missing values come last in a rising order; the text says the rest.
    if (!term.nullable || (!descending && !backward)) return [key];
    return [[Cypher.isNull(expression), backward ? 'DESC' : 'ASC'], key];
  });
}

/** The embedded store does not compare truth values by `>=`, which pages need. */
const asNumber = (flag: Cypher.Property): Cypher.Expr =>
  new Cypher.Case()
    .when(Cypher.eq(flag, Cypher.true))
    .then(new Cypher.Literal(1))
    .when(Cypher.eq(flag, Cypher.false))
    .then(new Cypher.Literal(0));

function computedTerm(c: Compilation, expression: Cypher.Expr, direction: Direction, what: string): OrderTerm {
  return {
    expression,
    valueType: 'number',
    direction,
    nullable: false,
    computed: c.names.variable('key'),
    visits: 0,
    description: `${what} ${direction}`,
  };
}

/** An element of `orderBy` names one key, because the members of an input object have no order of their own. */
export function onlyMember(
  element: ArgumentValue,
  example = 'orderBy: [{ kind: ASC }, { name: ASC }]',
): [string, ArgumentValue] {
  const members = element.givenMembers();
  if (members.length === 1) return members[0]!;
  const named = members.map(([key]) => key).join(', ');
  throw new CustomsGraphError(
    'BAD_USER_INPUT',
    `"${element.pathText}" must name one key to order by, not ${members.length === 0 ? 'none' : named}.`,
    { hint: `Write one object a key: ${example}.` },
  );
}

/** A key's value in a cursor: a parameter, or null. Which of them are null is part of the variables' shape. */
export type CursorKey = Cypher.Param | null;

/**
 * The condition that a row stands after (or before) a cursor in an order, the row of the cursor itself included
 * or not. An index on the first key can bound the search, because it has the form `k >= $x AND (k > $x OR ...)`.
 */
export function keysetCondition(
  terms: readonly OrderTerm[],
  keys: readonly CursorKey[],
  side: 'AFTER' | 'BEFORE',
  inclusive: boolean,
): Cypher.Predicate {
  const [term, ...rest] = terms;
  const [key, ...restKeys] = keys;
  const expression = term!.computed ?? term!.expression;
  const next = rest.length > 0 ? keysetCondition(rest, restKeys, side, inclusive) : undefined;
  if (key === null || key === undefined) {
    const isNull = Cypher.isNull(expression);
    const tied = next ? Cypher.and(isNull, next) : isNull;
    // Missing values come last: all other values stand before one of them, and none after it.
    return side === 'AFTER' ? tied : Cypher.or(Cypher.isNotNull(expression), tied);
  }
  const rising = (term!.direction === 'ASC') === (side === 'AFTER');
  const beyond = rising ? Cypher.gt(expression, key) : Cypher.lt(expression, key);
  const from = rising ? Cypher.gte(expression, key) : Cypher.lte(expression, key);
  const bounded = next ? Cypher.and(from, Cypher.or(beyond, next)) : inclusive ? from : beyond;
  return side === 'AFTER' && term!.nullable ? Cypher.or(bounded, Cypher.isNull(expression)) : bounded;
}
