export interface StartNeo4jOptions {
  /** Folder for data, logs and conf; without it a throw-away one that `stop` removes. */
  readonly home?: string | undefined;
  /** Port on 127.0.0.1; 0, the default, lets the server choose a free one. */
  readonly port?: number | undefined;
  /** Java's largest heap, such as `512m`; `1g` by default. */
  readonly heap?: string | undefined;
  /** Neo4j's page cache; `128m` by default. */
  readonly pageCache?: string | undefined;
  /** Whether it asks for a user and a password, at first `neo4j` and `neo4j`, which must be changed; false by default. */
  readonly auth?: boolean | undefined;
  /** Receives friendly lines about what is being done. */
  readonly onLine?: ((line: string) => void) | undefined;
  /** Interrupts the fetch or the start; after that, call `stop`. */
  readonly signal?: AbortSignal | undefined;
}

export interface RunningNeo4j {
  /** Such as `bolt://127.0.0.1:7687`. */
  readonly uri: string;
  readonly port: number;
  readonly version: string;
  /** Resolves when the Java process has ended, for whatever reason. */
  readonly exited: Promise<{ readonly code: number | null; readonly lastLines: readonly string[] }>;
  /** Shuts the server down cleanly; may be called twice. */
  stop(): Promise<void>;
}

/** Yields a running Neo4j; fetches it first if need be. Rejects with one line that says what to do. */
export function startNeo4j(options?: StartNeo4jOptions): Promise<RunningNeo4j>;

export interface ImportCsvOptions {
  /** Folder for data, logs and conf that holds no database yet. */
  readonly home: string;
  /** Folder of the tables and of `import.args`, as `npm run export` writes it. */
  readonly folder: string;
  /** Java's largest heap; `1g` by default. */
  readonly heap?: string | undefined;
  readonly onLine?: ((line: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Makes a database with Neo4j's own importer; yields what it counts, such as `12 nodes`. */
export function importCsv(options: ImportCsvOptions): Promise<readonly string[]>;

/** Yields one sentence about what is missing to run Neo4j here (Java, Maven), or null when nothing is. */
export function whyUnavailable(): Promise<string | null>;
