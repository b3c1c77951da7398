import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { attacker } from '../client/attacker.mjs';
import { randomNumbers } from './random-numbers.mjs';

const TIMES = { full: 6, short: 1 };
const LONGEST_MS = 60_000;
/** A Neo4j that has just started takes its time for the examples. */
const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 100;
/** How long the load runs before the signal: at least, and a random part of that again. */
const BEFORE_MS = 500;

/**
 * SIGTERM while 64 clients ask. They behave well: none sends on a connection whose last answer said
 * `connection: close`, and none begins anew once /readyz fails. Any request that is sent and does not get a 200 is lost;
 * a connection that is not taken is not, for a balancer then turns to another server.
 *
 * @type {import('../attacks.mjs').Attack}
 */
export const SIGTERM = {
  name: 'sigterm',
  title: 'SIGTERM while 64 connections ask small queries',
  short: ['embedded'],
  stores: ['embedded', 'neo4j'],
  seconds: (range) => 5 * range.times(TIMES.full, TIMES.short),
  run: async (range) => {
    const random = randomNumbers(range.seed);
    const times = range.times(TIMES.full, TIMES.short);
    const total = { lost: 0, sent: 0, notConnected: 0, slowestMs: 0, why: {} };
    for (let i = 0; i < times; i++) add(total, await endOnce(range, BEFORE_MS * (1 + random())));
    const why = Object.entries(total.why).map(([reason, count]) => `${count} x ${reason}`);
    const ends = `ended within ${Math.round(total.slowestMs)} ms`;
    return {
      lost: total.lost,
      ...(total.sent === 0 ? { faults: ['nothing was sent'] } : {}),
      note: [`${times} times, ${total.sent} sent, ${total.notConnected} not connected, ${ends}`, ...why].join(', '),
    };
  },
};

async function endOnce(range, beforeMs) {
  const server = await range.startServer();
  await untilReady(server);
  const clients = await attacker({ port: server.port, name: 'sigterm', attackMs: LONGEST_MS, patienceMs: LONGEST_MS });
  try {
    const attacked = clients.attack();
    void stopWhenUnready(server, clients);
    await delay(beforeMs);
    const started = performance.now();
    server.child.kill('SIGTERM');
    await Promise.race([server.exited, delay(LONGEST_MS / 2, undefined, { ref: false })]);
    const ms = performance.now() - started;
    clients.stop();
    return { ms, ...(await attacked) };
  } finally {
    await clients.end();
    await server.kill();
  }
}

/** A server answers before it is ready: it then asks its store the examples. */
async function untilReady(server) {
  const late = performance.now() + READY_WITHIN_MS;
  while (server.ended === undefined && !(await isReady(server.port)) && performance.now() < late) {
    await delay(LOOK_EVERY_MS);
  }
}

async function stopWhenUnready(server, clients) {
  while (server.ended === undefined && (await isReady(server.port))) await delay(LOOK_EVERY_MS);
  clients.stop();
}

function isReady(port) {
  return new Promise((resolve) => {
    get({ port, host: '127.0.0.1', path: '/readyz', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}

function add(total, { sent, lost, statuses, notConnected, ms }) {
  const others = Object.entries(statuses).filter(([status]) => status !== '200');
  for (const [why, count] of [...Object.entries(lost), ...others]) {
    total.why[why] = (total.why[why] ?? 0) + count;
    total.lost += count;
  }
  total.sent += sent;
  total.notConnected += notConnected;
  total.slowestMs = Math.max(total.slowestMs, ms);
}
