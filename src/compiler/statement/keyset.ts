import Cypher from '@neo4j/cypher-builder';
import type { OrderTerm } from './order';

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
