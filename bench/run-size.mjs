import { survey } from './agree/survey.mjs';
import { keysOf } from './graph/keys.mjs';
import { startLanes, stopLanes } from './lanes/start-lane.mjs';
import { coldStart } from './measure/cold-start.mjs';
import { memoryUnderLoad } from './measure/memory.mjs';
import { residentMb } from './measure/process-usage.mjs';
import { measure } from './measure/rounds.mjs';
import { embeddedFolder } from './stores/embedded-dataset.mjs';
import { startNeo4jWith } from './stores/neo4j-dataset.mjs';

/**
 * Compares and measures all lanes on a graph of one size. Nothing is measured where they disagree, or in a smoke.
 *
 * @param {number} size nodes
 * @param {ReturnType<typeof import('./command-line.mjs').readCommandLine>} choice
 * @param {(line: string) => void} say
 * @param {boolean} first whether it is the smallest size, on which cold starts and memory are measured too
 * @returns {Promise<import('./bench.mjs').SizeResult>}
 */
export async function runSize(size, { lanes: chosen, operations, method, compared, smoke, write }, say, first) {
  say(`${size.toLocaleString('en-US')} nodes`);
  // It is for graphs that fit into one process, and loading it takes as long as all the rest.
  const lanes = chosen.filter(({ name }) => first || name !== 'embedded');
  const folder = lanes.some(({ name }) => name === 'embedded') ? await embeddedFolder(size, say) : '';
  const neo4j = await startNeo4jWith(size, say);
  try {
    const stores = { uri: neo4j.uri, folder };
    const keys = keysOf(size);
    say('Comparing the answers of the lanes ...');
    const surveyed = await survey(lanes, stores, operations, keys, { compared, smoke });
    const result = {
      size,
      counts: neo4j.counts,
      neo4j: neo4j.version,
      ...surveyed,
      figures: new Map(),
      memory: new Map(),
    };
    if (smoke || surveyed.disagreements.length > 0) return result;
    const running = await startLanes(lanes, () => stores);
    try {
      result.figures = await measure(running, operations, keys, method, say);
      for (const { lane, pid } of running) result.memory.set(lane.name, residentMb(pid));
      if (first && write) result.extremes = await extremes(running, stores, operations, keys, method, say);
      return result;
    } finally {
      await stopLanes(running);
    }
  } finally {
    await neo4j.stop();
  }
}

/** How long a start takes, and what becomes of memory over 100,000 operations. */
async function extremes(running, stores, operations, keys, { connections }, say) {
  say('Asking 100,000 operations to see the memory ...');
  const ours = running.find(({ lane }) => lane.name === 'product');
  const resident = ours ? await memoryUnderLoad(ours, operations, keys, connections) : [];
  const embedded = running.find(({ lane }) => lane.name === 'embedded');
  if (!embedded) return { coldMs: null, resident };
  // One process owns the data folder.
  await embedded.stop();
  const [operation] = operations;
  return { coldMs: await coldStart(embedded.lane, stores, operation, operation.variables(keys)[0]), resident };
}
