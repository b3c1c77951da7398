import { setTimeout as delay } from 'node:timers/promises';
import { attacker } from '../client/attacker.mjs';
import { lossText, summaryOf } from '../judge/summary.mjs';
import { clock } from '../measure/clock.mjs';
import { MemoryWatch } from '../measure/memory-watch.mjs';
import { Probe } from '../measure/probe.mjs';

const TIMES = { full: 3, short: 1 };
const DOWN_MS = 1_500;
const PAUSED_MS = 10_000;
/** How long an outage may have consequences before it is called lasting. */
const LASTING_MS = 60_000;
/** A list, which needs a plan: Neo4j has none after a start. */
const TRIVIAL = { query: '{ ports(first: 1) { nodes { id } } }', expected: '"id":"' };

/** Runs an outage while eight clients ask ordinary operations, and small and trivial queries are timed. */
async function underLoad(range, outage) {
  return range.withServer(async (server) => {
    const forMs = 3 * LASTING_MS;
    const clients = await attacker({ port: server.port, name: 'ordinary', attackMs: forMs, patienceMs: forMs });
    const small = await Probe.start(server.port);
    const trivial = await Probe.start(server.port, 100, TRIVIAL);
    const memory = new MemoryWatch(server.pid);
    try {
      const attacked = clients.attack();
      await delay(1_500);
      const measured = await outage({ small, trivial });
      clients.stop();
      const { statuses, slowestMs } = await Promise.race([attacked, delay(10_000, { statuses: {}, slowestMs: 0 })]);
      const said = Object.entries(statuses).map(([status, count]) => `${count} x ${status}`);
      return {
        ...measured,
        memoryMb: memory.growthMb,
        note: [measured.note, `load: ${said.join(', ')}, slowest ${slowestMs} ms`].filter(Boolean).join('; '),
      };
    } finally {
      memory.stop();
      await Promise.all([small.stop(), trivial.stop(), clients.end()]);
    }
  });
}

/** Ends Neo4j, starts it again, and times the first right answers from the moment at which it is ready. */
function restarting(range, end) {
  return underLoad(range, async ({ small, trivial }) => {
    const times = [];
    const samples = [];
    for (let i = 0; i < range.times(TIMES.full, TIMES.short); i++) {
      const began = clock();
      await end(range.neo4j);
      await delay(DOWN_MS);
      await range.neo4j.start();
      await range.neo4j.ready();
      const ready = clock();
      const first = await Promise.all([small, trivial].map((probe) => probe.firstAnswerAfter(ready, LASTING_MS)));
      times.push(Math.max(...first));
      samples.push(...small.between(began, clock() - 1_000));
      await delay(1_000);
    }
    const summary = summaryOf(samples);
    const told = times.map((ms) => (ms === Infinity ? 'never' : `${Math.round(ms)} ms`)).join(', ');
    const note = [`first answers after ${told}`, lossText(summary.whyLost)].filter(Boolean).join('; ');
    return { ...summary, recoveryMs: Math.max(...times), note };
  });
}

/** A server is not to blame for what it cannot answer, but for how long it takes to say so, and to come back. */
const AIMS = { p99Ms: Infinity, refusedShare: 1 };

/** @type {readonly import('../attacks.mjs').Attack[]} */
export const NEO4J_ATTACKS = [
  {
    name: 'neo4j-pause',
    title: 'Neo4j stands still for ten seconds under load; nobody waits longer than six',
    stores: ['neo4j'],
    aims: { ...AIMS, worstMs: 6_000 },
    seconds: () => 20,
    run: (range) =>
      underLoad(range, async ({ small, trivial }) => {
        const began = clock();
        range.neo4j.pause();
        try {
          await delay(PAUSED_MS);
        } finally {
          range.neo4j.resume();
        }
        const ended = clock();
        const recovered = await Promise.all([small, trivial].map((probe) => probe.recovered(ended, LASTING_MS)));
        return { ...summaryOf(small.between(began, ended)), recoveryMs: Math.max(...recovered) };
      }),
  },
  {
    name: 'neo4j-kill',
    title: 'Neo4j is killed under load and started again',
    stores: ['neo4j'],
    aims: AIMS,
    seconds: (range) => 15 * range.times(TIMES.full, TIMES.short) + 5,
    run: (range) => restarting(range, (neo4j) => neo4j.kill()),
  },
  {
    name: 'neo4j-restart',
    title: 'Neo4j is stopped under load and started again',
    short: ['neo4j'],
    stores: ['neo4j'],
    aims: AIMS,
    seconds: (range) => 15 * range.times(TIMES.full, TIMES.short) + 5,
    run: (range) => restarting(range, (neo4j) => neo4j.stop()),
  },
];
