import Cypher from '@neo4j/cypher-builder';
import type { PropertyDefinition } from '../../model/definitions';
import { firstDayOf, foldedOf, SEARCH_TERMS, sortKeyOf } from '../../model/storage';
import type { ArgumentValue } from '../arguments/arguments';
import { claimCount } from '../statement/pattern';
import type { Compilation } from '../statement/compilation';
import { all } from '../statement/cypher';
import type { Visibility } from '../statement/visibility';
import type { Comparison, ComparedField } from './condition';

/** How an operand becomes a parameter: as it is, without regard to case, accents and width, or as an id of today. */
type Form = 'argument' | 'folded' | 'id';

/** The comparisons of a field with a value of its own. */
export function compared(
  c: Compilation,
  visibility: Visibility,
  { field, comparisons }: { readonly field: ComparedField; readonly comparisons: readonly Comparison[] },
  owner: Cypher.Node | Cypher.Relationship,
): Cypher.Predicate | undefined {
  const each = (compare: (one: Comparison) => Cypher.Predicate) => all(comparisons.map(compare));
  switch (field.kind) {
    case 'id':
      return each((one) => comparison(c, one, owner.property('id'), 'id'));
    case 'claimCount': {
      const count = claimCount(c, visibility, owner);
      return each((one) => comparison(c, one, count, 'argument'));
    }
    case 'property':
      return each((one) => propertyComparison(c, field.property, one, owner));
    case 'text': {
      const texts = owner.property(foldedOf(field.property.name));
      return each((one) => {
        if (one.operator === 'isNull') return comparison(c, one, texts, 'argument');
        // It holds when it does in any of the languages.
        const text = c.names.variable('text');
        return Cypher.any(text, texts, comparison(c, one, text, 'folded'));
      });
    }
  }
}

function propertyComparison(
  c: Compilation,
  { name, list, type }: PropertyDefinition,
  one: Comparison,
  owner: Cypher.Node | Cypher.Relationship,
): Cypher.Predicate {
  const stored = owner.property(name);
  const scalar = type.kind === 'scalar' && !list ? type.scalar : undefined;
  if (scalar === 'Edtf' && one.operator !== 'isNull') {
    return comparison(c, one, owner.property(firstDayOf(name)), 'argument');
  }
  const isExact = one.operator === 'eq' || one.operator === 'in' || one.operator === 'isNull';
  if (scalar === 'String' && !isExact) return comparison(c, one, owner.property(sortKeyOf(name)), 'folded');
  return comparison(c, one, stored, 'argument');
}

/** Operators that the builder has by their own names. */
const { eq, lt, lte, gt, gte, contains, startsWith, endsWith } = Cypher;
const BINARY = { eq, in: Cypher.in, lt, lte, gt, gte, contains, startsWith, endsWith };

/** One comparison with a stored value. A missing value compares as null, which holds for nothing. */
export function comparison(
  c: Compilation,
  { operator, operand }: Comparison,
  stored: Cypher.Expr,
  form: Form,
): Cypher.Predicate {
  const parameter = (): Cypher.Param => c.bindings.parameter({ kind: form, argument: operand });
  switch (operator) {
    case 'isNull':
      return operand.value === true ? Cypher.isNull(stored) : Cypher.isNotNull(stored);
    case 'isEmpty': {
      const size = Cypher.size(Cypher.coalesce(stored, new Cypher.List([])));
      const empty = Cypher.eq(size, new Cypher.Literal(0));
      return operand.value === true ? empty : Cypher.not(empty);
    }
    case 'has':
      return Cypher.in(parameter(), stored);
    default:
      return BINARY[operator](stored, parameter());
  }
}

/** All words of a text in the wording of a node, with compounds in their parts or joined. */
export function wordingPredicate(
  c: Compilation,
  text: ArgumentValue,
  owner: Cypher.Node | Cypher.Relationship,
): Cypher.Predicate {
  const terms = owner.property(SEARCH_TERMS);
  const hasAll = (reading: 'apart' | 'joined'): Cypher.Predicate => {
    const word = c.names.variable('word');
    const words = c.bindings.parameter({ kind: 'wording', argument: text, reading });
    return Cypher.all(word, words, Cypher.contains(terms, word));
  };
  return Cypher.or(hasAll('apart'), hasAll('joined'));
}
