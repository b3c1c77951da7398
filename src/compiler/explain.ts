import type { BoundArguments } from './arguments/arguments';
import type { Statement } from '../model/statement';
import type { OperationSize, PreparedOperation } from './operation';
import { withSearch } from './statement/found-in-store';

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

/** What was run for an operation: the statements of its traversals, or the search of the store in their place. */
interface Found {
  readonly steps: readonly string[];
  readonly search?: Statement | undefined;
}

/** Explains a prepared operation with the arguments of a request, and what was run to find what it hydrates. */
export function explain(
  asked: PreparedOperation,
  bound: BoundArguments,
  { steps, search }: Found = { steps: [] },
): Omit<Explanation, 'cache'> {
  const times = new Map<string, number>();
  for (const step of steps) times.set(step, (times.get(step) ?? 0) + 1);
  const prepared = search ? asked.searching!() : asked;
  const { text, parameters } = statementOf(prepared, bound, search);
  return {
    statement: text,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
    ),
    layout: describe(prepared),
    steps: [...times].map(([statement, count]) => ({ statement, times: count })),
    limits: prepared.size(bound),
  };
}

/** The statement of an operation as people read it. */
export function statementOf(
  prepared: PreparedOperation,
  bound: BoundArguments,
  search: Statement | undefined,
): Statement {
  const statement = { text: prepared.text, parameters: prepared.parameters(bound) };
  return search ? withSearch(search, statement) : statement;
}

function describe(prepared: PreparedOperation): string[] {
  const root = prepared.root.typeColumn === undefined ? prepared.root.entries : [];
  return [
    ...prepared.columns.map((label, column) => `[${column}] ${label}`),
    ...root.map(({ key, value }) => `${key}: ${value.kind}${'column' in value ? ` [${value.column}]` : ''}`),
  ];
}
