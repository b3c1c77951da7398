import type { BoundArguments } from './arguments';
import type { OperationSize, PreparedOperation } from './operation';
import type { Statement } from '../model/statement';

/** What an operation becomes: its statement, what stands in each column of its row, and its size. */
export interface Explanation {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** `position: what`, in the order of the row. */
  readonly layout: readonly string[];
  readonly limits: OperationSize;
}

/** Explains a prepared operation with the arguments of a request. */
export function explain(
  prepared: PreparedOperation,
  bound: BoundArguments,
  parameters: Statement['parameters'],
): Explanation {
  return {
    statement: prepared.text,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
    ),
    layout: describe(prepared),
    limits: prepared.size(bound),
  };
}

function describe(prepared: PreparedOperation): string[] {
  const root = prepared.root.typeColumn === undefined ? prepared.root.entries : [];
  return [
    ...prepared.columns.map((label, column) => `[${column}] ${label}`),
    ...root.map(({ key, value }) => `${key}: ${value.kind}${'column' in value ? ` [${value.column}]` : ''}`),
  ];
}
