// What must hold of a running container. Runs in a network, process and mount namespace of its own, which prove.mjs
// makes: port 4000 is free there, nobody else can come in, and whatever was started ends with it.
import { lstatSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startNeo4j } from '../../scripts/neo4j/neo4j.mjs';
import { ask, newVolume, startContainer } from './container.mjs';
import { Findings } from './findings.mjs';

/** What `docker stop` waits for before it kills. */
const STOP_WITHIN_MS = 10_000;
const MEMORY_LIMIT_MB = 1024;

const { image, work } = JSON.parse(process.argv[2]);
const found = new Findings();

/** The answer to an operation whose answer is known. */
async function answer() {
  const body = JSON.stringify({ query: '{ port(id: "port:dulata") { name } }' });
  const response = await ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await response?.text())?.trim();
}

async function serves(container, where) {
  found.is(`${where}: the server gets ready`, await container.ready(), true, container.output);
  found.is(`${where}: /livez`, (await ask('/livez'))?.status, 200);
  found.is(`${where}: an operation is answered`, await answer(), '{"data":{"port":{"name":"Dulata"}}}');
  found.is(`${where}: the health check exits with`, container.execute(image.healthCheck).code, 0);
}

async function stops(container, where) {
  container.signal('SIGTERM');
  const { code, ms } = await container.ended;
  found.is(`${where}: SIGTERM ends it with`, code, 0, container.output);
  found.holds(`${where}: within the 10 s of docker stop (${seconds(ms)})`, ms < STOP_WITHIN_MS);
}

function runsWithoutRights(container) {
  const { Uid, Gid, Groups, CapEff, NoNewPrivs, NSpid, VmHWM } = container.status;
  found.is('the user, real, effective, saved and of files', Uid, Array(4).fill(image.ids.uid).join('\t'));
  found.is('its groups', `${Gid} ${Groups}`.trim(), Array(4).fill(image.ids.gid).join('\t'));
  found.is('it is no root', image.ids.uid > 0, true);
  found.is('its capabilities', Number(`0x${CapEff}`), 0);
  found.is('no new privileges', NoNewPrivs, '1');
  found.is('it is process', NSpid.split('\t').at(-1), '1');
  const peak = Math.round(parseInt(VmHWM) / 1024);
  found.holds(
    `its memory at most, with a load: ${peak} MB of the ${MEMORY_LIMIT_MB} that Compose allows`,
    peak < MEMORY_LIMIT_MB,
  );
}

async function showsNothingInside() {
  found.is('the explorer is served', (await ask('/'))?.status, 200);
  found.is('/metrics is not', (await ask('/metrics'))?.status, 404);
}

function rootIsReadOnly(container) {
  const write = (path) => container.execute(['sh', '-c', `echo x > ${path}`]).code;
  for (const path of ['/app/x', '/home/node/x', '/var/tmp/x', '/dev/x']) {
    found.is(`${path} cannot be written`, write(path) !== 0, true);
  }
  found.is('/tmp can', write('/tmp/x'), 0);
  container.execute(['rm', '/tmp/x']);
  found.is('the server left in /tmp', container.execute(['ls', '-A', '/tmp']).output, '');
}

async function onTheEmbeddedStore() {
  const volume = newVolume(image, work, 'volume');
  const first = startContainer(image, { volume });
  await serves(first, 'embedded store');
  runsWithoutRights(first);
  await showsNothingInside();
  rootIsReadOnly(first);
  found.holds('embedded store: the first start loads', first.output.includes('loaded in'));
  found.is('embedded store: in the volume', readdirSync(volume).sort().join(' '), FILES_OF_STORE);
  await stops(first, 'embedded store');

  const without = startContainer(image, { command: image.healthCheck, volume });
  found.is('without a server the health check exits with', (await without.ended).code, 1);

  const second = startContainer(image, { volume });
  await serves(second, 'second start');
  found.holds('second start: does not load again', second.output.includes('already loaded'), second.output);
  await stops(second, 'second start');
}

const FILES_OF_STORE = 'graph.grafeo graph.grafeo.origin.json graph.grafeo.wal';

async function stoppedWhileLoading() {
  const container = startContainer(image, { volume: newVolume(image, work, 'stopped-volume') });
  for (let waits = 0; waits < 600 && !container.output.includes('Loading'); waits += 1) await pause(100);
  await stops(container, 'stopped while it loads');
  found.holds('stopped while it loads: it had not loaded', !container.output.includes('is ready'), container.output);
}

/** As `docker run` without `--read-only`: what the server would write where it may. */
async function onAWritableRoot() {
  const stamp = join(work, 'stamp');
  writeFileSync(stamp, '');
  const since = statSync(stamp).mtimeMs;
  const container = startContainer(image, { volume: newVolume(image, work, 'other-volume'), writable: true });
  await serves(container, 'writable root');
  // Shows that the look below sees what is written.
  container.execute(['sh', '-c', `echo x > /${PLANTED}`]);
  await stops(container, 'writable root');
  const root = statSync(image.root).dev;
  const written = readdirSync(image.root, { recursive: true })
    .map((path) => [path, lstatSync(join(image.root, path), { throwIfNoEntry: false })])
    .filter(([, stat]) => stat?.isFile() && stat.dev === root && stat.mtimeMs > since);
  const paths = written.map(([path]) => path).join(' ');
  found.is('writable root: written outside /app/data and /tmp, with a planted file', paths, PLANTED);
}

const PLANTED = 'var/tmp/planted';

async function onNeo4j() {
  const neo4j = await startNeo4j();
  try {
    const volume = newVolume(image, work, 'unused-volume');
    const environment = { NEO4J_URI: neo4j.uri };
    const first = startContainer(image, { volume, environment });
    await serves(first, 'Neo4j');
    found.holds('Neo4j: the first start loads', /Store +Neo4j at bolt[^]*loaded in/.test(first.output), first.output);
    await stops(first, 'Neo4j');
    const second = startContainer(image, { volume, environment });
    await serves(second, 'Neo4j, second start');
    found.holds('Neo4j, second start: does not load again', second.output.includes('already loaded'), second.output);
    found.is('Neo4j: in the volume', readdirSync(volume).join(' '), '');
    await neo4j.stop();
    found.is('Neo4j stopped: /livez', (await ask('/livez'))?.status, 200);
    found.is('Neo4j stopped: /readyz', await soon(async () => (await ask('/readyz'))?.status, 503), 503);
    await stops(second, 'Neo4j stopped');
  } finally {
    await neo4j.stop();
  }
}

/** What `read` yields when it yields `wanted`, or after ten seconds. */
async function soon(read, wanted) {
  for (let reads = 0; reads < 100 && (await read()) !== wanted; reads += 1) await pause(100);
  return read();
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

for (const part of [onTheEmbeddedStore, stoppedWhileLoading, onAWritableRoot, onNeo4j]) await found.part(part);
process.exit(found.failed === 0 ? 0 : 1);
