// Asks random operations of the stores and compares the answers with the oracle's, for as long as wanted:
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

const started = performance.now();
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    'tests/conformance',
    '-t',
    `${values.store ?? ''}.*random (operations|paths|timelines|closures|searches)`,
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
    },
  },
);
console.log(`${values.cases} cases, seed ${values.seed}, ${Math.round((performance.now() - started) / 1000)} s`);
process.exit(status ?? 1);
