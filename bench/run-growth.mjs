import { keysOf } from './graph/keys.mjs';
import { LANES } from './lanes/lanes.mjs';
import { startLanes, stopLanes } from './lanes/start-lane.mjs';
import { measure } from './measure/rounds.mjs';
import { median } from './measure/statistics.mjs';
import { startNeo4jWith } from './stores/neo4j-dataset.mjs';

/** @typedef {Map<string, number>} Growth by operation: the median latency on the larger graph by that on the smaller */

/**
 * How much longer this server takes on a larger graph, for operations that start from a key. Both graphs are there at
 * once, each in a Neo4j of its own, and are asked in turn for the same nodes: what lies around a node is alike at every
 * size, and what slows the machine for a while slows both.
 *
 * @param {{ smaller: number, larger: number }} sizes nodes
 * @param {Pick<ReturnType<typeof import('./command-line.mjs').readCommandLine>, 'operations' | 'method'>} choice
 * @param {(line: string) => void} say
 * @returns {Promise<Growth>}
 */
export async function runGrowth({ smaller, larger }, { operations, method }, say) {
  const people = (number) => number.toLocaleString('en-US');
  say(`${people(smaller)} and ${people(larger)} nodes, in turn`);
  const keyed = operations.filter(({ fromKey }) => fromKey);
  const ours = LANES.find(({ name }) => name === 'product');
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
