import { setTimeout as delay } from 'node:timers/promises';
import { clock } from '../measure/clock.mjs';
import { Connection, Lost } from './connection.mjs';

/** Connections that are opened at once at most: more would overflow the queue of the operating system. */
const OPENED_AT_ONCE = 40;
const LONGEST_WAIT_MS = 1_000;
/** What a polite client waits that is refused and not told for how long. */
const UNTOLD_WAIT_MS = 200;

/**
 * Clients that ask and wait for the answer, each on a connection of its own, again and again.
 *
 * @param {import('./salvo.mjs').AskingSalvo} salvo
 * @param {import('./attacker-worker.mjs').Run} run
 */
export async function ask(salvo, run) {
  const connections = await openAll(salvo.connections, run);
  await Promise.all(connections.map((connection, i) => askOn(connection, i, salvo, run)));
}

/** @returns {Promise<(Connection | undefined)[]>} */
async function openAll(count, run) {
  const opened = [];
  while (opened.length < count && run.mayStart()) {
    const some = Math.min(OPENED_AT_ONCE, count - opened.length);
    opened.push(...(await Promise.all(Array.from({ length: some }, () => open(run)))));
  }
  return opened;
}

async function open(run) {
  try {
    const connection = await Connection.open(run.port);
    run.connections.add(connection);
    return connection;
  } catch {
    run.tally.notConnected++;
    return undefined;
  }
}

async function askOn(first, client, salvo, run) {
  let connection = first;
  for (let turn = 0; run.mayStart() && turn < (salvo.times ?? Infinity); turn++) {
    if (!connection?.usable) {
      connection?.leave();
      run.connections.delete(connection);
      connection = await open(run);
      if (!connection) {
        await delay(100);
        continue;
      }
    }
    const sent = clock();
    try {
      run.tally.sent++;
      const answer = await connection.ask(run.bytesOf(salvo, client + turn * salvo.connections));
      run.tally.answered(answer, clock() - sent);
      if (answer.status === 503 && salvo.polite) {
        await delay(
          answer.retryAfter === undefined ? UNTOLD_WAIT_MS : Math.min(LONGEST_WAIT_MS, 1_000 * answer.retryAfter),
        );
      }
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      // What is under way when the attack ends is no loss: the attacker goes away.
      if (!run.over) run.tally.gone(error);
    }
  }
}
