import type { LoadedGraph } from '../model/topology';
import { readConfig, type Limits } from '../config/config';
import { currentIdIn, readSummary } from '../dataset/dataset-summary';
import { load } from '../dataset/loading';
import { DOMAIN } from '../entities';
import { Graph } from '../graphql/graph';
import type { FullPipelineOptions } from '../graphql/pipeline/full-pipeline';
import type { PipelineOptions } from '../graphql/pipeline/pipeline';
import { Registry } from '../model/registry';
import type { GraphStore, ReadableStore } from '../store/graph-store';
import { readTopology } from '../store/read-topology';

/** Where a graph is kept and what it is loaded from. */
export type GraphSource =
  | {
      /** Such as `await GrafeoStore.open(':memory:')`, or `new Neo4jStore({ uri, ... })`. The caller closes it. */
      readonly store: GraphStore;
      /** The folder of the data set that is loaded when the store is empty. One that holds a graph is left as it is. */
      readonly seed: string;
    }
  | {
      /** One that holds a graph; reading it suffices. The caller closes it. */
      readonly store: ReadableStore;
      readonly seed?: undefined;
    };

/** How a graph answers; whatever is left out is as for the server (docs/settings.md). */
export interface AnswerOptions extends Partial<Omit<PipelineOptions & FullPipelineOptions, 'store' | 'limits'>> {
  /** What one operation may ask for. */
  readonly limits?: Partial<Limits>;
}

export type GraphOptions = GraphSource & AnswerOptions;

/**
 * A graph to ask in this process, without HTTP.
 *
 * ```ts
 * import { createGraph, GrafeoStore } from 'customs-graph';
 *
 * const store = await GrafeoStore.open(':memory:');
 * const graph = await createGraph({ store, seed: 'seed' });
 * const { data, errors } = await graph.execute({
 *   query: 'query Port($id: ID!) { port(id: $id) { name } }',
 *   variables: { id: 'port:dulata' },
 * });
 * console.log(errors ?? data); // { port: { name: 'Dulata' } }
 * await graph.close();
 * await store.close();
 * ```
 *
 * @throws CG_BAD_SEED for a data set with mistakes in it, and the store's own errors.
 */
export async function createGraph(options: GraphOptions): Promise<Graph> {
  const { registry = Registry.seal([...DOMAIN]), store, introspection = true, trusted, cacheAnswers } = options;
  const { onOperation = () => undefined, onInternalError = tellError } = options;
  if (options.seed !== undefined && (await options.store.nodeCount()) === 0) {
    await load({ registry, store: options.store, seed: options.seed });
  }
  const graph = options.graph ?? (await loadedGraph(registry, store));
  const usual = readConfig({});
  const { timeLimitMs = usual.storeTimeoutMs, admission } = options;
  const limits = { ...usual.limits, ...options.limits };
  const asked = { limits, timeLimitMs, admission, introspection, trusted, cacheAnswers };
  const answers = { ...asked, onOperation, onInternalError };
  return Graph.over({ registry, store, graph, ...answers });
}

const loadedGraph = async (registry: Registry, store: ReadableStore): Promise<LoadedGraph> => ({
  currentId: currentIdIn({ summary: await readSummary(store) }),
  topology: await readTopology(registry, store),
});

const tellError = (error: Error, requestId: string): void => console.error(`request ${requestId}:`, error);
