import { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

/** Routes that machines ask all day long. */
const QUIET_ROUTES = new Set(['/livez', '/readyz', '/metrics', '/playground/assets/*']);

/**
 * One line a request, when it has ended: its path without the query string, which may hold variables, and its status.
 *
 * Failures of the server are errors, refusals are warnings. Values are JSON, so no line break can forge a line.
 */
export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' });
  }

  override incomingRequest(): void {}

  override routeNotFound(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const line = {
      method: request.method,
      path: pathOf(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (error) reply.log.error({ ...line, err: error }, 'request failed');
    else if (reply.statusCode >= 500) reply.log.error(line, 'request failed');
    else if (reply.statusCode >= 400) reply.log.warn(line, 'request refused');
    else if (QUIET_ROUTES.has(request.routeOptions.url ?? '')) reply.log.debug(line, 'request answered');
    else reply.log.info(line, 'request answered');
  }
}

/** Logs requests whose client left before its answer: for these, no response ever ends. */
export function logDepartures(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.raw.once('close', () => {
      if (reply.raw.writableFinished) return;
      request.log.info({ method: request.method, path: pathOf(request.url) }, 'client left');
    });
    done();
  });
}

/** The path of a request's address, of bounded length. */
export function pathOf(url: string): string {
  return (url.split('?', 1)[0] ?? '').slice(0, 200);
}
