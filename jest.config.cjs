/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json', diagnostics: false }] },
  // The page has tests of its own kind; dist/ holds copies of what is tested.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/web/', '<rootDir>/.neo4j/', '<rootDir>/data/'],
  globalSetup: '<rootDir>/tests/support/neo4j-setup.cjs',
  globalTeardown: '<rootDir>/tests/support/neo4j-teardown.cjs',
  testTimeout: 30_000,
};
