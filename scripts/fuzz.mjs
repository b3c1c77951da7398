// Asks random operations, paths, timelines, closures and searches of the stores and compares the answers with those of
// the oracle and its like, for as long as wanted:
//   npm run fuzz -- --cases 20000 [--seed 7] [--shrink] [--store grafeo|neo4j]
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    shrink: { type: 'boolean', default: false },
    store: { type: 'string' },
  },
});

const SUITES = { grafeo: 'grafeo-random', neo4j: 'neo4j' };
const suites = Object.keys(SUITES).filter((name) => values.store === undefined || name === values.store);
if (suites.length === 0 || !/^[1-9]\d*$/.test(values.cases) || !/^\d+$/.test(values.seed)) {
  console.error('Usage: npm run fuzz -- [--cases 5000] [--seed 7] [--shrink] [--store grafeo|neo4j]');
  process.exit(1);
}

const started = performance.now();
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    ...suites.map((name) => `tests/conformance/${SUITES[name]}.test.ts`),
    '-t',
    'random (operations|paths|timelines|closures|searches)',
    '--verbose',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_CASES: values.cases,
      FUZZ_SEED: values.seed,
      ...(values.shrink ? { FUZZ_SHRINK: '1' } : {}),
      ...(values.store === 'grafeo' ? { NEO4J_TEST_URI: 'none' } : {}),
      ...(values.store === 'neo4j' ? { REQUIRE_NEO4J: '1' } : {}),
    },
  },
);
console.log(`${values.cases} cases, seed ${values.seed}, ${Math.round((performance.now() - started) / 1000)} s`);
process.exit(status ?? 1);
