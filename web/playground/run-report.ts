import { idsInJson } from './entity-ids';
import type { AnswerBody, GraphQLAnswer } from './graphql-request';

/** How the last run of a tab went. */
export type RunReport =
  | { readonly kind: 'running' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'recorded' }
  | { readonly kind: 'unreachable'; readonly message: string }
  | AnsweredReport;

export interface AnsweredReport {
  readonly kind: 'answered';
  readonly outcome: 'complete' | 'partial' | 'refused';
  readonly status: number;
  readonly errors: number;
  /** Code of the first error, or its message where it has none. */
  readonly reason: string | null;
  /** Records under the root fields; null when there is no data. */
  readonly rows: number | null;
  readonly serverMs: number | null;
  readonly roundTripMs: number;
  readonly bytes: number;
  readonly cost: string | null;
  /** Ids of nodes in the answer, each once, in order. */
  readonly ids: readonly string[];
}

export function reportOf(answer: GraphQLAnswer): AnsweredReport {
  const { result } = answer;
  const [first] = result.errors ?? [];
  const code = first?.extensions?.['code'];
  return {
    kind: 'answered',
    outcome: first === undefined ? 'complete' : result.data == null ? 'refused' : 'partial',
    status: answer.status,
    errors: result.errors?.length ?? 0,
    reason: first === undefined ? null : typeof code === 'string' ? code : first.message,
    rows: result.data == null ? null : countRows(result.data),
    serverMs: serverMsOf(result),
    roundTripMs: answer.roundTripMs,
    bytes: answer.bytes,
    cost: costOf(result.extensions?.['cost']),
    ids: [...new Set(idsInJson(JSON.stringify(result.data ?? null)).map(({ id }) => id))],
  };
}

function countRows(data: Readonly<Record<string, unknown>>): number {
  return Object.values(data).reduce<number>((sum, field) => sum + rowsOf(field), 0);
}

function rowsOf(field: unknown): number {
  if (field === null || field === undefined) return 0;
  if (Array.isArray(field)) return field.length;
  if (typeof field !== 'object') return 1;
  const { edges, nodes } = field as { edges?: unknown; nodes?: unknown };
  const list = edges ?? nodes;
  return Array.isArray(list) ? list.length : 1;
}

function serverMsOf(result: AnswerBody): number | null {
  const timing = result.extensions?.['timing'] as { serverMs?: unknown } | null | undefined;
  return typeof timing?.serverMs === 'number' ? timing.serverMs : null;
}

/** A cost is a number, or an object of numbers by name; both are shown as they come. */
function costOf(cost: unknown): string | null {
  if (typeof cost === 'number') return cost.toLocaleString('en');
  if (typeof cost !== 'object' || cost === null) return null;
  const parts = Object.entries(cost).filter(([, value]) => typeof value === 'number');
  return parts.map(([name, value]) => `${name} ${(value as number).toLocaleString('en')}`).join(', ') || null;
}
