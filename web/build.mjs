import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateDocuments } from './build/codegen.mjs';
import { precompress } from './build/precompress.mjs';
import { stampOf, versionOf } from './build/stamp.mjs';

const web = dirname(fileURLToPath(import.meta.url));
const stampFile = join(web, 'dist', 'build-stamp.txt');

async function buildPages() {
  if (versionOf('vite', web) === null) {
    console.log('pages: not built, because vite is not installed (npm ci without --omit=dev).');
    return;
  }
  const stamp = stampOf(web);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  const started = Date.now();
  // The stamp goes first and comes back last: a build that breaks midway is never taken for a good one.
  rmSync(stampFile, { force: true });
  await generateDocuments(join(web, 'explorer'));
  const { build } = await import('vite');
  const { writeTrustedDocuments } = await import('./build/trusted-documents.mjs');
  const configFile = join(web, 'vite.config.mjs');
  await build({ configFile });
  await writeTrustedDocuments(configFile, join(web, 'dist', 'trusted-documents.json'));
  await precompress(join(web, 'dist', 'assets'));
  writeFileSync(stampFile, stamp);
  console.log(`pages: built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

await buildPages();
