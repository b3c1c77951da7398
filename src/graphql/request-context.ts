import type { CancelSignal } from '../model/cancel-signal';
import type { Outcome } from './fast-lane';

/** What resolvers know of the request that they answer. */
export interface RequestContext {
  /** Stands in the log, in the header `x-request-id`, and in masked errors. */
  readonly requestId: string;
  /** Aborts when nobody waits for the answer any more: the client left, or the time is up. */
  readonly signal: CancelSignal;
  /** Whether the client asked to see the Cypher, and the configuration allows it. */
  readonly explain: boolean;
  /** Tags of the languages that the client prefers, the best first; texts are in one of them unless it says otherwise. */
  readonly languages: readonly string[];
  /** Asked by the server itself, to be ready for others: it counts for nothing. */
  readonly ownQuestion?: boolean;
  /** What the operation came to, where it was run before (server/short-way.ts). */
  readonly outcome?: Outcome | undefined;
}
