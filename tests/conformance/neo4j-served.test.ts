import type { GraphStore } from '../../src/store/graph-store';
import { Neo4jStore } from '../../src/store/neo4j/neo4j-store';
import { ensureSchema } from '../support/graph';
import { startNeo4jProcess, type Neo4jProcess } from '../support/neo4j-process';
import { servedNeo4jTests } from './served-neo4j-tests';

const hasNeo4j = (process.env['CUSTOMS_GRAPH_TEST_NEO4J'] ?? 'none') === 'throw-away';

(hasNeo4j ? describe : describe.skip)('neo4j', () => {
  let server: Neo4jProcess;
  let store: GraphStore;

  beforeAll(async () => {
    server = await startNeo4jProcess('--ephemeral', '--heap', '1g');
    const { uri } = server;
    store = new Neo4jStore({ uri, username: undefined, password: undefined, database: undefined, timeout: 60_000 });
    await ensureSchema(store);
    // The first start fetches 123 MB.
  }, 300_000);

  afterAll(async () => {
    await store.close();
    await server.stop();
  }, 60_000);

  servedNeo4jTests(() => ({ uri: server.uri, store }));
});
