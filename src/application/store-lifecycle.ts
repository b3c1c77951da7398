import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config';
import { currentIdIn, type DatasetSummary } from '../dataset/dataset-summary';
import { freshness, load } from '../dataset/loading';
import { CustomsGraphError } from '../errors';
import type { Registry } from '../model/registry';
import type { Statement } from '../model/statement';
import type { LoadedGraph, Topology } from '../model/topology';
import type { GraphStore, ReadableStore, RunOptions, StoredRow } from '../store/graph-store';
import { readTopology } from '../store/read-topology';
import type { FoundByText, TextQuery } from '../store/text-query';
import { startProgress } from './banner';
import { openOrRemake } from './stores';

/** Prints a line for the person who starts the program. */
type Say = (line: string) => void;

/** Milliseconds between two tries to reach a store that was away at the start. */
const RETRY = 2_000;

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
 * A store that cannot be reached is tried again until it can.
 */
export class StoreLifecycle implements ReadableStore {
  summary: DatasetSummary | undefined;
  /** Milliseconds that loading took; undefined when nothing had to be loaded. */
  loadedMs: number | undefined;
  /** What the person who starts the program should know. */
  readonly notes: string[] = [];
  private retry: NodeJS.Timeout | undefined;
  private topology: Topology | undefined;
  private closed = false;
  private lastReason: string | undefined;

  private constructor(
    readonly store: GraphStore,
    private readonly registry: Registry,
    private readonly seed: string,
    private readonly say: Say,
  ) {}

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
    } catch (error) {
      if (!isUnavailable(error)) {
        await store.close();
        throw error;
      }
      opened.notes.push(
        `${store.name} cannot be reached. Answers are 503 until it can be; it is tried again by itself.`,
      );
      opened.tryAgain();
    }
    return opened;
  }

  /** Ends well when the store answers and its data set has been looked at. */
  async check(): Promise<void> {
    await this.store.check();
    this.requireReady();
  }

  get findsShortestPaths(): boolean | undefined {
    return this.store.findsShortestPaths;
  }

  /** What is known of the graph that is loaded; its topology is refused as `run` is. */
  get graph(): LoadedGraph {
    const currentId = currentIdIn(this);
    if (this.ready) return { currentId, topology: this.topology! };
    const known = (): Topology => {
      this.requireReady();
      return this.topology!;
    };
    return {
      currentId,
      get topology() {
        return known();
      },
    };
  }

  /** Runs a statement; refuses while the data set has not been looked at, when an empty answer would mislead. */
  async run(statement: Statement, options?: RunOptions): Promise<readonly StoredRow[]> {
    this.requireReady();
    return this.store.run(statement, options);
  }

  /** Finds by text; refuses as `run` does. */
  async findByText(query: TextQuery, options?: RunOptions): Promise<FoundByText> {
    this.requireReady();
    return this.store.findByText(query, options);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.store.close();
  }

  /** Whether the data set has been looked at; once it has, the store need not be asked through this. */
  get ready(): boolean {
    return this.retry === undefined;
  }

  private requireReady(): void {
    if (this.ready) return;
    throw new CustomsGraphError('CG_STORE_UNAVAILABLE', `${this.store.name} is not ready yet.`);
  }

  private tryAgain(): void {
    const told = this.notes.length;
    this.retry = setTimeout(() => {
      this.prepare().then(
        () => {
          this.retry = undefined;
          this.say(`${this.store.name} can be reached now.`);
          for (const note of this.notes.slice(told)) this.say(note);
        },
        (error: unknown) => {
          if (this.closed) return;
          // Reached, and still not served: the person who can mend it must learn why, once.
          const reason = error instanceof Error ? error.message : String(error);
          if (!isUnavailable(error) && reason !== this.lastReason) this.say(reason);
          this.lastReason = reason;
          this.tryAgain();
        },
      );
    }, RETRY);
    this.retry.unref();
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
      } finally {
        this.loadedMs = progress.end();
      }
    } else if (found.state === 'STALE') {
      this.notes.push(`The data set has changed since ${store.name} was loaded. To load it anew: npm run load`);
    } else if (found.state === 'FOREIGN') {
      this.notes.push(`${store.name} holds data that customs-graph did not load. To replace ALL of it: npm run load`);
    }
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

const isUnavailable = (error: unknown): boolean =>
  error instanceof CustomsGraphError && error.code === 'CG_STORE_UNAVAILABLE';
