import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';

/** The program as people run it by hand. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the program', () => {
  test.each([[[]], [['--help']], [['export', '--help']]])('tells how it is used: %s', (args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: node dist\/cli\/main\.js COMMAND\n\n {2}load /);
  });

  test.each([
    [['exprot'], /^There is no command "exprot"\. Did you mean export\?\n\nUsage: /],
    [['export', '--formats', 'csv'], /^Unknown option '--formats'.*\n\nUsage: /],
    [['export', '--format', 'cvs'], /There is no format "cvs"\.\nDid you mean csv\?/],
  ])('says of the arguments %s what is wrong and what there is', (args, said) => {
    const { status, stdout, stderr } = run(...args);
    expect([status === 0, stdout]).toEqual([false, '']);
    expect(stderr).toMatch(said);
  });
});
