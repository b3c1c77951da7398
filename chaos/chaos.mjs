/**
 * Attacks a server of its own and prints what another client felt: `npm run chaos -- --help`. README.md beside this
 * file tells what the figures are.
 */
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ATTACKS } from './attacks.mjs';
import { readCommandLine, USAGE } from './command-line.mjs';
import { TABLE_HEAD, tableLine } from './judge/table.mjs';
import { Range } from './range.mjs';
import { runAttack } from './run-attack.mjs';
import { whyNoNeo4j } from './server/neo4j.mjs';
import { undoAtExit } from './server/leftovers.mjs';
import { openProject } from './server/project.mjs';

async function main() {
  const choice = readCommandLine();
  if (choice.help) return console.log(USAGE);
  if (choice.list) return list();
  const project = openProject(choice.project);
  const began = performance.now();
  const scratch = mkdtempSync(join(tmpdir(), 'customs-graph-chaos-'));
  // Servers that run as somebody else must reach their files in it.
  chmodSync(scratch, 0o755);
  undoAtExit(() => rmSync(scratch, { recursive: true, force: true }));
  const rows = [];
  console.log(`The server of ${project.folder}, seed ${choice.seed}.\n\n${TABLE_HEAD}`);
  for (const store of choice.stores) {
    const why = store === 'neo4j' ? await whyNoNeo4j() : null;
    if (why !== null && choice.storeIsGiven) throw new Error(`There is no Neo4j: ${why}`);
    const range = new Range({ ...choice, project, store, scratch });
    try {
      const until = began + shareUpTo(store, choice) * choice.minutes * 60_000;
      for (const attack of attacksOn(store, choice)) {
        const row = await runAttack(attack, range, why ?? lateness(attack, range, until));
        rows.push(row);
        console.log(tableLine(row));
      }
    } finally {
      await range.close();
    }
  }
  sayOutcome(rows, choice);
}

/** The attacks for a store, the sharpest first: when time runs out, the others are left. */
function attacksOn(store, { attacks, short, only }) {
  const isShort = (attack) => attack.short?.includes(store) ?? false;
  const all = attacks.filter(({ stores }) => stores.includes(store));
  if (only !== undefined) return all;
  return [...all.filter(isShort), ...(short ? [] : all.filter((attack) => !isShort(attack)))];
}

/** Attacks for whose time a store is started and loaded. */
const A_START = 5;

/** The part of the time that a store and those before it may take, by what there is to do on each. */
function shareUpTo(store, choice) {
  const work = (stores) => stores.reduce((sum, one) => sum + attacksOn(one, choice).length + A_START, 0);
  return work(choice.stores.slice(0, choice.stores.indexOf(store) + 1)) / work(choice.stores);
}

/** Why there is no time left for an attack, or null. */
function lateness(attack, range, until) {
  const left = (until - performance.now()) / 1000;
  // A server that fares badly is waited for: for its answers, or until it is fast again.
  return attack.seconds(range) + range.patienceMs / 1000 > left ? 'no time left' : null;
}

function list() {
  const width = Math.max(...ATTACKS.map(({ name }) => name.length));
  for (const { name, title, stores, short } of ATTACKS) {
    const only = stores.length === 1 ? ` (${stores[0]})` : '';
    console.log(`${short?.length > 0 ? '*' : ' '} ${name.padEnd(width)}  ${title}${only}`);
  }
  console.log('\n* belongs to the short form.');
}

function sayOutcome(rows, { json, seed, project }) {
  const count = (verdict) => rows.filter((row) => row.verdict === verdict).length;
  const failed = count('MISSED');
  console.log(`\n${count('held')} held, ${failed} missed an aim, ${count('skipped')} skipped.`);
  if (json) console.log(JSON.stringify({ seed, project, rows }));
  if (failed > 0) process.exitCode = 1;
}

main().catch((error) => {
  for (const line of error.details ?? []) console.error(`  ${line}`);
  console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}. See --help.` : error.message);
  if (!/^(There is no|--)/.test(error.message) && !error.details) console.error(error.stack);
  process.exitCode = 2;
});
