import { random } from '../graph/random.mjs';
import { loadLane } from './load.mjs';
import { median, spread } from './statistics.mjs';

/**
 * What a lane did with an operation, over all rounds.
 *
 * @typedef {object} Figure
 * @property {number} rate median of the rounds
 * @property {number[]} rates of the rounds, in their order
 * @property {number} spread of the rate, as a part of it
 * @property {number} p50 @property {number} p99 medians of the rounds, milliseconds
 * @property {number[]} p50s of the rounds, in their order
 * @property {number | null} cpu milliseconds an operation, over all rounds together
 */

/** @typedef {Map<string, Map<string, Figure>>} Figures by operation, then by lane */

/**
 * @typedef {object} Method
 * @property {number} connections
 * @property {number} rounds
 * @property {number} seconds of each measurement, about
 * @property {number} warmUp seconds
 */

/**
 * Measures lanes in turn, so that what slows the machine for a while slows all of them. Each round has an order of its
 * own: who comes after a lane that left the store busy, or idle and its caches cold, would otherwise always be the same.
 *
 * @param {readonly import('../lanes/start-lane.mjs').RunningLane[]} running
 * @param {readonly import('../operations/operation.mjs').Operation[]} operations
 * @param {import('../graph/keys.mjs').Keys} keys
 * @param {Method} method
 * @param {(line: string) => void} say
 * @returns {Promise<Figures>}
 */
export async function measure(running, operations, keys, { connections, rounds, seconds, warmUp }, say) {
  const pairs = operations.flatMap((operation) =>
    running
      .filter(({ lane }) => lane.lacks(operation) === null)
      .map((lane) => ({ lane, operation, values: operation.variables(keys), amount: 0, samples: [] })),
  );
  say(`Warming up, ${warmUp} s for each operation and lane ...`);
  for (const pair of pairs) {
    const rate = await warm(pair, connections, warmUp);
    // Whole answers are counted, so that CPU time belongs to them alone.
    pair.amount = connections * Math.max(1, Math.round((rate * seconds) / connections));
  }
  const chance = random(1);
  for (let round = 0; round < rounds; round++) {
    say(`Round ${round + 1} of ${rounds} ...`);
    for (const operation of operations) {
      const ofIt = pairs.filter((pair) => pair.operation === operation);
      for (const pair of shuffled(ofIt, chance)) {
        const { lane, values, amount } = pair;
        pair.samples.push(await loadLane(lane, operation, values, { connections, amount }));
      }
    }
  }
  const figures = new Map(operations.map(({ name }) => [name, new Map()]));
  for (const { lane, operation, samples } of pairs) figures.get(operation.name).set(lane.lane.name, figureOf(samples));
  return figures;
}

/** A list in a random order (Fisher and Yates). */
function shuffled(list, { whole }) {
  const order = [...list];
  for (let left = order.length; left > 1; left--) {
    const place = whole(left);
    [order[left - 1], order[place]] = [order[place], order[left - 1]];
  }
  return order;
}

/** Answers after which V8 has compiled what is hot. */
const WARM = 400;
const MOST_WARM_UPS = 4;

/** Warms a lane up, longer where it is slow, and yields how many answers a second it gives. */
async function warm({ lane, operation, values }, connections, seconds) {
  let answers = 0;
  for (let turn = 1; ; turn++) {
    const sample = await loadLane(lane, operation, values, { connections, seconds });
    answers += sample.answers;
    if (answers >= WARM || turn === MOST_WARM_UPS) return sample.rate;
  }
}

/** @param {readonly import('./load.mjs').Sample[]} samples */
function figureOf(samples) {
  const all = (name) => samples.map((sample) => sample[name]);
  const answers = all('answers').reduce((sum, count) => sum + count, 0);
  const cpu = samples.some((sample) => sample.cpu === null)
    ? null
    : samples.reduce((sum, sample) => sum + sample.cpu * sample.answers, 0) / answers;
  return {
    rate: median(all('rate')),
    rates: all('rate'),
    spread: spread(all('rate')),
    p50: median(all('p50')),
    p50s: all('p50'),
    p99: median(all('p99')),
    cpu,
  };
}
