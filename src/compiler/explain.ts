import type { BoundArguments } from './arguments/arguments';
import type { OperationSize, PreparedOperation } from './operation';

/** What an operation becomes: its statement, what stands in each column of its row, and its size. */
export interface Explanation {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** `position: what`, in the order of the row. */
  readonly layout: readonly string[];
  /** The statements that traversals ran before it, each once, with how often. */
  readonly steps: readonly { readonly statement: string; readonly times: number }[];
  readonly limits: OperationSize;
  /** Whether the statement was prepared for an earlier request. */
  readonly cache: 'HIT' | 'MISS';
}

/** Explains a prepared operation with the arguments of a request, and the statements that traversals ran for it. */
export function explain(
  prepared: PreparedOperation,
  bound: BoundArguments,
  steps: readonly string[] = [],
): Omit<Explanation, 'cache'> {
  const times = new Map<string, number>();
  for (const step of steps) times.set(step, (times.get(step) ?? 0) + 1);
  return {
    statement: prepared.text,
    parameters: Object.fromEntries(
      Object.entries(prepared.parameters(bound)).map(([name, value]) => [
        name,
        typeof value === 'bigint' ? Number(value) : value,
      ]),
    ),
    layout: describe(prepared),
    steps: [...times].map(([statement, count]) => ({ statement, times: count })),
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
