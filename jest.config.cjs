/** Packages that are ES modules alone. */
const ES_MODULES =
  '@rdfjs|@tpluscode|@vocabulary|clownface|hyparquet|hyparquet-writer|rdf-dataset-ext|rdf-literal|rdf-validate-datatype|rdf-validate-shacl';

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json', diagnostics: false }],
    'otlp-exporter-base/.+\\.js$': '<rootDir>/tests/support/required-imports.cjs',
    [`/node_modules/(${ES_MODULES})/.+\\.js$`]: '<rootDir>/tests/support/es-modules.cjs',
  },
  transformIgnorePatterns: [`/node_modules/(?!(@opentelemetry/otlp-exporter-base|${ES_MODULES})/)`],
  moduleNameMapper: { '^readable-stream$': '<rootDir>/tests/support/streams.cjs' },
  // The page has tests of its own kind; dist/ holds copies of what is tested.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/web/', '<rootDir>/.neo4j/', '<rootDir>/data/'],
  globalSetup: '<rootDir>/tests/support/set-up.cjs',
  globalTeardown: '<rootDir>/tests/support/teardown.cjs',
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  // On two cores jest would take one worker, and wait while Neo4j plans.
  maxWorkers: 2,
  // What a suite has loaded is not all given back; a fresh worker costs less than collecting the garbage of many.
  workerIdleMemoryLimit: '1GB',
  // Each use of a global is otherwise looked up in the suite's context, which takes a third of the oracle's time.
  sandboxInjectedGlobals: ['Array', 'Map', 'Object', 'Set', 'Symbol'],
  testTimeout: 60_000,
};
