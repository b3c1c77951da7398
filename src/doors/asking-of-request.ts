import type { FastifyRequest } from 'fastify';
import type { Graph } from '../graphql/graph';
import { acceptedLanguages } from '../server/content-negotiation';
import { HTTP_ERRORS, HttpError, type HttpErrorCode } from '../server/http-error';
import { Asking, RefusedOperation } from './asking';

/** Asks for a request: what is asked ends with it, and stands in its log line and trace. Languages are those it prefers. */
export const askingOf = (
  graph: Graph,
  { exchange }: FastifyRequest,
  languages: readonly string[] = acceptedLanguages(exchange.request.headers['accept-language']),
): Asking =>
  new Asking(graph, {
    signal: exchange.signal,
    requestId: exchange.requestId,
    span: exchange.span,
    onReady: (operation) => (exchange.operation = operation),
    languages,
  });

/** An error of a door as its client gets it: a refused operation with its code, message and hint, any other as it is. */
export function asHttpError(error: unknown): unknown {
  if (!(error instanceof RefusedOperation)) return error;
  const { code, message, hint } = error;
  return new HttpError(code in HTTP_ERRORS ? (code as HttpErrorCode) : 'BAD_USER_INPUT', message, { hint });
}
