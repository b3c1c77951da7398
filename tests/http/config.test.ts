import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config';
import { envExample, settingsTable } from '../../src/cli/emit/project-files';
import { SETTINGS } from '../../src/config/settings';
import { CustomsGraphError } from '../../src/errors';

const SECRET = 'do not show this\n';

function refusal(env: Record<string, string>): CustomsGraphError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof CustomsGraphError) return error;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}

describe('the configuration', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      neo4j: undefined,
      dataDir: 'data',
      seedDir: undefined,
      corsOrigins: [],
      compression: true,
      cacheAnswers: undefined,
      getMaxAge: 0,
      logLevel: 'info',
      introspection: true,
      mcp: false,
      publicAddress: undefined,
      reconcile: false,
      linkedData: false,
      explorer: true,
      access: { rateLimit: undefined, addressHeader: undefined, keys: undefined, tokens: undefined },
      tracing: undefined,
      metrics: true,
      metricsPort: undefined,
      metricsHost: '127.0.0.1',
      slowOperationMs: 1000,
      explain: true,
      trustedDocuments: undefined,
      warmUp: true,
      requestTimeoutMs: 30_000,
      storeTimeoutMs: 5000,
      maxRunning: 32,
      maxRunningHeavy: 4,
      maxWaiting: 10_000,
      maxWaitMs: 500,
      writeTimeoutMs: 10_000,
      drainMs: 1_000,
      shutdownGraceMs: 10_000,
      maxBodyBytes: 1_048_576,
      maxHeldBytes: 33_554_432,
      limits: {
        defaultPageSize: 20,
        maxPageSize: 500,
        maxDepth: 8,
        maxRootFields: 20,
        maxSubqueries: 80,
        maxAliases: 200,
        maxTokens: 10_000,
        maxCost: 200_000,
        maxConditions: 200,
        maxFilterLists: 6,
        maxTextLength: 1_000,
        maxListLength: 10_000,
        maxVisitedRows: 1_000_000,
        maxAnswerLength: 5_000_000,
        maxVisited: 100_000,
        preparedOperations: 1000,
        shapesPerOperation: 50,
        cacheBytes: 67_108_864,
      },
      warnings: [],
    });
  });

  test('reads what is set, and takes empty for not set', () => {
    const config = readConfig({
      PORT: ' 0 ',
      HOST: '::1',
      NEO4J_URI: 'neo4j+s://graph.example:7687',
      NEO4J_PASSWORD: ' spaces belong to it ',
      DATA_DIR: ':memory:',
      SEED_DIR: '',
      CORS_ORIGINS: 'https://a.example, http://localhost:3000',
      LOG_LEVEL: 'WARN',
      INTROSPECTION: 'False',
      EXPLAIN: '0',
      MAX_DEPTH: '5',
    });
    expect(config).toMatchObject({
      port: 0,
      host: '::1',
      neo4j: {
        uri: 'neo4j+s://graph.example:7687',
        username: 'neo4j',
        password: ' spaces belong to it ',
        database: 'neo4j',
      },
      dataDir: ':memory:',
      seedDir: undefined,
      corsOrigins: ['https://a.example', 'http://localhost:3000'],
      logLevel: 'warn',
      introspection: false,
      explain: false,
      limits: { maxDepth: 5 },
      warnings: [],
    });
  });

  test('lists every wrong value at once, with what is accepted', () => {
    const error = refusal({ PORT: '70000', LOG_LEVEL: 'loud', INTROSPECTION: 'maybe', MAX_DEPTH: '-1' });
    expect(error.code).toBe('CG_BAD_CONFIG');
    expect(error.message).toBe(
      [
        '4 settings have values that cannot be used.',
        '  PORT is "70000": accepted is a whole number from 0 to 65535',
        '  LOG_LEVEL is "loud": accepted is one of trace, debug, info, warn, error, fatal, silent',
        '  INTROSPECTION is "maybe": accepted is true or false',
        '  MAX_DEPTH is "-1": accepted is a whole number from 1 to 30',
      ].join('\n'),
    );
    expect(error.hint).toContain('.env.example');
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '1e3'],
    ['HOST', 'http://localhost'],
    ['HOST', 'localhost:4000'],
    ['NEO4J_URI', 'http://localhost:7474'],
    ['NEO4J_URI', 'localhost:7687'],
    ['NEO4J_URI', 'neo4j://'],
    ['NEO4J_USERNAME', 'two words'],
    ['CORS_ORIGINS', 'example.org'],
    ['CORS_ORIGINS', 'https://example.org/'],
    ['CORS_ORIGINS', 'https://a.example,'],
    ['SEED_DIR', ':memory:'],
    ['MAX_BODY_BYTES', '1'],
    ['REQUEST_TIMEOUT_MS', '0'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_TRACES_SAMPLER', 'sometimes'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
    ['OTEL_TRACES_SAMPLER_ARG', '.'],
    ['OTEL_RESOURCE_ATTRIBUTES', 'a=b,c'],
    ['OTEL_RESOURCE_ATTRIBUTES', 'a=%'],
  ])('refuses %s=%s', (name, value) => {
    expect(refusal({ [name]: value }).message).toContain(`\n  ${name} is "${value}": accepted is `);
  });

  test('shows metrics at their own port instead of the other, unless both are wanted', () => {
    expect(readConfig({ METRICS_PORT: '9464' })).toMatchObject({ metricsPort: 9464, metrics: false });
    expect(readConfig({ METRICS_PORT: '9464', METRICS: 'true' }).metrics).toBe(true);
    expect(readConfig({ HOST: '0.0.0.0' }).metrics).toBe(false);
  });

  test('sends traces where OpenTelemetry says, under its names', () => {
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/' };
    const usual = {
      url: 'http://collector:4318/v1/traces',
      headers: {},
      resource: { 'service.name': 'customs-graph' },
      sampler: 'parentbased_always_on',
      ratio: 1,
    };
    expect(readConfig(endpoint).tracing).toEqual(usual);
    const own = { ...endpoint, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://other/path' };
    expect(readConfig(own).tracing).toMatchObject({ url: 'https://other/path' });
    const named = { ...endpoint, OTEL_RESOURCE_ATTRIBUTES: 'service.name=a,service.namespace=b%2Cc' };
    expect(readConfig(named).tracing!.resource).toEqual({ 'service.name': 'a', 'service.namespace': 'b,c' });
    expect(readConfig({ ...named, OTEL_SERVICE_NAME: 'own' }).tracing!.resource['service.name']).toBe('own');
    const sampled = { ...endpoint, OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '.25' };
    expect(readConfig(sampled).tracing).toMatchObject({ sampler: 'traceidratio', ratio: 0.25 });
    expect(readConfig({ ...endpoint, OTEL_SDK_DISABLED: 'true' }).tracing).toBeUndefined();
  });

  test('never shows a password', () => {
    const error = refusal({ NEO4J_PASSWORD: SECRET, NEO4J_URI: 'bolt://neo4j:s3cr3t/@p@graph.example' });
    expect(error.message).toContain('NEO4J_PASSWORD is a value not shown here');
    expect(error.message).toContain('NEO4J_URI is "bolt://***@graph.example"');
    expect(error.message + error.stack).not.toMatch(/do not show this|s3cr3t/);
    expect(refusal({ OTEL_EXPORTER_OTLP_HEADERS: 's3cr3t' }).message).not.toContain('s3cr3t');
  });

  test('keeps a value on one line, of bounded length', () => {
    const error = refusal({ PORT: `1\n2${'3'.repeat(1000)}` });
    expect(error.message.split('\n')).toHaveLength(2);
    expect(error.message.length).toBeLessThan(250);
  });

  test('refuses a default page that is larger than the largest', () => {
    expect(refusal({ DEFAULT_PAGE_SIZE: '50', MAX_PAGE_SIZE: '10' }).message).toContain(
      'at most MAX_PAGE_SIZE, which is 10',
    );
  });

  test.each([
    ['NEO4J_URL', 'NEO4J_URI'],
    ['NEO4J_USER', 'NEO4J_USERNAME'],
    ['NEO4J_PASS', 'NEO4J_PASSWORD'],
    ['NEO4J_AUTH', 'NEO4J_PASSWORD'],
    ['CORS_ORIGIN', 'CORS_ORIGINS'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['MAX_DEPHT', 'MAX_DEPTH'],
    ['OTEL_EXPORTER_OTLP_ENDPONT', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
    ['OTEL_SERVICENAME', 'OTEL_SERVICE_NAME'],
  ])('warns about %s, which is probably meant as %s', (name, meant) => {
    const { warnings } = readConfig({ NEO4J_URI: 'bolt://localhost', [name]: 'x' });
    expect(warnings).toEqual([`${name} is set and has no effect. Did you mean ${meant}?`]);
  });

  test('warns about a password that no store is asked with', () => {
    expect(readConfig({ NEO4J_PASSWORD: 'x' }).warnings).toEqual([
      'NEO4J_PASSWORD is set and has no effect without NEO4J_URI: the embedded store is used.',
    ]);
  });

  test('says nothing about the variables of others', () => {
    const names = [
      'PATH',
      'HOME',
      'HOSTNAME',
      'LOGNAME',
      'POST',
      'XDG_DATA_DIRS',
      'NODE_ENV',
      'SHELL',
      'LANG',
      'USERNAME',
      'OTEL_EXPORTER_OTLP_PROTOCOL',
      'OTEL_EXPORTER_OTLP_TIMEOUT',
      'OTEL_EXPORTER_OTLP_TRACES_HEADERS',
      'OTEL_TRACES_EXPORTER',
      'OTEL_METRICS_EXPORTER',
      'OTEL_PROPAGATORS',
      'OTEL_LOG_LEVEL',
    ];
    const others = Object.fromEntries(names.map((name) => [name, 'x']));
    expect(readConfig(others).warnings).toEqual([]);
  });
});

describe('the table of settings', () => {
  const names = SETTINGS.map(({ name }) => name);

  test('holds every variable that is read, and no other', () => {
    const read = new Set<string>();
    const env = new Proxy<Record<string, string>>({}, { get: (_target, name) => void read.add(String(name)) });
    readConfig(env);
    expect([...read].sort()).toEqual([...names].sort());
  });

  test('says what each is for, and has defaults that are accepted', () => {
    for (const { name, description } of SETTINGS)
      expect([name, description]).toEqual([name, expect.stringMatching(/\.$/)]);
    const defaults = Object.fromEntries(SETTINGS.map(({ name, default: byDefault }) => [name, byDefault]));
    expect({ ...readConfig(defaults), warnings: [] }).toEqual(readConfig({}));
  });

  test('is Markdown, one row a variable', () => {
    const rows = settingsTable().trimEnd().split('\n');
    expect(rows.slice(2).map((row) => /^\| `(\w+)` \|/.exec(row)?.[1])).toEqual(names);
    for (const row of rows.slice(2)) expect(row.split(/(?<!\\)\|/)).toHaveLength(5);
  });

  test('is what .env.example shows', () => {
    expect(readFileSync(join(__dirname, '..', '..', '.env.example'), 'utf8')).toBe(envExample());
    expect(envExample().match(/^#[A-Z0-9_]+=/gm)).toEqual(names.map((name) => `#${name}=`));
  });
});
