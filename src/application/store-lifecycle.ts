import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config';
import { currentIdIn, readLoaded, readSummary, type DatasetSummary } from '../dataset/dataset-summary';
import { freshness, load } from '../dataset/loading';
import { CustomsGraphError } from '../errors';
import { RequestSignal, TimedSignal } from '../model/cancel-signal';
import type { Registry } from '../model/registry';
import type { LoadedGraph, Topology } from '../model/topology';
import { pickText } from '../model/values/language';
import { PATIENT, type GraphStore, type ReadableStore } from '../store/graph-store';
import { readTopology } from '../store/read-topology';
import { startProgress } from './banner';
import { RemoteGuard, type Availability, type RemoteEvents } from './remote-guard';
import { openOrRemake } from './stores';

/** Prints a line for the person who starts the program. */
type Say = (line: string) => void;

/** Longest time in milliseconds for a look at whether others have loaded a store. */
const LOOK_LIMIT = 2_000;

/** The folder of the data set's files: SEED_DIR, or the one that ships. Throws CG_BAD_CONFIG when it is not there. */
export function seedFolder(config: Config, shipped: string): string {
  const folder = config.seedDir ?? shipped;
  if (existsSync(join(folder, 'dataset.yaml'))) return folder;
  throw new CustomsGraphError('CG_BAD_CONFIG', `SEED_DIR names ${folder}, which has no dataset.yaml.`, {
    hint: 'Name a folder like seed/, or unset SEED_DIR to load the data set that ships.',
  });
}

/**
 * A store opened for serving, with its data set loaded where that is wanted: a rebuildable one whenever it is empty,
 * damaged, or loaded from another state of seed/; any other only when it holds no node, for it may hold what its owner
 * keeps. What was loaded from an exported file stays in either.
 * A remote store is watched: one that cannot be reached is tried again until it can, and what others load into it is
 * noticed.
 */
export class StoreLifecycle {
  summary: DatasetSummary | undefined;
  /** Milliseconds that loading took; undefined when nothing had to be loaded. */
  loadedMs: number | undefined;
  /** What the person who starts the program should know. */
  readonly notes: string[] = [];
  /** Asks what is likely to be asked: at the start, and whenever a remote store may have to plan it anew. */
  warmUp: (signal: RequestSignal) => Promise<unknown> = () => Promise.resolve();
  /** Told when the graph is another one than before. */
  changed: () => void = () => undefined;
  /** Told when anything may have been written to the store. */
  written: () => void = () => undefined;
  private readonly guard: RemoteGuard | undefined;
  private readonly settled = new RequestSignal();
  private topology: Topology | undefined;
  /** What the store said of itself at the last look. */
  private revision: string | undefined;
  /** What was loaded, as it was before the topology was read. */
  private loaded: string | undefined;
  private lastReason: string | undefined;

  private constructor(
    readonly store: GraphStore,
    private readonly registry: Registry,
    private readonly seed: string,
    private readonly say: Say,
  ) {
    const events: RemoteEvents = {
      returned: () => this.returned(),
      warmUp: (signal) => this.warmUp(signal),
      looked: (signal) => this.look(signal),
      lost: () => {
        this.written();
        say(`${store.name} cannot be reached any more. Answers are 503 until it can be.`);
      },
    };
    this.guard = store.remote && new RemoteGuard(store, store.remote, events);
  }

  static async open(registry: Registry, config: Config, seed: string, say: Say): Promise<StoreLifecycle> {
    const { store, damaged } = await openOrRemake(config);
    const opened = new StoreLifecycle(store, registry, seed, say);
    if (damaged !== undefined) {
      opened.notes.push(
        `The store's file was damaged. It has been made anew from seed/; the damaged one is ${damaged}.`,
      );
    }
    try {
      await opened.prepare();
      opened.guard?.watch('READY');
    } catch (error) {
      if (!opened.guard || !isUnavailable(error)) {
        await store.close();
        throw error;
      }
      const { message, hint } = error;
      opened.notes.push(
        `${message} Answers are 503 until it can be; it is tried again by itself. ${hint ?? ''}`.trim(),
      );
      opened.guard.watch('AWAY');
    }
    return opened;
  }

  /** What requests ask: a store within this process itself. */
  get served(): ReadableStore {
    return this.guard ?? this.store;
  }

  get availability(): Availability {
    return this.guard?.availability ?? 'READY';
  }

  /** Whether it has just begun to warm up. */
  get isCold(): boolean {
    return this.guard?.isCold ?? false;
  }

  /** Warms the store up when it is there; yields when it is ready, or has gone. */
  async warm(): Promise<void> {
    if (!this.guard) await this.warmUp(this.settled);
    else if (this.availability === 'READY') await this.guard.warm();
  }

  /** Ends what is asked of the store for the server's own sake. */
  settle(): void {
    this.guard?.settle();
    this.settled.abort(new Error('The server is shutting down.'));
  }

  /** Ends well when the store answers and its data set has been looked at. */
  async check(): Promise<void> {
    if (this.availability === 'AWAY') throw this.unavailable();
    // It is watched anyway, and a question more would be slow.
    if (this.availability === 'WARMING') return;
    await this.store.check().catch((error: unknown) => {
      void this.guard?.suspect();
      throw error;
    });
  }

  /** What is known of the graph that is loaded, as it is at each look; its topology is refused until it is known. */
  get graph(): LoadedGraph {
    const currentId = currentIdIn(this);
    if (!this.guard) return { currentId, topology: this.topology! };
    const known = (): Topology => {
      if (this.topology) return this.topology;
      throw this.unavailable();
    };
    return {
      currentId,
      get topology() {
        return known();
      },
    };
  }

  async close(): Promise<void> {
    this.guard?.close();
    await this.store.close();
  }

  private unavailable(): CustomsGraphError {
    return new CustomsGraphError('CG_STORE_UNAVAILABLE', `${this.store.name} is not ready yet.`);
  }

  /** What was known of the graph serves until a look says otherwise. */
  private async returned(): Promise<void> {
    const told = this.notes.length;
    try {
      if (!this.topology) await this.prepare();
    } catch (error) {
      // Reached, and still not served: the person who can mend it must learn why, once.
      const reason = error instanceof Error ? error.message : String(error);
      if (!isUnavailable(error) && reason !== this.lastReason) this.say(reason);
      this.lastReason = reason;
      throw error;
    }
    this.say(`${this.store.name} can be reached now.`);
    for (const note of this.notes.slice(told)) this.say(note);
  }

  /** Notices what others have written, and reads what is known of the graph anew when they have loaded another one. */
  private async look(presence: RequestSignal): Promise<void> {
    const { store } = this;
    const signal = new TimedSignal(presence, LOOK_LIMIT, () => this.unavailable());
    const options = { signal, timeLimitMs: LOOK_LIMIT };
    try {
      const revision = await store.remote!.revision(options);
      if (revision === this.revision) return;
      this.written();
      const loaded = await readLoaded(store, options);
      if (loaded !== this.loaded) await this.readAnew(loaded, presence);
      this.revision = revision;
    } finally {
      signal.end();
    }
  }

  /** Reads what is known of a graph that others have loaded. */
  private async readAnew(loaded: string, presence: RequestSignal): Promise<void> {
    const { registry, store } = this;
    const reading: Pick<ReadableStore, 'run'> = {
      run: (statement, options) => store.run(statement, { ...PATIENT, ...options, signal: presence }),
    };
    const summary = await readSummary(reading);
    const topology = await readTopology(registry, reading);
    Object.assign(this, { summary, topology, loaded });
    this.changed();
    const what = summary ? (pickText(summary.description.title)?.value ?? '') : 'data that customs-graph did not load';
    this.say(`${store.name} was loaded anew: ${what}, ${topology.size.toLocaleString('en-US')} nodes.`);
  }

  private async prepare(): Promise<void> {
    const { registry, store, seed } = this;
    const found = await freshness({ registry, store, seed });
    this.summary = 'summary' in found ? found.summary : undefined;
    if (this.summary) store.noteOrigin?.(found.state === 'FROM_FILE' ? 'FILE' : 'SEED');
    if (found.state === 'FROM_FILE') this.noteFile(found.path, found.outdated);
    else if (found.state === 'EMPTY' || (store.rebuildable && found.state !== 'FRESH')) {
      const progress = startProgress('Loading the data set', this.say);
      try {
        this.summary = await load({ registry, store, seed, onProgress: progress.report });
        this.loadedMs = progress.end();
      } catch (error) {
        progress.end();
        // Another server that has started at the same time was the first to load it.
        if (isCode(error, 'CG_STORE_CONFLICT') && store.remote && (await store.nodeCount()) > 0) return this.prepare();
        throw error;
      }
    } else if (found.state === 'STALE') {
      this.notes.push(`The data set has changed since ${store.name} was loaded. To load it anew: npm run load`);
    } else if (found.state === 'FOREIGN') {
      this.notes.push(`${store.name} holds data that customs-graph did not load. To replace ALL of it: npm run load`);
    }
    this.revision = await store.remote?.revision(PATIENT);
    this.loaded = store.remote && (await readLoaded(store, PATIENT));
    this.topology = await readTopology(registry, store);
  }

  /** A file was loaded on purpose, so it stays, whatever seed/ holds; but not in a form that is read no longer. */
  private noteFile(path: string, outdated: boolean): void {
    const again = `npm run load -- --from ${path}`;
    const { name, rebuildable } = this.store;
    const reason = `${name} was loaded from ${path} by another version of the model.`;
    if (!outdated) {
      this.notes.push(`${name} was loaded from ${path}, not from seed/. To load seed/ instead: npm run load`);
    } else if (!rebuildable) this.notes.push(`${reason} To load it anew: ${again}`);
    else {
      const hint = `To load that file again: ${again}. To load seed/ instead: npm run load`;
      throw new CustomsGraphError('CG_STORE_OUTDATED', reason, { hint });
    }
  }
}

const isUnavailable = (error: unknown): error is CustomsGraphError => isCode(error, 'CG_STORE_UNAVAILABLE');

const isCode = (error: unknown, code: CustomsGraphError['code']): error is CustomsGraphError =>
  error instanceof CustomsGraphError && error.code === code;
