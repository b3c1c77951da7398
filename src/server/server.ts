import { createServer, type RequestListener } from 'node:http';
import fastifyCors from '@fastify/cors';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config/config';
import type { Graph } from '../graphql/graph';
import type { TrustedDocuments } from '../graphql/pipeline/trusted-documents';
import { WorkQueue } from '../model/admission';
import { lazily } from '../model/lazily';
import type { Tracer } from '../model/tracing';
import { Access } from './access/access';
import { clientAddressOf } from './access/client-address';
import type { Door } from './door';
import { answerConnectionError, answerError, answerErrors, notServed } from './error-answers';
import { Exchange, requestIdOf, type Surroundings } from './exchange';
import { serveGraphQL, serveSchema } from './graphql-route';
import { measureCaches, measureQueues } from './collected-metrics';
import { healthOf, serveHealth, type CheckedStore } from './health';
import { openInside } from './inside';
import { Intake } from './intake';
import { JsonPosts } from './json-posts';
import { listen } from './listening';
import { createMetrics, serveMetrics, type Metrics } from './metrics';
import { WEB_DIST, serveAssets, serveExplorer } from './pages';
import { playgroundPage, type PlaygroundData } from './playground';
import { readBodies } from './request-body';
import { Shutdown } from './shutdown';

declare module 'fastify' {
  interface FastifyRequest {
    exchange: Exchange;
  }
}

export interface ServerOptions {
  readonly config: Config;
  /** Made by the caller, who also closes it, after the server. */
  readonly graph: Graph;
  /** The only documents to run; any, when undefined. */
  readonly trusted?: TrustedDocuments | undefined;
  readonly playground: PlaygroundData;
  readonly store: CheckedStore;
  /** Other ways in. */
  readonly doors?: readonly Door[];
  readonly log: Logger;
  /** Those into which others count as well; by default new ones. */
  readonly metrics?: Metrics;
  /** Closed by the caller, after the server; undefined: no traces. */
  readonly tracer?: Tracer | undefined;
  /** The folder that the build of `web/` left; by default the project's. */
  readonly webDist?: string;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`, without a slash at the end. */
  readonly url: string;
  /** The same of METRICS_PORT; undefined without. */
  readonly metricsUrl?: string | undefined;
  /** Stops listening, lets running requests end within SHUTDOWN_GRACE_MS, then cuts off those that are left. */
  close(): Promise<void>;
}

/**
 * Serves a graph over HTTP.
 *
 * @throws CG_PORT_IN_USE, or CG_BAD_CONFIG for a host or port that this machine does not give.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, graph, trusted, log, metrics = createMetrics(), tracer, webDist = WEB_DIST } = options;
  const { requestTimeoutMs, writeTimeoutMs, compression } = config;
  const access = await Access.open(config.access);
  const heldBytes = new WorkQueue({
    running: config.maxHeldBytes,
    waiting: config.maxWaiting,
    patienceMs: config.maxWaitMs,
  });
  const shutdown = new Shutdown(config.drainMs, config.shutdownGraceMs);
  const surroundings: Surroundings = {
    log,
    metrics,
    shutdown,
    tracer,
    slowOperationMs: config.slowOperationMs,
    addressOf: (request) => clientAddressOf(request, config.access.addressHeader),
    clientOf: access && ((request) => access.nameOf(request)),
    requestTimeoutMs,
    writeTimeoutMs,
    compression,
    heldBytes,
  };
  const intake = new Intake();
  const posts = new JsonPosts({ graph, trusted, config, surroundings, intake });
  const app = createApp(config, surroundings, (others) => {
    const usual = posts.before(others);
    return access ? access.before(usual, others) : usual;
  });

  app.server.on('connection', () => intake.connected());
  answerErrors(app);
  readBodies(app);
  app.decorateRequest('exchange', null as unknown as Exchange);
  app.addHook('onRequest', (request, reply, done) => {
    beginExchange(surroundings, request, reply);
    const room = request.exchange.roomForBody(Number(request.headers['content-length'] ?? 0));
    if (room) void room.then(() => done(), done);
    else done();
  });
  // Before what may refuse a request, so that pages of other origins can read errors as well.
  if (config.corsOrigins.length > 0) await app.register(fastifyCors, corsOptions(config.corsOrigins));
  // Before the pages, which are as closed as the rest.
  if (access) app.addHook('onRequest', (request, _reply, done) => done(access.refusalOf(request.raw)));
  if (config.explorer) serveExplorer(app, webDist);
  app.addHook('onRequest', (request, _reply, done) => {
    // Before its body is read, or a mistake in the body would hide this one.
    if (request.is404) done(notServed(app, request));
    else done();
  });

  const { light, heavy } = graph.pipeline.admission;
  measureQueues(metrics.registry, { light, heavy, bytes: heldBytes });
  measureCaches(metrics.registry, () => graph.pipeline.caches);
  if (config.metrics) serveMetrics(app, metrics);
  const health = healthOf(options.store, log, shutdown);
  serveHealth(app, health);
  serveSchema(app, graph.sdl, config.introspection);
  const page = config.explorer ? lazily(() => playgroundPage(options.playground, webDist)) : undefined;
  serveGraphQL(app, { graph, trusted, config, page });
  for (const { addTo } of options.doors ?? []) await addTo(app);
  if (config.explorer) await serveAssets(app, webDist);

  const url = await listen(app, config.host, config.port);
  const inside = await openInside(config, metrics, health).catch(async (error: unknown) => {
    await shutdown.close(app);
    throw error;
  });
  const close = async (): Promise<void> => {
    await shutdown.close(app);
    await inside?.close();
  };
  return { url, metricsUrl: inside?.url, close };
}

/** An app whose server asks `before` for the listener of all requests. */
function createApp(
  config: Config,
  surroundings: Surroundings,
  before: (others: RequestListener) => RequestListener,
): FastifyInstance {
  const requestTimeout = config.requestTimeoutMs;
  const loggerInstance: FastifyBaseLogger = surroundings.log;
  const http = {
    requestTimeout,
    keepAliveTimeout: 72_000,
    // Node takes the smaller of the two limits for that of the headers, whatever their names.
    headersTimeout: Math.min(60_000, requestTimeout),
    // It looks for late requests every 30 s unless told otherwise.
    connectionsCheckingInterval: Math.min(1000, requestTimeout / 2),
  };
  return fastify({
    serverFactory: (others) => createServer(http, before(others)),
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdOf,
    routerOptions: { ignoreTrailingSlash: true },
    bodyLimit: config.maxBodyBytes,
    // Ours answers in the form of all other errors.
    return503OnClosing: false,
    // No hook runs for an address that is none.
    frameworkErrors: (error, request, reply) => {
      beginExchange(surroundings, request, reply);
      answerError(error, request, reply);
    },
    clientErrorHandler: answerConnectionError(surroundings.log),
  });
}

function beginExchange(surroundings: Surroundings, request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'none';
  request.exchange = new Exchange(request.raw, reply.raw, route, surroundings, request.id);
  request.exchange.setHeaders();
}

function corsOptions(origins: readonly string[]) {
  return {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['x-request-id', 'link'],
    maxAge: 86_400,
  };
}
