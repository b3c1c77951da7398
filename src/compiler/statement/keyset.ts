import Cypher from '@neo4j/cypher-builder';
import type { Direction, OrderTerm } from './order';

/** A key's value in a cursor: a parameter, or null. Which of them are null is part of the variables' shape. */
export type CursorKey = Cypher.Param | null;

/**
 * The condition that a row stands after (or before) a cursor in an order, the row of the cursor itself included
 * or not. Written so that an index on the first key can bound the search: `k >= $x AND (k > $x OR ...)`.
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
    const tied = all(Cypher.isNull(expression), next);
    // Missing values come last, so before one of them stand all that are not missing, and after it none.
    return side === 'AFTER' ? tied : Cypher.or(Cypher.isNotNull(expression), tied);
  }
  const rising = (term!.direction === 'ASC') === (side === 'AFTER');
  const beyond = rising ? Cypher.gt(expression, key) : Cypher.lt(expression, key);
  const from = rising ? Cypher.gte(expression, key) : Cypher.lte(expression, key);
  const bounded = next ? Cypher.and(from, Cypher.or(beyond, next)) : inclusive ? from : beyond;
  return side === 'AFTER' && term!.nullable ? Cypher.or(bounded, Cypher.isNull(expression)) : bounded;
}

const all = (a: Cypher.Predicate, b: Cypher.Predicate | undefined): Cypher.Predicate => (b ? Cypher.and(a, b) : a);

/** The ORDER BY of an order, or of the same order read from its end. */
export function orderByOf(terms: readonly OrderTerm[], backward: boolean): [Cypher.Expr, Direction][] {
  return terms.flatMap((term): [Cypher.Expr, Direction][] => {
    const expression = term.computed ?? term.expression;
    const descending = (term.direction === 'DESC') !== backward;
    const key: [Cypher.Expr, Direction] = [expression, descending ? 'DESC' : 'ASC'];
    // The stores agree only where missing values come last in a rising order; anything else is said.
    if (!term.nullable || (!descending && !backward)) return [key];
    return [[Cypher.isNull(expression), backward ? 'DESC' : 'ASC'], key];
  });
}
