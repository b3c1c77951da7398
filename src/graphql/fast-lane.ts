import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext, type GraphQLResponse } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Answer, Executor, Ran, Request } from './executor';
import type { KnownOperations } from './known-operations';
import type { RequestContext } from './request-context';
import { asGraphQLError } from './request-errors';

/** What is known of a request between the hooks, and by the root resolvers of the other lane. */
interface Progress {
  started: number;
  request?: Request | undefined;
  ran?: Ran;
  answer?: Readonly<Record<string, unknown>>;
  failure?: GraphQLError;
  lane: 'fast' | 'graphql-js';
}

/** Who waits for an answer. */
type Waiting = Pick<RequestContext, 'signal'>;

/** A JSON text in the place of the data it stands for; `stringifyResult` writes it as it is. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** What running an operation came to. */
export type Outcome =
  { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'failure'; readonly error: unknown };

const MOST_ERRORS = 10;

/**
 * Two lanes. The fast one answers an operation with JSON text written straight from the rows of its one statement.
 * Whatever is unusual (a failure, a value that the schema does not promise, a field with a resolver of its own)
 * completes the same rows through graphql-js, so that errors and nulls are the specification's.
 */
export class Lanes {
  private readonly progress = new WeakMap<object, Progress>();

  constructor(
    private readonly executor: Executor,
    private readonly known: KnownOperations,
    private readonly count: (lane: string, outcome: string) => void,
  ) {}

  /**
   * An operation that was answered before, made ready for these variables. Undefined when it is not known, or when
   * the statement does not answer all of it. Throws what is wrong with the variables.
   */
  ready(
    text: string,
    name: string | undefined,
    variables: Readonly<Record<string, unknown>>,
    languages: readonly string[],
  ): Request | undefined {
    const known = this.known.get(text, name);
    const request = known && this.executor.prepare(known.document, known.operation, variables, languages);
    return request?.prepared.rest.length === 0 ? request : undefined;
  }

  /** The text of a document that was asked for by its hash before. */
  textOf(hash: string): string | undefined {
    return this.known.textOf(hash);
  }

  /** Runs a request for HTTP. Never rejects. */
  async run(request: Request, { signal }: Waiting, strict = true): Promise<Outcome> {
    try {
      return { kind: 'answer', answer: await this.executor.run(request, signal, strict) };
    } catch (error) {
      return { kind: 'failure', error };
    }
  }

  /** Takes note of an answer of the fast lane that was sent the short way. */
  noteSent(): void {
    this.count('short', 'success');
  }

  /** The value of a root field in the graphql-js lane. */
  rootValue(context: RequestContext, key: string | number): unknown {
    const progress = this.progress.get(context);
    if (progress?.failure) throw progress.failure;
    return progress?.answer?.[key];
  }

  plugin(): ApolloServerPlugin<RequestContext> {
    return {
      requestDidStart: async ({ contextValue }) => {
        const progress: Progress = { started: performance.now(), lane: 'graphql-js' };
        this.progress.set(contextValue, progress);
        return {
          didResolveOperation: async ({ document, operation, request, source, queryHash }) => {
            if (!operation) return;
            this.known.add(source, request.operationName ?? undefined, { document, operation });
            if (request.extensions?.['persistedQuery']) this.known.addHash(queryHash, source);
            try {
              progress.request = this.executor.prepare(
                document,
                operation,
                request.variables ?? {},
                contextValue.languages,
              );
            } catch (error) {
              throw asGraphQLError(error);
            }
          },
          responseForOperation: (context) => this.respond(context, progress),
          willSendResponse: async (context) => this.finish(context, progress),
        };
      },
    };
  }

  private async respond(
    { request, contextValue }: Pick<GraphQLRequestContext<RequestContext>, 'request' | 'contextValue'>,
    progress: Progress,
  ): Promise<GraphQLResponse | null> {
    if (!progress.request) return null;
    // Text is of use only to HTTP; executeOperation in a program wants objects.
    const outcome =
      contextValue.outcome ?? (await this.run(progress.request, contextValue, request.http !== undefined));
    if (outcome.kind === 'failure') {
      // Never thrown here: Apollo would answer 500 and lose the code.
      progress.failure = asGraphQLError(outcome.error);
      return null;
    }
    const { answer } = outcome;
    progress.ran = answer.ran;
    if (answer.kind === 'object') {
      progress.answer = answer.object;
      return null;
    }
    progress.lane = 'fast';
    const data = new JsonText(answer.text) as unknown as Record<string, unknown>;
    return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
  }

  private finish(
    context: Pick<GraphQLRequestContext<RequestContext>, 'response' | 'contextValue' | 'request'>,
    progress: Progress,
  ): void {
    const { body } = context.response as GraphQLResponse;
    if (body.kind !== 'single') return;
    const result = body.singleResult;
    if (result.errors) result.errors = telling(result.errors);
    if (!context.contextValue.ownQuestion) this.count(progress.lane, result.errors ? 'error' : 'success');
    const asksTiming = context.request.http?.headers.get('x-timing') === '1';
    if (!context.contextValue.explain && !asksTiming) return;
    const serverMs = Math.round((performance.now() - progress.started) * 100) / 100;
    result.extensions = {
      ...result.extensions,
      timing: { serverMs },
      ...(progress.request ? { cost: progress.request.size.cost } : {}),
      ...(context.contextValue.explain && progress.request
        ? { explain: this.executor.explain(progress.request, progress.ran) }
        : {}),
    };
  }
}

/** A document over a limit has that one error; of many others the first tell enough. */
function telling(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const over = errors.find((error) => error.extensions?.['limit'] !== undefined);
  if (!over) return errors.slice(0, MOST_ERRORS);
  const { limit: _limit, ...extensions } = over.extensions!;
  return [{ message: over.message, extensions: { ...extensions, code: 'LIMIT_EXCEEDED' } }];
}

/** Writes a response of the server, with texts in the place of data as they are. */
export function stringifyResult(value: unknown): string {
  const result = value as { data?: unknown; extensions?: unknown };
  if (!(result.data instanceof JsonText)) return `${JSON.stringify(value)}\n`;
  const extensions = result.extensions ? `,"extensions":${JSON.stringify(result.extensions)}` : '';
  return `{"data":${result.data.text}${extensions}}\n`;
}
