import { Writable } from 'node:stream';
import { GraphQLError, buildSchema } from 'graphql';
import { pino } from 'pino';
import { readConfig, type Config } from '../../src/config/config';
import { CustomsGraphError } from '../../src/errors';
import { Graph } from '../../src/graphql/graph';
import type { RequestContext } from '../../src/graphql/pipeline/resolvers';
import type { PlaygroundData } from '../../src/server/playground';
import { startServer, type RunningServer, type ServerOptions } from '../../src/server/server';
import { NO_GRAPH, registry } from '../support/domain';

const SDL = `
  type Query {
    echo(text: String): String
    id: String
    explained: Boolean
    wait(ms: Int!): String
    stored: String
    broken: String
  }
  type Mutation { change: String }
`;

export const EMPTY_PLAYGROUND: PlaygroundData = { endpoint: '/graphql', dataset: null, examples: [], explain: false };

/** A server over HTTP whose graph is a few fields of its own, and what it wrote and saw. */
export interface TinyServer extends RunningServer {
  readonly logLines: Record<string, unknown>[];
  /** Reasons for which waiting resolvers were told to stop. */
  readonly aborted: string[];
  /** Whether the store answers; tests switch it. */
  store: { up: boolean; checks: number };
}

export async function startTinyServer(
  env: Record<string, string> = {},
  options: Partial<ServerOptions> = {},
): Promise<TinyServer> {
  const config: Config = readConfig({ PORT: '0', DRAIN_MS: '0', LOG_LEVEL: 'debug', ...env });
  const store = { up: true, checks: 0 };
  const aborted: string[] = [];
  const logLines: Record<string, unknown>[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logLines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const unavailable = () =>
    new GraphQLError('The store cannot be reached at the moment.', {
      extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
    });
  const resolvers: Record<string, (arguments_: never, context: RequestContext) => unknown> = {
    echo: ({ text }: { text?: string }) => text,
    id: (_arguments, { requestId }) => requestId,
    explained: (_arguments, { explain }) => explain,
    wait: ({ ms }: { ms: number }, { signal }) =>
      new Promise<string>((resolve) => {
        const timer = setTimeout(() => resolve('done'), ms);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          aborted.push((signal.reason as Error).message);
          resolve('stopped');
        });
      }),
    stored: () => {
      if (!store.up) throw unavailable();
      return 'kept';
    },
    broken: () => {
      throw new Error('secret detail');
    },
  };
  const schema = buildSchema(SDL);
  for (const [name, resolve] of Object.entries(resolvers)) {
    schema.getQueryType()!.getFields()[name]!.resolve = (_root, args, context) =>
      resolve(args as never, context as RequestContext);
  }
  const log = pino({ level: config.logLevel }, destination);
  // No field of this schema is the compiler's, so nothing is asked of a store.
  const nothing = () => Promise.reject(new Error('no store is asked here'));
  const graph = await Graph.over(
    {
      registry,
      store: { run: nothing, findByText: nothing },
      limits: config.limits,
      introspection: true,
      graph: NO_GRAPH,
      onOperation: () => undefined,
      onInternalError: (error, requestId) => log.error({ requestId, err: error }, 'internal error'),
    },
    schema,
  );

  const server = await startServer({
    config,
    graph,
    playground: EMPTY_PLAYGROUND,
    store: {
      kind: 'grafeo',
      check: async () => {
        store.checks += 1;
        if (!store.up) throw new CustomsGraphError('CG_STORE_UNAVAILABLE', 'away');
      },
    },
    log,
    ...options,
  });
  let closed: Promise<void> | undefined;
  return {
    url: server.url,
    logLines,
    aborted,
    store,
    // Apollo Server never ends a second stop() that begins during the first.
    close: () => (closed ??= server.close().then(() => graph.close())),
  };
}

/** The one JSON object of an error answer. */
export interface ErrorAnswer {
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** Posts an operation as JSON. */
export function postOperation(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
