import { startLanes, stopLanes } from '../lanes/start-lane.mjs';
import { dbHits } from '../measure/db-hits.mjs';
import { median } from '../measure/statistics.mjs';
import { tapBolt } from '../measure/bolt-tap.mjs';
import { ask, compare } from './compare.mjs';

/**
 * What an operation costs a lane beside time.
 *
 * @typedef {object} Cost
 * @property {number} statements an answer takes
 * @property {number} dbHits an answer takes, of its statements together; the median over the values
 * @property {number} sent bytes to Neo4j an answer
 * @property {number} received bytes from Neo4j an answer
 * @property {string[]} texts of the statements
 */

/** @typedef {Map<string, Map<string, Cost>>} Costs by operation, then by lane */

/**
 * Starts the lanes behind taps, compares their answers, and notes what goes between them and Neo4j. Yields what the
 * lanes disagree on, and the costs.
 *
 * @param {readonly import('../lanes/lanes.mjs').Lane[]} lanes
 * @param {{ uri: string, folder: string }} stores
 * @param {readonly import('../operations/operation.mjs').Operation[]} operations
 * @param {import('../graph/keys.mjs').Keys} keys
 * @param {{ compared: number, smoke: boolean }} choice how many values of each operation are tried; a smoke knows no costs
 */
export async function survey(lanes, stores, operations, keys, { compared: most, smoke }) {
  const taps = new Map();
  const running = [];
  try {
    for (const lane of lanes) taps.set(lane.name, await tapBolt(stores.uri));
    running.push(...(await startLanes(lanes, (lane) => ({ ...stores, uri: taps.get(lane.name).uri }))));
    const disagreements = [];
    const rows = new Map();
    /** @type {Costs} */
    const costs = new Map();
    for (const operation of operations) {
      const values = operation.variables(keys).slice(0, most);
      const compared = await compare(running, operation, values);
      disagreements.push(...compared.disagreements);
      rows.set(operation.name, compared.rows);
      const ofLanes = new Map();
      for (const lane of running) {
        if (smoke || lane.lane.name === 'embedded' || lane.lane.lacks(operation) !== null) continue;
        ofLanes.set(lane.lane.name, await costOf(lane, taps.get(lane.lane.name), operation, values, stores.uri));
      }
      costs.set(operation.name, ofLanes);
    }
    return { disagreements, rows, costs };
  } finally {
    await stopLanes(running);
    for (const tap of taps.values()) tap.close();
  }
}

/** @returns {Promise<Cost>} */
async function costOf(running, tap, operation, values, uri) {
  const hits = [];
  let [sent, received, texts] = [0, 0, []];
  tap.take();
  for (const variables of values) {
    await ask(running, operation, variables);
    const taken = tap.take();
    sent += taken.sent;
    received += taken.received;
    texts = taken.statements.map(({ text }) => text);
    hits.push((await dbHits(uri, taken.statements)).reduce((sum, one) => sum + one, 0));
  }
  const each = (bytes) => Math.round(bytes / values.length);
  return { statements: texts.length, dbHits: median(hits), sent: each(sent), received: each(received), texts };
}
