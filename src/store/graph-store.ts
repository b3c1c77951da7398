import type { CancelSignal } from '../model/cancel-signal';
import type { Statement } from '../model/statement';
import type { StoredGraph, StoreSchema } from '../model/stored-graph';
import type { Span } from '../model/tracing';
import type { FoundByText, TextQuery } from './text-query';

export type { StoredGraph, StoredNode, StoredRelationship, StoredValue, StoreSchema } from '../model/stored-graph';

/** A row: the value of the one column `row` that every statement returns. */
export type StoredRow = unknown;

export interface RunOptions {
  /** Ends the wait for the answer, and the work where the store can end it. */
  readonly signal?: CancelSignal;
  /** Longest time for the statement in milliseconds, where it is not the one that the store was opened with. */
  readonly timeLimitMs?: number;
  /** Whether many values may come. */
  readonly isHeavy?: boolean | undefined;
  /** Told of work that goes on after the signal, until it ends, by a store that cannot end it. */
  readonly outlives?: ((work: Promise<unknown>) => void) | undefined;
  /** That of the request, where it has a trace. */
  readonly span?: Span | undefined;
}

/** For what is read about a graph before it is served: a large one takes longer than a question may, a cold one too. */
export const PATIENT: RunOptions = { timeLimitMs: 600_000 };

/** What answers statements and finds by text: all that reading needs of a store. */
export interface ReadableStore {
  /** Runs a statement that only reads and yields its rows in order. */
  run(statement: Statement, options?: RunOptions): Promise<readonly StoredRow[]>;

  /** What to wait for before a statement can run without a delay; undefined: nothing. Rejects as `run` does. */
  planned?(statement: Statement, options?: RunOptions): Promise<void> | undefined;

  /** Candidates for a search, which the caller weighs: every store finds the same unless there are more than asked. */
  findByText(query: TextQuery, options?: RunOptions): Promise<FoundByText>;

  /** Whether its `allShortestPaths` is faster than a statement a level, and can be stopped. Undefined is no. */
  readonly findsShortestPaths?: boolean | undefined;
}

/**
 * A store that is a server of its own: it may be away while this process runs, others may load it, and it plans a
 * statement at its first run, which takes long when it has just started.
 */
export interface RemoteStore {
  /** Ends well when it lets a new connection in; asks it nothing, so that neither a full pool nor planning delays it. */
  reach(): Promise<void>;

  /** A text that is another one after each commit, whoever made it. */
  revision(options?: RunOptions): Promise<string>;

  /** Plans a statement, or a search, without running it; a run is not delayed by planning from then on. */
  plan(asked: Statement | TextQuery, timeLimitMs: number): Promise<void>;

  /** Gives up all connections and begins anew: those to a server that hangs never end. */
  reconnect(): void;
}

/** Where what a store holds comes from: seed/, from which it can be loaded again, or a file of somebody's own. */
export type Origin = 'SEED' | 'FILE';

/**
 * Where a graph is kept. The one port between this project and a database; every adapter passes the same contract
 * (tests/conformance).
 *
 * Errors are CustomsGraphErrors: CG_STORE_UNAVAILABLE, CG_STORE_MISCONFIGURED, CG_STORE_UNAUTHORIZED,
 * CG_STORE_TIMEOUT, CG_STORE_LOCKED, CG_STORE_CONFLICT, CG_STORE_DAMAGED, CG_STORE_MISSING and CG_STORE_FAILED.
 */
export interface GraphStore extends ReadableStore {
  /** Most statements that it works at; it makes others wait. Undefined: as many as it is asked. */
  readonly statementsAtOnce?: number | undefined;

  /** What people call it: `Neo4j at bolt://...`, `Grafeo in data/`. */
  readonly name: string;
  /** What monitoring calls it. Code asks for capabilities instead. */
  readonly kind: string;
  /** Whether it holds nothing but what was loaded, so that it may be loaded anew without asking its owner. */
  readonly rebuildable: boolean;
  /** What only a server of its own can do; undefined for a store within this process. */
  readonly remote?: RemoteStore | undefined;

  /** Ends well when the store answers. */
  check(): Promise<void>;

  /**
   * Runs a statement that only reads, and yields its plan: an operator a line, the last one first and what it reads
   * from below it, further in; with what each took in the store's own units.
   */
  profile(statement: Statement): Promise<readonly string[]>;

  /** The number of nodes, of any label. */
  nodeCount(): Promise<number>;

  /** Makes what is missing of the schema. Repeating it changes nothing. */
  ensureSchema(schema: StoreSchema): Promise<void>;

  /** Replaces all it holds by a graph, wholly or not at all. `onProgress` hears how many records are written. */
  replaceAll(graph: StoredGraph, onProgress?: (done: number, of: number) => void): Promise<void>;

  /** Notes outside of the data where they come from; only for a store whose data may become unreadable. */
  noteOrigin?(origin: Origin): void;

  /** Ends the work and frees what is held. Repeating it does nothing. */
  close(): Promise<void>;
}
