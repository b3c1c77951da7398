/**
 * What it saves to keep answers, by the same server with CACHE_ANSWERS on and off, side by side:
 *   node bench/answer-cache.mjs [--stores embedded,neo4j] [--operations nested,node-by-key] [--size 25000] [--rounds 5]
 * A nested answer, one node and three lists; every request was asked before.
 */
import { parseArgs } from 'node:util';
import { installPackages } from '../scripts/install-packages.mjs';

const { values } = parseArgs({
  options: {
    stores: { type: 'string', default: 'embedded,neo4j' },
    operations: { type: 'string', default: 'nested,node-by-key,three-roots' },
    size: { type: 'string', default: '25000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
  },
});
installPackages(import.meta.dirname);
const { LANES } = await import('./lanes/lanes.mjs');
const { OPERATIONS } = await import('./operations/index.mjs');
const { startLanes, stopLanes } = await import('./lanes/start-lane.mjs');
const { startNeo4jWith } = await import('./stores/neo4j-dataset.mjs');
const { embeddedFolder } = await import('./stores/embedded-dataset.mjs');
const { keysOf } = await import('./graph/keys.mjs');
const { measure } = await import('./measure/rounds.mjs');
const { table } = await import('./report/tables.mjs');

const METHOD = { connections: 8, rounds: Number(values.rounds), seconds: Number(values.seconds), warmUp: 1 };
const LANE_OF = { embedded: 'embedded', neo4j: 'product' };

const size = Number(values.size);
const operations = OPERATIONS.filter(({ name }) => values.operations.split(',').includes(name));
const rows = [];
for (const store of values.stores.split(',')) rows.push(...(await rowsOf(store)));
console.log(
  table(
    ['store', 'operation', 'anew: a second', 'kept: a second', 'times', 'anew: CPU ms', 'kept: CPU ms', 'kept: p99 ms'],
    rows,
  ),
);

async function rowsOf(store) {
  const neo4j = store === 'neo4j' ? await startNeo4jWith(size, console.log) : undefined;
  try {
    const folder = neo4j ? '' : await embeddedFolder(size, console.log);
    const lane = LANES.find(({ name }) => name === LANE_OF[store]);
    // A file of the embedded store belongs to one process, so the two take turns there.
    const figures = neo4j
      ? await figuresOf(
          ['false', 'true'].map((on) => keeping(lane, on)),
          { uri: neo4j.uri, folder },
        )
      : await inTurn(lane, { uri: '', folder });
    return operations.map(({ name, title }) => {
      const [anew, kept] = ['false', 'true'].map((on) => figures.get(name).get(on));
      const ms = (value) => (value === null ? 'not known' : value.toFixed(3));
      return [
        ...[store, title, Math.round(anew.rate), Math.round(kept.rate), (kept.rate / anew.rate).toFixed(1)],
        ...[ms(anew.cpu), ms(kept.cpu), kept.p99.toFixed(1)],
      ].map(String);
    });
  } finally {
    await neo4j?.stop();
  }
}

async function inTurn(lane, stores) {
  const all = new Map(operations.map(({ name }) => [name, new Map()]));
  for (const on of ['false', 'true']) {
    const figures = await figuresOf([keeping(lane, on)], stores);
    for (const [name, byLane] of figures) all.get(name).set(on, byLane.get(on));
  }
  return all;
}

async function figuresOf(lanes, stores) {
  const running = await startLanes(lanes, () => stores);
  try {
    return await measure(running, operations, keysOf(size), METHOD, console.log);
  } finally {
    await stopLanes(running);
  }
}

/** The lane with answers kept or not, named by the setting. */
function keeping(lane, on) {
  return { ...lane, name: on, environment: (stores) => ({ ...lane.environment(stores), CACHE_ANSWERS: on }) };
}
