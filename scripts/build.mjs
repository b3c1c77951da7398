// Builds what runs, at once: the server (TypeScript to dist/) and the two pages (Vite to web/dist/).
// With --server-if-stale only the server, and only when a source is newer than the last build.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.tsbuildinfo');

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return ['src', 'tsconfig.json', 'tsconfig.build.json', 'package.json'].some(
    (path) => newest(join(root, path)) > built,
  );
}

async function run(script, args) {
  const [status] = await once(spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }), 'exit');
  if (status !== 0) process.exitCode = status ?? 1;
}

async function buildServer() {
  let compiler;
  try {
    compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    console.log('TypeScript is not installed (npm ci --omit=dev?): dist/ is left as it is.');
    return;
  }
  // The stamp is written by the compiler; without it a deleted source would leave its output behind.
  if (!existsSync(stamp)) rmSync(join(root, 'dist'), { recursive: true, force: true });
  await run(compiler, ['-p', 'tsconfig.build.json']);
}

if (!process.argv.includes('--server-if-stale')) {
  await Promise.all([buildServer(), run(join(root, 'web', 'build.mjs'), [])]);
} else if (existsSync(join(root, 'src')) && isStale()) {
  await buildServer();
}

if (process.argv.includes('--server-if-stale') && !existsSync(join(root, 'dist', 'main.js'))) {
  console.error('The server is not built: dist/ is not there, and TypeScript is not installed.');
  console.error('Run npm ci without --omit=dev, or copy dist/ and web/dist/ from where npm run build was run.');
  process.exit(1);
}
