import { createGraph } from '../../src/application/create-graph';
import type { Graph } from '../../src/graphql/graph';
import type { ReadableStore } from '../../src/store/graph-store';
import { NO_GRAPH, registry } from './domain';

/** A graph over a store that tells by whom each operation was answered; the caller closes it. */
export function tracedGraph(
  store: ReadableStore,
  onOperation: (path: string, outcome: string) => void,
): Promise<Graph> {
  return createGraph({ registry, store, graph: NO_GRAPH, onOperation, onInternalError: () => undefined });
}
