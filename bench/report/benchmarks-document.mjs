import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../product.mjs';
import { surroundings } from './surroundings.mjs';
import { costTable, figureTable, ratioTable, table } from './tables.mjs';

const PATH = join('docs', 'benchmarks.md');

/**
 * Writes docs/benchmarks.md and yields its path.
 *
 * @param {readonly import('../bench.mjs').SizeResult[]} results
 * @param {ReturnType<typeof import('./ratios.mjs').summary>} summed
 * @param {ReturnType<typeof import('../command-line.mjs').readCommandLine>} choice
 */
export async function writeBenchmarks(results, summed, { operations, lanes, method }) {
  const [first] = results;
  const parts = [
    '# Benchmarks',
    `Written by \`npm run bench\`; the code is in [bench](../bench). ${SHARED}`,
    `## Ratios at ${people(first.size)} nodes`,
    READ_RATIOS,
    ratioTable(operations, summed),
    results.length > 1 ? `Growth compares ${people(results.at(-1).size)} nodes with ${people(first.size)}.` : '',
    lacking(operations, lanes),
    '## Method',
    methodText(method),
    '## Lanes',
    table(
      ['lane', 'what it is'],
      lanes.map(({ name, title }) => [name, `${title}. ${LANES[name]}`]),
    ),
    '## Machine and versions',
    table(['what', 'which'], surroundings(first.neo4j)),
    ...results.flatMap((result) => [
      `## Figures at ${people(result.size)} nodes`,
      `${people(result.counts.nodes)} nodes, ${people(result.counts.relationships)} relationships.`,
      figureTable(operations, lanes, result),
      memoryText(result),
    ]),
    `## What goes to Neo4j and back at ${people(first.size)} nodes`,
    COSTS,
    costTable(operations, lanes, first),
    first.extremes ? extremesText(first.extremes) : '',
  ];
  writeFileSync(join(ROOT, PATH), `${parts.filter((part) => part !== '').join('\n\n')}\n`);
  spawnSync(join(ROOT, 'node_modules', '.bin', 'prettier'), ['--write', PATH, '--log-level', 'warn'], { cwd: ROOT });
  return PATH;
}

const SHARED =
  'Load, servers and store share the cores of one machine, so figures are comparable with each other and with nothing else: only ratios count.';
const READ_RATIOS = [
  '`/ peer`, `/ by hand` and `/ tuned` are the requests a second of this server on Neo4j by theirs: above 1, this server is faster. `CPU of peer /` is the CPU time an operation of the process of @neo4j/graphql by that of this server. `embedded /` is the requests a second of this server on the embedded store by its own on Neo4j.',
  '`p50 / by hand`, `db hits / by hand` and `growth` are better the smaller they are. Growth is the median latency on the largest graph by that on the smallest, for operations that start from a key; both graphs are there at once, each in a Neo4j of its own, and are asked in turn for the same nodes.',
  'What was aimed at, what of it is out of reach, and why: [Where the time goes](speed.md).',
].join('\n\n');
const COSTS =
  'Counted by a tap between each lane and Neo4j, and by running what it saw under `PROFILE`; medians over the values for database hits, means for bytes. Nothing was timed through the tap.';

const LANES = {
  product: '`node dist/main.js` with `NEO4J_URI`; it logs warnings only, and the bench warms it up (`WARM_UP=false`).',
  peer: '`startStandaloneServer`, with type definitions for what the operations ask.',
  hand: '`driver.executeQuery` and map projections, as the manual of the driver teaches, behind `node:http`.',
  tuned: 'Rows without keys, one auto-commit read, shaped in JavaScript, behind `node:http`; the same order and ties.',
  embedded: '`node dist/main.js` with the graph in its data folder.',
};

const methodText = ({ connections, rounds, seconds, warmUp }) =>
  `A seeded generator makes a graph of this project's own model: regions of a thousand nodes whose inner degrees are skewed, tied to each other and to the hubs of the first region. Every lane answers every operation with 20 different values; before anything is timed, the answers of all lanes are compared and must be equal. All lanes show the default view: plans, opinions and deprecated readings stand aside in relationship types of their own, and no lane matches those.

Each lane is a process of its own. autocannon asks over ${connections} connections. After a warm-up of ${warmUp} s for each operation and lane, ${rounds} rounds of about ${seconds} s each take the lanes in turn, each round in a random order of its own. Figures are medians over the rounds, and ratios of requests a second are medians over the ratios within each round; the spread is half the distance of the quarters. CPU time is what the kernel gave to all threads of the lane's process, by the answers it gave in that time.`;

function lacking(operations, lanes) {
  const lines = operations.flatMap((operation) =>
    lanes.flatMap((lane) => {
      const why = lane.lacks(operation);
      return why === null ? [] : [`- ${lane.title} cannot be asked for ${operation.title}. ${why}`];
    }),
  );
  return lines.length === 0 ? '' : `Left out of the means:\n\n${lines.join('\n')}`;
}

const memoryText = ({ memory }) =>
  memory.size === 0
    ? ''
    : `Resident memory after the rounds: ${[...memory].map(([lane, mb]) => `${lane} ${mb ?? '–'} MB`).join(', ')}.`;

const extremesText = ({ coldMs, resident }) =>
  `## Cold start, and memory under load

From the start of the process to the first answer, on the embedded store with a loaded data folder: ${coldMs === null ? 'not measured' : `${people(coldMs)} ms`}. Resident memory of this server on Neo4j after each tenth of 100,000 operations of all kinds: ${resident.join(', ')} MB.`;

const people = (number) => number.toLocaleString('en-US');
