import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createGraph } from '../application/create-graph';
import { openBeside, openStore } from '../application/stores';
import { MEMORY } from '../config/readers';
import { freshness } from '../dataset/loading';
import { Asking } from '../doors/asking';
import { mcpSchemaOf, mcpServer } from '../doors/mcp/mcp-server';
import type { Registry } from '../model/registry';
import type { GraphStore } from '../store/graph-store';
import type { Command } from './command';
import { domain, seed, settings } from './project';

export const mcpCommand: Command = {
  usage: { mcp: 'answer an agent by the Model Context Protocol, on standard input and output' },
  run: async () => {
    const registry = domain();
    const store = await storeToRead(registry);
    try {
      const { limits, storeTimeoutMs: timeLimitMs } = settings();
      const graph = await createGraph({
        registry,
        store,
        seed: seed(),
        limits,
        timeLimitMs,
        cacheAnswers: !store.remote,
      });
      const schema = mcpSchemaOf(graph.schema);
      const ended = once(process.stdin, 'close');
      // Standard output is the protocol's.
      const handle = serveStdio(() => mcpServer(new Asking(graph), schema, (error) => console.error(error)));
      console.error(`customs-graph answers by the Model Context Protocol, from ${store.name}.`);
      await ended;
      await handle.close();
      await graph.close();
    } finally {
      await store.close();
    }
  },
};

/**
 * The store that the settings name, which a server may be using. In the place of an embedded one that is not there, or not of
 * this data set, one in memory.
 */
async function storeToRead(registry: Registry): Promise<GraphStore> {
  const config = settings();
  const store = await openBeside(config).catch((error: unknown) => {
    if (config.neo4j) throw error;
    return undefined;
  });
  if (store?.remote) return store;
  const state = store && (await freshness({ registry, store, seed: seed() }));
  if (state?.state === 'FRESH' || (state?.state === 'FROM_FILE' && !state.outdated)) return store!;
  await store?.close();
  return openStore({ ...config, dataDir: MEMORY });
}
