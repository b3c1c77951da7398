import type { GraphStore } from '../../src/store/graph-store';
import { ensureSchema } from '../support/graph';
import { STORES } from '../support/stores';
import { anchoredLists } from './anchored-lists';
import { claimFilters } from './claim-filters';
import { closures, randomClosures } from './closures';
import { contract } from './contract';
import { examples } from './examples';
import { fuzz } from './fuzz';
import { grouping } from './grouping';
import { hubs, manyWays } from './hub';
import { loading } from './loading';
import { onceWrong } from './once-wrong';
import { paths } from './paths';
import { randomSearches, searches } from './searches';
import { servedNeo4j } from './served-neo4j';
import { timelines } from './timelines';
import { warmUps } from './warm-ups';

/*
 * One file for both stores, since all tests share the one database of the Neo4j under test. Each suite is a function
 * of an opened store; none knows which one it is.
 */
describe.each(STORES)('$name', ({ open, uri }) => {
  let store: GraphStore;

  beforeAll(async () => {
    store = await open();
    await ensureSchema(store);
  }, 120_000);

  afterAll(async () => {
    await store?.replaceAll({ nodes: [], relationships: [] });
    await store?.close();
  }, 60_000);

  describe('the contract of a store', () => contract(() => store));
  describe('the example operations', () => examples(() => store));
  describe('a server that has warmed up', () => warmUps(() => store));
  describe('search', () => searches(() => store));
  describe('loading', () => loading(() => store));
  describe('groups and sums', () => grouping(() => store));
  describe('what was once answered wrongly', () => onceWrong(() => store));
  describe('lists that start from the end of their filter', () => anchoredLists(() => store));
  describe('conditions on claims', () => claimFilters(() => store));
  describe('closures', () => closures(() => store));
  describe('random closures', () => randomClosures(() => store));
  describe('random operations', () => fuzz(() => store));
  describe('random paths', () => paths(() => store));
  describe('a node with very many neighbours', () => hubs(() => store));
  describe('very many shortest ways', () => manyWays(() => store));
  describe('random timelines', () => timelines(() => store));
  describe('random searches', () => randomSearches(() => store));
  // An embedded store is owned by one process; tests/application has what holds for it.
  if (uri !== undefined) describe('a Neo4j that is served', () => servedNeo4j(uri, () => store));
});
