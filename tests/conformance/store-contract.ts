import type { GraphStore } from '../../src/store/graph-store';
import { fill } from '../support/graph';
import { shippedData } from '../support/shipped-graph';
import { anchoredLists } from './anchored-lists';
import { backups } from './backups';
import { claimFilters } from './claim-filters';
import { closures } from './transitive-closures';
import { contract } from './contract';
import { examples } from './examples';
import { grouping } from './grouping';
import { busyTimelines, hubs, manyWays } from './hub';
import { namesOfTheDay } from './names-of-the-day';
import { loading } from './loading';
import { onceWrong } from './once-wrong';
import { plans } from './plans';
import { parallelRelationships } from './parallel-relationships';
import { relationshipLists } from './relationship-lists';
import { searches } from './searches';
import { topologies } from './topology';
import { warmUps } from './warm-ups';
import { wording } from './wording';

/** What holds for every store. Each part is a function of an opened store that has the schema; none knows which it is. */
export function storeContract(store: () => GraphStore): void {
  describe('the contract of a store', () => contract(store));
  describe('over the shipped data set', () => {
    beforeAll(async () => fill(store(), await shippedData()), 120_000);

    describe('the example operations', () => examples(store));
    describe('a server that has warmed up', () => warmUps(store));
    describe('the topology', () => topologies(store));
    describe('search', () => searches(store));
    describe('search in wording', () => wording(store));
    describe('lists that start from the end of their filter', () => anchoredLists(store));
  });
  describe('loading', () => loading(store));
  describe('backups', () => backups(store));
  describe('groups and sums', () => grouping(store));
  describe('parallel relationships', () => parallelRelationships(store));
  describe('lists of relationships', () => relationshipLists(store));
  describe('what was once answered wrongly', () => onceWrong(store));
  describe('conditions on claims', () => claimFilters(store));
  describe('plans below plans', () => plans(store));
  describe('closures', () => closures(store));
  describe('a node with very many neighbours', () => hubs(store));
  describe('names of the day', () => namesOfTheDay(store));
  describe('a timeline of very many entries', () => busyTimelines(store));
  describe('very many shortest ways', () => manyWays(store));
}
