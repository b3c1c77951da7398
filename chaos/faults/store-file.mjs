import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { copyOf } from '../server/data-folder.mjs';
import { freePort, ServerProcess } from '../server/server-process.mjs';
import { dataSets } from './data-sets.mjs';
import { DAMAGES } from './file-damage.mjs';
import { answersOf, wrongOnes } from './known-questions.mjs';
import { randomNumbers } from './random-numbers.mjs';

const TIMES = { full: 3, short: 1 };
const WITHIN_MS = 20_000;

/** @typedef {import('./data-sets.mjs').DataSet} DataSet */

/** Starts a server on a folder; tells what came of it. The server is killed afterwards. */
async function startOn(range, folder, set, uid) {
  const server = new ServerProcess(range.project, {
    env: { DATA_DIR: folder },
    log: range.logFile(),
    port: await freePort(),
    ...(uid === undefined ? {} : { uid }),
  });
  try {
    const answers = (await server.answersWithin(WITHIN_MS)) ? await answersOf(server.port) : undefined;
    const said = server.said();
    return {
      serves: answers !== undefined,
      wrong: answers === undefined ? 0 : wrongOnes(answers, set.right),
      hangs: answers === undefined && server.ended === undefined,
      code: /\((CG_[A-Z_]+)\)/.exec(said)?.[1],
      stack: /^ {4}at .+:\d+:\d+\)?$/m.test(said),
    };
  } finally {
    await server.kill();
  }
}

const digest = (content) => createHash('sha256').update(content).digest('hex');

/** Whether the bytes of the spoilt store file are still in the folder, under whatever name. */
function isKept(folder, bytes) {
  return readdirSync(folder)
    .filter((name) => name.startsWith('graph.grafeo'))
    .some((name) => {
      try {
        return digest(readFileSync(join(folder, name))) === bytes;
      } catch {
        return false;
      }
    });
}

/** What is not as docs/operating.md promises after one damage to one data set. @returns {Promise<string[]>} */
async function spoilOnce(range, damage, set, random) {
  const folder = copyOf(set.folder, range.scratch);
  const whole = digest(readFileSync(join(folder, 'graph.grafeo')));
  const { uid, undo, unmount } = damage.spoil(folder, random);
  try {
    const spoilt = damage.passes ? whole : digest(readFileSync(join(folder, 'graph.grafeo')));
    const found = await startOn(range, folder, set, uid);
    const faults = [];
    if (found.wrong > 0) faults.push(set.kind === 'own' ? 'own data are not what is served' : 'wrong answers');
    if (found.hangs) faults.push('neither serves nor ends');
    if (!found.serves && !found.hangs && !found.code) faults.push('ends without a code');
    if (!found.serves && !damage.passes && set.kind === 'shipped') faults.push('shipped data are not loaded again');
    if (found.stack) faults.push('shows a stack');
    undo?.();
    if (!damage.passes && spoilt !== whole && found.wrong + Number(!found.serves) > 0 && !isKept(folder, spoilt)) {
      faults.push('the file is gone');
    }
    if (damage.passes) {
      const after = await startOn(range, folder, set);
      if (!after.serves || after.wrong > 0) faults.push('the data are gone when the fault has passed');
    }
    return faults.map((fault) => `${set.kind}: ${fault}${found.code ? ` (${found.code})` : ''}`);
  } finally {
    unmount?.();
  }
}

/** Faults of the embedded store's file, with each kind of data. @type {readonly import('../attacks.mjs').Attack[]} */
export const STORE_FILES = DAMAGES.map((damage) => ({
  name: `file-${damage.name}`,
  title: damage.title,
  short: damage.name === 'flipped' ? ['embedded'] : [],
  stores: ['embedded'],
  seconds: (range) => (damage.passes ? 10 : 8) * timesOf(damage, range) + (range.short ? 0 : 6),
  run: async (range) => {
    const why = damage.impossible?.(range.project);
    if (why !== undefined) return { skip: why };
    const sets = await dataSets(range);
    const random = randomNumbers(range.seed);
    const times = timesOf(damage, range);
    const faults = [];
    for (let i = 0; i < times; i++) {
      for (const set of [sets.shipped, sets.own]) faults.push(...(await spoilOnce(range, damage, set, random)));
    }
    return { faults: [...new Set(faults)], note: `${times} times with each kind of data` };
  },
}));

/** What is random about a damage is worth repeating. */
const timesOf = (damage, range) => (damage.passes ? 1 : range.times(TIMES.full, TIMES.short));
