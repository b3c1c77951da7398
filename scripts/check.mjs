// Types, lint, format, the data set, and that every emitted file is fresh. Runs all, then says what failed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const checks = [
  ['types', bin('tsc'), ['--noEmit']],
  ['types of the page', bin('tsc'), ['-p', 'web']],
  ['lint', bin('eslint'), ['.']],
  ['format', bin('prettier'), ['--check', '.', '--log-level', 'warn']],
  ['build', process.execPath, ['scripts/build.mjs', '--server-if-stale']],
  ['data', process.execPath, ['dist/cli/main.js', 'check']],
  ['emitted files', process.execPath, ['dist/cli/main.js', 'emit', '--check']],
];

const failed = checks.filter(([name, command, args]) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  return status !== 0;
});
if (failed.length > 0) {
  console.log(
    `\nNot right: ${failed.map(([name]) => name).join(', ')}. npm run fix mends lint, format and emitted files.`,
  );
  process.exit(1);
}
