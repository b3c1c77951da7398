import type { ApolloServer } from '@apollo/server';
import fastifyCors from '@fastify/cors';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config/config';
import type { Lanes } from '../graphql/fast-lane';
import type { RequestContext } from '../graphql/request-context';
import type { TrustedDocuments } from '../graphql/trusted-documents';
import { lazily } from '../model/lazily';
import { answerConnectionError, answerError, answerErrors, notServed } from './error-answers';
import { serveGraphQL } from './graphql-route';
import { serveHealth, type CheckedStore } from './health';
import { HttpError } from './http-error';
import { listen } from './listening';
import { createMetrics, serveMetrics, type Metrics } from './metrics';
import { WEB_DIST, playgroundPage, type PlaygroundData } from './playground';
import { servePlaygroundAssets } from './playground-routes';
import { readBodies } from './request-body';
import { requestIdOf } from './request-id';
import { RequestLog, logDepartures } from './request-log';
import { COMMON_HEADERS } from './response-headers';
import { serveSchema } from './schema-route';
import { FastPath } from './fast-path';
import { closingOf } from './shutdown';

export interface ServerOptions {
  readonly config: Config;
  /** Started by the caller, who also stops it, after the server is closed. */
  readonly apollo: ApolloServer<RequestContext>;
  /** With them, operations that were answered before take the short way. */
  readonly lanes?: Lanes;
  /** The only documents to run; any, when undefined. */
  readonly trusted?: TrustedDocuments | undefined;
  /** The text of the schema. */
  readonly sdl: () => string;
  readonly playground: PlaygroundData;
  readonly store: CheckedStore;
  readonly log: Logger;
  /** Those into which others count as well; by default new ones. */
  readonly metrics?: Metrics;
  /** The folder that the build of `web/` left; by default the project's. */
  readonly webDist?: string;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`, without a slash at the end. */
  readonly url: string;
  /** Stops listening, lets running requests end within SHUTDOWN_GRACE_MS, then cuts off those that are left. */
  close(): Promise<void>;
}

/**
 * Serves the graph over HTTP.
 *
 * @throws CG_PORT_IN_USE, or CG_BAD_CONFIG for a host or port that this machine does not give.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, log } = options;
  const webDist = options.webDist ?? WEB_DIST;
  const app = createApp(config, log);
  const closing = closingOf(app, config.shutdownGraceMs);

  logDepartures(app);
  answerErrors(app);
  readBodies(app);
  // First, so that pages of other origins can read errors as well.
  if (config.corsOrigins.length > 0) await app.register(fastifyCors, corsOptions(config.corsOrigins));
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ ...COMMON_HEADERS, 'x-request-id': request.id });
    if (closing.started()) done(new HttpError('SERVICE_UNAVAILABLE', 'The server is shutting down.'));
    // Before its body is read, or a mistake in the body would hide this one.
    else if (request.is404) done(notServed(app, request));
    else done();
  });

  const metrics = options.metrics ?? createMetrics();
  const { lanes } = options;
  const shortWay = lanes && new FastPath({ lanes, config, closing, metrics, log });
  serveMetrics(app, metrics);
  serveHealth(app, options.store, log);
  serveSchema(app, options.sdl, config.introspection);
  await servePlaygroundAssets(app, webDist);
  serveGraphQL(app, {
    apollo: options.apollo,
    trusted: options.trusted,
    page: lazily(() => playgroundPage(options.playground, webDist)),
    config,
    shortWay,
  });
  // For as long as there is nothing else to show.
  app.get('/', async (_request, reply) => reply.redirect('/graphql', 302));

  await app.ready();
  shortWay?.takeOver(app);
  const url = await listen(app, config.host, config.port);
  return { url, close: () => closing.close() };
}

function createApp(config: Config, log: FastifyBaseLogger): FastifyInstance {
  return fastify({
    loggerInstance: log,
    logController: new RequestLog(),
    genReqId: requestIdOf,
    routerOptions: { ignoreTrailingSlash: true },
    bodyLimit: config.maxBodyBytes,
    requestTimeout: config.requestTimeoutMs,
    http: {
      // Node takes the smaller of the two limits for that of the headers, whatever their names.
      headersTimeout: Math.min(60_000, config.requestTimeoutMs),
      // It looks for late requests every 30 s unless told otherwise.
      connectionsCheckingInterval: Math.min(1000, config.requestTimeoutMs / 2),
    },
    // Ours answers in the form of all other errors.
    return503OnClosing: false,
    frameworkErrors: answerError,
    clientErrorHandler: answerConnectionError(log),
  });
}

function corsOptions(origins: readonly string[]) {
  return {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['x-request-id'],
    maxAge: 86_400,
  };
}
