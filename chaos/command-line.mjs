import { parseArgs } from 'node:util';
import { ATTACKS } from './attacks.mjs';
import { HERE } from './server/project.mjs';

export const USAGE = `Attacks a server of its own on 127.0.0.1 and says what a small query of another client felt.

  npm run chaos                   all attacks on both stores; 15 minutes at most
  npm run chaos -- --short        the sharpest, in two or three minutes, as CI runs them
  npm run chaos -- --list         what there is

  --only a,b           these attacks
  --store NAME         embedded, neo4j or both (both, where a Neo4j can be had)
  --project DIR        attack the built server of another checkout of this project
  --minutes N          time for all together (15, or 3); what does not fit is shown as skipped
  --times N            repetitions of attacks that repeat: kills, SIGTERM, restarts
  --seed N             for what is random
  --json               the last line is one JSON object

It exits with 1 when an aim is missed. chaos/aims.mjs has the aims.`;

const OPTIONS = {
  short: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  only: { type: 'string' },
  store: { type: 'string', default: 'both' },
  project: { type: 'string', default: HERE },
  minutes: { type: 'string' },
  times: { type: 'string' },
  seed: { type: 'string' },
};

const STORES = { embedded: ['embedded'], neo4j: ['neo4j'], both: ['embedded', 'neo4j'] };

/** What to run, of the words after the command. Throws with one line when they make no sense. */
export function readCommandLine(args = process.argv.slice(2)) {
  const { values } = parseArgs({ args, options: OPTIONS });
  const stores = STORES[values.store];
  if (!stores) throw new Error(`--store ${values.store} is none of ${Object.keys(STORES).join(', ')}.`);
  return {
    ...values,
    stores,
    storeIsGiven: values.store !== 'both',
    attacks: chosen(values),
    minutes: number(values.minutes, 'minutes') ?? (values.short ? 3 : 15),
    times: number(values.times, 'times'),
    seed: number(values.seed, 'seed') ?? Date.now() % 2 ** 31,
  };
}

function chosen({ only }) {
  if (only === undefined) return ATTACKS;
  const names = only.split(',');
  const unknown = names.find((name) => !ATTACKS.some((attack) => attack.name === name));
  if (unknown !== undefined) throw new Error(`--only knows no ${unknown}. See --list.`);
  return ATTACKS.filter(({ name }) => names.includes(name));
}

function number(text, name) {
  if (text === undefined) return undefined;
  if (!(Number(text) > 0)) throw new Error(`--${name} ${text} is no number above 0.`);
  return Number(text);
}
