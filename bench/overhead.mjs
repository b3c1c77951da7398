/**
 * What traces, keys and the count of requests cost: `node bench/overhead.mjs --help`.
 *
 * Starts the server several times over the same graph in the embedded store, each time with another setting, asks all
 * of them the same in turn, and compares the CPU time of their processes an answer. Where a machine has other work, that
 * says more than the answers a second. Equal processes differ by some percent, so all are started anew several times.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from '../scripts/install-packages.mjs';

const USAGE = `What each setting costs, in CPU time of the server an answer. Needs no Neo4j.

  node bench/overhead.mjs [--size 10000] [--starts 3] [--rounds 7] [--seconds 0.5] [--connections 8]
                          [--settings a,b] [--operations a,b] [--kept]

  --settings      of traces, sampled, out, keys, rate; all when left out. The server as it is takes part twice: how far
                  the second is from the first is what chance adds
  --operations    of the bench; node-by-key,nested,three-roots when left out
  --kept          with answers from the cache of answers, as the embedded store serves by default`;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '10000' },
    starts: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '0.5' },
    connections: { type: 'string', default: '8' },
    operations: { type: 'string', default: 'node-by-key,nested,three-roots' },
    settings: { type: 'string' },
    kept: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
installPackages(import.meta.dirname);
// Loaded only now, since they need the packages.
const { LANES } = await import('./lanes/lanes.mjs');
const { OPERATIONS } = await import('./operations/index.mjs');
const { startLanes, stopLanes } = await import('./lanes/start-lane.mjs');
const { embeddedFolder } = await import('./stores/embedded-dataset.mjs');
const { keysOf } = await import('./graph/keys.mjs');
const { measure } = await import('./measure/rounds.mjs');
const { median } = await import('./measure/statistics.mjs');
const { table } = await import('./report/tables.mjs');

const KEY = 'key-of-the-bench';

/**
 * The server with a setting of its own.
 *
 * @typedef {{ name: string, title: string, env?: Record<string, string>, headers?: Record<string, string> }} Variant
 */

/** @returns {Variant[]} */
function variants(collector, keys) {
  const traced = { OTEL_EXPORTER_OTLP_ENDPOINT: collector };
  const some = { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.01' };
  return [
    { name: 'plain', title: 'as it is' },
    { name: 'again', title: 'the same again' },
    { name: 'traces', title: 'traces of all requests', env: traced },
    { name: 'sampled', title: 'of one in a hundred', env: { ...traced, ...some } },
    { name: 'out', title: 'of none, by the sampler', env: { ...traced, OTEL_TRACES_SAMPLER: 'always_off' } },
    { name: 'keys', title: 'AUTH_KEYS', env: { AUTH_KEYS: keys }, headers: { authorization: `Bearer ${KEY}` } },
    { name: 'rate', title: 'RATE_LIMIT', env: { RATE_LIMIT: '1000000' } },
  ];
}

/** Takes what it is sent, as a collector does, and keeps nothing. */
async function startSink() {
  const sink = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end('{}'));
  }).listen(0, '127.0.0.1');
  await once(sink, 'listening');
  return sink;
}

/** A lane of the bench for it. @param {Variant} variant */
function laneOf({ name, title, env = {}, headers }) {
  const embedded = LANES.find((lane) => lane.name === 'embedded');
  const kept = values.kept ? { CACHE_ANSWERS: 'true' } : {};
  return {
    ...embedded,
    name,
    title,
    environment: (stores) => ({ ...embedded.environment(stores), ...kept, ...env }),
    request: (operation, variables) => ({
      ...embedded.request(operation, variables),
      headers: { 'content-type': 'application/json', ...headers },
    }),
  };
}

const number = (name) => Number(values[name]);
const shown = (part) => `${part >= 0 ? '+' : '−'}${Math.abs(part * 100).toFixed(1)} %`;

/**
 * A line for each variant: what it took, and by how much that is more than as it is, with the least and the most of the
 * starts.
 *
 * @param {readonly Variant[]} chosen
 * @param {readonly Map<string, import('./measure/rounds.mjs').Figure>[]} starts figures by variant
 */
function rowsOf(chosen, starts) {
  return chosen.map(({ name, title }) => {
    const of = (pick) => starts.map((figures) => pick(figures.get(name), figures.get('plain')));
    const dearer = of((own, plain) => own.cpu / plain.cpu - 1).sort((a, b) => a - b);
    const range = `${shown(dearer[0])} to ${shown(dearer.at(-1))}`;
    const micro = Math.round(median(of(({ cpu }) => cpu)) * 1000);
    return [title, `${micro} µs`, shown(median(dearer)), range, Math.round(median(of(({ rate }) => rate)))];
  });
}

const work = await mkdtemp(join(tmpdir(), 'overhead-'));
const sink = await startSink();
let running = [];
try {
  const keys = join(work, 'keys.txt');
  await writeFile(keys, `bench ${createHash('sha256').update(KEY).digest('hex')}\n`);
  const wanted = values.settings?.split(',');
  const chosen = variants(`http://127.0.0.1:${sink.address().port}`, keys).filter(
    ({ name }) => ['plain', 'again'].includes(name) || (wanted?.includes(name) ?? true),
  );
  const loaded = await embeddedFolder(number('size'), console.log);
  // One process owns a folder.
  const folders = new Map(chosen.map(({ name }) => [name, join(work, name)]));
  for (const folder of folders.values()) await cp(loaded, folder, { recursive: true });
  const operations = OPERATIONS.filter(({ name }) => values.operations.split(',').includes(name));
  const method = {
    connections: number('connections'),
    rounds: number('rounds'),
    seconds: number('seconds'),
    warmUp: 2,
  };
  const starts = [];
  for (let start = 1; start <= number('starts'); start++) {
    console.log(`Start ${start} of ${values.starts} ...`);
    running = await startLanes(chosen.map(laneOf), ({ name }) => ({ uri: '', folder: folders.get(name) }));
    starts.push(await measure(running, operations, keysOf(number('size')), method, () => undefined));
    await stopLanes(running);
  }
  for (const { name, title } of operations) {
    const rows = rowsOf(
      chosen,
      starts.map((figures) => figures.get(name)),
    );
    const head = ['setting', 'CPU an answer', 'more', 'of the starts', 'answers a second'];
    console.log(`\n${title}\n\n${table(head, rows)}`);
  }
} finally {
  await stopLanes(running);
  sink.close();
  sink.closeAllConnections();
  await rm(work, { recursive: true, force: true });
}
