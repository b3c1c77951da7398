// Installs what the lock file of a folder lists: of the bench, and of the programs of clients/. Both have packages of
// their own, so that `npm ci` does not fetch them for everybody.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Installs the packages of a folder, unless they are installed already; scripts of packages are not run. Throws. */
export function installPackages(folder, say = console.log) {
  if (isInstalled(folder)) return;
  say(`Fetching the packages of ${folder} ...`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`The packages of ${folder} could not be fetched.`);
}

/** npm keeps a copy of the lock file beside what it has installed, without the entry of the project itself. */
function isInstalled(folder) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = Object.entries(packagesOf(join(folder, 'package-lock.json')));
  const there = packagesOf(installed);
  return wanted.every(([path, { version, optional }]) => path === '' || optional || there[path]?.version === version);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installPackages(process.argv[2]);
