import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { OperationInBrief } from '../graphql/pipeline/prepare-operation';
import type { WorkQueue } from '../model/admission';
import { RequestSignal } from '../model/cancel-signal';
import type { Span, Trace, Tracer } from '../model/tracing';
import { SHORTEST_CODED, codingFor, encode } from './content-negotiation';
import type { SharedBody } from './fixed-text';
import { HttpError, errorBody, httpErrorOf } from './http-error';
import type { Metrics } from './metrics';
import type { Running, Shutdown } from './shutdown';

/** What is told of each request, and who may end it. */
export interface Surroundings {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly shutdown: Shutdown;
  /** Undefined: no request has a trace. */
  readonly tracer: Tracer | undefined;
  readonly slowOperationMs: number;
  /** The client that a key or token let in. */
  readonly clientOf: ((request: IncomingMessage) => string | undefined) | undefined;
  /** Where a request comes from. */
  readonly addressOf: (request: IncomingMessage) => string;
  readonly requestTimeoutMs: number;
  /** Longest time in which a client takes nothing of an answer that waits for it. */
  readonly writeTimeoutMs: number;
  readonly compression: boolean;
  /** The bytes of large bodies and answers. */
  readonly heldBytes: WorkQueue;
}

/** Smaller bodies do not count among those that are held, nor do smaller answers. */
const LARGE_BODY = 16 * 1024;
const LARGE_ANSWER = 64 * 1024;

const RETRY_AFTER = ['retry-after', '1'] as const;

export interface HttpAnswer {
  readonly status: number;
  /** Names and values in turn, which Node writes in less time than an object's. */
  readonly headers: readonly string[];
  readonly text: string;
  /** Bytes that others get too, in place of the text. */
  readonly shared?: SharedBody | undefined;
}

const SAFETY_HEADERS = ['x-content-type-options', 'nosniff', 'referrer-policy', 'no-referrer'] as const;

/** Routes that machines ask all day long. */
const QUIET_ROUTES = new Set(['/livez', '/readyz', '/metrics', '/playground/assets/*']);

/** Anything else could forge lines in somebody's log, or fill it. */
const USABLE_ID = /^[A-Za-z0-9._-]{1,64}$/;
/** Of this process, so that ids of two servers in one log differ. */
const BEGINNING = randomUUID().slice(0, 8);
let made = 0;

/** The caller's `x-request-id` where it is safe to repeat, else an id of our own, such as `3f9a01c2-5k`. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && USABLE_ID.test(given) ? given : `${BEGINNING}-${(made += 1).toString(36)}`;
}

/** The path of a request's address, of bounded length, without the query string, which may hold variables. */
export const pathOf = (url: string): string => (url.split('?', 1)[0] ?? '').slice(0, 200);

/** A request and its answer, from the head of the one to the end of the other, whoever answers it. */
export class Exchange implements Running {
  /** Aborts when the client leaves, or its time is up. */
  readonly signal = new RequestSignal();
  /** The operation that is asked, once it is known. */
  operation: (OperationInBrief & { readonly query: string }) | undefined;
  private readonly trace: Trace | undefined;
  private readonly started = performance.now();
  private held = 0;
  /** Ends the wait for the work. */
  private reject: ((error: Error) => void) | undefined;

  /** @param route the address as it is declared, or `none`: labels of a client's choice have no end */
  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    private readonly route: string,
    private readonly surroundings: Surroundings,
    readonly requestId: string = requestIdOf(request),
  ) {
    this.trace = surroundings.tracer && this.beginTrace(surroundings.tracer);
    surroundings.shutdown.running.add(this);
    if (surroundings.shutdown.begun) this.closeConnection();
    // The response and not the request, whose `close` says only that it has been read.
    response.once('close', () => this.end());
  }

  /** What is done for the request has its spans within this; undefined where nobody will see them. */
  get span(): Span | undefined {
    return this.trace?.span;
  }

  /** Settles like `work`, or rejects with TIMEOUT when the time is up first. */
  within<T>(work: Promise<T>): Promise<T> {
    const { requestTimeoutMs } = this.surroundings;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const error = new HttpError('TIMEOUT', `The answer took longer than ${requestTimeoutMs} ms.`);
        this.giveUp(error);
      }, requestTimeoutMs);
      this.reject = reject;
      const settled =
        <V>(settle: (value: V) => void) =>
        (value: V): void => {
          clearTimeout(timer);
          // It would keep the answer while that waits for its client.
          this.reject = undefined;
          settle(value);
        };
      work.then(settled(resolve), settled(reject));
    });
  }

  /**
   * Waits for room for a body of so many bytes, which stays unread until then; undefined: there is room. Rejects with
   * CG_OVERLOADED where there is none for long.
   */
  roomForBody(bytes: number): Promise<void> | undefined {
    if (!(bytes >= LARGE_BODY)) return undefined;
    const room = this.surroundings.heldBytes.enter(bytes, this.signal);
    if (!room) this.held += bytes;
    return room?.then(() => void (this.held += bytes));
  }

  closeConnection(): void {
    this.response.shouldKeepAlive = false;
  }

  giveUp(error: Error): void {
    this.signal.abort(error);
    this.reject?.(error);
  }

  /** Sets the headers of every answer, where somebody else sends it. */
  setHeaders(): void {
    for (let i = 0; i < SAFETY_HEADERS.length; i += 2)
      this.response.setHeader(SAFETY_HEADERS[i]!, SAFETY_HEADERS[i + 1]!);
    this.response.setHeader('x-request-id', this.requestId);
  }

  /** Sends an answer, compressed where the client accepts it. Does nothing when the client has left. */
  async send({ status, headers, text, shared }: HttpAnswer): Promise<void> {
    if (shared) return this.sendShared(status, headers, shared);
    const { compression } = this.surroundings;
    const mayBeCoded = compression && text.length >= SHORTEST_CODED;
    const coding = mayBeCoded ? codingFor(this.request.headers['accept-encoding'], text.length) : 'identity';
    if (coding === 'identity' && text.length < LARGE_ANSWER) return this.write(status, headers, text);
    // Bytes take less memory than a text while they wait for the client.
    const body = await encode(text, coding);
    if (body.length >= LARGE_ANSWER) {
      try {
        this.surroundings.heldBytes.take(body.length);
      } catch (error) {
        return this.fail(error);
      }
      this.held += body.length;
    }
    this.write(status, coding === 'identity' ? headers : [...headers, 'content-encoding', coding], body);
  }

  private async sendShared(status: number, headers: readonly string[], body: SharedBody) {
    const accepted = this.surroundings.compression ? this.request.headers['accept-encoding'] : undefined;
    const coding = codingFor(accepted, body.length);
    const coded = coding === 'identity' ? [] : ['content-encoding', coding];
    this.write(status, [...headers, ...coded], await body.in(coding));
  }

  /** Answers with an error, in the form of a GraphQL answer; the log gets what the client does not. */
  fail(error: unknown, headers: readonly string[] = []): void {
    const { requestId } = this;
    const shown = httpErrorOf(error);
    if (shown !== error && shown.code === 'INTERNAL_SERVER_ERROR') {
      this.surroundings.log.error({ requestId, err: error }, 'internal error');
    } else if (shown.cause !== undefined) {
      this.surroundings.log.error({ requestId, err: shown.cause }, 'not available');
    }
    this.span?.note({ 'error.type': shown.code });
    const own = ['cache-control', 'no-store', 'content-type', 'application/json; charset=utf-8'];
    for (const [name, value] of Object.entries(shown.headers)) own.push(name, value);
    this.write(shown.statusCode, [...headers, ...own], errorBody(shown, requestId));
  }

  private write(status: number, headers: readonly string[], body: string | Buffer): void {
    const { response, requestId } = this;
    if (response.destroyed) return;
    const own = status === 304 ? [] : ['content-length', String(Buffer.byteLength(body))];
    if (status === 503) own.push(...RETRY_AFTER);
    response.writeHead(status, [...SAFETY_HEADERS, ...headers, 'x-request-id', requestId, ...own]);
    response.end(body);
    if (body.length >= LARGE_ANSWER) this.limitWriting();
  }

  /** Ends the connection of a client that does not read. Node looks at what the socket has sent before it fires. */
  private limitWriting(): void {
    const { response, surroundings } = this;
    response.setTimeout(surroundings.writeTimeoutMs, () => response.destroy());
  }

  private beginTrace(tracer: Tracer): Trace | undefined {
    const { request, route } = this;
    if (QUIET_ROUTES.has(route)) return undefined;
    const { method = '' } = request;
    const isKnown = route !== 'none';
    const trace = tracer.begin(isKnown ? `${method} ${route}` : method, request.headers);
    trace.span?.note({
      'http.request.method': method,
      'http.route': isKnown ? route : undefined,
      'url.path': pathOf(request.url ?? ''),
      'url.scheme': 'http',
    });
    return trace;
  }

  private endSpan(span: Span): void {
    const { operation, response } = this;
    if (operation) {
      span.note({ 'graphql.operation.type': 'query', 'graphql.operation.name': operation.name });
    }
    if (!response.writableFinished) span.note({ 'error.type': 'CLIENT_LEFT' });
    else {
      span.note({ 'http.response.status_code': response.statusCode });
      if (response.statusCode >= 500) span.fail();
    }
    span.end();
  }

  private end(): void {
    const { response, request, requestId, route } = this;
    const { log, metrics, shutdown, heldBytes, slowOperationMs, clientOf } = this.surroundings;
    if (this.held > 0) heldBytes.leave(this.held);
    shutdown.running.delete(this);
    if (shutdown.begun) shutdown.answered();
    if (this.span) this.endSpan(this.span);
    const { method = '' } = request;
    const path = pathOf(request.url ?? '');
    if (!response.writableFinished) {
      this.signal.abort(new Error('The client closed the connection.'));
      return log.info({ requestId, ...this.inTrace(), method, path }, 'client left');
    }
    const { statusCode: status } = response;
    const ms = performance.now() - this.started;
    metrics.requestSeconds.observe({ method, route, status }, ms / 1000);
    const client = clientOf?.(request);
    const line = {
      requestId,
      ...this.inTrace(),
      ...(client && { client }),
      method,
      path,
      ...this.inBrief(),
      status,
      ms: Math.round(ms * 10) / 10,
    };
    if (this.operation && ms >= slowOperationMs) log.warn({ ...line, ...this.origin() }, 'slow operation');
    if (status >= 500) log.error(line, 'request failed');
    else if (status >= 400) log.warn(line, 'request refused');
    else if (QUIET_ROUTES.has(route)) log.debug(line, 'request answered');
    else log.info(line, 'request answered');
  }

  private inTrace() {
    return this.trace && { trace: this.trace.id };
  }

  /** The name of the operation, and what its limits reckon with: values, and rows that the store visits at most. */
  private inBrief() {
    if (!this.operation) return undefined;
    const { name, size } = this.operation;
    return { ...(name && { operation: name }), cost: size.cost, visits: size.visits };
  }

  /** By what the document of a slow operation is found again, and where it came from. */
  private origin() {
    const text = this.operation?.query ?? '';
    const address = this.surroundings.addressOf(this.request);
    return { hash: createHash('sha256').update(text).digest('hex'), address };
  }
}
