import { join } from 'node:path';
import { ATTACK_MS, PATIENCE_MS } from './aims.mjs';
import { copyOf, loadedFolder } from './server/data-folder.mjs';
import { Neo4j } from './server/neo4j.mjs';
import { LOADED_WITHIN_MS, ServerProcess } from './server/server-process.mjs';

/**
 * Where attacks take place: a project, one of its stores with the data that ship with it, and a folder for all files.
 */
export class Range {
  #loaded;
  #servers = 0;
  /** @type {Neo4j | undefined} */
  neo4j;

  /**
   * @param {object} options
   * @param {import('./server/project.mjs').Project} options.project
   * @param {'embedded' | 'neo4j'} options.store
   * @param {string} options.scratch
   * @param {boolean} options.short
   * @param {number | undefined} options.times
   * @param {number} options.seed
   */
  constructor({ project, store, scratch, short, times, seed }) {
    Object.assign(this, { project, store, scratch, short, seed });
    this.givenTimes = times;
    this.attackMs = short ? ATTACK_MS.short : ATTACK_MS.full;
    this.patienceMs = short ? PATIENCE_MS.short : PATIENCE_MS.full;
  }

  /** Repetitions: those of the command line, else those of the form. */
  times(full, short) {
    return this.givenTimes ?? (this.short ? short : full);
  }

  /** A copy of a data folder that holds the data set, to do with as an attack likes. */
  async dataFolder() {
    this.#loaded ??= await loadedFolder(this.project, this.scratch);
    return copyOf(this.#loaded, this.scratch);
  }

  /** A file for what a server says. */
  logFile() {
    return join(this.scratch, `server-${++this.#servers}.log`);
  }

  /** What tells a server where its store is. */
  async storeSettings() {
    if (this.store === 'embedded') return { DATA_DIR: await this.dataFolder() };
    if (!this.neo4j) {
      this.neo4j = new Neo4j(this.scratch);
      await this.neo4j.start();
      await this.#load();
    }
    if (!this.neo4j.alive) await this.neo4j.start();
    return { NEO4J_URI: this.neo4j.uri };
  }

  /** The first start on an empty Neo4j loads the data of the project. */
  async #load() {
    const env = { NEO4J_URI: this.neo4j.uri, DRAIN_MS: '0' };
    const options = { env, log: this.logFile(), readyWithinMs: LOADED_WITHIN_MS };
    await (await ServerProcess.start(this.project, options)).end();
  }

  /** A server of its own, which answers. @param {Record<string, string>} [env] */
  async startServer(env = {}) {
    return ServerProcess.start(this.project, { env: { ...(await this.storeSettings()), ...env }, log: this.logFile() });
  }

  /**
   * Runs an attack on a server of its own; kills the server when it is done. A Neo4j that the attack has ended is told.
   *
   * @param {(server: ServerProcess) => Promise<import('./judge/verdict.mjs').Measured>} attack
   */
  async withServer(attack) {
    const server = await this.startServer();
    try {
      const measured = await attack(server);
      return this.neo4j && !this.neo4j.alive ? { ...measured, died: 'Neo4j died' } : measured;
    } finally {
      await server.kill();
    }
  }

  async close() {
    await this.neo4j?.stop();
  }
}
