import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config';
import { freshness, load } from './dataset/loading';
import { type DatasetSummary } from './dataset/dataset-node';
import { DOMAIN } from './entities';
import { CustomsGraphError } from './errors';
import { createApi, type Api } from './graphql/api';
import { Registry } from './model/registry';
import { parseEdtf } from './model/values/edtf';
import { pickText } from './model/values/language';
import { startLines, startProgress } from './server/banner';
import { examplesIn } from './server/examples';
import { createMetrics } from './server/metrics';
import { startServer, type RunningServer } from './server/server';
import type { GraphStore } from './store/graph-store';
import { GrafeoStore, IN_MEMORY } from './store/grafeo/grafeo-store';
import { Neo4jStore } from './store/neo4j/neo4j-store';

/** The folder of the example operations. */
const OPERATIONS = join(__dirname, '..', 'schema', 'operations');

export interface ApplicationOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Folder of the data set's files. */
  readonly seed: string;
  /** Prints a line for the person who starts the program. */
  readonly say: (line: string) => void;
}

/** Opens the store, loads it where needed, and serves it. The parts are put together here and nowhere else. */
export async function startApplication({ config, log, seed, say }: ApplicationOptions): Promise<RunningServer> {
  const registry = Registry.seal([...DOMAIN]);
  const opened = await openLoaded(registry, config, seed, say);
  const { store } = opened;
  try {
    const metrics = createMetrics();
    // A Neo4j that is replaced or loaded anew while the server runs brings its own retired ids.
    const retired = new Map(Object.entries(opened.summary?.description.retired ?? {}));
    const api: Api = createApi({
      registry,
      store,
      limits: config.limits,
      introspection: config.introspection,
      currentId: (id) => retired.get(id) ?? id,
      onOperation: (lane, outcome) => metrics.operations.inc({ lane, outcome }),
    });
    await api.apollo.start();
    const server = await startServer({
      config,
      apollo: api.apollo,
      sdl: api.sdl,
      playground: {
        endpoint: '/graphql',
        dataset: opened.summary ? pageSummary(opened.summary) : null,
        examples: examplesIn(OPERATIONS),
        explain: config.explain,
      },
      store,
      log,
      metrics,
    });
    const lines = startLines({
      url: server.url,
      store: store.name,
      dataset: opened.summary ? pageSummary(opened.summary) : { title: 'unknown', entities: 0, facts: 0, sources: 0 },
      loadedMs: opened.loadedMs,
      warnings: [...config.warnings, ...opened.notes],
    });
    for (const line of lines) say(line);
    return {
      url: server.url,
      close: async () => {
        await server.close();
        await api.apollo.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface LoadedStore {
  readonly store: GraphStore;
  readonly summary: DatasetSummary | undefined;
  /** Undefined when nothing had to be loaded. */
  readonly loadedMs: number | undefined;
  readonly notes: readonly string[];
}

/** The store that the configuration names. */
export async function openStore(config: Config): Promise<GraphStore> {
  if (config.neo4j) return new Neo4jStore({ ...config.neo4j, timeout: config.storeTimeoutMs });
  return GrafeoStore.open(config.dataDir === IN_MEMORY ? IN_MEMORY : graphFile(config));
}

const graphFile = (config: Config): string => join(config.dataDir, 'graph.grafeo');

async function openLoaded(
  registry: Registry,
  config: Config,
  seed: string,
  say: (line: string) => void,
): Promise<LoadedStore> {
  if (config.neo4j) return loadEmptyNeo4j(registry, config, seed, say);
  const notes: string[] = [];
  let store: GraphStore;
  try {
    store = await openStore(config);
    await store.check();
  } catch (error) {
    if (!(error instanceof CustomsGraphError) || error.code !== 'CG_STORE_FAILED') throw error;
    // The file holds nothing but what seed/ has, so a damaged one is made anew.
    notes.push(`${graphFile(config)} was damaged and has been made anew.`);
    for (const suffix of ['', '.wal']) rmSync(graphFile(config) + suffix, { recursive: true, force: true });
    store = await openStore(config);
  }
  try {
    const state = await freshness({ registry, store, seed });
    if (state.state === 'FRESH') return { store, summary: state.summary, loadedMs: undefined, notes };
    return { store, notes, ...(await loadWithProgress(registry, store, seed, say)) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A Neo4j may hold what its owner wants to keep: it is loaded only when it holds nothing. */
async function loadEmptyNeo4j(
  registry: Registry,
  config: Config,
  seed: string,
  say: (line: string) => void,
): Promise<LoadedStore> {
  const store = await openStore(config);
  try {
    const state = await freshness({ registry, store, seed });
    switch (state.state) {
      case 'EMPTY':
        return { store, notes: [], ...(await loadWithProgress(registry, store, seed, say)) };
      case 'FRESH':
        return { store, summary: state.summary, loadedMs: undefined, notes: [] };
      case 'STALE': {
        const notes = ['The data set has changed since this Neo4j was loaded. To load it anew: npm run load'];
        return { store, summary: state.summary, loadedMs: undefined, notes };
      }
      case 'FOREIGN': {
        const notes = ['This Neo4j holds data that customs-graph did not load. To replace ALL of it: npm run load'];
        return { store, summary: undefined, loadedMs: undefined, notes };
      }
    }
  } catch (error) {
    // An unreachable Neo4j may come back: the server starts, says so in /readyz, and heals by itself.
    if (error instanceof CustomsGraphError && error.code === 'CG_STORE_UNAVAILABLE') {
      const notes = [`${error.message} ${error.hint ?? ''} Answers are 503 until it can be.`];
      return { store, summary: undefined, loadedMs: undefined, notes };
    }
    await store.close();
    throw error;
  }
}

async function loadWithProgress(registry: Registry, store: GraphStore, seed: string, say: (line: string) => void) {
  const progress = startProgress('Loading the data set', say);
  const summary = await load({ registry, store, seed, onProgress: (done, of) => progress.report(done, of) });
  return { summary, loadedMs: progress.end() };
}

/** The data set in the few words of the page and the start lines. */
function pageSummary({ description, nodes, relationships, sources }: DatasetSummary) {
  const about = new Set(['Claim', 'Name', 'Contradiction']);
  const record = new Set(['ABOUT', 'FROM_SOURCE', 'ATTRIBUTED_TO', 'REPRODUCES', 'OBSERVES', 'COMPARES', 'HAS_NAME']);
  const sum = (counts: readonly { type: string; count: number }[], leftOut: ReadonlySet<string>): number =>
    counts.reduce((total, { type, count }) => total + (leftOut.has(type) ? 0 : count), 0);
  const days = sources.flatMap(({ published }) => (published ? [parseEdtf(published)?.last ?? ''] : []));
  return {
    title: pickText(description.title)?.value ?? '',
    entities: sum(nodes, about),
    facts: sum(relationships, record),
    sources: sources.length,
    newest: days.sort().at(-1) ?? '',
  };
}
