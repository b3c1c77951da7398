import type { GraphStore } from '../../src/store/graph-store';
import { Neo4jStore } from '../../src/store/neo4j/neo4j-store';
import { ensureSchema } from '../support/graph';
import { startNeo4jProcess, type Neo4jProcess } from '../support/neo4j-process';
import { neo4jWriting } from './neo4j-writing';
import { randomQuestions } from './random-questions';
import { servedNeo4jTests } from './served-neo4j-tests';
import { storeContract } from './store-contract';

/** An address, `throw-away`, or `none`: tests/support/set-up.cjs says which. No other suite uses this database. */
const given = process.env['CUSTOMS_GRAPH_TEST_NEO4J'] ?? 'none';

(given === 'none' ? describe.skip : describe)('neo4j', () => {
  let server: Neo4jProcess | undefined;
  let uri = given;
  let store: GraphStore;

  beforeAll(async () => {
    if (given === 'throw-away') {
      // A load is one transaction, which a heap must hold: the largest here has 200,000 records.
      server = await startNeo4jProcess('--ephemeral', '--heap', '1536m');
      uri = server.uri;
    }
    store = new Neo4jStore({
      uri,
      username: process.env['NEO4J_TEST_USERNAME'],
      password: process.env['NEO4J_TEST_PASSWORD'],
      database: undefined,
      timeout: 60_000,
    });
    await ensureSchema(store);
    // The first start fetches 123 MB.
  }, 300_000);

  afterAll(async () => {
    await store?.replaceAll({ nodes: [], relationships: [] });
    await store?.close();
    await server?.stop();
  }, 60_000);

  storeContract(() => store);
  describe('a graph that is loaded', () => neo4jWriting(() => ({ uri, store })));
  randomQuestions(() => store);
  // One of their own serves these elsewhere, beside this file (neo4j-served.test.ts).
  if (given !== 'throw-away') servedNeo4jTests(() => ({ uri, store }));
});
