import neo4j from 'neo4j-driver';
import type { GraphStore, StoredGraph } from '../../src/store/graph-store';
import { Neo4jWriter } from '../../src/store/neo4j/neo4j-writer';
import { contentOf, contentOfGraph } from '../support/store-content';

const GRAPH: StoredGraph = {
  nodes: [
    { labels: ['Node', 'Port'], properties: { id: 'port:a', rank: 1n, list: ['x'] } },
    { labels: ['Node', 'Country'], properties: { id: 'country:b', name: 'B' } },
    { labels: ['Node', 'Port'], properties: { id: 'port:c' } },
  ],
  relationships: [
    { type: 'LOCATED_IN', from: 'port:a', to: 'country:b', properties: { id: 'rel:1' } },
    { type: 'PAIRED_WITH', from: 'port:c', to: 'port:a', properties: { id: 'rel:2', share: 0.5 } },
  ],
};

/** Both ways to write: a Neo4j of the tests takes names from rows, and one before 5.26 does not. */
export function neo4jWriting(server: () => { readonly uri: string; readonly store: GraphStore }): void {
  test.each([[true], [false]])('what is written is the same, names from rows: %s', async (namesFromRows) => {
    const { uri, store } = server();
    await store.replaceAll({ nodes: [], relationships: [] });
    const user = process.env['NEO4J_TEST_USERNAME'] ?? 'neo4j';
    const password = process.env['NEO4J_TEST_PASSWORD'];
    const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password), {
      useBigInt: true,
    });
    const texts = new Set<string>();
    try {
      const session = driver.session();
      await session.executeWrite((transaction) => {
        const writer = new Neo4jWriter(async (text, parameters) => {
          texts.add(text);
          return (await transaction.run(text, parameters)).records.map((record) => record.get(0) as unknown);
        }, namesFromRows);
        return writer.write(GRAPH);
      });
    } finally {
      await driver.close();
    }
    expect(await contentOf(store)).toEqual(contentOfGraph(GRAPH));
    expect(texts.size).toBe(namesFromRows ? 2 : 4);
  });
}
