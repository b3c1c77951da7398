import { spawnSync } from 'node:child_process';
import { ROOT } from '../support/project-files';

/** What lines of code, which may import from the project's folder by `./`, yield by calling `answer` with JSON. */
export function inNode<T>(code: string): T {
  const answer = 'const answer = (value) => console.log(JSON.stringify(value));';
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', `${answer}\n${code}`], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}
