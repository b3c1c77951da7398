import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { clock } from './clock.mjs';

const LOOK_EVERY_MS = 25;
/** Looks in a row that are taken together. */
const LOOKS = 24;
/** Part of the looks at which the small query and the house-keeping of a process may be found at work. */
const HOUSE_KEEPING = 0.4;

/**
 * Waits until a server does little and its Neo4j, if it has one, runs no long statement: one that nobody waits for keeps
 * them at work. What counts is whether a thread wants to run, and not how much of a core it gets, which says little where
 * others work too.
 *
 * @param {number} pid
 * @param {import('../server/neo4j.mjs').Neo4j | undefined} neo4j
 * @param {number} from
 * @param {number} patienceMs from now
 * @returns {Promise<number | undefined>} milliseconds from `from`; Infinity when they are still at work after `patienceMs`;
 *   undefined where the system does not tell
 */
export async function untilIdle(pid, neo4j, from, patienceMs) {
  if (threadsThatRun(process.pid) === undefined) return undefined;
  const called = clock();
  for (;;) {
    const began = clock();
    let atWork = 0;
    for (let look = 0; look < LOOKS; look++) {
      if (threadsThatRun(pid) > 0) atWork++;
      await delay(LOOK_EVERY_MS);
    }
    const rests = atWork < HOUSE_KEEPING * LOOKS && !(await neo4j?.worksLong());
    if (rests) return Math.max(0, began - from);
    if (clock() - called > patienceMs) return Infinity;
  }
}

/** Threads of a process that run or wait for a core; undefined when it has ended, or the system does not tell. */
function threadsThatRun(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).filter((thread) => {
      const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1');
      // The name of the thread stands in brackets and may hold anything; the state follows it.
      return stat[stat.lastIndexOf(')') + 2] === 'R';
    }).length;
  } catch {
    return undefined;
  }
}
