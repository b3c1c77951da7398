// Types, lint, format, the data set, and that every emitted file is fresh, two at a time. Runs all, then says what failed.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Checks by name; what stands in one list runs one after the other, for the later need what the earlier builds. */
const LISTS = [
  [['lint', bin('eslint'), ['.']]],
  [
    ['build', process.execPath, ['scripts/build.mjs', '--server-if-stale']],
    ['data', process.execPath, ['dist/cli/main.js', 'check']],
    ['emitted files', process.execPath, ['dist/cli/main.js', 'emit', '--check']],
  ],
  [['types', bin('tsc'), ['--noEmit']]],
  [['format', bin('prettier'), ['--check', '.', '--log-level', 'warn']]],
  [['types of the page', bin('tsc'), ['-p', 'web']]],
];

/** Runs a check and then prints what it said, so that two at once do not mix; yields its name when it failed. */
async function run([name, command, args]) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const status = await new Promise((resolve) => child.on('close', resolve));
  process.stdout.write(`${said}${status === 0 ? 'ok    ' : 'FAILED'} ${name}\n`);
  return status === 0 ? [] : [name];
}

const waiting = [...LISTS];
const failed = [];
async function work() {
  for (let list = waiting.shift(); list; list = waiting.shift()) {
    for (const check of list) failed.push(...(await run(check)));
  }
}
await Promise.all([work(), work()]);

if (failed.length > 0) {
  console.log(`\nNot right: ${failed.join(', ')}. npm run fix mends lint, format and emitted files.`);
  process.exit(1);
}
