import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config/config';
import { datasetInBrief } from '../dataset/dataset-summary';
import { DOMAIN } from '../entities';
import { doorsOf } from '../doors/doors';
import type { Graph } from '../graphql/graph';
import type { AdmissionLimits } from '../model/admission';
import { trustedDocumentsOf } from '../graphql/pipeline/trusted-documents';
import { Registry } from '../model/registry';
import { createGraph } from './create-graph';
import type { GraphStore } from '../store/graph-store';
import { StoreLifecycle } from './store-lifecycle';
import { startLines } from './banner';
import { examplesIn, warmUp } from './examples';
import { measureStore } from '../server/collected-metrics';
import { createMetrics } from '../server/metrics';
import { WEB_DIST } from '../server/pages';
import { startServer, type RunningServer } from '../server/server';
import { openTracer } from '../server/tracing';
import { ObservedStore } from './observed-store';

/** The folder of the example operations. */
const OPERATIONS = join(__dirname, '..', '..', 'schema', 'operations');

export interface ApplicationOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Folder of the data set's files. */
  readonly seed: string;
  /** Prints a line for the person who starts the program. */
  readonly say: (line: string) => void;
}

/** A server, and its graph for whoever asks in this process. */
export interface RunningApplication extends RunningServer {
  readonly graph: Graph;
}

/** Of the statements that a store works at, those of heavy operations may be this part, so that threads are left. */
const HEAVY_PART = 1 / 4;

/** Heavy operations may wait for as long as they may take; then a client learns that they took too long. */
function admissionOf(config: Config, { statementsAtOnce = Infinity }: GraphStore): AdmissionLimits {
  const { maxRunning, maxRunningHeavy, maxWaiting, maxWaitMs, storeTimeoutMs } = config;
  return {
    light: { running: Math.min(maxRunning, statementsAtOnce), waiting: maxWaiting, patienceMs: maxWaitMs },
    heavy: {
      running: Math.min(maxRunningHeavy, HEAVY_PART * statementsAtOnce),
      waiting: maxWaiting,
      patienceMs: storeTimeoutMs,
    },
  };
}

/** Opens the store, loads it where needed, and serves it. The parts are put together here and nowhere else. */
export async function startApplication({ config, log, seed, say }: ApplicationOptions): Promise<RunningApplication> {
  const trusted = trustedDocumentsOf(config);
  const examples = examplesIn(OPERATIONS).filter(({ document }) => trusted?.admits(document) ?? true);
  const registry = Registry.seal([...DOMAIN]);
  const opened = await StoreLifecycle.open(registry, config, seed, say);
  try {
    const metrics = createMetrics();
    const tracer = openTracer(config.tracing, log);
    const observed = new ObservedStore(opened.served, opened.store.kind, metrics.statementSeconds);
    measureStore(metrics.registry, { isUp: () => opened.availability !== 'AWAY', running: () => observed.running });
    const graph = await createGraph({
      registry,
      store: observed,
      limits: config.limits,
      timeLimitMs: config.storeTimeoutMs,
      admission: admissionOf(config, opened.store),
      introspection: config.introspection,
      trusted,
      cacheAnswers: config.cacheAnswers ?? !opened.store.remote,
      graph: opened.graph,
      onOperation: (path, outcome) => metrics.operations.inc({ lane: path, outcome }),
      onInternalError: (error, requestId) => log.error({ requestId, err: error }, 'internal error'),
    });
    const doors = doorsOf(config, graph, registry, log);
    const summary = opened.summary && datasetInBrief(registry, opened.summary);
    const server = await startServer({
      config,
      graph,
      trusted,
      playground: { endpoint: '/graphql', dataset: summary ?? null, examples, explain: config.explain },
      store: {
        kind: opened.store.kind,
        check: () => opened.check(),
        isWarming: () => opened.isCold,
      },
      doors,
      log,
      metrics,
      tracer,
    });
    const unbuilt =
      !config.explorer || existsSync(WEB_DIST) ? [] : ['The pages are not built. To build them: npm run build'];
    const refused = trusted?.problems(graph.schema) ?? [];
    const warnings = [...config.warnings, ...opened.notes, ...unbuilt, ...refused];
    const { loadedMs, store } = opened;
    startLines({
      url: server.url,
      metricsUrl: server.metricsUrl,
      store: store.name,
      explorer: config.explorer,
      doors,
      dataset: summary,
      loadedMs,
      warnings,
    }).forEach(say);
    opened.changed = () => graph.pipeline.forget();
    opened.written = () => graph.pipeline.answers.clear();
    if (config.warmUp) {
      opened.warmUp = async (signal) => log.debug({ answered: await warmUp(graph, examples, signal) }, 'warmed up');
      void opened.warm();
    }
    return {
      url: server.url,
      metricsUrl: server.metricsUrl,
      graph,
      close: async () => {
        opened.settle();
        await server.close();
        await graph.close();
        await opened.close();
        await tracer?.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
