import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HTTP_ERRORS, HttpError, errorBody, type HttpErrorCode } from './http-error';
import { pathOf, requestIdOf } from './exchange';
import { headersSoFar } from './response-headers';

/** Answers every failure outside GraphQL as JSON of the form of a GraphQL answer. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(async (request) => {
    throw notServed(app, request);
  });
}

/** 405 where the path is served by other methods alone, else 404. */
export function notServed(app: FastifyInstance, request: FastifyRequest): HttpError {
  // The router does not mind a slash at the end.
  const patterns = patternsOf(pathOf(request.url).replace(/\/+$/, ''));
  const allowed = ['GET', 'HEAD', 'POST', 'DELETE'].filter((method) =>
    patterns.some((url) => app.hasRoute({ url, method })),
  );
  return allowed.length === 0 || allowed.includes(request.method)
    ? new HttpError('NOT_FOUND', 'There is nothing at this address.')
    : new HttpError('METHOD_NOT_ALLOWED', 'This address does not take this method.', {
        headers: { allow: allowed.join(', ') },
      });
}

/** The routes that may serve a path: its own, and those of folders that it is in. */
function patternsOf(path: string): readonly string[] {
  const patterns = [path];
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    patterns.push(`${path.slice(0, slash)}/*`);
  }
  return patterns;
}

/** Sends an error of a hook or route: Fastify would cut off a client that still sends its body, before the answer. */
export function answerError(error: unknown, { exchange }: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  exchange.fail(error, headersSoFar(reply));
}

const GONE = new Set(['ECONNRESET', 'HPE_INVALID_EOF_STATE']);

const CONNECTION_ERRORS: Readonly<Record<string, readonly [HttpErrorCode, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['REQUEST_TIMEOUT', 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: ['HEADERS_TOO_LARGE', 'The address and headers of the request are too long.'],
};

/** Answers what is not HTTP, or arrives too slowly: there is no request yet, only a connection. */
export function answerConnectionError(log: FastifyBaseLogger) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    // The client is gone, or has stopped in the middle, as curl does once it has an answer.
    if (GONE.has(error.code ?? '') || socket.destroyed) return void socket.destroy();
    const [code, message] = CONNECTION_ERRORS[error.code ?? ''] ?? ['BAD_REQUEST', 'The request is not HTTP.'];
    const { status } = HTTP_ERRORS[code];
    const requestId = requestIdOf({ headers: {} });
    log.warn({ requestId, status, reason: error.code }, 'connection refused');
    if (!socket.writable) return void socket.destroy();
    const body = errorBody(new HttpError(code, message), requestId);
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
  };
}
