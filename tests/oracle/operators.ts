import { badInput } from './bad-input';
import { compareCodePoints, fold } from './fold';

/** A coerced filter on one value: the operators that are given, by name. */
export type Operators = Readonly<Record<string, unknown>>;

type Value = string | number | boolean;

const RANGES: Readonly<Record<string, (difference: number) => boolean>> = {
  lt: (difference) => difference < 0,
  lte: (difference) => difference <= 0,
  gt: (difference) => difference > 0,
  gte: (difference) => difference >= 0,
};

const PARTS: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
};

function part(operator: string): (text: string, part: string) => boolean {
  const holds = PARTS[operator];
  if (!holds) throw unknown(operator);
  return holds;
}

const unknown = (operator: string): Error =>
  new Error(`The oracle does not know the operator ${operator}: add it to tests/oracle/operators.ts.`);

/** Conditions on one value. `folded`: everything but eq and in takes no account of case, accents and width. */
export function valueHolds(value: Value | null, operators: Operators, mode: 'exact' | 'folded'): boolean {
  const form = (text: Value): Value => (mode === 'folded' ? fold(text as string) : text);
  return all(operators, (operator, operand) => {
    if (operator === 'isNull') return operand === (value === null);
    if (value === null) return false;
    if (operator === 'eq') return value === operand;
    if (operator === 'in') return (operand as Value[]).includes(value);
    if (operator in RANGES) return RANGES[operator]!(compare(form(value), form(operand as Value)));
    return part(operator)(form(value) as string, form(operand as string) as string);
  });
}

export const numberHolds = (value: number, operators: Operators): boolean => valueHolds(value, operators, 'exact');

/** Conditions on a text in several languages, each folded: an operator holds where it holds for any one of them. */
export function textHolds(folded: readonly string[], operators: Operators): boolean {
  return all(operators, (operator, operand) => {
    if (operator === 'isNull') return operand === (folded.length === 0);
    if (operator === 'eq') return folded.includes(fold(operand as string));
    if (operator === 'in') return (operand as string[]).some((text) => folded.includes(fold(text)));
    return folded.some((text) => part(operator)(text, fold(operand as string)));
  });
}

/** Conditions on a list of values. */
export function listHolds(values: readonly Value[], operators: Operators): boolean {
  return all(operators, (operator, operand) => {
    if (operator === 'has') return values.includes(operand as Value);
    if (operator === 'isEmpty') return operand === (values.length === 0);
    throw unknown(operator);
  });
}

function all(operators: Operators, holds: (operator: string, operand: unknown) => boolean): boolean {
  return Object.entries(operators).every(([operator, operand]) => {
    if (operand === null) throw badInput(`The operator ${operator} has the value null.`);
    return operand === undefined || holds(operator, operand);
  });
}

function compare(a: Value, b: Value): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareCodePoints(String(a), String(b));
}
