import type { GraphStore } from '../../src/store/graph-store';
import { comingAndGoing } from './coming-and-going';
import { servedNeo4j } from './served-neo4j';
import { severalServers } from './several-servers';

/** What holds for a store that several processes use. An embedded one is owned by one; tests/application has its like. */
export function servedNeo4jTests(given: () => { readonly uri: string; readonly store: GraphStore }): void {
  describe('a Neo4j that is served', () => servedNeo4j(given));
  describe('several servers on one Neo4j', () => severalServers(given));
  describe('a Neo4j that comes and goes', () => comingAndGoing(given));
}
