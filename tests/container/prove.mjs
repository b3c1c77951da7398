// Builds the image and runs it without a container engine, and says what held: see README.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBaseImage } from './base-image.mjs';
import { startNeo4j } from '../../scripts/neo4j/neo4j.mjs';
import { buildahIn } from './commands.mjs';
import { Findings } from './findings.mjs';
import { buildImage, developmentPackages, megabytes, openImage } from './image.mjs';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const NEVER_SHIPPED = ['src', 'tests', 'docs', 'bench', 'chaos', 'scripts', 'clients', '.git', '.env'];
const MOST_MEGABYTES = 150;

/** Images are kept here, so that the next proof need not make the base anew. */
const FOLDER = process.env.CONTAINER_PROOF_DIR || join(tmpdir(), 'customs-graph-container');

if (process.getuid() !== 0) throw new Error('Run this as root: it mounts, and makes namespaces.');
mkdirSync(FOLDER, { recursive: true });
const buildah = buildahIn(FOLDER);
const found = new Findings();
const work = mkdtempSync(join(FOLDER, 'proof-'));
try {
  makeBaseImage(buildah);
  buildImage(buildah, PROJECT);
  const image = openImage(buildah);
  await found.part(() => shipsLittle(image));
  await fetchNeo4j();
  const isolated = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const start = [
    'sh',
    '-c',
    'ip link set lo up && exec "$@"',
    'sh',
    process.execPath,
    join(PROJECT, 'tests/container/runs.mjs'),
  ];
  const { status } = spawnSync('unshare', [...isolated, ...start, JSON.stringify({ image, work })], {
    stdio: 'inherit',
  });
  if (status !== 0) found.failed += 1;
} finally {
  buildah(['rm', '--all']);
  rmSync(work, { recursive: true });
}
console.log(found.failed === 0 ? 'All of it held.' : 'NOT ALL OF IT HELD.');
process.exitCode = found.failed === 0 ? 0 : 1;

function shipsLittle({ root }) {
  const there = NEVER_SHIPPED.filter((name) => existsSync(join(root, 'app', name)));
  found.is('of what is for development, the image has', there.join(' '), '');
  found.is('of the packages for development, it has', developmentPackages(root).join(' '), '');
  const parts = ['app/node_modules', 'app/dist', 'app/web', 'app/seed'].map(
    (part) => `${part} ${megabytes(root, part).toFixed(0)}`,
  );
  const app = megabytes(root, 'app');
  const all = `MB over the base: ${app.toFixed(0)} (${parts.join(', ')}); with it ${megabytes(root).toFixed(0)}`;
  found.holds(all, app < MOST_MEGABYTES);
}

/** Where the runs are there is no network to fetch Neo4j from. */
async function fetchNeo4j() {
  await (await startNeo4j()).stop();
}
