import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNeo4j } from '../../scripts/neo4j/neo4j.mjs';
import { GrafeoStore, Neo4jStore, Neo4jWriter, neo4j, storeSchema, takesNamesFromRows } from './product.mjs';

/**
 * @typedef {object} OpenedStore
 * @property {object} store
 * @property {(graph: object) => Promise<void>} load writes a stored graph into the empty store
 * @property {() => Promise<void>} close takes everything away
 */

/**
 * The embedded store, in a folder as a server has it by default.
 *
 * @param {object} registry
 * @returns {Promise<OpenedStore>}
 */
export async function openEmbedded(registry) {
  const folder = await mkdtemp(join(tmpdir(), 'customs-graph-bench-'));
  const store = await GrafeoStore.open(join(folder, 'graph'));
  await store.ensureSchema(storeSchema(registry));
  return {
    store,
    load: (graph) => store.replaceAll(graph),
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A throw-away Neo4j, with a driver of its own for what is written by hand. The graph is written in a transaction a
 * batch: a million relationships at once would not fit into its heap.
 *
 * @param {object} registry
 * @param {{ port: number, heap: string, pageCache: string, timeout: number }} options
 * @returns {Promise<OpenedStore & { driver: object, version: string }>}
 */
export async function openNeo4j(registry, { port, heap, pageCache, timeout }) {
  const server = await startNeo4j({ port, heap, pageCache });
  const { uri, version } = server;
  const store = new Neo4jStore({ uri, username: undefined, password: undefined, database: undefined, timeout });
  const driver = neo4j.driver(uri, undefined, { useBigInt: true, telemetryDisabled: true });
  await store.ensureSchema(storeSchema(registry));
  return {
    store,
    driver,
    version,
    async load(graph) {
      const session = driver.session();
      const { agent } = await driver.getServerInfo();
      const execute = async (text, parameters) => firstColumn(await session.run(text, parameters));
      await new Neo4jWriter(execute, takesNamesFromRows(agent)).write(graph);
      await session.close();
    },
    async close() {
      await driver.close();
      await store.close();
      await server.stop();
    },
  };
}

const firstColumn = ({ records }) => records.map((record) => record.get(0));
