import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };
const start = scripts.start.split(' ');
const flags = start.filter((word) => word.startsWith('--'));

/** Runs a program of one line; V8 refuses a flag on the command line that it does not know. */
const run = (given: readonly string[]) => spawnSync(process.execPath, [...given, '-e', 'process.stdout.write("ran")']);

test('every flag of the start script is known to this Node.js', () => {
  expect(flags.length).toBeGreaterThan(0);
  expect(run(flags).stdout.toString()).toBe('ran');
  expect(run([...flags, '--no-such-collection']).status).not.toBe(0);
});

test('the image starts the server as the start script does', () => {
  const command = /^CMD (\[.*\])$/m.exec(read('Dockerfile'))![1]!;
  expect(JSON.parse(command)).toEqual(start);
});
