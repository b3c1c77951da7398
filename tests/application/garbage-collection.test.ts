import { spawnSync } from 'node:child_process';
import { FLAGS } from '../../src/garbage-collection';

/** Runs a program of one line; V8 refuses a flag on the command line that it does not know. */
const run = (flags: readonly string[]) => spawnSync(process.execPath, [...flags, '-e', 'process.stdout.write("ran")']);

test('every flag that is set is known to the V8 of this Node.js', () => {
  expect(run(FLAGS).stdout.toString()).toBe('ran');
  expect(run([...FLAGS, '--no-such-collection']).status).not.toBe(0);
});
