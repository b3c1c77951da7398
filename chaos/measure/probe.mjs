import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { FAST_MS, PROBE_EVERY_MS } from '../aims.mjs';
import { clock } from './clock.mjs';

/** The small query of another client, and what its answer holds. */
export const SMALL_LIST = '{ ports(first: 3) { nodes { id name } } }';
export const SMALL_QUERY = Object.freeze({ query: '{ country(id: "country:CN") { name } }', expected: '"name":"' });

/** Small queries in a row that show that a server is fast again. */
const IN_A_ROW = 5;

/**
 * One small query. Its delay counts from the moment at which it was due, so that a query that waited to be sent is no
 * faster for it.
 *
 * @typedef {object} Sample
 * @property {number} due
 * @property {number | undefined} answered undefined while it waits
 * @property {number} ms so far, when it waits
 * @property {'answered' | 'refused' | 'wrong' | 'lost' | 'waiting'} outcome
 * @property {string} [why]
 */

/** Sends the small query at fixed times until it is stopped. */
export class Probe {
  #worker;
  #started = 0;
  /** @type {Map<number, { due: number, answered: number, outcome: Sample['outcome'], why?: string }>} */
  #seen = new Map();

  /** @param {number} port @returns {Promise<Probe>} */
  static async start(port, everyMs = PROBE_EVERY_MS, question = SMALL_QUERY) {
    const worker = new Worker(new URL('./probe-worker.mjs', import.meta.url), {
      workerData: { port, everyMs, ...question },
    });
    const probe = new Probe(worker, everyMs);
    const [{ started }] = await once(worker, 'message');
    probe.#started = started;
    worker.on('message', (sample) => probe.#seen.set(sample.number, sample));
    return probe;
  }

  /** @param {Worker} worker */
  constructor(worker, everyMs) {
    this.#worker = worker;
    this.everyMs = everyMs;
  }

  /** Small queries that were due in a time. @param {number} from @param {number} to @returns {Sample[]} */
  between(from, to) {
    const now = clock();
    const samples = [];
    const first = Math.max(0, Math.ceil((from - this.#started) / this.everyMs));
    for (let number = first; ; number++) {
      const due = this.#started + number * this.everyMs;
      if (due >= to || due > now) return samples;
      const seen = this.#seen.get(number);
      if (seen) samples.push({ ...seen, ms: seen.answered - due });
      else samples.push({ due, answered: undefined, ms: now - due, outcome: 'waiting' });
    }
  }

  /**
   * Waits until small queries that were due after `end` are answered fast, several in a row.
   *
   * @param {number} end
   * @param {number} patienceMs
   * @param {() => boolean} hopeless whether there is no use in waiting
   * @returns {Promise<number>} milliseconds from `end` until the first of them was answered; Infinity when none was
   */
  async recovered(end, patienceMs, hopeless = () => false) {
    for (;;) {
      const samples = this.between(end, Infinity);
      const fast = samples.map(({ ms, outcome }) => outcome === 'answered' && ms <= FAST_MS);
      const at = fast.findIndex((_, i) => i + IN_A_ROW <= fast.length && fast.slice(i, i + IN_A_ROW).every(Boolean));
      if (at >= 0) return at === 0 ? 0 : samples[at].answered - end;
      if (clock() - end > patienceMs || hopeless()) return Infinity;
      await delay(this.everyMs);
    }
  }

  /** Waits for the first right answer that came after a moment; yields the milliseconds, or Infinity. */
  async firstAnswerAfter(moment, patienceMs) {
    while (clock() - moment < patienceMs) {
      const answered = [...this.#seen.values()]
        .filter((sample) => sample.outcome === 'answered' && sample.answered > moment)
        .map((sample) => sample.answered);
      if (answered.length > 0) return Math.min(...answered) - moment;
      await delay(this.everyMs);
    }
    return Infinity;
  }

  stop() {
    return this.#worker.terminate();
  }
}
