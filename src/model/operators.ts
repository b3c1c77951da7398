/* The operators of filters: the schema takes its input types from this table, and the compiler compiles them. */

/** Kinds of stored values, by the operators that fit them. */
export type ComparedKind =
  /** Ids, enumerations, languages and durations. */
  | 'EXACT'
  /** Numbers, dates and instants. */
  | 'ORDERED'
  | 'BOOLEAN'
  | 'STRING'
  /** A text in several languages. */
  | 'TEXT'
  /** A list of values. */
  | 'LIST';

export interface Operator {
  readonly name: string;
  readonly description: string;
  readonly fits: readonly ComparedKind[];
  /** What it compares with: a value of the property's type, a list of them, or true and false. */
  readonly operand: 'VALUE' | 'LIST' | 'FLAG';
}

const ANY: readonly ComparedKind[] = ['EXACT', 'ORDERED', 'BOOLEAN', 'STRING', 'TEXT'];
const SORTED: readonly ComparedKind[] = ['ORDERED', 'STRING'];
const WRITTEN: readonly ComparedKind[] = ['STRING', 'TEXT'];

/** All operators, in the order in which a filter shows them. */
export const OPERATORS = [
  { name: 'eq', description: 'Equal to.', fits: ANY, operand: 'VALUE' },
  {
    name: 'in',
    description: 'Equal to one of these.',
    fits: ['EXACT', 'ORDERED', 'STRING', 'TEXT'],
    operand: 'LIST',
  },
  { name: 'lt', description: 'Less than.', fits: SORTED, operand: 'VALUE' },
  { name: 'lte', description: 'Less than or equal to.', fits: SORTED, operand: 'VALUE' },
  { name: 'gt', description: 'Greater than.', fits: SORTED, operand: 'VALUE' },
  { name: 'gte', description: 'Greater than or equal to.', fits: SORTED, operand: 'VALUE' },
  { name: 'contains', description: 'Contains this text.', fits: WRITTEN, operand: 'VALUE' },
  { name: 'startsWith', description: 'Begins with this text.', fits: WRITTEN, operand: 'VALUE' },
  { name: 'endsWith', description: 'Ends with this text.', fits: WRITTEN, operand: 'VALUE' },
  { name: 'isNull', description: 'true: the value is missing. false: it is there.', fits: ANY, operand: 'FLAG' },
  { name: 'has', description: 'The list holds this value.', fits: ['LIST'], operand: 'VALUE' },
  { name: 'isEmpty', description: 'true: the list is empty. false: it is not.', fits: ['LIST'], operand: 'FLAG' },
] as const satisfies readonly Operator[];

export type OperatorName = (typeof OPERATORS)[number]['name'];

/** The operators that fit a kind of values. */
export const operatorsOf = (kind: ComparedKind): readonly Operator[] =>
  OPERATORS.filter(({ fits }: Operator) => fits.includes(kind));

/** What a filter on a list asks of its items. `count` compares their number. */
export const QUANTIFIERS = [
  { name: 'some', description: 'At least one is such.' },
  { name: 'none', description: 'Not one is such.' },
  { name: 'every', description: 'All are such; so too where there are none.' },
  { name: 'count', description: 'How many there are.' },
] as const;

export type Quantifier = (typeof QUANTIFIERS)[number]['name'];

/** What joins conditions. */
export const CONNECTIVES = [
  { name: 'AND', description: 'All of these hold.', list: true },
  { name: 'OR', description: 'At least one of these holds; an empty list holds for nothing.', list: true },
  {
    name: 'NOT',
    description: 'This does not hold. A comparison with a missing value does not hold, so its NOT does.',
    list: false,
  },
] as const;

export type Connective = (typeof CONNECTIVES)[number]['name'];
