import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CustomsGraphError } from '../../errors';
import { turn } from '../../model/admission';
import { abortable } from '../../model/cancel-signal';
import type { Statement } from '../../model/statement';
import { writeGraph, type Execute } from '../graph-writer';
import type { GraphStore, Origin, RunOptions, StoredGraph, StoredRow, StoreSchema } from '../graph-store';
import type { FoundByText, TextQuery } from '../text-query';
import { GrafeoSearch } from './grafeo-search';
import {
  beingWritten,
  damaged,
  isUnwritable,
  isWriteConflict,
  openingError,
  reasonOf,
  translate,
} from './grafeo-errors';
import { GrafeoFile } from './grafeo-file';

type Database = import('@grafeo-db/js').GrafeoDB;
type Transaction = import('@grafeo-db/js').Transaction;
type Result = Awaited<ReturnType<Database['executeCypher']>>;

/** The path that keeps the graph in memory only. */
export const IN_MEMORY = ':memory:';

const WRITE_ATTEMPTS = 5;
/** A checkpoint moves the log into the file: every minute, or after 32 MB of log. */
const CHECKPOINTS = { intervalMs: 60_000, walBytes: 32 * 1024 * 1024 };

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
  /** Writes run one after another: the store refuses those that overlap. */
  private writes: Promise<unknown> = Promise.resolve();
  /** Another one after a write. */
  private search = this.newSearch();

  private constructor(
    private readonly database: Database,
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
      // Required here and not imported above: its binary is loaded at once, and is missing on some platforms.
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const { GrafeoDB } = require('@grafeo-db/js') as typeof import('@grafeo-db/js');
      if (path === IN_MEMORY) return new GrafeoStore(GrafeoDB.create(), 'Grafeo in memory');
      mkdirSync(dirname(path), { recursive: true });
      const file = new GrafeoFile(path);
      if ((file.note?.nodes ?? 0) > 0) refuseEmptied(GrafeoDB, path);
      try {
        const database = GrafeoDB.create(path);
        database.setCheckpointTriggers(CHECKPOINTS);
        return new GrafeoStore(database, `Grafeo in ${path}`, file);
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
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- As above.
      const { GrafeoDB } = require('@grafeo-db/js') as typeof import('@grafeo-db/js');
      const file = new GrafeoFile(path);
      const copy = file.copyInto(folder);
      if (copy === undefined) throw beingWritten(path);
      if ((file.note?.nodes ?? 0) > 0) refuseEmptied(GrafeoDB, copy, path);
      // Opened to be written, it keeps what does not fit into memory beside the copy, where nothing is left of it.
      return new GrafeoStore(GrafeoDB.open(copy), `Grafeo in ${path}`, undefined, true, remove);
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
    this.file?.write({ from, nodes: this.database.nodeCount() });
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
    try {
      return await this.database.executeCypher(text, parameters);
    } catch (error) {
      throw translate(error, this.name);
    }
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
    return Promise.resolve(this.database.nodeCount());
  }

  async ensureSchema(schema: StoreSchema): Promise<void> {
    for (const { label, property } of schema.unique) await this.refuseDuplicates(label, property);
    for (const text of schemaStatements(schema)) await this.run({ text, parameters: {} });
  }

  replaceAll(graph: StoredGraph, onProgress?: (done: number, of: number) => void): Promise<void> {
    return this.writing((transaction) => {
      const execute: Execute = async (text, parameters) =>
        (await transaction.executeCypher(text, parameters)).rows().map((row) => row[0]);
      return writeGraph(execute, graph, onProgress);
    });
  }

  close(): Promise<void> {
    if (!this.closed) {
      this.closed = true;
      this.database.close();
      this.closedNow();
    }
    return Promise.resolve();
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

  private writing(work: (transaction: Transaction) => Promise<void>): Promise<void> {
    const attempt = async (left: number): Promise<void> => {
      const transaction = this.database.beginTransaction();
      try {
        await work(transaction);
        transaction.commit();
        this.search = this.newSearch();
      } catch (error) {
        // A failed transaction could still be committed, so it is always rolled back.
        if (transaction.isActive) transaction.rollback();
        if (left > 1 && isWriteConflict(error)) return attempt(left - 1);
        throw translate(error, this.name);
      }
    };
    const turn = this.writes.then(() => attempt(WRITE_ATTEMPTS));
    this.writes = turn.catch(() => undefined);
    return turn;
  }
}

/**
 * The statements that make a schema on Grafeo. A constraint has no index behind it there, so what is unique is
 * indexed too; relationships have no indexes, and terms are searched by an index in memory (grafeo-search.ts).
 */
export function schemaStatements(schema: StoreSchema): string[] {
  return [
    ...[...schema.unique, ...schema.nodeIndexes].map(
      ({ label, property }) =>
        `CREATE INDEX \`${label}_${property}\` IF NOT EXISTS FOR (n:\`${label}\`) ON (n.${property})`,
    ),
    ...schema.unique.map(
      ({ label, property }) =>
        `CREATE CONSTRAINT \`${label}_${property}_unique\` IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.${property} IS UNIQUE`,
    ),
  ];
}

/**
 * Throws CG_STORE_DAMAGED for a file whose nodes are gone: where the newest of its states cannot be read, an older one is
 * opened, down to that of an empty file. It is opened to be read, since opening it to write would drop what it held.
 */
function refuseEmptied(grafeo: typeof import('@grafeo-db/js').GrafeoDB, path: string, named = path): void {
  if (!existsSync(path)) return;
  const database = grafeo.openReadOnly(path);
  const count = database.nodeCount();
  database.close();
  if (count === 0) throw damaged(named);
}
