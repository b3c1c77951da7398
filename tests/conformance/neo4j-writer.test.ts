import { takesNamesFromRows } from '../../src/store/neo4j/neo4j-writer';

test.each([
  ['Neo4j/5.26.31', true],
  ['Neo4j/2025.10.1', true],
  ['Neo4j/5.25.1', false],
  ['Neo4j/4.4.40', false],
  ['Memgraph', false],
  [undefined, false],
])('a server that calls itself %s takes names from rows: %s', (agent, takes) => {
  expect(takesNamesFromRows(agent)).toBe(takes);
});
