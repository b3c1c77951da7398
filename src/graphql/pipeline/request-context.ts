import type { GraphQLFieldResolver } from 'graphql';
import type { CancelSignal } from '../../model/cancel-signal';
import type { Progress } from './pipeline';
import { asGraphQLError } from './request-errors';

/** What the full pipeline and the resolvers know of a request. */
export interface RequestContext {
  /** Stands in the log, in the header `x-request-id`, and in masked errors. */
  readonly requestId: string;
  /** Aborts when nobody waits for the answer any more: the client left, or the time is up. */
  readonly signal: CancelSignal;
  /** Whether the client asked to see the Cypher, and the configuration allows it. */
  readonly explain: boolean;
  /** Tags of the languages that the client prefers, the best first; texts are in one of them unless it says otherwise. */
  readonly languages: readonly string[];
  /** False for what the server itself asks, to be ready for others. */
  readonly counted?: boolean | undefined;
  /** How far the stages came with the request before. */
  readonly progress: Progress;
}

/** Resolves a root field from the outcome that the pipeline reached. */
export const rootField: GraphQLFieldResolver<unknown, unknown> = (_source, _args, context, info) => {
  const { outcome } = (context as RequestContext).progress;
  if (outcome?.kind === 'failure') throw asGraphQLError(outcome.error);
  return outcome?.answer.kind === 'object' ? outcome.answer.object[info.path.key] : undefined;
};
