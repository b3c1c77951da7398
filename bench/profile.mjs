/**
 * Where the CPU time of a lane's process goes, operation by operation:
 *   node bench/profile.mjs [--lanes product,tuned] [--operations nested] [--size 25000] [--answers 1500]
 * Prints microseconds of CPU time an answer by package or source file, the largest first, and what Neo4j and the load
 * take beside. Profiles are kept in bench/data/profiles and open in any viewer of V8's `.cpuprofile`, as a flame graph.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from '../scripts/install-packages.mjs';

const TOP = 14;
const { values } = parseArgs({
  options: {
    lanes: { type: 'string', default: 'product,tuned' },
    operations: { type: 'string' },
    size: { type: 'string', default: '25000' },
    answers: { type: 'string', default: '1500' },
  },
});
installPackages(import.meta.dirname);
const { LANES } = await import('./lanes/lanes.mjs');
const { OPERATIONS } = await import('./operations/index.mjs');
const { startLane } = await import('./lanes/start-lane.mjs');
const { startNeo4jWith, KEPT } = await import('./stores/neo4j-dataset.mjs');
const { embeddedFolder } = await import('./stores/embedded-dataset.mjs');
const { keysOf } = await import('./graph/keys.mjs');
const { loadLane } = await import('./measure/load.mjs');
const { cpuMs } = await import('./measure/process-usage.mjs');
const { table } = await import('./report/tables.mjs');

const size = Number(values.size);
const lanes = LANES.filter(({ name }) => values.lanes.split(',').includes(name));
const operations = OPERATIONS.filter(({ name }) => values.operations?.split(',').includes(name) ?? true);
const folder = values.lanes.includes('embedded') ? await embeddedFolder(size, console.log) : '';
const neo4j = await startNeo4jWith(size, console.log);
try {
  for (const operation of operations) {
    for (const lane of lanes) {
      if (lane.lacks(operation) === null) await profile(lane, operation);
    }
  }
} finally {
  await neo4j.stop();
}

async function profile(lane, operation) {
  const kept = join(KEPT, 'profiles', `${operation.name}-${lane.name}`);
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const running = await startLane(lane, { uri: neo4j.uri, folder }, ['--cpu-prof', `--cpu-prof-dir=${kept}`]);
  const load = { connections: 8, amount: Number(values.answers) };
  const variables = operation.variables(keysOf(size));
  // V8 has compiled what is hot after as many answers.
  await loadLane(running, operation, variables, load);
  const others = () => [neo4j.pid, process.pid].map((pid) => cpuMs(pid) ?? Number.NaN);
  const before = others();
  const from = now();
  const sample = await loadLane(running, operation, variables, load);
  const to = now();
  const [ofNeo4j, ofLoad] = others().map((ms, i) => Math.round(((ms - before[i]) * 1000) / sample.answers));
  await running.stop();
  const [file] = readdirSync(kept);
  const groups = selfTimes(JSON.parse(readFileSync(join(kept, file), 'utf8')), from, to);
  const total = [...groups.values()].reduce((sum, time) => sum + time, 0);
  // Samples are of wall time, some of which other processes had; the kernel knows how much was this one's.
  const cpu = (sample.cpu ?? total / 1000 / sample.answers) * 1000;
  const rows = [...groups].sort(([, x], [, y]) => y - x).slice(0, TOP);
  console.log(
    `\n${operation.title}, ${lane.title}: ${Math.round(sample.rate)} a second, ${Math.round(cpu)} µs CPU an answer; beside it Neo4j ${ofNeo4j} µs, the load ${ofLoad} µs`,
  );
  console.log(
    table(
      ['where', 'µs an answer', 'part'],
      rows.map(([name, time]) => [name, Math.round((cpu * time) / total), `${Math.round((time * 100) / total)} %`]),
    ),
  );
}

/** The clock of V8's profiles: microseconds, the same in all processes of a machine. */
function now() {
  return Number(process.hrtime.bigint() / 1000n);
}

/** Microseconds by package or file between two moments, without what was idle. */
function selfTimes({ nodes, samples, timeDeltas, startTime }, from, to) {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const times = new Map();
  let at = startTime;
  for (const [i, id] of samples.entries()) {
    at += timeDeltas[i];
    if (at < from || at > to) continue;
    const place = places.get(id);
    if (place !== null) times.set(place, (times.get(place) ?? 0) + timeDeltas[i]);
  }
  return times;
}

function placeOf({ functionName, url }) {
  if (functionName === '(idle)' || functionName === '(root)' || functionName === '(program)') return null;
  if (functionName.startsWith('(')) return functionName;
  if (url.startsWith('node:')) return url.split('/').slice(0, 3).join('/');
  const ofPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(url);
  if (ofPackage) return ofPackage[1];
  return url === '' ? `native ${functionName}` : url.replace(/^.*\/(dist|bench)\//, '$1/');
}
