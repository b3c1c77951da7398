import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Limits } from '../config/config';
import { lazily } from '../model/lazily';
import type { Registry } from '../model/registry';
import type { ReadableStore } from '../store/graph-store';
import { datasetResolvers } from './dataset-resolvers';
import { Executor } from './executor';
import { Lanes, stringifyResult } from './fast-lane';
import { KnownOperations } from './known-operations';
import { boundedDocument } from './limits';
import { queriesOnly } from './queries-only';
import type { RequestContext } from './request-context';
import { formatError } from './request-errors';
import { buildSchema, printSdl } from './schema';
import type { TrustedDocuments } from './trusted-documents';

export interface ApiOptions {
  readonly registry: Registry;
  readonly store: ReadableStore;
  readonly limits: Limits;
  readonly introspection: boolean;
  /** The only documents to run for HTTP; any, when undefined. */
  readonly trusted?: TrustedDocuments | undefined;
  /** The id that stands in the place of a retired one; the id itself when it is not retired. */
  readonly currentId: (id: string) => string;
  /** Told of each operation answered, by lane and outcome. */
  readonly onOperation?: (lane: string, outcome: string) => void;
}

/** The GraphQL API of a graph: its schema, and a server for it that is not yet bound to HTTP. */
export interface Api {
  readonly schema: GraphQLSchema;
  /** The text of the schema, printed when it is first asked for. */
  readonly sdl: () => string;
  readonly executor: Executor;
  readonly apollo: ApolloServer<RequestContext>;
  readonly lanes: Lanes;
}

/** Makes the API over a store. The caller starts and stops `apollo`. */
export function createApi(options: ApiOptions): Api {
  const { registry, store, limits } = options;
  // The root resolvers and the lanes know each other: a root field is asked only while a request runs.
  const lane: { current?: Lanes } = {};
  const schema = buildSchema(registry, datasetResolvers(store), (_source, _args, context, info) =>
    lane.current!.rootValue(context as RequestContext, info.path.key),
  );
  const executor = new Executor(registry, schema, store, limits, options.currentId);
  const lanes = new Lanes(
    executor,
    new KnownOperations(limits.preparedOperations),
    options.onOperation ?? (() => undefined),
  );
  lane.current = lanes;
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    parseOptions: { maxTokens: limits.maxTokens },
    validationRules: [boundedDocument(limits)],
    plugins: [
      // It would instrument every field, for a cache that this server does not have.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      queriesOnly,
      lanes.plugin(),
    ],
    ...(options.trusted ? { persistedQueries: { cache: options.trusted.cache() } } : {}),
    stringifyResult,
    formatError,
    stopOnTerminationSignals: false,
  });
  return { schema, sdl: lazily(() => printSdl(schema)), executor, apollo, lanes };
}
