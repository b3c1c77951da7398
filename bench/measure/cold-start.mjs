import { startLane } from '../lanes/start-lane.mjs';
import { ask } from '../agree/compare.mjs';
import { median } from './statistics.mjs';

const STARTS = 3;

/**
 * Milliseconds from the start of a lane's process to its first answer; the median of a few starts.
 *
 * @param {import('../lanes/lanes.mjs').Lane} lane
 * @param {{ uri: string, folder: string }} stores
 * @param {import('../operations/operation.mjs').Operation} operation
 * @param {object} variables
 */
export async function coldStart(lane, stores, operation, variables) {
  const times = [];
  for (let i = 0; i < STARTS; i++) {
    const started = performance.now();
    const running = await startLane(lane, stores);
    try {
      await ask(running, operation, variables);
      times.push(performance.now() - started);
    } finally {
      await running.stop();
    }
  }
  return Math.round(median(times));
}
