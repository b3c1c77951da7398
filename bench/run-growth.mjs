import { keysOf } from './graph/keys.mjs';
import { startLanes, stopLanes } from './lanes/start-lane.mjs';
import { measure } from './measure/rounds.mjs';
import { median } from './measure/statistics.mjs';
import { startNeo4jWith } from './stores/neo4j-dataset.mjs';

/** @typedef {Map<string, number>} Growth by operation: the median latency on the larger graph by that on the smaller */

/**
 * How much longer this server takes on the largest graph than on the smallest, for operations that start from a key;
 * empty where there is nothing to compare. Both graphs are there at once, each in a Neo4j of its own, and are asked in
 * turn for the same nodes: what lies around a node is alike at every size, and what slows the machine for a while slows
 * both.
 *
 * @param {ReturnType<typeof import('./command-line.mjs').readCommandLine>} choice
 * @param {(line: string) => void} say
 * @returns {Promise<Growth>}
 */
export async function runGrowth({ sizes, lanes: chosen, operations, method }, say) {
  const [smaller, larger] = [sizes[0], sizes.at(-1)];
  const keyed = operations.filter(({ fromKey }) => fromKey);
  const ours = chosen.find(({ name }) => name === 'product');
  if (smaller === larger || keyed.length === 0 || !ours) return new Map();
  say(`${smaller.toLocaleString('en-US')} and ${larger.toLocaleString('en-US')} nodes, in turn`);
  const stores = new Map();
  const running = [];
  try {
    for (const size of [smaller, larger]) stores.set(String(size), await startNeo4jWith(size, say));
    const lanes = [...stores.keys()].map((name) => ({ ...ours, name }));
    running.push(...(await startLanes(lanes, ({ name }) => ({ uri: stores.get(name).uri, folder: '' }))));
    const figures = await measure(running, keyed, keysOf(smaller), method, say);
    return new Map([...figures].map(([operation, byLane]) => [operation, ratio(byLane, smaller, larger)]));
  } finally {
    await stopLanes(running);
    for (const store of stores.values()) await store.stop();
  }
}

/** The median over the rounds. */
function ratio(byLane, smaller, larger) {
  const [small, large] = [smaller, larger].map((size) => byLane.get(String(size)).p50s);
  return median(large.map((p50, round) => p50 / small[round]));
}
