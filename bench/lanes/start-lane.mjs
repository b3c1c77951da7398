import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

const READY_WITHIN_MS = 60_000;

/**
 * Starts the process of a lane and waits until it listens.
 *
 * @param {import('./lanes.mjs').Lane} lane
 * @param {{ uri: string, folder: string }} stores
 * @param {readonly string[]} flags of Node.js, beside those of the lane
 */
export async function startLane(lane, stores, flags = []) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...lane.environment(stores) };
  const child = spawn(process.execPath, [...(lane.flags ?? []), ...flags, lane.program], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const slow = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(slow);
  };
  const lines = [];
  const heard = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        // A lane says READY; this server says in its first lines where it can be opened.
        const url = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
        if (url) resolve(url);
      });
    }
  });
  const failed = once(child, 'exit').then(() => null);
  const url = await Promise.race([heard, failed, delay(READY_WITHIN_MS, null, { ref: false })]);
  if (url) return { lane, url, pid: child.pid, stop };
  await stop();
  throw new Error(`The lane "${lane.title}" did not start.\n  ${lines.slice(-12).join('\n  ')}`);
}

/** @typedef {Awaited<ReturnType<typeof startLane>>} RunningLane */

/**
 * Starts several lanes at once; stops all when one fails.
 *
 * @param {readonly import('./lanes.mjs').Lane[]} lanes
 * @param {(lane: import('./lanes.mjs').Lane) => { uri: string, folder: string }} storesOf
 */
export async function startLanes(lanes, storesOf) {
  const started = await Promise.allSettled(lanes.map((lane) => startLane(lane, storesOf(lane))));
  const running = started.flatMap(({ status, value }) => (status === 'fulfilled' ? [value] : []));
  const failed = started.find(({ status }) => status === 'rejected');
  if (!failed) return running;
  await stopLanes(running);
  throw failed.reason;
}

/** @param {readonly RunningLane[]} running */
export const stopLanes = (running) => Promise.all(running.map(({ stop }) => stop()));
