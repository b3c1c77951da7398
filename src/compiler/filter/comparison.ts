import Cypher from '@neo4j/cypher-builder';
import { CustomsGraphError } from '../../errors';
import type { ParameterValue } from '../../model/statement';
import { sortKey } from '../../model/values/sort-key';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import { all } from '../statement/cypher';

/** How an argument is written as a parameter. */
export type Form = { readonly name: string; readonly write: (value: unknown) => ParameterValue };
export const plain: Form = { name: 'as is', write: (value) => value as ParameterValue };
/** Without regard to case, accents and width; see values/sort-key.ts. */
export const folded: Form = {
  name: 'folded',
  write: (value) => (Array.isArray(value) ? value.map((v) => sortKey(String(v))) : sortKey(String(value))),
};

/** All operators of a filter on one stored value. */
export function comparisons(
  c: Compilation,
  filter: ArgumentValue,
  stored: Cypher.Expr,
  form: Form,
  nullness: Cypher.Expr = stored,
): Cypher.Predicate | undefined {
  return all(
    filter
      .members()
      .map(([operator, value]) => comparison(c, operator, value, operator === 'isNull' ? nullness : stored, form)),
  );
}

/** One operator of a filter. A missing value compares as null, which holds for nothing. */
export function comparison(
  c: Compilation,
  operator: string,
  value: ArgumentValue,
  stored: Cypher.Expr,
  form: Form,
): Cypher.Predicate | undefined {
  c.noteCondition();
  requireValue(operator, value);
  if (operator === 'isNull') return value.value === true ? Cypher.isNull(stored) : Cypher.isNotNull(stored);
  const parameter = c.parameters.add(value.place, form.name, (bound) => form.write(value.read(bound)));
  switch (operator) {
    case 'eq':
      return Cypher.eq(stored, parameter);
    case 'in':
      return Cypher.in(stored, parameter);
    case 'lt':
      return Cypher.lt(stored, parameter);
    case 'lte':
      return Cypher.lte(stored, parameter);
    case 'gt':
      return Cypher.gt(stored, parameter);
    case 'gte':
      return Cypher.gte(stored, parameter);
    case 'contains':
      return Cypher.contains(stored, parameter);
    case 'startsWith':
      return Cypher.startsWith(stored, parameter);
    case 'endsWith':
      return Cypher.endsWith(stored, parameter);
    default:
      throw new Error(`Invariant broken: no operator ${operator}`);
  }
}

function requireValue(operator: string, value: ArgumentValue): void {
  if (value.value !== null) return;
  throw new CustomsGraphError('BAD_USER_INPUT', `"${value.pathText}" is null.`, {
    hint: `Leave "${operator}" out to ask for nothing, or ask for missing values with isNull: true.`,
  });
}

/** The operators of a filter on a stored list. */
export function listComparisons(
  c: Compilation,
  filter: ArgumentValue,
  stored: Cypher.Expr,
): Cypher.Predicate | undefined {
  return all(
    filter.members().map(([operator, value]) => {
      requireValue(operator, value);
      const size = Cypher.size(Cypher.coalesce(stored, new Cypher.List([])));
      if (operator === 'isEmpty') {
        const empty = Cypher.eq(size, new Cypher.Literal(0));
        return value.value === true ? empty : Cypher.not(empty);
      }
      return Cypher.in(
        c.parameters.add(value.place, plain.name, (bound) => plain.write(value.read(bound))),
        stored,
      );
    }),
  );
}
