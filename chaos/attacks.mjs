import { STORE_FILE_ATTACKS } from './faults/index.mjs';
import { attackWithRequests } from './load-attack.mjs';
import { NEO4J_ATTACKS } from './faults/neo4j-outage.mjs';
import { RANDOM } from './random/random-attack.mjs';
import { REQUEST_ATTACKS } from './requests/index.mjs';
import { SIGTERM } from './faults/sigterm.mjs';

/**
 * Something that is done to a server.
 *
 * @typedef {object} Attack
 * @property {string} name
 * @property {string} title
 * @property {readonly ('embedded' | 'neo4j')[]} [short] stores on which it belongs to the short form
 * @property {readonly ('embedded' | 'neo4j')[]} stores
 * @property {(range: import('./range.mjs').Range) => number} seconds that it takes, about
 * @property {Partial<import('./judge/verdict.mjs').AllAims>} [aims] in the place of the common ones
 * @property {(range: import('./range.mjs').Range) => Promise<import('./judge/verdict.mjs').Measured | { skip: string }>} run
 */

const BOTH = ['embedded', 'neo4j'];
/** A start, its warm-up, and some waiting for what is slow. */
const AROUND_SECONDS = 2.5;

/** @type {readonly Attack[]} */
const requests = REQUEST_ATTACKS.map(({ name, title, short = [], aims }) => ({
  name,
  title,
  short,
  aims,
  stores: BOTH,
  seconds: ({ attackMs }) => attackMs / 1000 + AROUND_SECONDS,
  run: async (range) => {
    const { attackMs, patienceMs } = range;
    return range.withServer((server) => attackWithRequests(server, { name, attackMs, patienceMs, neo4j: range.neo4j }));
  },
}));

/** @type {readonly Attack[]} */
export const ATTACKS = [...requests, RANDOM, SIGTERM, ...NEO4J_ATTACKS, ...STORE_FILE_ATTACKS];
