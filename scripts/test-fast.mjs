// The tests that need no minute: the model, the data set, the compiler, the oracle, the guards, and random operations
// on the embedded store. No server, no Neo4j, no browser. Further arguments go to jest.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const slow = createRequire(import.meta.url)('../tests/support/slow-suites.cjs');
const EMBEDDED = 'conformance/grafeo-random.test.ts';
const leftOut = slow.filter((suite) => suite !== EMBEDDED);
const folders = ['model', 'dataset', 'compiler', 'oracle', 'guard', 'traversal'].map((folder) => `tests/${folder}/`);

const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    ...['--testPathPatterns', ...folders, EMBEDDED],
    ...leftOut.flatMap((suite) => ['--testPathIgnorePatterns', suite]),
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEO4J_TEST_URI: 'none', REQUIRE_NEO4J: '0', FUZZ_CASES: '50' },
  },
);
process.exit(status ?? 1);
