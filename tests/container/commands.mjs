// Programs of the machine that the proof runs, and the one store of images that it uses.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a program prints on its standard output, unless it is `loud`. Throws with what it said when it fails. */
export function run(program, args, { cwd, loud = false } = {}) {
  const output = loud ? 'inherit' : 'pipe';
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', output, output],
    maxBuffer: 2 ** 26,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed.\n${stdout ?? ''}${stderr ?? ''}`);
  return stdout?.trim() ?? '';
}

/** Runs buildah on images in `folder`, apart from those that the machine may have. */
export const buildahIn = (folder) => (args, options) => {
  const store = ['--root', join(folder, 'images'), '--runroot', join(folder, 'running')];
  return run('buildah', ['--storage-driver', 'vfs', ...store, ...args], options);
};
