import {
  ApolloServer,
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode, parse, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { explain } from '../../compiler/explain';
import { codeOf, type Span } from '../../model/tracing';
import type { Documents } from './find-document';
import type { Pipeline } from './pipeline';
import type { ReadyOperation } from './prepare-operation';
import type { Asked } from './read-request';
import type { RequestContext } from './resolvers';
import type { Outcome } from './run-operation';
import {
  MOST_ERRORS,
  asGraphQLError,
  barredError,
  formatWithSchema,
  formatWithoutSchema,
  internalErrors,
  invalidDocument,
} from './request-errors';

export interface FullPipelineOptions {
  /** Whether operations may read the schema. */
  readonly introspection: boolean;
  /** Told of each operation answered: `short` (fast path), `fast` (direct writer) or `graphql-js`, and how it ended. */
  readonly onOperation: (path: string, outcome: string) => void;
  /** Told of each error of the server's own, which callers see masked; `createGraph` writes it to stderr by default. */
  readonly onInternalError: (error: Error, requestId: string) => void;
}

type Started = Pick<GraphQLRequestContext<RequestContext>, 'contextValue' | 'request'>;

/** Runs in the place of a document that was refused, so that Apollo Server does not parse that again. */
const STAND_IN = parse('{ __typename }');

/**
 * Apollo Server, for what the fast path does not answer: requests that are unusual, wrong or fail, and values that
 * graphql-js has to complete. Its hooks call the stages that have not been reached, and take what was reached before
 * from the context. Finding documents, their validation included, is left to the pipeline.
 */
export function fullPipeline(
  schema: GraphQLSchema,
  pipeline: Pipeline,
  options: FullPipelineOptions,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    documentStore: null,
    persistedQueries: { cache: persistedQueries(pipeline.documents) },
    plugins: [
      // It would instrument every field, for a cache that this server does not have.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      stages(schema, pipeline, options),
    ],
    stringifyResult,
    formatError: formatterFor(schema, options),
    stopOnTerminationSignals: false,
  });
}

const formatterFor = (schema: GraphQLSchema, { introspection }: FullPipelineOptions) =>
  introspection ? formatWithSchema(schema) : formatWithoutSchema;

function stages(
  schema: GraphQLSchema,
  pipeline: Pipeline,
  options: FullPipelineOptions,
): ApolloServerPlugin<RequestContext> {
  const format = formatterFor(schema, options);
  return {
    unexpectedErrorProcessingRequest: async ({ requestContext, error }) =>
      options.onInternalError(error, requestContext.contextValue.requestId),

    requestDidStart: async () => {
      const started = performance.now();
      return {
        didResolveSource: async (context) => {
          const { progress, languages, span } = context.contextValue;
          if (!progress.found) Object.assign(progress, pipeline.prepare(askedIn(context), languages, span));
          const { found } = progress;
          // Apollo Server neither parses nor validates where a document stands in its context.
          Object.assign(context, { document: found?.kind === 'document' ? found.document : STAND_IN });
        },

        didResolveOperation: async (context) => {
          const { contextValue, operation } = context;
          const { progress } = contextValue;
          const { found, ready, refusal } = progress;
          // In time to refuse it: graphql-js would answer at any length.
          if (ready?.answerSchema) {
            progress.outcome ??= await outcomeOf(pipeline, context, ready);
            if (progress.outcome.kind === 'failure') throw asGraphQLError(progress.outcome.error);
          }
          if (refusal !== undefined) throw asGraphQLError(refusal);
          if (found?.kind === 'barred') throw barredError(found.problem);
          if (operation && operation.operation !== OperationTypeNode.QUERY) throw notServed(operation.operation);
        },

        responseForOperation: async (context) => {
          const { progress } = context.contextValue;
          const { found, ready } = progress;
          if (found?.kind === 'invalid')
            return response({ errors: invalidDocument(found.code, found.errors, format) }, 400);
          if (!ready) return null;
          const outcome = (progress.outcome ??= await outcomeOf(pipeline, context, ready));
          if (outcome.kind === 'failure' || outcome.answer.kind === 'object') return null;
          const { text } = outcome.answer.kind === 'bytes' ? outcome.answer.written : outcome.answer;
          return response({ data: new JsonText(text) as unknown as Record<string, unknown> });
        },

        didEncounterErrors: async ({ errors, contextValue }) => {
          // Nobody waits for this answer, and nothing went wrong.
          if (contextValue.signal.aborted) return;
          for (const error of internalErrors(errors)) options.onInternalError(error, contextValue.requestId);
        },

        willSendResponse: async (context) => {
          const { body } = context.response;
          if (body.kind !== 'single') return;
          const result = body.singleResult;
          const { requestId, progress, span } = context.contextValue;
          if (result.errors) {
            progress.hasErrors = true;
            result.errors = result.errors.slice(0, MOST_ERRORS).map((error) => traced(error, requestId));
            if (span) tellOf(span, result.errors[0]!);
          }
          const path = result.data instanceof JsonText ? 'fast' : 'graphql-js';
          if (context.contextValue.counted !== false) options.onOperation(path, result.errors ? 'error' : 'success');
          const told = extensionsFor(context, started);
          if (told) result.extensions = { ...result.extensions, ...told };
        },
      };
    },
  };
}

type Sourced = Pick<GraphQLRequestContext<RequestContext>, 'contextValue' | 'request'> & { readonly source: string };

const askedIn = ({ source: query, request: { operationName, variables = {} } }: Sourced): Asked => ({
  query,
  operationName,
  variables,
});

/** What an operation comes to. One that is explained is run anew: what was run for a kept answer is not kept. */
const outcomeOf = (pipeline: Pipeline, context: Sourced, ready: ReadyOperation): Promise<Outcome> => {
  const { explain, signal, span } = context.contextValue;
  return explain ? pipeline.run(ready, signal, span) : pipeline.answer(askedIn(context), ready, signal, span);
};

/** The server's own mistake fails the request even where the rest of the answer is good. */
function tellOf(span: Span, { extensions }: GraphQLFormattedError): void {
  const code = codeOf(extensions);
  if (code === 'INTERNAL_SERVER_ERROR') span.fail(code);
  else span.note({ 'error.type': code });
}

/** An error that the log has more of, with the id to find it by: a partial answer says it nowhere else in its body. */
const traced = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError =>
  error.extensions?.['code'] === 'INTERNAL_SERVER_ERROR'
    ? { ...error, extensions: { ...error.extensions, requestId } }
    : error;

/** What a client asks for beside the answer, by `x-timing` or `x-explain`. */
function extensionsFor({ request, contextValue }: Started, started: number): Record<string, unknown> | undefined {
  if (!contextValue.explain && request.http?.headers.get('x-timing') !== '1') return undefined;
  const { ready, outcome } = contextValue.progress;
  const serverMs = Math.round((performance.now() - started) * 100) / 100;
  const timing = { timing: { serverMs } };
  if (!ready) return timing;
  const ran = (outcome?.kind === 'answer' && outcome.answer.ran) || { bound: ready.bound, steps: [] };
  return {
    ...timing,
    cost: ready.size.cost,
    visits: ready.size.visits,
    ...(contextValue.explain && {
      explain: { ...explain(ready.prepared, ran.bound, ran), cache: ready.cache },
    }),
  };
}

/** The cache of persisted queries that Apollo Server asks, by names such as `apq:<hash>`. */
const persistedQueries = (documents: Documents) => {
  const hashOf = (key: string): string => key.slice(key.indexOf(':') + 1);
  return {
    get: async (key: string) => documents.textOf(hashOf(key)),
    set: async (key: string, text: string) => documents.persist(hashOf(key), text),
    delete: async () => false,
  };
};

/** A schema without mutations takes one for valid, and executing it would fail as though the server had tried. */
function notServed(kind: OperationTypeNode): GraphQLError {
  const what = kind === OperationTypeNode.MUTATION ? 'Mutations' : 'Subscriptions';
  return new GraphQLError(`${what} are not served.`, {
    extensions: { code: 'BAD_REQUEST', hint: 'This graph is read by queries.', http: { status: 400 } },
  });
}

function response(
  singleResult: { data?: Record<string, unknown>; errors?: readonly GraphQLFormattedError[] },
  status?: number,
): GraphQLResponse {
  return {
    http: { headers: new HeaderMap(), ...(status === undefined ? {} : { status }) },
    body: { kind: 'single', singleResult },
  };
}

/** A JSON text in the place of the data it stands for; `stringifyResult` writes it as it is. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** Writes a response, with texts in the place of data as they are. */
function stringifyResult(value: unknown): string {
  const result = value as { data?: unknown; extensions?: unknown };
  if (!(result.data instanceof JsonText)) return `${JSON.stringify(value)}\n`;
  const extensions = result.extensions ? `,"extensions":${JSON.stringify(result.extensions)}` : '';
  return `{"data":${result.data.text}${extensions}}\n`;
}
