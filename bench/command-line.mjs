import { parseArgs } from 'node:util';
import { LANES } from './lanes/lanes.mjs';
import { OPERATIONS } from './operations/index.mjs';

export const USAGE = `Compares this server with other ways to ask the same Neo4j. Needs Java and Maven, as npm test does.

  npm run bench                  all sizes; writes docs/benchmarks.md; takes an hour or more
  npm run bench -- --quick       25,000 nodes, short rounds, under four minutes; writes nothing
  npm run bench -- --smoke       a tiny graph, no figures: whether all lanes answer alike

  --json               the last line is one JSON object of ratios
  --sizes 25000,...    nodes, multiples of a thousand
  --rounds N           rounds, at least five for figures to believe (7, or 5)
  --seconds S          seconds of each measurement
  --connections N      connections of the load (8)
  --lanes a,b          ${LANES.map(({ name }) => name).join(', ')}
  --operations a,b     ${OPERATIONS.map(({ name }) => name).join(', ')}
  --write              write docs/benchmarks.md whatever else is chosen`;

const LIST = { type: 'string' };
const OPTIONS = {
  quick: { type: 'boolean', default: false },
  smoke: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  sizes: LIST,
  rounds: LIST,
  seconds: LIST,
  connections: LIST,
  lanes: LIST,
  operations: LIST,
};

/** What to run, of the words after the command. Throws with one line when they make no sense. */
export function readCommandLine() {
  const { values } = parseArgs({ options: OPTIONS });
  const short = values.quick || values.smoke;
  const sizes =
    numbers(values.sizes, 'sizes') ?? (values.smoke ? [1_000] : short ? [25_000] : [25_000, 250_000, 1_000_000]);
  if (sizes.some((size) => size % 1000 !== 0)) throw new Error('--sizes takes multiples of a thousand.');
  const narrowed = ['sizes', 'lanes', 'operations'].some((name) => values[name] !== undefined);
  return {
    ...values,
    sizes: sizes.sort((a, b) => a - b),
    lanes: chosen(LANES, values.lanes, 'lanes'),
    operations: chosen(OPERATIONS, values.operations, 'operations'),
    method: {
      connections: numbers(values.connections, 'connections')?.[0] ?? 8,
      rounds: numbers(values.rounds, 'rounds')?.[0] ?? (short ? 5 : 7),
      seconds: numbers(values.seconds, 'seconds')?.[0] ?? (short ? 0.3 : 2),
      warmUp: short ? 0.7 : 3,
    },
    /** Values of each operation that are compared and profiled; all are asked under load. */
    compared: values.smoke ? 2 : short ? 4 : 20,
    write: values.write || !(short || narrowed),
  };
}

function numbers(text, name) {
  if (text === undefined) return undefined;
  const list = text.split(',').map(Number);
  if (list.some((number) => !(number > 0))) throw new Error(`--${name} ${text} is no number above 0.`);
  return list;
}

function chosen(all, text, name) {
  if (text === undefined) return all;
  const wanted = text.split(',');
  const unknown = wanted.find((one) => !all.some((item) => item.name === one));
  if (unknown) throw new Error(`--${name} knows no ${unknown}. There are ${all.map((item) => item.name).join(', ')}.`);
  return all.filter((item) => wanted.includes(item.name));
}
