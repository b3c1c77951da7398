import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from './connection.mjs';
import { postBytes } from './wire.mjs';

const BYTE_EVERY_MS = 250;

/**
 * Clients that open connections and say nothing, or say it a byte at a time.
 *
 * @param {import('./salvo.mjs').SlowSalvo} salvo
 * @param {import('./attacker-worker.mjs').Run} run
 */
export async function dawdle(salvo, run) {
  const whole = postBytes(run.bodyOf(salvo, 0));
  const headEnds = whole.indexOf('\r\n\r\n') + 4;
  // Silent clients send nothing, slow heads begin at once to dawdle, slow bodies after the whole head.
  const quick = salvo.what === 'body' ? headEnds : salvo.what === 'head' ? 20 : 0;
  const client = async () => {
    while (run.mayStart()) {
      try {
        const connection = await Connection.open(run.port);
        run.connections.add(connection);
        run.tally.sent++;
        if (quick > 0) connection.send(whole.subarray(0, quick));
        for (let at = quick; connection.usable && run.mayStart(); at++) {
          await delay(BYTE_EVERY_MS);
          if (salvo.what !== 'nothing' && at < whole.length) connection.send(whole.subarray(at, at + 1));
        }
        run.connections.delete(connection);
      } catch {
        run.tally.notConnected++;
        await delay(100);
      }
    }
  };
  await Promise.all(Array.from({ length: salvo.connections }, client));
}
