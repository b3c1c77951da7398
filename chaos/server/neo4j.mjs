import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { undoAtExit } from './leftovers.mjs';
import { startNeo4j, whyUnavailable } from '../../scripts/neo4j/neo4j.mjs';

const neo4j = createRequire(import.meta.url)('neo4j-driver');
/** What `npm run neo4j` gives it. */
const HEAP = '1g';
const CONTINUE_EVERY_MS = 50;
const LONG_STATEMENTS =
  'SHOW TRANSACTIONS YIELD elapsedTime WHERE elapsedTime >= duration({ seconds: 1 }) RETURN elapsedTime';

export const whyNoNeo4j = whyUnavailable;

/** A Neo4j of this program's own, in a folder of its own, on a port that stays the same when it is started again. */
export class Neo4j {
  #running;
  #home;
  #forget;

  /** @param {string} scratch */
  constructor(scratch) {
    this.#home = join(scratch, 'neo4j');
    mkdirSync(this.#home, { recursive: true });
  }

  async start() {
    this.#running = await startNeo4j({ home: this.#home, port: this.#running?.port ?? 0, heap: HEAP });
    const mine = this.#running;
    const forget = undoAtExit(() => process.kill(mine.pid, 'SIGKILL'));
    mine.exited.then(() => {
      mine.ended = true;
      forget();
    });
  }

  get uri() {
    return this.#running.uri;
  }

  get alive() {
    return this.#running !== undefined && !this.#running.ended;
  }

  /** Ends it as a power cut would. */
  async kill() {
    process.kill(this.#running.pid, 'SIGKILL');
    await this.#running.exited;
  }

  async stop() {
    if (this.alive) {
      this.resume();
      await this.#running.stop();
    }
  }

  pause() {
    this.#forget = undoAtExit(() => this.resume());
    process.kill(this.#running.pid, 'SIGSTOP');
  }

  resume() {
    this.#forget?.();
    process.kill(this.#running.pid, 'SIGCONT');
  }

  /** Whether it runs a statement that has taken a second or more. False when it has ended. */
  async worksLong() {
    if (!this.alive) return false;
    const driver = neo4j.driver(this.uri, undefined, { telemetryDisabled: true });
    try {
      const { records } = await driver.executeQuery(LONG_STATEMENTS);
      return records.length > 0;
    } finally {
      await driver.close();
    }
  }

  /** Waits until it answers a statement that needs no plan. */
  async ready(withinMs = 60_000) {
    const driver = neo4j.driver(this.uri, undefined, { connectionTimeout: 1_000, telemetryDisabled: true });
    const until = performance.now() + withinMs;
    try {
      for (;;) {
        try {
          await driver.executeQuery('RETURN 1');
          return;
        } catch (error) {
          if (performance.now() > until) throw error;
          await delay(CONTINUE_EVERY_MS);
        }
      }
    } finally {
      await driver.close();
    }
  }
}
