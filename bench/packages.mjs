import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = import.meta.dirname;

/** Installs what the lock file of the bench lists, unless it is installed already. Scripts of packages are not run. */
export function installPackages(say) {
  if (isInstalled()) return;
  say('Fetching the packages of the bench ...');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The packages of the bench could not be fetched.');
}

/** npm keeps a copy of the lock file beside what it has installed, without the entry of the project itself. */
function isInstalled() {
  const installed = join(FOLDER, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = Object.entries(packagesOf(join(FOLDER, 'package-lock.json')));
  const there = packagesOf(installed);
  return wanted.every(([path, { version, optional }]) => path === '' || optional || there[path]?.version === version);
}
