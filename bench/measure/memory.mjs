import { loadLane } from './load.mjs';
import { residentMb } from './process-usage.mjs';

const OPERATIONS = 100_000;
const STEPS = 10;

/**
 * Resident megabytes of a lane after each tenth of 100,000 operations of all kinds; null where the system does not tell.
 *
 * @param {import('../lanes/start-lane.mjs').RunningLane} running
 * @param {readonly import('../operations/operation.mjs').Operation[]} operations
 * @param {import('../graph/keys.mjs').Keys} keys
 * @param {number} connections
 */
export async function memoryUnderLoad(running, operations, keys, connections) {
  const able = operations.filter((operation) => running.lane.lacks(operation) === null);
  const amount = Math.ceil(OPERATIONS / STEPS / able.length);
  const resident = [];
  for (let step = 0; step < STEPS; step++) {
    for (const operation of able)
      await loadLane(running, operation, operation.variables(keys), { connections, amount });
    resident.push(residentMb(running.pid));
  }
  return resident;
}
