import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CustomsGraphError, invariant } from '../../errors';
import { turn } from '../../model/admission';
import { abortable } from '../../model/cancel-signal';
import type { Statement } from '../../model/statement';
import type { GraphStore, Origin, RunOptions, StoredGraph, StoredRow, StoreSchema } from '../graph-store';
import { progressOf } from '../loading-progress';
import type { FoundByText, TextQuery } from '../text-query';
import { GrafeoSearch } from './grafeo-search';
import { beingWritten, isUnwritable, openingError, reasonOf, translate } from './grafeo-errors';
import { GrafeoFile } from './grafeo-file';
import { schemaStatements } from './grafeo-schema';
import { GrafeoWriter } from './grafeo-writer';
import { grafeo, openFile, refuseEmptied, reopenFile, type Database } from './opened-file';

type Result = Awaited<ReturnType<Database['executeCypher']>>;

/** The path that keeps the graph in memory only. */
export const IN_MEMORY = ':memory:';

/**
 * Grafeo inside this process: no server, no set-up. One process owns the file. Commits are synced to disk in
 * batches, so the last moments before a power cut may be lost; the file itself stays whole.
 *
 * A running statement cannot be stopped, which is why the limits bound what is accepted; a request that is given up
 * stops waiting for it, and `outlives` is told.
 */
export class GrafeoStore implements GraphStore {
  readonly kind = 'grafeo';
  readonly rebuildable: boolean;
  /** It takes longer than a statement a level does, and a statement that runs cannot be stopped. */
  readonly findsShortestPaths = false;
  /** Twice the threads that Node lends it, so that none is without work. */
  readonly statementsAtOnce = 8;
  private closed = false;
  /** Loads run one after another. */
  private loads: Promise<unknown> = Promise.resolve();
  /** That of a graph that is loaded. */
  private schema: StoreSchema | undefined;
  /** Another one after a load. */
  private search = this.newSearch();
  /** Statements that the database is at work on, and who waits for their end. */
  private running = 0;
  private whenIdle: (() => void) | undefined;
  /** While another database takes the place of this one: statements wait. */
  private exchanging: Promise<void> | undefined;
  /** Of what was loaded: to ask for it a file need not be opened that nobody may read. */
  private loadedNodes: number | undefined;

  private constructor(
    /** Undefined where a file was loaded and not asked since. */
    private opened: Database | undefined,
    readonly name: string,
    /** Undefined in memory, and where the file can only be read. */
    private readonly file?: GrafeoFile,
    isReadOnly = false,
    private readonly closedNow: () => void = () => undefined,
  ) {
    this.rebuildable = !isReadOnly;
  }

  /**
   * Opens or makes the file at `path`, or a graph in memory. The binary is loaded only here, so that a platform
   * without one can still serve a Neo4j. A file that cannot be written is opened to be read.
   * Throws CG_STORE_MISSING, CG_STORE_LOCKED, CG_STORE_DAMAGED or CG_STORE_FAILED; the file is left as it is.
   */
  static async open(path: string): Promise<GrafeoStore> {
    try {
      const GrafeoDB = grafeo();
      if (path === IN_MEMORY) return new GrafeoStore(GrafeoDB.create(), 'Grafeo in memory');
      mkdirSync(dirname(path), { recursive: true });
      const file = new GrafeoFile(path);
      if ((file.note?.nodes ?? 0) > 0) refuseEmptied(path);
      try {
        return new GrafeoStore(openFile(path), `Grafeo in ${path}`, file);
      } catch (error) {
        if (!isUnwritable(error)) throw error;
        const name = `Grafeo in ${path}, only to be read: ${reasonOf(error)}`;
        return new GrafeoStore(GrafeoDB.openReadOnly(path), name, undefined, true);
      }
    } catch (error) {
      throw openingError(error, path);
    }
  }

  /**
   * Opens a copy of the file at `path`, to be read, which is gone when the store is closed: another process may go on
   * serving the file. Throws as `open` does; CG_STORE_LOCKED where that process writes to it all the time.
   */
  static openCopy(path: string): GrafeoStore {
    const folder = mkdtempSync(join(tmpdir(), 'customs-graph-copy-'));
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    try {
      const file = new GrafeoFile(path);
      const copy = file.copyInto(folder);
      if (copy === undefined) throw beingWritten(path);
      if ((file.note?.nodes ?? 0) > 0) refuseEmptied(copy, path);
      // Opened to be written, it keeps what does not fit into memory beside the copy, where nothing is left of it.
      return new GrafeoStore(grafeo().open(copy), `Grafeo in ${path}`, undefined, true, remove);
    } catch (error) {
      remove();
      throw openingError(error, path);
    }
  }

  /** Sets a damaged file aside, one with data of somebody's own only when told to, and yields its new path. */
  static setAside(path: string, evenOwn: boolean): string | undefined {
    const file = new GrafeoFile(path);
    return evenOwn || file.note?.from === 'SEED' ? file.setAside() : undefined;
  }

  noteOrigin(from: Origin): void {
    this.file?.write({ from, nodes: this.countNodes() });
  }

  async run(statement: Statement, options: RunOptions = {}): Promise<readonly StoredRow[]> {
    options.signal?.throwIfAborted();
    if (this.closed) throw new CustomsGraphError('CG_STORE_UNAVAILABLE', `${this.name} is closed.`);
    const executed = this.execute(statement);
    const result = await abortable(executed, options.signal, async () => options.outlives?.(executed));
    // To make values of JavaScript of many holds the event loop.
    if (options.isHeavy) await turn();
    return result.rows().map((row) => row[0]);
  }

  private async execute({ text, parameters }: Statement): Promise<Result> {
    if (this.exchanging) await this.exchanging;
    this.running += 1;
    try {
      return await this.database.executeCypher(text, parameters);
    } catch (error) {
      throw translate(error, this.name);
    } finally {
      this.running -= 1;
      if (this.running === 0) this.whenIdle?.();
    }
  }

  private get database(): Database {
    this.opened ??= this.file && reopenFile(this.file.path);
    invariant(this.opened, 'what is not in a file stays open as long as the store');
    return this.opened;
  }

  async findByText(query: TextQuery, options: RunOptions = {}): Promise<FoundByText> {
    options.signal?.throwIfAborted();
    const find = await this.search.findingBy(query);
    options.signal?.throwIfAborted();
    return find();
  }

  async check(): Promise<void> {
    await this.run({ text: 'RETURN 1 AS row', parameters: {} });
  }

  async profile({ text, parameters }: Statement): Promise<readonly string[]> {
    const [plan] = await this.run({ text: `PROFILE ${text}`, parameters });
    return String(plan).trimEnd().split('\n');
  }

  nodeCount(): Promise<number> {
    return Promise.resolve(this.countNodes());
  }

  private countNodes(): number {
    return this.loadedNodes ?? this.database.nodeCount();
  }

  async ensureSchema(schema: StoreSchema): Promise<void> {
    this.schema = schema;
    for (const { label, property } of schema.unique) await this.refuseDuplicates(label, property);
    for (const text of schemaStatements(schema)) await this.run({ text, parameters: {} });
  }

  /**
   * Makes a database of the graph in memory, which then takes the place of the one that is served: to change that in one
   * transaction would take several times the memory.
   */
  replaceAll(graph: StoredGraph, onProgress?: (done: number, of: number) => void): Promise<void> {
    const load = this.loads.then(async () => {
      const next = grafeo().create();
      try {
        if (!this.rebuildable) throw new Error('The file can only be read.');
        for (const text of this.schema ? schemaStatements(this.schema) : []) await next.executeCypher(text);
        await new GrafeoWriter(next).write(graph, progressOf(graph, onProgress));
        this.file?.writeNext((path) => next.save(path));
        await this.exchange(next);
        this.loadedNodes = graph.nodes.length;
        this.search = this.newSearch();
      } catch (error) {
        next.close();
        this.file?.dropNext();
        throw translate(error, this.name);
      }
    });
    this.loads = load.catch(() => undefined);
    return load;
  }

  close(): Promise<void> {
    if (!this.closed) {
      this.closed = true;
      this.opened?.close();
      this.closedNow();
    }
    return Promise.resolve();
  }

  /**
   * Serves another database as soon as no statement runs; where there is a file, what was written of it, which is opened
   * when it is asked.
   */
  private async exchange(next: Database): Promise<void> {
    let end: () => void = () => undefined;
    this.exchanging = new Promise((resolve) => (end = resolve));
    try {
      if (this.running > 0) await new Promise<void>((resolve) => (this.whenIdle = resolve));
      if (this.closed) throw new CustomsGraphError('CG_STORE_UNAVAILABLE', `${this.name} is closed.`);
      this.opened?.close();
      this.opened = this.file ? undefined : next;
      if (!this.file) return;
      next.close();
      this.file.takeNext();
    } finally {
      this.whenIdle = undefined;
      this.exchanging = undefined;
      end();
    }
  }

  private newSearch(): GrafeoSearch {
    return new GrafeoSearch((statement) => this.run(statement));
  }

  /** Creating a constraint over existing duplicates succeeds without a word, so they are looked for first. */
  private async refuseDuplicates(label: string, property: string): Promise<void> {
    const text = `MATCH (n:\`${label}\`) WHERE n.${property} IS NOT NULL WITH n.${property} AS value, count(n) AS c WHERE c > 1 RETURN value AS row LIMIT 1`;
    const [duplicate] = await this.run({ text, parameters: {} });
    if (duplicate === undefined) return;
    throw new CustomsGraphError(
      'CG_STORE_CONFLICT',
      `Two nodes ${label} share the ${property} "${String(duplicate)}".`,
    );
  }
}
