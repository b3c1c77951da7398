import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Config } from '../config/config';
import type { Progress } from '../graphql/pipeline/pipeline';
import { turn } from '../model/admission';
import { isOverload } from '../graphql/pipeline/request-errors';
import type { Outcome } from '../graphql/pipeline/run-operation';
import { UnreadableRequest, parseJson, readRequest, textIn } from '../graphql/pipeline/read-request';
import { acceptedLanguages } from './content-negotiation';
import { Exchange, type HttpAnswer, type Surroundings } from './exchange';
import { SharedBody } from './fixed-text';
import type { Intake } from './intake';
import { fullAnswer, type Served } from './full-answer';

const JSON_BODY = /^application\/json(?:; ?charset=utf-8)?$/i;
const ANY_JSON: ReadonlySet<string | undefined> = new Set([undefined, '*/*', 'application/json']);
/** Headers that ask for what only the full pipeline gives. */
const UNUSUAL_HEADERS = ['content-encoding', 'x-explain', 'x-timing'] as const;

const VARY = ['vary', 'Accept-Language, Accept-Encoding'] as const;
const HEADERS = [...VARY, 'cache-control', 'no-store', 'content-type', 'application/json; charset=utf-8'] as const;

const FAST_ANSWER = { lane: 'short', outcome: 'success' } as const;
const KEPT_ANSWER = { lane: 'kept', outcome: 'success' } as const;

/** Most bytes of a body that is read at once. */
const SHORT = 4_000;

export interface JsonPostOptions extends Served {
  readonly config: Pick<Config, 'maxBodyBytes' | 'corsOrigins' | 'explain' | 'limits'>;
  readonly surroundings: Surroundings;
  readonly intake: Intake;
}

/**
 * Answers requests whose heads are as most are, POSTs of JSON to `/graphql`, straight from the socket. By its head alone
 * a request is either answered here or left to Fastify, which reads, negotiates and refuses in all other ways.
 */
export class JsonPosts {
  constructor(private readonly options: JsonPostOptions) {}

  /** A listener that answers the usual requests and hands all others on. */
  before(others: RequestListener): RequestListener {
    return (request, response) => {
      if (this.isUsual(request)) this.read(request, response);
      else others(request, response);
    };
  }

  private isUsual({ method, url, headers }: IncomingMessage): boolean {
    const { config } = this.options;
    return (
      method === 'POST' &&
      url === '/graphql' &&
      JSON_BODY.test(headers['content-type'] ?? '') &&
      Number(headers['content-length']) <= config.maxBodyBytes &&
      ANY_JSON.has(headers.accept) &&
      !UNUSUAL_HEADERS.some((name) => headers[name] !== undefined) &&
      (headers.origin === undefined || config.corsOrigins.length === 0)
    );
  }

  private read(request: IncomingMessage, response: ServerResponse): void {
    const exchange = new Exchange(request, response, '/graphql', this.options.surroundings);
    this.options.intake.begin(() => this.receive(exchange), exchange.signal);
  }

  private receive(exchange: Exchange): void {
    const { request } = exchange;
    let room: Promise<void> | undefined;
    try {
      this.options.graph.pipeline.admission.light.refuseWhenFull();
      room = exchange.roomForBody(Number(request.headers['content-length']));
    } catch (error) {
      return exchange.fail(error, VARY);
    }
    const collect = (): void => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.once('end', () => {
        const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
        void this.respond(exchange, body);
      });
    };
    if (room) void room.then(collect, (error: unknown) => exchange.fail(error, VARY));
    else collect();
  }

  private async respond(exchange: Exchange, body: Buffer): Promise<void> {
    try {
      await exchange.send(await exchange.within(this.answer(exchange, body)));
    } catch (error) {
      // What cannot be read is refused in one form and language.
      exchange.fail(error, error instanceof UnreadableRequest ? [] : VARY);
    }
  }

  /** Waits until the event loop may be held, unless the request is given up. */
  private async turn({ signal }: Exchange): Promise<void> {
    await turn();
    signal.throwIfAborted();
  }

  private async answer(exchange: Exchange, bytes: Buffer): Promise<HttpAnswer> {
    const { graph, surroundings } = this.options;
    const { pipeline } = graph;
    const { 'accept-language': preferred = '*' } = exchange.request.headers;
    const languages = preferred === '*' ? [] : acceptedLanguages(preferred);
    if (bytes.length > SHORT) await this.turn(exchange);
    const body = parseJson(textIn(bytes));
    const asked = readRequest(body, (hash) => pipeline.documents.textOf(hash));
    const kept = asked && pipeline.kept(asked, languages);
    if (kept) {
      exchange.operation = { ...kept.operation, query: asked.query };
      surroundings.metrics.operations.inc(KEPT_ANSWER);
      return httpAnswer(kept.outcome)!;
    }
    await this.turn(exchange);
    const progress: Progress = asked ? pipeline.prepare(asked, languages, exchange.span) : {};
    const { ready } = progress;
    if (ready) {
      exchange.operation = { name: ready.name, size: ready.size, query: asked!.query };
      progress.outcome = await pipeline.answer(asked!, ready, exchange.signal, exchange.span);
    }
    const { outcome } = progress;
    const usual = outcome && httpAnswer(outcome);
    if (usual) {
      surroundings.metrics.operations.inc(FAST_ANSWER);
      return usual;
    }
    // Whoever is told to come back needs no more than that.
    if (outcome?.kind === 'failure' && isOverload(outcome.error)) throw outcome.error;
    await this.turn(exchange);
    const answer = await fullAnswer(
      this.options,
      exchange,
      { method: 'POST', search: '', body, languages, progress },
      body,
    );
    return { ...answer, headers: [...VARY, ...answer.headers] };
  }
}

/** What is sent for an outcome; undefined for one that the full pipeline has to complete. */
function httpAnswer(outcome: Outcome): HttpAnswer | undefined {
  if (outcome.kind === 'failure' || outcome.answer.kind === 'object') return undefined;
  const { answer } = outcome;
  if (answer.kind === 'text') return { status: 200, headers: HEADERS, text: `{"data":${answer.text}}\n` };
  return { status: 200, headers: HEADERS, text: '', shared: SharedBody.of(answer.written.body) };
}
