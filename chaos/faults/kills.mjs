import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { copyOf } from '../server/data-folder.mjs';
import { freePort, ServerProcess } from '../server/server-process.mjs';
import { Probe } from '../measure/probe.mjs';
import { dataSets } from './data-sets.mjs';
import { answersOf, wrongOnes } from './known-questions.mjs';
import { randomNumbers } from './random-numbers.mjs';

const TIMES = { full: 5, short: 1 };
const START_MS = 1_500;
const LOAD_MS = 6_000;
const SERVE_MS = 800;

/** Starts a server that somebody will kill; it need not come to answer. */
async function begin(range, folder) {
  return new ServerProcess(range.project, { env: { DATA_DIR: folder }, log: range.logFile(), port: await freePort() });
}

/** Starts a server on what a kill has left; says what is not right with it. */
async function whatIsLeft(range, folder, rights) {
  const server = await begin(range, folder);
  try {
    if (!(await server.answersWithin(30_000))) return `does not start again: ${server.said().slice(-200)}`;
    const answers = await answersOf(server.port);
    return rights.some((right) => wrongOnes(answers, right) === 0) ? undefined : 'answers wrongly';
  } finally {
    await server.kill();
  }
}

const killing = (name, title, seconds, killOnce, short = []) => ({
  name,
  title,
  short,
  stores: ['embedded'],
  seconds: (range) => seconds * range.times(TIMES.full, TIMES.short) + (range.short ? 4 : 8),
  run: async (range) => {
    const random = randomNumbers(range.seed);
    const times = range.times(TIMES.full, TIMES.short);
    const faults = [];
    for (let i = 0; i < times; i++) {
      const fault = await killOnce(range, random, i % 2 === 0 ? 'own' : 'shipped');
      if (fault !== undefined) faults.push(`kill ${i + 1} ${fault}`);
    }
    return { faults, note: `${times} kills` };
  },
});

const whileStarting = async (range, random, kind) => {
  const set = (await dataSets(range))[kind];
  const folder = copyOf(set.folder, range.scratch);
  const server = await begin(range, folder);
  await delay(random() * START_MS);
  await server.kill();
  return whatIsLeft(range, folder, [set.right]);
};

const whileServing = async (range, random, kind) => {
  const set = (await dataSets(range))[kind];
  const folder = copyOf(set.folder, range.scratch);
  const server = await begin(range, folder);
  await server.answersWithin(30_000);
  const probe = await Probe.start(server.port, 5);
  await delay(random() * SERVE_MS);
  await server.kill();
  await probe.stop();
  return whatIsLeft(range, folder, [set.right]);
};

/** The first start on an empty folder loads. */
const whileLoading = async (range, random) => {
  const { shipped } = await dataSets(range);
  const folder = join(range.scratch, `empty-${Math.floor(random() * 1e9)}`);
  mkdirSync(folder);
  const server = await begin(range, folder);
  await delay(random() * LOAD_MS);
  await server.kill();
  return whatIsLeft(range, folder, [shipped.right]);
};

/** A load from a file replaces what is there, wholly or not at all. */
const whileReplacing = async (range, random) => {
  const { shipped, own } = await dataSets(range);
  const folder = copyOf(shipped.folder, range.scratch);
  const { PATH, HOME } = process.env;
  const load = spawn(process.execPath, [range.project.cli, 'load', '--from', own.file], {
    cwd: range.scratch,
    env: { PATH, HOME, DATA_DIR: folder },
    stdio: 'ignore',
  });
  const ended = once(load, 'exit');
  await delay(random() * LOAD_MS);
  load.kill('SIGKILL');
  await ended;
  return whatIsLeft(range, folder, [shipped.right, own.right]);
};

/** The embedded store's process ends without warning. @type {readonly import('../attacks.mjs').Attack[]} */
export const KILLS = [
  killing('kill-starting', 'kill -9 at random moments of starting', 4, whileStarting),
  killing('kill-loading', 'kill -9 at random moments of the first load', 12, whileLoading),
  killing('kill-replacing', 'kill -9 at random moments of a load from a file', 9, whileReplacing),
  killing('kill-serving', 'kill -9 while small queries are answered', 5, whileServing, ['embedded']),
];
