import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { RequestSignal, type CancelSignal } from '../model/cancel-signal';
import { lazily } from '../model/lazily';
import type { Span } from '../model/tracing';
import { datasetResolvers, rootField, type RequestContext } from './pipeline/resolvers';
import { fullPipeline, type FullPipelineOptions } from './pipeline/full-pipeline';
import { unsafeName, unsafeVariables } from './pipeline/input-guard';
import { Pipeline, type PipelineOptions } from './pipeline/pipeline';
import type { OperationInBrief, ReadyOperation } from './pipeline/prepare-operation';
import { barredError, formatError } from './pipeline/request-errors';
import { buildSchema, printSdl } from './schema';

/** An operation that a program asks. */
export interface GraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** Which operation of the document to run, where it has several. */
  readonly operationName?: string | undefined;
  /** Tags of preferred languages (BCP 47), the best first, for texts that the operation names no language for. */
  readonly languages?: readonly string[] | undefined;
  /** Ends the wait for the answer, such as the signal of an AbortController. */
  readonly signal?: CancelSignal | undefined;
  /** Stands in the log beside an internal error; made up when left out. */
  readonly requestId?: string | undefined;
  /** What is done for the operation has its spans within this. */
  readonly span?: Span | undefined;
  /** Hears of the operation before it runs. */
  readonly onReady?: ((operation: OperationInBrief & { readonly query: string }) => void) | undefined;
  /** Whether the text is the server's own, which trusted documents do not bar. */
  readonly isOwn?: boolean | undefined;
  /** False for what the program asks for itself: `onOperation` is not told. */
  readonly counted?: boolean | undefined;
}

/** As the specification of GraphQL has it (section 7.1); with errors, `extensions.requestId` names them in the log. */
export type GraphResult = Omit<ExecutionResult<Record<string, unknown>>, 'errors'> & {
  readonly errors?: readonly GraphQLFormattedError[];
};

/** A graph that answers GraphQL operations. Many can be asked at the same time. */
export class Graph {
  /** The text of the schema, types and fields in alphabetical order; printed at the first call. */
  readonly sdl: () => string = lazily(() => printSdl(this.schema));

  private constructor(
    readonly schema: GraphQLSchema,
    /** The stages that the HTTP server calls one by one. */
    readonly pipeline: Pipeline,
    /** What the fast path does not answer. */
    readonly full: ApolloServer<RequestContext>,
    private readonly onOperation: FullPipelineOptions['onOperation'],
  ) {}

  /** Makes a graph over a store, with another schema only for tests. The caller closes the store, after the graph. */
  static async over(
    options: PipelineOptions & FullPipelineOptions,
    schema: GraphQLSchema = buildSchema(options.registry, datasetResolvers(options.store), rootField),
  ): Promise<Graph> {
    const pipeline = new Pipeline(schema, options);
    const full = fullPipeline(schema, pipeline, options);
    await full.start();
    return new Graph(schema, pipeline, full, options.onOperation);
  }

  /** Answers an operation; `errors` have codes of docs/errors.md. Rejects only with the reason of a signal. */
  async execute(request: GraphRequest): Promise<GraphResult> {
    const { query, variables = {}, operationName, languages = [], requestId = randomUUID(), counted } = request;
    const signal = request.signal ?? new RequestSignal();
    const problem = unsafeVariables(variables) ?? (operationName && unsafeName(operationName));
    if (problem) return failed(requestId, [formatError(barredError(problem).toJSON())]);
    const { span, isOwn = false } = request;
    const asked = { query, operationName, variables };
    const { pipeline } = this;
    const progress = pipeline.prepare(asked, languages, span, isOwn);
    const { ready } = progress;
    if (ready) request.onReady?.({ name: ready.name, size: ready.size, query });
    // What is kept is found by its text, by clients too, who may not ask all that the server may.
    const isSecret = isOwn && pipeline.isClosed;
    const run = (one: ReadyOperation) =>
      isSecret ? pipeline.run(one, signal, span) : pipeline.answer(asked, one, signal, span);
    const outcome = ready && (await run(ready));
    if (signal.aborted) throw signal.reason!;
    if (outcome?.kind === 'answer' && outcome.answer.kind !== 'object') {
      if (counted !== false) this.onOperation('short', 'success');
      const { text } = outcome.answer.kind === 'bytes' ? outcome.answer.written : outcome.answer;
      return { data: JSON.parse(text) as Record<string, unknown> };
    }
    const { body } = await this.full.executeOperation(
      { query, variables, ...(operationName === undefined ? {} : { operationName }) },
      {
        contextValue: {
          requestId,
          signal,
          explain: false,
          languages,
          counted,
          span,
          progress: { ...progress, ...(outcome && { outcome }) },
        },
      },
    );
    if (body.kind !== 'single') throw new Error('no answer comes in parts');
    const { data, errors } = body.singleResult;
    return errors ? { ...failed(requestId, errors), ...(data === undefined ? {} : { data }) } : { data: data ?? null };
  }

  /** Stops answering. */
  close(): Promise<void> {
    return this.full.stop();
  }
}

const failed = (requestId: string, errors: readonly GraphQLFormattedError[]): GraphResult => ({
  errors,
  extensions: { requestId },
});
