import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { precompress } from './build/precompress.mjs';
import { stampOf, versionOf } from './build/stamp.mjs';

const web = dirname(fileURLToPath(import.meta.url));
const stampFile = join(web, 'dist', 'build-stamp.txt');

async function buildPlayground() {
  if (versionOf('vite', web) === null) {
    console.log('playground: not built, because vite is not installed (npm ci without --omit=dev).');
    return;
  }
  const stamp = stampOf(web);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  const started = Date.now();
  // The stamp goes first and comes back last: a build that breaks midway is never taken for a good one.
  rmSync(stampFile, { force: true });
  const { build } = await import('vite');
  await build({ configFile: join(web, 'vite.config.mjs') });
  await precompress(join(web, 'dist', 'assets'));
  writeFileSync(stampFile, stamp);
  console.log(`playground: built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

await buildPlayground();
