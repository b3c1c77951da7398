import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SMALL_QUERY } from '../measure/probe.mjs';
import { askOnce } from '../client/ask-once.mjs';
import { undoAtExit } from './leftovers.mjs';

const READY_WITHIN_MS = 30_000;
/** A first start loads, which takes long where others are at work. */
export const LOADED_WITHIN_MS = 180_000;
const LOOK_EVERY_MS = 50;

/** A server in a process of its own, with the settings that are the default where `env` says nothing. */
export class ServerProcess {
  /** When the process has ended: its exit code or the name of the signal. @type {string | undefined} */
  ended;

  /**
   * @param {import('./project.mjs').Project} project
   * @param {{ env: Record<string, string>, log: string, uid?: number, port: number }} options `log` is a file
   */
  constructor(project, { env, log, uid, port }) {
    this.port = port;
    this.log = log;
    const output = openSync(log, 'w');
    const { PATH, HOME } = process.env;
    this.child = spawn(process.execPath, [...project.flags, project.main], {
      // Away from any file .env of the project's folder.
      cwd: join(log, '..'),
      env: { PATH, HOME, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
      stdio: ['ignore', output, output],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    closeSync(output);
    const forget = undoAtExit(() => this.child.kill('SIGKILL'));
    this.exited = once(this.child, 'exit').then(([code, signal]) => {
      forget();
      this.ended = signal ?? `exit code ${code}`;
    });
  }

  /** Starts one and waits until it answers; rejects with what it said when it does not. */
  static async start(project, { readyWithinMs = READY_WITHIN_MS, ...options }) {
    const server = new ServerProcess(project, { port: await freePort(), ...options });
    if (await server.answersWithin(readyWithinMs)) return server;
    await server.kill();
    throw new Error(`The server did not start (${server.ended}).\n${server.said().slice(-1500)}`);
  }

  get pid() {
    return this.child.pid;
  }

  /** Whether it answers the small query within that time. */
  async answersWithin(ms) {
    const until = performance.now() + ms;
    while (performance.now() < until && this.ended === undefined) {
      const answer = await askOnce(this.port, SMALL_QUERY.query, until - performance.now());
      if (answer?.status === 200 && answer.body.includes(SMALL_QUERY.expected)) return true;
      await delay(LOOK_EVERY_MS);
    }
    return false;
  }

  said() {
    return readFileSync(this.log, 'utf8');
  }

  async kill() {
    if (this.ended === undefined) this.child.kill('SIGKILL');
    await this.exited;
  }

  /** Asks it to end; kills it when it takes longer than `ms`. Yields whether it ended by itself. */
  async end(ms = 15_000) {
    if (this.ended !== undefined) return true;
    this.child.kill('SIGTERM');
    const byItself = await Promise.race([this.exited.then(() => true), delay(ms, false, { ref: false })]);
    if (!byItself) await this.kill();
    return byItself;
  }
}

/** A port of 127.0.0.1 that nobody listens on. @returns {Promise<number>} */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
