/**
 * The configuration, read from the environment once, at the start.
 *
 * Every variable stands in one table, from which the documentation, `.env.example` and the checks all come.
 */
import { CustomsGraphError, didYouMean } from '../errors';
import {
  LOG_LEVELS,
  MEMORY,
  file,
  flag,
  folder,
  folderOrMemory,
  host,
  logLevel,
  name,
  neo4jUri,
  origins,
  password,
  wholeNumber,
  type LogLevel,
  type Reader,
} from './readers';

/** What one operation may ask for, and how much is remembered of those seen. */
export interface Limits {
  readonly defaultPageSize: number;
  readonly maxPageSize: number;
  readonly maxDepth: number;
  readonly maxRootFields: number;
  readonly maxSubqueries: number;
  readonly maxAliases: number;
  readonly maxTokens: number;
  readonly maxCost: number;
  readonly maxConditions: number;
  /** Lists that may be nested in a filter: each multiplies what the store reads. */
  readonly maxFilterLists: number;
  /** Relationships that one traversal may read. */
  readonly maxVisited: number;
  readonly preparedOperations: number;
  readonly shapesPerOperation: number;
}

/** How to reach Neo4j; without a password the server is taken to ask for none. */
export interface Neo4jSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string | undefined;
  readonly database: string;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Undefined: the embedded store, in `dataDir`. */
  readonly neo4j: Neo4jSettings | undefined;
  /** A folder, or `:memory:`. */
  readonly dataDir: string;
  /** Undefined: the `seed` folder of the package. */
  readonly seedDir: string | undefined;
  /** Origins as browsers send them, or a lone `*`; empty: no other origin may read answers. */
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
  readonly compression: boolean;
  /** Whether equal requests at the same time are read once. */
  readonly joinReads: boolean;
  readonly introspection: boolean;
  readonly explain: boolean;
  /** File of the only documents to run; undefined: any. */
  readonly trustedDocuments: string | undefined;
  /** Whether the examples are asked at the start. */
  readonly warmUp: boolean;
  readonly requestTimeoutMs: number;
  readonly storeTimeoutMs: number;
  readonly shutdownGraceMs: number;
  readonly maxBodyBytes: number;
  readonly limits: Limits;
  /** Lines for the log about variables that are set and have no effect. */
  readonly warnings: readonly string[];
}

/** One row of the table of settings, as documentation shows it. */
export interface Setting {
  readonly name: string;
  /** Empty when there is none. */
  readonly default: string;
  readonly description: string;
}

interface Variable<T> extends Omit<Setting, 'name'> {
  readonly reader: Reader<T>;
}

const MAX_TIMER_MS = 600_000;

const setting = <T>(reader: Reader<T>, byDefault: string, description: string): Variable<T> => ({
  reader,
  default: byDefault,
  description,
});
const optional = <T>(reader: Reader<T>, description: string): Variable<T | undefined> => ({
  reader,
  default: '',
  description,
});

const VARIABLES = {
  HOST: setting(host, '127.0.0.1', 'Address to listen on; 0.0.0.0 lets other machines in.'),
  PORT: setting(wholeNumber(0, 65_535), '4000', 'Port to listen on; 0 takes any free one.'),
  NEO4J_URI: optional(neo4jUri, 'Neo4j to use, such as neo4j://localhost:7687; the embedded store when not set.'),
  NEO4J_USERNAME: setting(name, 'neo4j', 'User of Neo4j.'),
  NEO4J_PASSWORD: optional(password, 'Password of that user; leave it out when Neo4j asks for none.'),
  NEO4J_DATABASE: setting(name, 'neo4j', 'Database in Neo4j.'),
  DATA_DIR: setting(folderOrMemory, 'data', `Folder of the embedded store; ${MEMORY} keeps nothing.`),
  SEED_DIR: optional(folder, 'Folder of the data set to load; the one that ships with the server when not set.'),
  CORS_ORIGINS: optional(
    origins,
    'Origins whose pages may read answers, with commas between them, or * for all; none when not set.',
  ),
  COMPRESSION: setting(
    flag,
    'true',
    'Whether answers are compressed for clients that accept it; false where a proxy does.',
  ),
  JOIN_READS: setting(flag, 'false', 'Whether equal requests that come while one of them is answered get its answer.'),
  LOG_LEVEL: setting(logLevel, 'info', `Least level to log: ${LOG_LEVELS.join(', ')}.`),
  INTROSPECTION: setting(flag, 'true', 'Whether clients may read the schema, by introspection and at /schema.graphql.'),
  EXPLAIN: setting(flag, 'true', 'Whether the header `x-explain: 1` shows the Cypher behind an answer.'),
  TRUSTED_DOCUMENTS: optional(
    file,
    'File of the only operations to run, by id: JSON of GraphQL Code Generator, Relay or Apollo; any when not set.',
  ),
  WARM_UP: setting(flag, 'true', 'Whether Neo4j is asked the examples at the start, so that it has planned them.'),
  REQUEST_TIMEOUT_MS: setting(
    wholeNumber(100, MAX_TIMER_MS),
    '30000',
    'Longest time for a request to arrive, and again for its answer.',
  ),
  STORE_TIMEOUT_MS: setting(wholeNumber(100, MAX_TIMER_MS), '5000', 'Longest time to wait for the store.'),
  SHUTDOWN_GRACE_MS: setting(wholeNumber(0, MAX_TIMER_MS), '10000', 'Time for running requests to end at shutdown.'),
  MAX_BODY_BYTES: setting(wholeNumber(1024, 104_857_600), '1048576', 'Largest body of a request.'),
  DEFAULT_PAGE_SIZE: setting(wholeNumber(1, 10_000), '20', 'Entries of a page when `first` and `last` are left out.'),
  MAX_PAGE_SIZE: setting(wholeNumber(1, 10_000), '500', 'Largest `first` or `last`.'),
  MAX_DEPTH: setting(wholeNumber(1, 30), '8', 'Relationships that may be nested in an operation.'),
  MAX_ROOT_FIELDS: setting(wholeNumber(1, 1000), '20', 'Root fields of an operation.'),
  MAX_SUBQUERIES: setting(wholeNumber(1, 10_000), '60', 'Subqueries in the Cypher of an operation.'),
  MAX_ALIASES: setting(wholeNumber(0, 10_000), '200', 'Aliases in an operation.'),
  MAX_TOKENS: setting(wholeNumber(10, 1_000_000), '10000', 'Tokens in the text of an operation.'),
  MAX_COST: setting(wholeNumber(1, 1_000_000_000), '100000', 'Cost of an operation, about the rows it could yield.'),
  MAX_CONDITIONS: setting(wholeNumber(1, 10_000), '200', 'Conditions in the filters of an operation.'),
  MAX_FILTER_LISTS: setting(wholeNumber(1, 30), '4', 'Lists that may be nested in one filter.'),
  MAX_VISITED: setting(
    wholeNumber(1, 10_000_000),
    '100000',
    'Relationships that a traversal may read, and nodes that a closure may meet.',
  ),
  PREPARED_OPERATIONS: setting(wholeNumber(1, 100_000), '1000', 'Operations kept prepared.'),
  SHAPES_PER_OPERATION: setting(wholeNumber(1, 10_000), '50', 'Shapes of variables kept for each of them.'),
};

type VariableName = keyof typeof VARIABLES;

/** Every variable that the server reads, in the order of the documentation. */
export const SETTINGS: readonly Setting[] = Object.entries(VARIABLES).map(([name, variable]) => ({
  name,
  default: variable.default,
  description: variable.description,
}));

/**
 * The configuration that `env` describes; an empty value counts as not set.
 *
 * @throws CG_BAD_CONFIG once, naming every variable with a wrong value, the value, and what is accepted.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const value = <T>(name: VariableName, variable: Variable<T>): T => {
    const given = textOf(env, name, variable.reader);
    const read = given === undefined ? undefined : variable.reader.read(given);
    if (given !== undefined && read === undefined) problems.push(problemOf(name, given, variable.reader));
    // A variable without a default is one whose type holds undefined.
    return read ?? (variable.default === '' ? (undefined as T) : variable.reader.read(variable.default)!);
  };
  const V = VARIABLES;

  const uri = value('NEO4J_URI', V.NEO4J_URI);
  const neo4j = {
    username: value('NEO4J_USERNAME', V.NEO4J_USERNAME),
    password: value('NEO4J_PASSWORD', V.NEO4J_PASSWORD),
    database: value('NEO4J_DATABASE', V.NEO4J_DATABASE),
  };
  const config: Config = {
    host: value('HOST', V.HOST),
    port: value('PORT', V.PORT),
    neo4j: uri === undefined ? undefined : Object.freeze({ uri, ...neo4j }),
    dataDir: value('DATA_DIR', V.DATA_DIR),
    seedDir: value('SEED_DIR', V.SEED_DIR),
    corsOrigins: value('CORS_ORIGINS', V.CORS_ORIGINS) ?? [],
    compression: value('COMPRESSION', V.COMPRESSION),
    joinReads: value('JOIN_READS', V.JOIN_READS),
    logLevel: value('LOG_LEVEL', V.LOG_LEVEL),
    introspection: value('INTROSPECTION', V.INTROSPECTION),
    explain: value('EXPLAIN', V.EXPLAIN),
    trustedDocuments: value('TRUSTED_DOCUMENTS', V.TRUSTED_DOCUMENTS),
    warmUp: value('WARM_UP', V.WARM_UP),
    requestTimeoutMs: value('REQUEST_TIMEOUT_MS', V.REQUEST_TIMEOUT_MS),
    storeTimeoutMs: value('STORE_TIMEOUT_MS', V.STORE_TIMEOUT_MS),
    shutdownGraceMs: value('SHUTDOWN_GRACE_MS', V.SHUTDOWN_GRACE_MS),
    maxBodyBytes: value('MAX_BODY_BYTES', V.MAX_BODY_BYTES),
    limits: Object.freeze({
      defaultPageSize: value('DEFAULT_PAGE_SIZE', V.DEFAULT_PAGE_SIZE),
      maxPageSize: value('MAX_PAGE_SIZE', V.MAX_PAGE_SIZE),
      maxDepth: value('MAX_DEPTH', V.MAX_DEPTH),
      maxRootFields: value('MAX_ROOT_FIELDS', V.MAX_ROOT_FIELDS),
      maxSubqueries: value('MAX_SUBQUERIES', V.MAX_SUBQUERIES),
      maxAliases: value('MAX_ALIASES', V.MAX_ALIASES),
      maxTokens: value('MAX_TOKENS', V.MAX_TOKENS),
      maxCost: value('MAX_COST', V.MAX_COST),
      maxConditions: value('MAX_CONDITIONS', V.MAX_CONDITIONS),
      maxFilterLists: value('MAX_FILTER_LISTS', V.MAX_FILTER_LISTS),
      maxVisited: value('MAX_VISITED', V.MAX_VISITED),
      preparedOperations: value('PREPARED_OPERATIONS', V.PREPARED_OPERATIONS),
      shapesPerOperation: value('SHAPES_PER_OPERATION', V.SHAPES_PER_OPERATION),
    }),
    warnings: warningsAbout(env),
  };

  const { defaultPageSize, maxPageSize } = config.limits;
  if (defaultPageSize > maxPageSize) {
    problems.push(
      `DEFAULT_PAGE_SIZE is ${defaultPageSize}: accepted is at most MAX_PAGE_SIZE, which is ${maxPageSize}`,
    );
  }
  if (problems.length > 0) {
    const count = problems.length === 1 ? '1 setting has a value' : `${problems.length} settings have values`;
    throw new CustomsGraphError('CG_BAD_CONFIG', [`${count} that cannot be used.`, ...problems].join('\n  '), {
      hint: 'Correct or unset these environment variables; .env.example lists every one with its default.',
    });
  }
  return Object.freeze(config);
}

/** The table of settings in Markdown, one row a variable. */
export function settingsTable(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = SETTINGS.map(
    ({ name, default: byDefault, description }) =>
      `| \`${name}\` | ${byDefault === '' ? '' : `\`${byDefault}\``} | ${cell(description)} |`,
  );
  return ['| Variable | Default | Meaning |', '|---|---|---|', ...rows].join('\n') + '\n';
}

/** The text of `.env.example`: every variable with its default, all commented out. */
export function envExample(): string {
  const head = ['# Settings of customs-graph. Copy this file to .env and take the # away from what you change.'];
  const entries = SETTINGS.map(
    ({ name, default: byDefault, description }) => `# ${description}\n#${name}=${byDefault}`,
  );
  return [...head, ...entries].join('\n\n') + '\n';
}

function textOf(env: NodeJS.ProcessEnv, name: string, reader: Reader<unknown>): string | undefined {
  const text = reader.secret ? env[name] : env[name]?.trim();
  return text === '' ? undefined : text;
}

function problemOf(name: string, given: string, reader: Reader<unknown>): string {
  // A URI may carry a password before its last @.
  const shown = reader.secret
    ? 'a value not shown here'
    : JSON.stringify(given.replace(/\/\/.*@/su, '//***@').slice(0, 80));
  return `${name} is ${shown}: accepted is ${reader.accepts}`;
}

/** Names that are no prefix of the right one, and too far from it to be found by distance. */
const KNOWN_MISTAKES: Readonly<Record<string, VariableName>> = {
  NEO4J_AUTH: 'NEO4J_PASSWORD',
  NEO4J_PWD: 'NEO4J_PASSWORD',
  NEO4J_DB: 'NEO4J_DATABASE',
  NEO4J_HOST: 'NEO4J_URI',
};

function warningsAbout(env: NodeJS.ProcessEnv): readonly string[] {
  const isSet = (name: string) => (env[name] ?? '') !== '';
  const misspelt = Object.keys(env)
    .filter((name) => isSet(name) && !(name in VARIABLES))
    .map((name) => ({ name, meant: meantBy(name) }))
    .filter(({ meant }) => meant !== undefined)
    .map(({ name, meant }) => `${name} is set and has no effect. Did you mean ${meant}?`);
  const idle = (['NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'] as const)
    .filter((name) => isSet(name) && !isSet('NEO4J_URI'))
    .map((name) => `${name} is set and has no effect without NEO4J_URI: the embedded store is used.`);
  return [...misspelt, ...idle];
}

/** Short names (POST, SORT) and much longer ones (XDG_DATA_DIR) belong to others: only near misses count. */
function meantBy(name: string): string | undefined {
  const names = Object.keys(VARIABLES);
  const known = KNOWN_MISTAKES[name];
  if (known) return known;
  if (/^NEO4J_[A-Z]{3,}$/.test(name)) {
    const longer = names.find((candidate) => candidate.startsWith(name));
    if (longer) return longer;
  }
  if (name.length < 6) return undefined;
  return didYouMean(
    name,
    names.filter((candidate) => Math.abs(candidate.length - name.length) <= 2),
  );
}
