import type { GraphStore } from '../../src/store/graph-store';
import { fill } from '../support/graph';
import { shippedData } from '../support/shipped-graph';
import { randomClosures } from './transitive-closures';
import { fuzz } from './fuzz';
import { paths } from './paths';
import { randomSearches } from './searches';
import { timelines } from './timelines';

/** Random questions about random graphs, held against simple implementations of the same. `npm run fuzz` asks more. */
export function randomQuestions(store: () => GraphStore): void {
  describe('random closures', () => randomClosures(store));
  describe('random operations', () => fuzz(store));
  describe('random paths', () => paths(store));
  describe('random timelines', () => timelines(store));
  describe('random searches', () => {
    beforeAll(async () => fill(store(), await shippedData()), 120_000);

    randomSearches(store);
  });
}
