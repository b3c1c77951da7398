import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServerProcess } from '../server/server-process.mjs';
import { copyOf } from '../server/data-folder.mjs';
import { answersOf } from './known-questions.mjs';

/**
 * A loaded data folder, and what a server that serves it answers.
 *
 * @typedef {object} DataSet
 * @property {'shipped' | 'own'} kind
 * @property {string} folder attacks take copies of it
 * @property {readonly string[]} right
 * @property {string} [file] the export from which data of the user's own were loaded
 */

/** @type {WeakMap<import('../range.mjs').Range, Promise<Record<'shipped' | 'own', DataSet>>>} */
const made = new WeakMap();

/** The data that ship with the project, and data of the user's own. @param {import('../range.mjs').Range} range */
export function dataSets(range) {
  if (!made.has(range)) made.set(range, makeBoth(range));
  return made.get(range);
}

async function makeBoth(range) {
  const shipped = await range.dataFolder();
  const file = ownExport(range);
  const own = join(range.scratch, 'own');
  mkdirSync(own, { recursive: true });
  runCommand(range, ['load', '--from', file], { DATA_DIR: own });
  return {
    shipped: { kind: 'shipped', folder: shipped, right: await rightAnswers(range, shipped) },
    own: { kind: 'own', folder: own, right: await rightAnswers(range, own), file },
  };
}

/** An export in which China has another name, so that no answer of the shipped data is taken for one of it. */
function ownExport(range) {
  const folder = join(range.scratch, 'export');
  runCommand(range, ['export', folder, '--format', 'jsonl'], {});
  const file = join(folder, 'graph.jsonl');
  const [head, ...lines] = readFileSync(file, 'utf8').split('\n');
  // The digest seals the content, which is changed on purpose.
  const unsealed = { ...JSON.parse(head), digest: undefined };
  const changed = lines.map((line) =>
    line.includes('"id":"country:CN","type"') ? line.replace('"value":"China"', '"value":"Land of my own"') : line,
  );
  writeFileSync(file, [JSON.stringify(unsealed), ...changed].join('\n'));
  return file;
}

/** Runs a command of the project. */
function runCommand({ project, scratch }, args, env) {
  const { PATH, HOME } = process.env;
  const { status, stderr, stdout } = spawnSync(process.execPath, [project.cli, ...args], {
    cwd: scratch,
    env: { PATH, HOME, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr.slice(-300)}${stdout.slice(-300)}`);
}

async function rightAnswers(range, folder) {
  const server = await ServerProcess.start(range.project, {
    env: { DATA_DIR: copyOf(folder, range.scratch) },
    log: range.logFile(),
  });
  try {
    return await answersOf(server.port);
  } finally {
    await server.kill();
  }
}
