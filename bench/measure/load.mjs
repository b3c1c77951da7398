import autocannon from 'autocannon';
import { cpuMs } from './process-usage.mjs';
import { quantile } from './statistics.mjs';

/**
 * What a lane did under load.
 *
 * @typedef {object} Sample
 * @property {number} rate answers a second
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 * @property {number | null} cpu milliseconds of the lane's process an operation
 * @property {number} answers
 */

/**
 * Asks a lane one operation `amount` times over a fixed number of connections, with its values in turn.
 *
 * @param {import('../lanes/start-lane.mjs').RunningLane} running
 * @param {import('../operations/operation.mjs').Operation} operation
 * @param {readonly object[]} values
 * @param {{ connections: number } & ({ amount: number } | { seconds: number })} load
 * @returns {Promise<Sample>}
 */
export async function loadLane({ lane, url, pid }, operation, values, { connections, amount, seconds }) {
  const requests = values.map((variables) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    ...lane.request(operation, variables),
  }));
  const times = [];
  const before = cpuMs(pid);
  const started = performance.now();
  let last = started;
  await new Promise((resolve, reject) => {
    const extent = amount === undefined ? { duration: seconds } : { amount };
    const run = autocannon({ url, connections, requests, sampleInt: 20, timeout: 60, ...extent }, (error, result) => {
      if (error) reject(error);
      else if (result.errors + result.non2xx > 0)
        reject(new Error(`${lane.title}, ${operation.title}: requests failed.`));
      else resolve();
    });
    // Its own histogram knows whole milliseconds only.
    run.on('response', (client, status, bytes, ms) => {
      times.push(ms);
      last = performance.now();
    });
  });
  const after = cpuMs(pid);
  return {
    rate: (times.length * 1000) / (last - started),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpu: before === null || after === null ? null : (after - before) / times.length,
    answers: times.length,
  };
}
