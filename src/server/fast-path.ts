import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config/config';
import type { Lanes, Outcome } from '../graphql/fast-lane';
import type { Request } from '../graphql/executor';
import type { CancelSignal } from '../model/cancel-signal';
import { RequestSignal } from './cancellation';
import { codingFor, encode } from './content-coding';
import { RequestCoalescing } from './request-coalescing';
import { RequestCache } from './request-cache';
import type { Metrics } from './metrics';
import { requestIdOf } from './request-id';
import { COMMON_HEADERS } from './response-headers';
import type { Closing } from './shutdown';

export interface ShortWayOptions {
  readonly lanes: Lanes;
  readonly config: Pick<Config, 'maxBodyBytes' | 'requestTimeoutMs' | 'corsOrigins' | 'compression' | 'joinReads'>;
  readonly closing: Closing;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** A request on the short way, and the long way for it. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** When it came, by performance.now(). */
  readonly started: number;
  readonly long: () => void;
}

/** Of every answer, as names and values in turn: Node writes these in less time than an object's. */
const HEADERS: readonly string[] = Object.entries({
  ...COMMON_HEADERS,
  vary: 'Accept-Language, Accept-Encoding',
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
}).flat();

/** Headers that ask for what only the long way gives. */
const TELLING_HEADERS = ['content-encoding', 'x-explain', 'x-timing'] as const;
const JSON_BODY = /^application\/json(?:; ?charset=utf-8)?$/i;
const ANY_JSON: ReadonlySet<string | undefined> = new Set([undefined, '*/*', 'application/json']);

/**
 * The short way of a request that is as most are: a POST of JSON whose operation was parsed, found valid and answered
 * before. It is read, run and written here, without the layers that find out what is wrong with a request: those are
 * half of the processor's time of a small answer. Whatever is not so takes the long way, through Fastify and Apollo
 * Server, with the body that was read and the outcome that was reached: nothing is read or run twice.
 */
export class FastPath {
  private readonly bodies = new WeakMap<IncomingMessage, Buffer>();
  private readonly outcomes = new WeakMap<IncomingMessage, Outcome>();
  private readonly known: RequestCache;

  private readonly run: (request: Request, signal: CancelSignal) => Promise<Outcome>;

  /** Looked up once: finding a histogram by its labels takes as long as counting in it. */
  private readonly seconds: { observe(seconds: number): void };

  constructor(private readonly options: ShortWayOptions) {
    const { lanes, config } = options;
    const read = (request: Request, signal: CancelSignal): Promise<Outcome> => lanes.run(request, { signal });
    this.known = new RequestCache(lanes);
    const joined = new RequestCoalescing(read);
    this.run = config.joinReads ? (request, signal) => joined.run(request, signal) : read;
    this.seconds = options.metrics.requestSeconds.labels({ method: 'POST', route: '/graphql', status: '200' });
  }

  /** Puts itself before the app's own handling of requests. Called once the app is ready. */
  takeOver(app: FastifyInstance): void {
    const handlers = app.server.listeners('request') as ((
      request: IncomingMessage,
      response: ServerResponse,
    ) => void)[];
    app.server.removeAllListeners('request');
    app.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const long = (): void => handlers.forEach((handle) => handle.call(app.server, request, response));
      if (this.isUsual(request)) this.read(request, response, long);
      else long();
    });
  }

  /** What was read of a request that takes the long way after all, as a stream; undefined when nothing was. */
  bodyOf(request: IncomingMessage): Readable | undefined {
    const body = this.bodies.get(request);
    return body && Readable.from([body], { objectMode: false });
  }

  /** What the operation of such a request came to, if it was run. */
  outcomeOf(request: IncomingMessage): Outcome | undefined {
    return this.outcomes.get(request);
  }

  private isUsual({ method, url, headers }: IncomingMessage): boolean {
    const { config, closing } = this.options;
    return (
      method === 'POST' &&
      url === '/graphql' &&
      JSON_BODY.test(headers['content-type'] ?? '') &&
      Number(headers['content-length']) <= config.maxBodyBytes &&
      ANY_JSON.has(headers.accept) &&
      !TELLING_HEADERS.some((name) => headers[name] !== undefined) &&
      (headers.origin === undefined || config.corsOrigins.length === 0) &&
      !closing.started()
    );
  }

  private read(request: IncomingMessage, response: ServerResponse, long: () => void): void {
    const started = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      const ready = this.known.requestIn(body, request.headers['accept-language'] ?? '');
      const exchange: Exchange = { request, response, started, long: () => this.goOn(request, body, long) };
      if (ready) void this.answer(ready, exchange);
      else exchange.long();
    });
  }

  /** Takes the long way after all, with what was read. */
  private goOn(request: IncomingMessage, body: Buffer, long: () => void): void {
    this.bodies.set(request, body);
    long();
  }

  private async answer(ready: Request, exchange: Exchange): Promise<void> {
    const { lanes, closing, config } = this.options;
    const { request, response, long } = exchange;
    const signal = new RequestSignal();
    closing.answering();
    response.once('close', () => {
      closing.answered();
      signal.departed(response);
    });
    const timer = setTimeout(() => signal.timeUp(config.requestTimeoutMs), config.requestTimeoutMs);
    const ran = await this.run(ready, signal);
    clearTimeout(timer);
    const outcome: Outcome = signal.aborted ? { kind: 'failure', error: signal.reason } : ran;
    if (response.destroyed) this.left();
    else if (outcome.kind === 'answer' && outcome.answer.kind === 'text') {
      lanes.noteSent();
      await this.send(`{"data":${outcome.answer.text}}\n`, exchange);
    } else {
      this.outcomes.set(request, outcome);
      long();
    }
  }

  private left(): void {
    this.options.log.info({ method: 'POST', path: '/graphql' }, 'client left');
  }

  private async send(text: string, exchange: Exchange): Promise<void> {
    const { headers } = exchange.request;
    const coding = this.options.config.compression ? codingFor(headers['accept-encoding'], text.length) : 'identity';
    // Without waiting where there is nothing to wait for.
    if (coding === 'identity') this.write(text, Buffer.byteLength(text), [], exchange);
    else {
      const bytes = await encode(text, coding);
      if (exchange.response.destroyed) this.left();
      else this.write(bytes, bytes.length, ['content-encoding', coding], exchange);
    }
  }

  private write(body: string | Buffer, bytes: number, coded: readonly string[], exchange: Exchange): void {
    const { request, response, started } = exchange;
    const { log, closing } = this.options;
    const requestId = requestIdOf(request);
    const ending = closing.started() ? ['connection', 'close'] : [];
    response.writeHead(200, [
      ...HEADERS,
      ...coded,
      'x-request-id',
      requestId,
      'content-length',
      String(bytes),
      ...ending,
    ]);
    response.end(body);
    const ms = performance.now() - started;
    this.seconds.observe(ms / 1000);
    const line = { requestId, method: 'POST', path: '/graphql', status: 200, ms: Math.round(ms * 10) / 10 };
    log.info(line, 'request answered');
  }
}
