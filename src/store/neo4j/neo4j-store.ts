import neo4j, { type Driver, type Session } from 'neo4j-driver';
import type { Statement } from '../../model/statement';
import { abortable } from '../../model/cancel-signal';
import {
  PATIENT,
  type GraphStore,
  type RemoteStore,
  type RunOptions,
  type StoredGraph,
  type StoredRow,
  type StoreSchema,
} from '../graph-store';
import { progressOf } from '../loading-progress';
import type { FoundByText, TextQuery } from '../text-query';
import { schemaStatements } from './neo4j-schema';
import { foundInRow, searchStatement } from './neo4j-search';
import { isTransient, translate, type Neo4jAddress } from './neo4j-errors';
import { planLines } from './neo4j-plan';
import { Neo4jWriter, takesNamesFromRows, type Execute } from './neo4j-writer';

export interface Neo4jOptions {
  readonly uri: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** The server's default database when not given. */
  readonly database: string | undefined;
  /** Milliseconds after which a statement is given up. */
  readonly timeout: number;
}

/** Loads are large and rare: they may take longer than reads. */
const LOADING = { timeout: 10 * 60_000 };

/**
 * A Neo4j 5 server or cluster. Reads are auto-commit transactions in READ mode: one round trip each, sent to a
 * follower under `neo4j://`. The bookmark of the last write lets reads see what this process wrote before them.
 */
export class Neo4jStore implements GraphStore, RemoteStore {
  readonly kind = 'neo4j';
  readonly rebuildable = false;
  readonly remote: RemoteStore = this;
  readonly findsShortestPaths = true;
  readonly name: string;
  private driver: Driver;
  /** Of the last write, or of what is known to be written by others. A manager of bookmarks would also keep those of reads, which nobody waits for. */
  private written: string[] = [];
  /** As configured, or else as the first answer named it: a driver that knows it need not find out each time. */
  private database: string | undefined;

  constructor(private readonly options: Neo4jOptions) {
    this.database = options.database;
    this.name = `Neo4j at ${options.uri}`;
    this.driver = this.connect();
  }

  async run(statement: Statement, options: RunOptions = {}): Promise<readonly StoredRow[]> {
    const { signal, timeLimitMs: timeout = this.options.timeout } = options;
    const attempt = async (): Promise<StoredRow[]> => {
      const session = this.session('READ');
      try {
        const running = withoutStack(() => session.run(statement.text, statement.parameters, { timeout }));
        const { records, summary } = await abortable(running, signal, () => session.close());
        this.database ??= summary.database.name ?? undefined;
        const rows = records.map((record) => record.get(0) as StoredRow);
        // The driver's result outlives the answer until a full garbage collection. Emptied, it no longer holds the rows.
        records.length = 0;
        return rows;
      } finally {
        // Whoever waits for the answer need not wait for this.
        void session.close().catch(() => undefined);
      }
    };
    try {
      return await attempt();
    } catch (error) {
      // Reads change nothing, so one that met a passing failure is safe to try again.
      if (!isTransient(error) || signal?.aborted) throw translate(error, this.address);
    }
    return attempt().catch((error: unknown) => {
      throw translate(error, this.address);
    });
  }

  async findByText(query: TextQuery, options?: RunOptions): Promise<FoundByText> {
    const [row] = await this.run(searchStatement(query), options);
    return foundInRow(query, row);
  }

  async check(): Promise<void> {
    await this.run({ text: 'RETURN 1 AS row', parameters: {} });
  }

  async reach(): Promise<void> {
    const driver = this.connect(1);
    try {
      await driver.getServerInfo();
    } catch (error) {
      throw translate(error, this.address);
    } finally {
      void driver.close().catch(() => undefined);
    }
  }

  async plan(asked: Statement | TextQuery, timeout: number): Promise<void> {
    const { text, parameters } = 'text' in asked ? asked : searchStatement(asked);
    const session = this.session('READ');
    try {
      // The types of the parameters belong to what a plan is kept under.
      await session.run(`EXPLAIN ${text}`, parameters, { timeout });
    } catch (error) {
      throw translate(error, this.address);
    } finally {
      void session.close().catch(() => undefined);
    }
  }

  async revision({ signal, timeLimitMs: timeout = this.options.timeout }: RunOptions = {}): Promise<string> {
    const session = this.session('READ');
    try {
      // Its bookmark names the last transaction that was committed before (Neo4j's driver manual, "Bookmarks").
      await abortable(session.run('RETURN 1', {}, { timeout }), signal, () => session.close());
      const bookmarks = session.lastBookmarks();
      // Members of a cluster are behind one another: what is read from now on is at least as new.
      if (isRouted(this.options.uri)) this.written = bookmarks;
      return bookmarks.join();
    } catch (error) {
      throw translate(error, this.address);
    } finally {
      void session.close().catch(() => undefined);
    }
  }

  reconnect(): void {
    void this.driver.close().catch(() => undefined);
    this.driver = this.connect();
    // A database that was made anew would wait for it in vain.
    this.written = [];
  }

  async profile({ text, parameters }: Statement): Promise<readonly string[]> {
    const session = this.session('READ');
    try {
      const { summary } = await session.run(`PROFILE ${text}`, parameters);
      return summary.profile ? planLines(summary.profile) : [];
    } catch (error) {
      throw translate(error, this.address);
    } finally {
      await session.close();
    }
  }

  async nodeCount(): Promise<number> {
    const rows = await this.run({ text: 'MATCH (n) RETURN count(n) AS row', parameters: {} }, PATIENT);
    return Number(rows[0]);
  }

  async ensureSchema(schema: StoreSchema): Promise<void> {
    await this.writing(async (session) => {
      // In one transaction, since each commit of its own would take longer than the statement; all are sent at once.
      await session.executeWrite(
        (transaction) => Promise.all(schemaStatements(schema).map((text) => transaction.run(text))),
        LOADING,
      );
      await session.run('CALL db.awaitIndexes(300)');
    });
  }

  async replaceAll(graph: StoredGraph, onProgress?: (done: number, of: number) => void): Promise<void> {
    await this.writing(async (session) => {
      const { agent } = await this.driver.getServerInfo();
      await session.executeWrite(async (transaction) => {
        const execute: Execute = async (text, parameters) =>
          (await transaction.run(text, parameters)).records.map((record) => record.get(0) as unknown);
        await execute('MATCH (n) DETACH DELETE n', {});
        const writer = new Neo4jWriter(execute, takesNamesFromRows(agent));
        await writer.write(graph, progressOf(graph, onProgress));
      }, LOADING);
    });
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async writing<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.session('WRITE');
    try {
      return await work(session);
    } catch (error) {
      throw translate(error, this.address);
    } finally {
      this.written = session.lastBookmarks();
      await session.close();
    }
  }

  private connect(maxConnectionPoolSize = 50): Driver {
    const { uri, username, password } = this.options;
    const auth = password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password);
    return neo4j.driver(uri, auth, {
      maxConnectionPoolSize,
      // The only time-out of the driver that fires while a server accepts connections and stays silent.
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 3_000,
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: 5_000,
      telemetryDisabled: true,
      // Nobody reads them; the server need not make them.
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      useBigInt: true,
    });
  }

  private get address(): Neo4jAddress {
    const { uri, username, database } = this.options;
    return { name: this.name, uri, username, database };
  }

  private session(mode: 'READ' | 'WRITE'): Session {
    const { database } = this;
    return this.driver.session({
      defaultAccessMode: neo4j.session[mode],
      bookmarks: this.written,
      ...(database === undefined ? {} : { database }),
    });
  }
}

/** Whether the driver asks for the members of a cluster, and chooses among them. */
const isRouted = (uri: string): boolean => uri.startsWith('neo4j');

/** Starts work of the driver without the stack trace that it takes for each result; errors are translated anyway. */
function withoutStack<T>(start: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return start();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
