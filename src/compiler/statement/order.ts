import Cypher from '@neo4j/cypher-builder';
import { invariant } from '../../errors';
import { ENTITY } from '../../model/root-interfaces';
import type { AnyType, Field, NodeType, RelationshipType } from '../../model/sealed-types';
import { orderedBy } from '../../model/storage';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from './compilation';
import { hasLabel, matchById } from './cypher';
import { ownField } from './own-field';
import { claimCount, matchRelationshipField, nodeCount } from './pattern';
import type { Ends } from './relationship-match';
import type { Visibility } from './visibility';
import {
  followedBy,
  greatest,
  referenceFollowed,
  visitsOfCount,
  visitsOver,
  type Followed,
  type PerNode,
} from './visits';

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

/** The variables of a list's items: nodes, or edges where `orderBy` has keys of both. */
export interface OrderedItems {
  readonly node: Cypher.Node | Cypher.Relationship;
  readonly type: NodeType;
  /** Of relationships: the nodes at their ends. */
  readonly ends?: Ends | undefined;
  readonly edge: OrderedEdge | undefined;
}

/** The relationship of an edge; undefined where no key asks for it. */
export interface OrderedEdge<R = Cypher.Relationship | undefined> {
  readonly relationship: R;
  readonly type: RelationshipType;
  /** The whole number on the relationship that orders the list where nothing else does. */
  readonly orderedBy: string | undefined;
}

/**
 * The order of a list: the keys of `orderBy` in turn, or that which the field declares; then the id of the node, which
 * no two items share.
 */
export function orderOf(
  c: Compilation,
  visibility: Visibility,
  orderBy: ArgumentValue,
  { node, type, ends, edge }: OrderedItems,
): Order {
  const matches: Cypher.Clause[] = [];
  const terms = orderBy.elements().map((element) => {
    const [key, value] = onlyMember(element);
    if (ends && (key === 'from' || key === 'to')) return endTerm(c, visibility, ends, key, value, matches);
    if (!edge) return termOf(c, visibility, node, type, key, value, matches);
    const [name, inner] = onlyMember(value);
    return key === 'node'
      ? termOf(c, visibility, node, type, name, inner, matches)
      : termOf(c, visibility, edge.relationship!, edge.type, name, inner, matches);
  });
  if (terms.length === 0 && edge?.orderedBy) terms.push(numberTerm(edge.relationship!, edge.orderedBy));
  return { terms: [...terms, idTerm(node, 'id')], matches };
}

/** Whether a key of the order is of relationships. */
export function ordersByRelationship(orderBy: ArgumentValue, orderedBy: string | undefined): boolean {
  const keys = orderBy.elements();
  return keys.length === 0 ? orderedBy !== undefined : keys.some((key) => key.child('relationship').given);
}

/** The order of the relationships that lead to one node: by the keys of the list's order that are theirs, then by id. */
export function parallelOrderOf(
  c: Compilation,
  visibility: Visibility,
  orderBy: ArgumentValue,
  { relationship, type, orderedBy }: OrderedEdge<Cypher.Relationship>,
): Order {
  const matches: Cypher.Clause[] = [];
  const keys = orderBy.elements();
  const terms = keys.flatMap((element) => {
    const own = element.child('relationship');
    if (!own.given) return [];
    const [name, value] = onlyMember(own);
    return termOf(c, visibility, relationship, type, name, value, matches);
  });
  if (keys.length === 0 && orderedBy) terms.push(numberTerm(relationship, orderedBy));
  return { terms: [...terms, idTerm(relationship, 'id')], matches };
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

const numberTerm = (owner: Cypher.Relationship, property: string): OrderTerm & { computed: undefined } => ({
  ...idTerm(owner, property),
  expression: new StoredKey(owner, property),
  valueType: 'number',
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
  const field = type.kind === 'relationship' ? ownField(type, name, value) : type.fields.get(name);
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
    case 'standing':
    case 'texts':
    case 'listed':
    case 'supports':
    case 'transitiveClosure':
    case 'relationships':
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
    const count = nodeCount(c, visibility, field.relationshipField, owner);
    const counted = computedTerm(c, count, inner.value as Direction, `${field.name}.count`);
    return { ...counted, visits: visitsOfCount(c.topology, visibility, field.relationshipField) };
  }
  let target: Cypher.Node;
  let type: NodeType;
  let followed: Followed;
  if (field.kind === 'reference') {
    type = c.registry.node(field.target);
    target = c.names.node(type.name);
    followed = referenceFollowed(c.topology, field.name);
    // The embedded store joins by reading all nodes of the label for each row, so that it must be of few.
    matches.push(matchById(target, owner.property(field.name), type.name).optional());
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

/** A key of the entity at one end of a relationship; missing where there is none. */
function endTerm(
  c: Compilation,
  visibility: Visibility,
  ends: Ends,
  end: 'from' | 'to',
  value: ArgumentValue,
  matches: Cypher.Clause[],
): OrderTerm {
  const type = c.registry.node(ENTITY);
  const [name, inner] = onlyMember(value);
  const term = termOf(c, visibility, ends[end], type, name, inner, matches);
  const expression = new Cypher.Case().when(hasLabel(ends[end], [ENTITY])).then(term.expression);
  const { direction, valueType } = term;
  const visits = greatest(c.topology, type.possible, term.visits);
  const computed = computedTerm(c, expression, direction, `${end}.${term.description}`);
  return { ...computed, valueType, visits, nullable: true };
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

/** The key that an element of `orderBy` names: the only member of its object. */
export function onlyMember(element: ArgumentValue): [string, ArgumentValue] {
  const [member] = element.givenMembers();
  invariant(member, `${element.pathText} names no key`);
  return member;
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

/** The keys of an order that are computed, with the variables that hold them. */
export const computedKeys = ({ terms }: Order): [Cypher.Expr, Cypher.Variable][] =>
  terms.flatMap((term) => (term.computed ? [[term.expression, term.computed]] : []));
