import { setTimeout as delay } from 'node:timers/promises';
import { AIMS, ATTACK_MS } from './aims.mjs';
import { attacker } from './client/attacker.mjs';
import { lossText, summaryOf } from './judge/summary.mjs';
import { untilIdle } from './measure/idle.mjs';
import { clock } from './measure/clock.mjs';
import { MemoryWatch } from './measure/memory-watch.mjs';
import { Probe, SMALL_LIST, SMALL_QUERY } from './measure/probe.mjs';
import { askOnce } from './client/ask-once.mjs';

const WARM_UP_QUERIES = 300;
const WARM_UP_AT_ONCE = 10;
const BEFORE_MS = 300;

/**
 * Attacks a server with requests while the small query is asked, and waits until it is fast again.
 *
 * @param {import('./server/server-process.mjs').ServerProcess} server that has just started
 * @param {{ name: string, attackMs: number, patienceMs: number, data?: object, neo4j?: import('./server/neo4j.mjs').Neo4j }} attack
 * @returns {Promise<import('./judge/verdict.mjs').Measured>}
 */
export async function attackWithRequests(server, { name, attackMs, patienceMs, data, neo4j }) {
  await warmUp(server.port);
  // The server asks its examples by itself at the start: what they take is not of the attack. The short form has no time.
  if (attackMs >= ATTACK_MS.full) await untilIdle(server.pid, undefined, clock(), AIMS.busyMs);
  const salvos = await attacker({ port: server.port, name, attackMs, patienceMs, data });
  const probe = await Probe.start(server.port);
  await delay(BEFORE_MS);
  const memory = new MemoryWatch(server.pid);
  try {
    const started = clock();
    const tally = await salvos.attack();
    // Without requests that take time an attack is over at once.
    await delay(Math.max(0, started + attackMs - clock()));
    const ended = clock();
    const recoveryMs = await probe.recovered(ended, patienceMs, () => server.ended !== undefined);
    const during = summaryOf(probe.between(started, ended));
    // One that does not answer is at work, or beyond help.
    const busyMs = recoveryMs === Infinity ? undefined : await untilIdle(server.pid, neo4j, ended, AIMS.busyMs + 1_000);
    const after = summaryOf(probe.between(ended, clock() - 1_000));
    return {
      ...during,
      lost: during.lost + after.lost,
      wrong: during.wrong + after.wrong,
      recoveryMs,
      busyMs,
      memoryMb: memory.growthMb,
      attackerLost: Object.values(tally.lost).reduce((sum, count) => sum + count, 0),
      acceptedP99Ms: tally.p99Ms,
      refusedWithoutRetryAfter: tally.refusedWithoutRetryAfter,
      ...(server.ended === undefined ? {} : { died: `the server died (${server.ended})` }),
      note: [noteOf(tally), lossText(during.whyLost, after.whyLost)].filter(Boolean).join('; '),
      tally,
    };
  } finally {
    memory.stop();
    await probe.stop();
    await salvos.end();
  }
}

async function warmUp(port) {
  const client = async () => {
    for (let i = 0; i < WARM_UP_QUERIES / WARM_UP_AT_ONCE; i++) {
      await askOnce(port, i % 2 === 0 ? SMALL_QUERY.query : SMALL_LIST, 5_000);
    }
  };
  await Promise.all(Array.from({ length: WARM_UP_AT_ONCE }, client));
}

/** What became of the attacker's own requests, in few words. @param {import('./client/tally.mjs').TallySummary & { ended: boolean }} tally */
function noteOf({ sent, statuses, lost, notConnected, slowestMs, largestBytes, ended }) {
  const parts = [
    ...Object.entries(statuses).map(([status, count]) => `${count} x ${status}`),
    ...Object.entries(lost).map(([why, count]) => `${count} lost (${why})`),
    ...(notConnected > 0 ? [`${notConnected} not connected`] : []),
    ...(slowestMs > 0 ? [`slowest ${slowestMs} ms`] : []),
    ...(largestBytes > 100_000 ? [`largest ${Math.round(largestBytes / 1000)} kB`] : []),
    ...(ended ? [] : ['not all answered in time']),
  ];
  return sent === 0 ? '' : `${sent} sent: ${parts.join(', ')}`;
}
