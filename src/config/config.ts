import { existsSync } from 'node:fs';
import { CustomsGraphError, didYouMean } from '../errors';
import { isLoopback, type Reader, type SamplerName } from './readers';
import { valuesOf, type ValuesOf } from './setting';
import { CONFIG_SCHEMA, SETTINGS } from './settings';

type Values = ValuesOf<typeof CONFIG_SCHEMA>;

/** What one operation may ask for, and how much is remembered of those seen. */
export type Limits = Values['limits'];

/** How to reach Neo4j; without a password the server is taken to ask for none. */
export type Neo4jSettings = Values['neo4j'] & { readonly uri: string };

/** What opens the door of a server, where it is not open to everybody. */
export interface AccessSettings extends Pick<Values['access'], 'rateLimit' | 'addressHeader' | 'keys'> {
  readonly tokens: { readonly jwks: string; readonly issuer: string; readonly audience: string } | undefined;
}

/** Where traces go, and which requests have one. */
export interface TracingSettings {
  /** The whole address. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of this server, by names such as `service.name`. */
  readonly resource: Readonly<Record<string, string>>;
  readonly sampler: SamplerName;
  /** The part of all requests that is taken, by samplers that take a part. */
  readonly ratio: number;
}

export interface Config extends Omit<Values, 'neo4j' | 'access' | 'tracing' | 'explain' | 'metrics'> {
  /** Undefined: the embedded store, in `dataDir`. */
  readonly neo4j: Neo4jSettings | undefined;
  readonly access: AccessSettings;
  /** Undefined: no traces. */
  readonly tracing: TracingSettings | undefined;
  readonly explain: boolean;
  readonly metrics: boolean;
  /** Lines for the log about variables that are set and have no effect. */
  readonly warnings: readonly string[];
}

/** Adds the variables of a `.env` file, where there is one, to the environment; what is set already stays. */
export function loadEnvironment(file: string): void {
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The configuration of `env`, where empty is not set. Throws CG_BAD_CONFIG, which names all values that are wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const values = valuesOf(CONFIG_SCHEMA, ({ name, reader, unset }) => {
    const given = textOf(env, name, reader);
    if (given === undefined) return unset;
    const read = reader.read(given);
    if (read === undefined) problems.push(problemOf(name, given, reader));
    return read ?? unset;
  });
  const { defaultPageSize, maxPageSize } = values.limits;
  if (defaultPageSize > maxPageSize) {
    problems.push(
      `DEFAULT_PAGE_SIZE is ${defaultPageSize}: accepted is at most MAX_PAGE_SIZE, which is ${maxPageSize}`,
    );
  }
  const { jwks, issuer, audience, ...door } = values.access;
  if (jwks !== undefined && (issuer === undefined || audience === undefined)) {
    problems.push('AUTH_JWKS is set without AUTH_ISSUER or AUTH_AUDIENCE: a token for another server would do');
  }
  if (problems.length > 0) throw refusal(problems);
  const { uri } = values.neo4j;
  const neo4j = uri === undefined ? undefined : Object.freeze({ ...values.neo4j, uri });
  const tokens =
    jwks !== undefined && issuer !== undefined && audience !== undefined ? { jwks, issuer, audience } : undefined;
  const isPrivate = isLoopback(values.host);
  return Object.freeze({
    ...values,
    neo4j,
    access: Object.freeze({ ...door, tokens }),
    tracing: tracingOf(values.tracing),
    explain: values.explain ?? isPrivate,
    metrics: values.metrics ?? (isPrivate && values.metricsPort === undefined),
    warnings: warningsAbout(env),
  });
}

function tracingOf(settings: Values['tracing']): TracingSettings | undefined {
  const { endpoint, tracesEndpoint, headers, serviceName, attributes, sampler, ratio, disabled } = settings;
  const url = tracesEndpoint ?? (endpoint && `${endpoint.replace(/\/+$/, '')}/v1/traces`);
  if (url === undefined || disabled) return undefined;
  const name = serviceName ?? attributes['service.name'] ?? 'customs-graph';
  return Object.freeze({ url, headers, resource: { ...attributes, 'service.name': name }, sampler, ratio });
}

function textOf(env: NodeJS.ProcessEnv, name: string, { secret }: Reader<unknown>): string | undefined {
  const text = secret ? env[name] : env[name]?.trim();
  return text === '' ? undefined : text;
}

function problemOf(name: string, given: string, { secret, accepts }: Reader<unknown>): string {
  // A URI may carry a password before its last @.
  const shown = secret ? 'a value not shown here' : JSON.stringify(given.replace(/\/\/.*@/su, '//***@').slice(0, 80));
  return `${name} is ${shown}: accepted is ${accepts}`;
}

function refusal(problems: readonly string[]): CustomsGraphError {
  const count = problems.length === 1 ? '1 setting has a value' : `${problems.length} settings have values`;
  return new CustomsGraphError('CG_BAD_CONFIG', [`${count} that cannot be used.`, ...problems].join('\n  '), {
    hint: 'Correct or unset these environment variables; .env.example lists every one with its default.',
  });
}

const VARIABLES = SETTINGS.map(({ name }) => name);

/** Names that are no prefix of the right one, and too far from it to be found by distance. */
const KNOWN_MISTAKES: ReadonlyMap<string, string> = new Map([
  ['NEO4J_AUTH', 'NEO4J_PASSWORD'],
  ['NEO4J_PWD', 'NEO4J_PASSWORD'],
  ['NEO4J_DB', 'NEO4J_DATABASE'],
  ['NEO4J_HOST', 'NEO4J_URI'],
]);

/** Those of OpenTelemetry's specification that are read elsewhere, or are for what this server does not send. */
const OF_OPENTELEMETRY =
  /^OTEL_(EXPORTER_OTLP_((TRACES|METRICS|LOGS)_)?(ENDPOINT|HEADERS|PROTOCOL|TIMEOUT|COMPRESSION|INSECURE|CERTIFICATE|CLIENT_KEY|CLIENT_CERTIFICATE)|(TRACES|METRICS|LOGS)_EXPORTER)$/;

/** Lines about variables that are set and have no effect: misspelt names, and a Neo4j's without its URI. */
function warningsAbout(env: NodeJS.ProcessEnv): readonly string[] {
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  const misspelt = Object.keys(env)
    .filter((name) => isSet(name) && !VARIABLES.includes(name))
    .map((name) => ({ name, meant: meantBy(name) }))
    .filter(({ meant }) => meant !== undefined)
    .map(({ name, meant }) => `${name} is set and has no effect. Did you mean ${meant}?`);
  const idle = VARIABLES.filter((name) => name.startsWith('NEO4J_') && isSet(name) && !isSet('NEO4J_URI')).map(
    (name) => `${name} is set and has no effect without NEO4J_URI: the embedded store is used.`,
  );
  const ofTokens = ['AUTH_ISSUER', 'AUTH_AUDIENCE']
    .filter((name) => isSet(name) && !isSet('AUTH_JWKS'))
    .map((name) => `${name} is set and has no effect without AUTH_JWKS.`);
  return [...misspelt, ...idle, ...ofTokens];
}

/** Short names (POST) and much longer ones (XDG_DATA_DIR) belong to others: only near misses that begin alike count. */
function meantBy(name: string): string | undefined {
  const known = KNOWN_MISTAKES.get(name);
  if (known !== undefined) return known;
  if (OF_OPENTELEMETRY.test(name)) return undefined;
  const longer = /^NEO4J_[A-Z]{3,}$/.test(name) && VARIABLES.find((variable) => variable.startsWith(name));
  if (longer) return longer;
  const near = VARIABLES.filter((other) => other[0] === name[0] && Math.abs(other.length - name.length) <= 2);
  return name.length < 6 ? undefined : didYouMean(name, near);
}
