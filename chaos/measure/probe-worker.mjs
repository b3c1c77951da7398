/* A small query at fixed times, whether or not the last was answered. Its own thread: the attacker does not delay it. */
import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Connection } from '../client/connection.mjs';
import { graphqlBody, postBytes } from '../client/wire.mjs';
import { clock } from './clock.mjs';

const { port, query, expected, everyMs } = workerData;
const bytes = postBytes(graphqlBody(query));
/** Connections on which nothing is under way. @type {Connection[]} */
const idle = [];

async function ask(number, due) {
  const [outcome, why] = await outcomeOf();
  parentPort.postMessage({ number, due, answered: clock(), outcome, why });
}

async function outcomeOf() {
  try {
    const connection = idle.findLast((one) => one.usable) ?? (await Connection.open(port));
    const at = idle.indexOf(connection);
    if (at >= 0) idle.splice(at, 1);
    const answer = await connection.ask(bytes);
    if (connection.usable) idle.push(connection);
    if (answer.status === 200 && answer.start.includes(expected)) return ['answered'];
    if (answer.status === 503 || answer.status === 504) return ['refused', `${answer.status}`];
    return ['wrong', `${answer.status} ${answer.start.slice(0, 120)}`];
  } catch (error) {
    return ['lost', error.code ?? error.message];
  }
}

const started = clock();
parentPort.postMessage({ started });
for (let number = 0; ; number++) {
  const due = started + number * everyMs;
  const early = due - clock();
  if (early > 0) await delay(early);
  void ask(number, due);
}
