/* The attacker's thread: it makes the requests ready, waits for the word, and sends them. */
import { setTimeout as delay } from 'node:timers/promises';
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { salvosOf } from '../requests/index.mjs';
import { ask } from './asking.mjs';
import { depart, leaveUnread } from './leaving.mjs';
import { dawdle } from './slow.mjs';
import { Tally } from './tally.mjs';
import { postBytes } from './wire.mjs';

const SENDERS = { ask, depart, unread: leaveUnread, slow: dawdle };

/**
 * An attack that is under way.
 *
 * @typedef {object} Run
 * @property {number} port
 * @property {Tally} tally
 * @property {Set<import('./connection.mjs').Connection>} connections that are open, to be left at the end
 * @property {boolean} over whether the attacker goes away
 * @property {() => boolean} mayStart whether there is time for another request
 * @property {Promise<void>} timeIsUp
 * @property {(salvo: import('./salvo.mjs').Salvo, number: number) => string | Buffer} bodyOf
 * @property {(salvo: import('./salvo.mjs').Salvo, number: number) => Buffer} bytesOf
 */

const { port, name, attackMs, patienceMs, data } = workerData;
const salvos = salvosOf(name, data);
const prepared = new Map();
const bodyOf = (salvo, number) => (salvo.body ? salvo.body() : salvo.bodyOf(number));
const bytesOf = (salvo, number) => {
  if (!salvo.body) return postBytes(salvo.bodyOf(number), salvo.headers);
  if (!prepared.has(salvo)) prepared.set(salvo, postBytes(salvo.body(), salvo.headers));
  return prepared.get(salvo);
};
for (const salvo of salvos) if (salvo.body) bytesOf(salvo, 0);

parentPort.postMessage('ready');
await once(parentPort, 'message');

/** @type {Run} */
const run = {
  port,
  tally: new Tally(),
  connections: new Set(),
  over: false,
  mayStart,
  timeIsUp: delay(attackMs),
  bodyOf,
  bytesOf,
};
const started = performance.now();
let stopped = false;
function mayStart() {
  return !stopped && !run.over && performance.now() - started < attackMs;
}
parentPort.on('message', () => (stopped = true));
const all = Promise.all(salvos.map((salvo) => SENDERS[salvo.kind](salvo, run))).then(() => true);
const ended = await Promise.race([all, delay(patienceMs, false)]);
run.over = true;
for (const connection of run.connections) connection.leave();
await all;
parentPort.postMessage({ ...run.tally.summary(), ended });
parentPort.close();
