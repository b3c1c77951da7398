import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { cacheShares } from '../config/cache-shares';
import type { Config } from '../config/config';
import type { Progress } from '../graphql/pipeline/pipeline';
import { turn } from '../model/admission';
import { isOverload } from '../graphql/pipeline/request-errors';
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

/** How many requests are remembered, and up to how many bytes. */
const MOST_KEPT = 1_000;
const LONGEST_KEPT = 4_000;
/** Of a body, with the values that are read from it. */
const BYTES_A_CHARACTER = 30;

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
  /** The request cache: how far requests that came before had come when they were run. */
  private readonly remembered: LRUCache<string, WeakRef<Progress>>;
  /** Keeps what is remembered for as long as its prepared operation is kept, whose memory is bounded elsewhere. */
  private readonly kept = new WeakMap<object, Map<string, Progress>>();
  /** That of the pipeline for which they were. */
  private generation = 0;

  constructor(private readonly options: JsonPostOptions) {
    this.remembered = new LRUCache({
      max: MOST_KEPT,
      maxSize: cacheShares(options.config.limits.cacheBytes).requests,
      sizeCalculation: (_progress, key) => BYTES_A_CHARACTER * key.length,
      dispose: (progress, key) => {
        const prepared = progress.deref()?.ready?.prepared;
        if (prepared) this.kept.get(prepared)?.delete(key);
      },
    });
  }

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

  private remember(key: string, progress: Progress): void {
    const prepared = progress.ready?.prepared;
    if (!prepared) return;
    this.remembered.set(key, new WeakRef(progress));
    const others = this.kept.get(prepared);
    if (others) others.set(key, progress);
    else this.kept.set(prepared, new Map([[key, progress]]));
  }

  /** Waits until the event loop may be held, unless the request is given up. */
  private async turn({ signal }: Exchange): Promise<void> {
    await turn();
    signal.throwIfAborted();
  }

  private async answer(exchange: Exchange, bytes: Buffer): Promise<HttpAnswer> {
    const { graph, surroundings } = this.options;
    const { 'accept-language': preferred = '*' } = exchange.request.headers;
    const languages = () => (preferred === '*' ? [] : acceptedLanguages(preferred));
    const isShort = bytes.length <= LONGEST_KEPT;
    if (!isShort) await this.turn(exchange);
    const text = textIn(bytes);
    const key = isShort ? `${preferred}\n${text}` : '';
    if (this.generation !== graph.pipeline.generation) {
      this.generation = graph.pipeline.generation;
      this.remembered.clear();
    }
    const known = (): Progress | undefined => (isShort ? this.remembered.get(key)?.deref() : undefined);
    let progress = known();
    let parsed: unknown;
    if (!progress && isShort) {
      await this.turn(exchange);
      progress = known();
    }
    if (!progress) {
      parsed = parseJson(text);
      const asked = readRequest(parsed, (hash) => graph.pipeline.documents.textOf(hash));
      progress = asked ? graph.pipeline.prepare(asked, languages()) : {};
      if (isShort) this.remember(key, progress);
    }
    const { found, ready, refusal } = progress;
    exchange.operation = ready;
    const outcome = ready && (await graph.pipeline.run(ready, exchange.signal));
    if (outcome?.kind === 'answer' && outcome.answer.kind !== 'object') {
      surroundings.metrics.operations.inc(FAST_ANSWER);
      const { answer } = outcome;
      if (answer.kind === 'text') return { status: 200, headers: HEADERS, text: `{"data":${answer.text}}\n` };
      return { status: 200, headers: HEADERS, text: '', shared: SharedBody.of(answer.schema.body) };
    }
    // Whoever is told to come back needs no more than that.
    if (outcome?.kind === 'failure' && isOverload(outcome.error)) throw outcome.error;
    if (parsed === undefined) await this.turn(exchange);
    const body = parsed ?? parseJson(text);
    const reached = { found, ready, refusal, ...(outcome && { outcome }) };
    const request = { method: 'POST', search: '', body, languages: languages(), progress: reached };
    const answer = await fullAnswer(this.options, exchange, request, body);
    return { ...answer, headers: [...VARY, ...answer.headers] };
  }
}
