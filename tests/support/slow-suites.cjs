/** Suites that take longest, the longest first: `npm test` starts with them, `npm run test:fast` leaves them out. */
module.exports = [
  'conformance/neo4j.test.ts',
  'conformance/neo4j-served.test.ts',
  'conformance/grafeo-random.test.ts',
  'conformance/grafeo-contract.test.ts',
  'application/killed-loads.test.ts',
  'conformance/neo4j-import.test.ts',
  'clients/programs.test.ts',
  'dataset/single-mistakes.test.ts',
  'dataset/determinism.test.ts',
  'compiler/emitted-files.test.ts',
  'dataset/json-schema.test.ts',
  'guard/files-entered.test.ts',
  'browser/ten-tasks.test.ts',
  'browser/dev.test.ts',
  'application/export.test.ts',
  'application/data-folder.test.ts',
];
