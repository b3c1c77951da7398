import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from './connection.mjs';

/**
 * Clients that ask and go away before the answer comes.
 *
 * @param {import('./salvo.mjs').DepartingSalvo} salvo
 * @param {import('./attacker-worker.mjs').Run} run
 */
export async function depart(salvo, run) {
  let left = salvo.total;
  const client = async (number) => {
    while (left > 0 && run.mayStart()) {
      left--;
      try {
        const connection = await Connection.open(run.port);
        run.connections.add(connection);
        run.tally.sent++;
        connection.ask(run.bytesOf(salvo, number)).catch(() => undefined);
        await delay(salvo.afterMs);
        connection.leave();
        run.connections.delete(connection);
      } catch {
        run.tally.notConnected++;
        await delay(100);
      }
    }
  };
  await Promise.all(Array.from({ length: salvo.connections }, (_, number) => client(number)));
}

/**
 * Clients that ask and never read the answer. They stay until the attack ends.
 *
 * @param {import('./salvo.mjs').UnreadSalvo} salvo
 * @param {import('./attacker-worker.mjs').Run} run
 */
export async function leaveUnread(salvo, run) {
  const client = async (number) => {
    try {
      const connection = await Connection.open(run.port);
      run.connections.add(connection);
      connection.stopReading();
      run.tally.sent++;
      connection.ask(run.bytesOf(salvo, number)).catch(() => undefined);
    } catch {
      run.tally.notConnected++;
    }
  };
  await Promise.all(Array.from({ length: salvo.connections }, (_, number) => client(number)));
  await run.timeIsUp;
}
