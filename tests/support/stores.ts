import { CustomsGraphError } from '../../src/errors';
import type { GraphStore } from '../../src/store/graph-store';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { Neo4jStore } from '../../src/store/neo4j/neo4j-store';

/** A store under test, by name. Only one file may use Neo4j, since all tests share its one database. */
export interface TestedStore {
  readonly name: string;
  readonly open: () => Promise<GraphStore>;
  /** Where it listens; undefined for a store inside this process. */
  readonly uri: string | undefined;
}

const neo4jUri = process.env['CUSTOMS_GRAPH_TEST_NEO4J'];

if (neo4jUri === undefined && process.env['REQUIRE_NEO4J'] === '1') {
  throw new CustomsGraphError('CG_STORE_UNAVAILABLE', 'REQUIRE_NEO4J is 1, and no Neo4j was started for the tests.');
}

/** The stores that pass one contract: the embedded one always, Neo4j where the set-up found one. */
export const STORES: readonly TestedStore[] = [
  { name: 'grafeo', uri: undefined, open: () => GrafeoStore.open(IN_MEMORY) },
  ...(neo4jUri === undefined
    ? []
    : [
        {
          name: 'neo4j',
          uri: neo4jUri,
          open: async () =>
            new Neo4jStore({
              uri: neo4jUri,
              username: process.env['NEO4J_TEST_USERNAME'],
              password: process.env['NEO4J_TEST_PASSWORD'],
              database: undefined,
              timeout: 60_000,
            }),
        },
      ]),
];
