import {
  LOG_LEVELS,
  MEMORY,
  SAMPLERS,
  file,
  flag,
  folder,
  folderOrMemory,
  headerName,
  host,
  httpAddress,
  keySet,
  logLevel,
  name,
  neo4jUri,
  origin,
  origins,
  pairs,
  password,
  ratio,
  samplerName,
  secretPairs,
  wholeNumber,
  words,
} from './readers';
import { optional, setting, settingsIn, type Setting } from './setting';

const timer = (min: number) => wholeNumber(min, 600_000);

/** What one operation may ask for, and how much is remembered of those seen. */
const limits = {
  defaultPageSize: setting(
    'DEFAULT_PAGE_SIZE',
    wholeNumber(1, 10_000),
    '20',
    'Entries of a page when `first` and `last` are left out.',
  ),
  maxPageSize: setting('MAX_PAGE_SIZE', wholeNumber(1, 10_000), '500', 'Largest `first` or `last`.'),
  maxDepth: setting('MAX_DEPTH', wholeNumber(1, 30), '8', 'Relationships that may be nested in an operation.'),
  maxRootFields: setting('MAX_ROOT_FIELDS', wholeNumber(1, 1000), '20', 'Root fields of an operation.'),
  maxSubqueries: setting('MAX_SUBQUERIES', wholeNumber(1, 10_000), '80', 'Subqueries in the Cypher of an operation.'),
  maxAliases: setting('MAX_ALIASES', wholeNumber(0, 10_000), '200', 'Aliases in an operation.'),
  maxTokens: setting('MAX_TOKENS', wholeNumber(10, 1_000_000), '10000', 'Tokens in the text of an operation.'),
  maxCost: setting(
    'MAX_COST',
    wholeNumber(1, 1_000_000_000),
    '200000',
    'Cost of an operation: the values that its lists could bring.',
  ),
  maxConditions: setting('MAX_CONDITIONS', wholeNumber(1, 10_000), '200', 'Conditions in the filters of an operation.'),
  // Each list multiplies what the store reads.
  maxFilterLists: setting('MAX_FILTER_LISTS', wholeNumber(1, 8), '6', 'Lists that may be nested in one filter.'),
  maxTextLength: setting(
    'MAX_TEXT_LENGTH',
    wholeNumber(1, 1_000_000),
    '1000',
    'Characters of a text among arguments and variables.',
  ),
  maxListLength: setting(
    'MAX_LIST_LENGTH',
    wholeNumber(1, 1_000_000),
    '10000',
    'Elements of a list among arguments and variables.',
  ),
  maxVisitedRows: setting(
    'MAX_VISITED_ROWS',
    wholeNumber(1, 1_000_000_000),
    '1000000',
    'Rows that the store may visit for an operation, by what its lists and filters could meet in the graph.',
  ),
  maxAnswerLength: setting('MAX_ANSWER_LENGTH', wholeNumber(1000, 100_000_000), '5000000', 'Characters of an answer.'),
  maxVisited: setting(
    'MAX_VISITED',
    wholeNumber(1, 10_000_000),
    '100000',
    'Relationships that a traversal may read, and nodes that a closure may meet.',
  ),
  preparedOperations: setting('PREPARED_OPERATIONS', wholeNumber(1, 100_000), '1000', 'Operations kept prepared.'),
  shapesPerOperation: setting(
    'SHAPES_PER_OPERATION',
    wholeNumber(1, 10_000),
    '50',
    'Shapes of variables kept for each of them.',
  ),
  cacheBytes: setting(
    'CACHE_BYTES',
    wholeNumber(1_048_576, 17_179_869_184),
    '67108864',
    'Memory for all that is kept of operations that were seen, by estimate.',
  ),
};

const neo4j = {
  uri: optional(
    'NEO4J_URI',
    neo4jUri,
    undefined,
    'Neo4j to use, such as neo4j://localhost:7687; the embedded store when not set.',
  ),
  username: setting('NEO4J_USERNAME', name, 'neo4j', 'User of Neo4j.'),
  password: optional(
    'NEO4J_PASSWORD',
    password,
    undefined,
    'Password of that user; leave it out when Neo4j asks for none.',
  ),
  database: setting('NEO4J_DATABASE', name, 'neo4j', 'Database in Neo4j.'),
};

/** Who may ask, and how often. */
const access = {
  rateLimit: optional(
    'RATE_LIMIT',
    wholeNumber(1, 1_000_000),
    undefined,
    'Requests that one client may make in a minute; no limit when not set.',
  ),
  addressHeader: optional(
    'CLIENT_ADDRESS_HEADER',
    headerName,
    undefined,
    'Header in which the proxy in front says the address of the client; that of the connection counts when not set.',
  ),
  keys: optional(
    'AUTH_KEYS',
    file,
    undefined,
    'File of the keys that let clients in, each by its SHA-256. Without it and AUTH_JWKS everybody is let in.',
  ),
  jwks: optional(
    'AUTH_JWKS',
    keySet,
    undefined,
    'JSON Web Key Set whose tokens let clients in, by an https address or a file; needs the next two.',
  ),
  issuer: optional('AUTH_ISSUER', words, undefined, 'Issuer of these tokens, their claim `iss`.'),
  audience: optional('AUTH_AUDIENCE', words, undefined, 'Name of this server in these tokens, their claim `aud`.'),
};

const NO_PAIRS: Readonly<Record<string, string>> = {};

/** Where traces go, by the names that OpenTelemetry gives these settings. */
const tracing = {
  endpoint: optional(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    httpAddress,
    undefined,
    'Collector that traces are sent to as JSON over HTTP, such as http://localhost:4318; no traces when neither this nor the next is set.',
  ),
  tracesEndpoint: optional(
    'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
    httpAddress,
    undefined,
    'The same by its whole address, such as http://localhost:4318/v1/traces; it goes before the other.',
  ),
  headers: optional(
    'OTEL_EXPORTER_OTLP_HEADERS',
    secretPairs,
    NO_PAIRS,
    'Headers that the collector wants, such as a key: name=value with commas between them.',
  ),
  serviceName: optional(
    'OTEL_SERVICE_NAME',
    words,
    undefined,
    'Name of this server in traces; customs-graph when not set.',
  ),
  attributes: optional(
    'OTEL_RESOURCE_ATTRIBUTES',
    pairs,
    NO_PAIRS,
    'What else traces say of this server: name=value with commas between them.',
  ),
  sampler: setting(
    'OTEL_TRACES_SAMPLER',
    samplerName,
    'parentbased_always_on',
    `Which requests have a trace: ${SAMPLERS.join(', ')}.`,
  ),
  ratio: setting(
    'OTEL_TRACES_SAMPLER_ARG',
    ratio,
    '1',
    'Part of all requests that the samplers with traceidratio take.',
  ),
  disabled: setting('OTEL_SDK_DISABLED', flag, 'false', 'Whether there are no traces, whatever else is set.'),
};

/** Every setting by the key of its value in the Config. */
export const CONFIG_SCHEMA = {
  host: setting('HOST', host, '127.0.0.1', 'Address to listen on; 0.0.0.0 lets other machines in.'),
  port: setting('PORT', wholeNumber(0, 65_535), '4000', 'Port to listen on; 0 takes any free one.'),
  publicAddress: optional(
    'PUBLIC_ADDRESS',
    origin,
    undefined,
    'Address by which others reach this server, such as https://graph.example.org; /mcp answers only to names of this machine when not set.',
  ),
  neo4j,
  dataDir: setting('DATA_DIR', folderOrMemory, 'data', `Folder of the embedded store; ${MEMORY} keeps nothing.`),
  seedDir: optional(
    'SEED_DIR',
    folder,
    undefined,
    'Folder of the data set to load; the one that ships with the server when not set.',
  ),
  corsOrigins: optional(
    'CORS_ORIGINS',
    origins,
    [],
    'Origins whose pages may read answers, with commas between them, or * for all; none when not set.',
  ),
  compression: setting(
    'COMPRESSION',
    flag,
    'true',
    'Whether answers are compressed for clients that accept it; false where a proxy does.',
  ),
  cacheAnswers: optional(
    'CACHE_ANSWERS',
    flag,
    undefined,
    'Whether answers are kept for whoever asks the same, until the data change; only on the embedded store when not set.',
  ),
  getMaxAge: setting(
    'GET_MAX_AGE',
    wholeNumber(0, 31_536_000),
    '0',
    'Seconds for which caches on the way may keep the answer to a GET of a persisted operation; 0: they ask each time.',
  ),
  logLevel: setting('LOG_LEVEL', logLevel, 'info', `Least level to log: ${LOG_LEVELS.join(', ')}.`),
  slowOperationMs: setting(
    'SLOW_OPERATION_MS',
    timer(0),
    '1000',
    'Time from which on an operation has a line of its own in the log, with what it costs and who asked.',
  ),
  introspection: setting(
    'INTROSPECTION',
    flag,
    'true',
    'Whether clients may read the schema, by introspection and at /schema.graphql.',
  ),
  explorer: setting(
    'EXPLORER',
    flag,
    'true',
    'Whether the server shows pages to browsers: the explorer at / and the playground at /graphql.',
  ),
  mcp: setting('MCP', flag, 'false', 'Whether /mcp answers agents by the Model Context Protocol.'),
  reconcile: setting(
    'RECONCILE',
    flag,
    'false',
    'Whether /reconcile matches rows of tables by the Reconciliation Service API, for pages of all origins.',
  ),
  linkedData: setting(
    'LINKED_DATA',
    flag,
    'false',
    'Whether each thing has an address, /id/ and its id, that answers with JSON-LD, Turtle or JSON, and browsers with its page.',
  ),
  explain: optional(
    'EXPLAIN',
    flag,
    undefined,
    'Whether the header `x-explain: 1` shows the Cypher behind an answer; only where HOST lets no other machine in when not set.',
  ),
  metrics: optional(
    'METRICS',
    flag,
    undefined,
    'Whether /metrics answers; only where HOST lets no other machine in, and without METRICS_PORT, when not set.',
  ),
  metricsPort: optional(
    'METRICS_PORT',
    wholeNumber(0, 65_535),
    undefined,
    'Port at which /metrics, /livez and /readyz answer by themselves, such as 9464; 0 takes any free one, none when not set.',
  ),
  metricsHost: setting('METRICS_HOST', host, '127.0.0.1', 'Address of that port.'),
  tracing,
  access,
  trustedDocuments: optional(
    'TRUSTED_DOCUMENTS',
    file,
    undefined,
    'File of the only operations to run, by id: JSON of GraphQL Code Generator, Relay or Apollo; any when not set.',
  ),
  warmUp: setting(
    'WARM_UP',
    flag,
    'true',
    'Whether the examples are asked once at the start, so that nobody is the first to wait.',
  ),
  requestTimeoutMs: setting(
    'REQUEST_TIMEOUT_MS',
    timer(100),
    '30000',
    'Longest time for a request to arrive, and again for its answer.',
  ),
  storeTimeoutMs: setting(
    'STORE_TIMEOUT_MS',
    timer(100),
    '5000',
    'Longest time for all statements of an operation together, and the wait before them.',
  ),
  maxRunning: setting('MAX_RUNNING', wholeNumber(1, 10_000), '32', 'Operations that the store answers at once.'),
  maxRunningHeavy: setting(
    'MAX_RUNNING_HEAVY',
    wholeNumber(1, 10_000),
    '4',
    'Operations that visit many rows or bring many values and are answered at once, beside MAX_RUNNING.',
  ),
  maxWaiting: setting(
    'MAX_WAITING',
    wholeNumber(1, 1_000_000),
    '10000',
    'Operations that wait for others to end; the answer to more is 503.',
  ),
  maxWaitMs: setting(
    'MAX_WAIT_MS',
    timer(1),
    '500',
    'Longest time for an operation to wait, unless it is heavy; then the answer is 503.',
  ),
  writeTimeoutMs: setting(
    'WRITE_TIMEOUT_MS',
    timer(100),
    '10000',
    'Longest time in which a client takes nothing of an answer that waits for it.',
  ),
  drainMs: setting(
    'DRAIN_MS',
    timer(0),
    '1000',
    'Time at shutdown in which readiness fails and requests are still answered, for clients to turn to others.',
  ),
  shutdownGraceMs: setting('SHUTDOWN_GRACE_MS', timer(0), '10000', 'Time for running requests to end at shutdown.'),
  maxBodyBytes: setting('MAX_BODY_BYTES', wholeNumber(1024, 104_857_600), '1048576', 'Largest body of a request.'),
  maxHeldBytes: setting(
    'MAX_HELD_BYTES',
    wholeNumber(1_048_576, 10_000_000_000),
    '33554432',
    'Bytes of large bodies and answers that are held at once. A body beyond them waits as operations do.',
  ),
  limits,
};

/** Every setting in the order of the documentation. */
export const SETTINGS: readonly Setting<unknown>[] = settingsIn(CONFIG_SCHEMA);
