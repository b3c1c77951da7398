/**
 * How many rows of a table a second the reconciliation door answers, over tests/doors/reconciliation/gold.csv:
 *   node bench/reconcile.mjs [--rounds 5] [--warm-up 3]
 * Rows are asked one batch of ten after another, as OpenRefine asks them, and answers are made anew. Beside the rows a
 * second stand those for a second of CPU time of the server, which says more where a machine has other work: what one
 * core can do. Needs no Neo4j.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { installPackages } from '../scripts/install-packages.mjs';

const GOLD = join(import.meta.dirname, '../tests/doors/reconciliation/gold.csv');
/** Rows of one request, as OpenRefine sends them. */
const BATCH = 10;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, 'warm-up': { type: 'string', default: '3' } },
});
installPackages(import.meta.dirname);
const { LANES } = await import('./lanes/lanes.mjs');
const { startLane } = await import('./lanes/start-lane.mjs');
const { cpuMs } = await import('./measure/process-usage.mjs');
const { median, quantile } = await import('./measure/statistics.mjs');
const { table } = await import('./report/tables.mjs');

const batches = inBatches(parse(readFileSync(GOLD), { columns: true }));
const rows = batches.reduce((sum, { size }) => sum + size, 0);
const folder = mkdtempSync(join(tmpdir(), 'reconcile-'));
const running = await startLane(door(LANES.find(({ name }) => name === 'embedded')), { uri: '', folder });
try {
  for (let i = 0; i < Number(values['warm-up']); i++) await askAll();
  const rounds = [];
  for (let i = 0; i < Number(values.rounds); i++) rounds.push(await askAll());
  const times = rounds.flatMap((round) => round.times);
  const ms = (part) => `${quantile(times, part).toFixed(0)} ms`;
  console.log(
    table(
      ['rows', 'a second', 'a second of CPU', 'a batch of ten: median', 'p99', 'slowest'],
      [
        [
          ...[rows, Math.round(median(rounds.map(({ rate }) => rate)))],
          Math.round(median(rounds.map(({ ofCpu }) => ofCpu ?? Number.NaN))),
          ...[ms(0.5), ms(0.99), ms(1)],
        ].map(String),
      ],
    ),
  );
} finally {
  await running.stop();
  rmSync(folder, { recursive: true });
}

/** The lane with the door open; it has no graph yet, so it loads that of seed/. */
function door(lane) {
  return { ...lane, environment: (stores) => ({ ...lane.environment(stores), RECONCILE: 'true' }) };
}

function inBatches(all) {
  const starts = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) => i * BATCH);
  return starts.map((start) => {
    const batch = all.slice(start, start + BATCH);
    const queries = Object.fromEntries(batch.map((row, i) => [`q${i}`, queryOf(row)]));
    return { size: batch.length, body: new URLSearchParams({ queries: JSON.stringify(queries) }).toString() };
  });
}

/** A row as OpenRefine asks for it. */
function queryOf({ text, type, country }) {
  return {
    ...{ query: text, limit: 5 },
    ...(type ? { type, type_strict: 'should' } : {}),
    ...(country ? { properties: [{ pid: 'country', v: country }] } : {}),
  };
}

async function askAll() {
  const [began, cpuBefore] = [performance.now(), cpuMs(running.pid)];
  const times = [];
  for (const { body } of batches) {
    const asked = performance.now();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(`${running.url}/reconcile`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(await response.text());
    await response.arrayBuffer();
    times.push(performance.now() - asked);
  }
  const cpu = cpuBefore === null ? null : cpuMs(running.pid) - cpuBefore;
  const each = (milliseconds) => (rows * 1000) / milliseconds;
  return { times, rate: each(performance.now() - began), ofCpu: cpu === null ? null : each(cpu) };
}
