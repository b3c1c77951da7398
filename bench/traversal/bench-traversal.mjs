// Measures paths, neighbourhoods, search and timelines on graphs of growing size, on both stores, beside Neo4j's own
// shortestPath:
//   npm run bench:traversal -- --sizes 10000,100000 --pairs 200 [--seed 7] [--stores embedded,neo4j] [--questions search]
// Limits are those of the environment, as a server reads them: MAX_VISITED=1000000 npm run bench:traversal
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { whyUnavailable } from '../../scripts/neo4j/neo4j.mjs';
import { measure, warmUp } from './clock.mjs';
import { byFrontiers, handLane, serverLane } from './lanes.mjs';
import { openEmbedded, openNeo4j } from './opened-stores.mjs';
import { questionsFor } from './questions.mjs';
import { randomFrom } from './random.mjs';
import { BY_HAND, conditions, table } from './report.mjs';
import { buildSchema, DOMAIN, readConfig, Registry, storageMapping } from './product.mjs';

createRequire(import.meta.url)('reflect-metadata');

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    pairs: { type: 'string', default: '300' },
    'warm-up': { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    stores: { type: 'string', default: 'embedded,neo4j' },
    questions: { type: 'string', default: 'shortestPath,neighbourhood,search,timeline' },
    port: { type: 'string', default: '0' },
    heap: { type: 'string', default: '3g' },
    pagecache: { type: 'string', default: '1g' },
  },
});
const [pairs, warmUps, seed] = [values.pairs, values['warm-up'], values.seed].map(Number);
const { limits, storeTimeoutMs } = readConfig(process.env);
const registry = Registry.seal([...DOMAIN]);
const schema = buildSchema(registry);
const server = { registry, schema, limits };
const questions = questionsFor(values.questions.split(','));
const stores = await usableStores(values.stores.split(','));

const rows = [];
let version;
let opened = [];
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => void closeAll().then(() => process.exit(code)));
}
for (const size of values.sizes.split(',').map(Number)) {
  const fitting = questions.filter(({ greatest = Infinity }) => size <= greatest);
  for (const make of new Set(fitting.map(({ graph }) => graph))) rows.push(...(await measureGraph(size, make)));
  // After each size, for the next may take long.
  console.log(['', ...conditions({ seed, pairs, neo4j: version }), '', ...table(rows), ''].join('\n'));
}

/** The figures of one graph: made, loaded into each store, and asked. */
async function measureGraph(size, make) {
  const graph = make(registry, size, seed);
  say(graph.described);
  try {
    const lanes = await openLanes(storageMapping(registry, graph.data));
    // A million records would else stand beside what is measured.
    delete graph.data;
    return await measureQuestions(size, make, graph, lanes);
  } finally {
    await closeAll();
  }
}

async function closeAll() {
  const closing = opened;
  opened = [];
  for (const { close } of closing) await close();
}

async function openLanes(stored) {
  const lanes = [];
  if (stores.includes('embedded')) {
    const embedded = await openEmbedded(registry);
    opened.push(embedded);
    await timed('loaded into the embedded store', () => embedded.load(stored));
    lanes.push(await serverLane('embedded', embedded.store, server));
  }
  if (stores.includes('neo4j')) {
    const { heap, pagecache: pageCache } = values;
    const options = { port: Number(values.port), heap, pageCache, timeout: storeTimeoutMs };
    const neo4j = await openNeo4j(registry, options);
    opened.push(neo4j);
    version = neo4j.version;
    await timed('loaded into Neo4j', () => neo4j.load(stored));
    lanes.push(
      await serverLane('Neo4j', neo4j.store, server),
      await serverLane('Neo4j, by frontiers', byFrontiers(neo4j.store), server, ['shortestPath']),
      handLane(BY_HAND, neo4j.driver, registry),
    );
  }
  return lanes;
}

async function measureQuestions(size, made, graph, lanes) {
  const found = [];
  for (const question of questions.filter(({ graph: make }) => make === made)) {
    const random = randomFrom(seed + size);
    const [warm, asked] = [warmUps, pairs].map((count) => Math.ceil(count * (question.share ?? 1)));
    const given = Array.from({ length: warm + asked }, (_, turn) => question.variables(graph, random, turn));
    const able = lanes.filter((lane) => lane.canAnswer(question));
    await timed(`${question.name} asked`, async () => {
      await warmUp(question, able, given.slice(0, warm));
      const measured = await measure(question, able, given.slice(warm));
      found.push(...measured.map((row) => ({ ...row, size })));
    });
  }
  return found;
}

async function usableStores(wanted) {
  const missing = wanted.includes('neo4j') ? await whyUnavailable() : null;
  if (missing) say(`Without Neo4j, and so without what is written by hand: ${missing}`);
  return missing ? wanted.filter((name) => name !== 'neo4j') : wanted;
}

async function timed(what, work) {
  const started = performance.now();
  await work();
  say(`  ${what} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Progress goes where it does not mix with the table. */
function say(line) {
  console.error(line);
}
