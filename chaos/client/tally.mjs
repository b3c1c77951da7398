import { quantile } from '../../bench/measure/statistics.mjs';

/** What became of the requests of an attacker. */
export class Tally {
  sent = 0;
  /** Requests that got no answer, by why. @type {Record<string, number>} */
  lost = {};
  /** Connections that the server did not take. */
  notConnected = 0;
  /** @type {Record<string, number>} */
  statuses = {};
  refusedWithoutRetryAfter = 0;
  /** Milliseconds that answers with status 200 took. @type {number[]} */
  times = [];
  slowestMs = 0;
  largestBytes = 0;
  /** The start of the first answer that was no 200. */
  firstRefusal = '';

  /** @param {import('./wire.mjs').Answer} answer @param {number} ms */
  answered(answer, ms) {
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    if (answer.status === 503 && answer.retryAfter === undefined) this.refusedWithoutRetryAfter++;
    if (answer.status === 200) this.times.push(ms);
    else if (this.firstRefusal === '') this.firstRefusal = answer.start;
    this.slowestMs = Math.max(this.slowestMs, ms);
    this.largestBytes = Math.max(this.largestBytes, answer.bytes);
  }

  /** @param {Error} error */
  gone(error) {
    this.lost[error.message] = (this.lost[error.message] ?? 0) + 1;
  }

  /** For the thread that started the attack. */
  summary() {
    const { sent, lost, notConnected, statuses, refusedWithoutRetryAfter, slowestMs, largestBytes, firstRefusal } =
      this;
    return {
      sent,
      lost,
      notConnected,
      statuses,
      refusedWithoutRetryAfter,
      slowestMs: Math.round(slowestMs),
      largestBytes,
      firstRefusal: firstRefusal.slice(0, 300),
      answers: this.times.length,
      p99Ms: this.times.length === 0 ? 0 : Math.round(quantile(this.times, 0.99)),
    };
  }
}

/** @typedef {ReturnType<Tally['summary']>} TallySummary */
