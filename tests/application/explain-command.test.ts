import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainOperation } from '../../src/cli/explain';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { LIMITS, registry } from '../support/domain';
import { ensureSchema, fill } from '../support/graph';
import { OPERATIONS } from '../support/project-files';
import { shippedData } from '../support/shipped-graph';

let store: GrafeoStore;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'explain-'));
  store = await GrafeoStore.open(IN_MEMORY);
  await ensureSchema(store);
  await fill(store, await shippedData());
}, 60_000);
afterAll(async () => {
  await store?.close();
  rmSync(folder, { recursive: true });
});

const explain = (...args: string[]): Promise<string[]> => explainOperation(registry, store, LIMITS, args);

test('shows the statement, the parameters, the plan of the store and the cost', async () => {
  const text = (await explain(join(OPERATIONS, '03-which-sentence-says-so.graphql'))).join('\n');
  expect(text).toContain('MATCH (agreement1:`Agreement` { id: $p0 })');
  expect(text).toContain('$p0 = "agreement:cn-us-joint-validation-2008"');
  expect(text).toMatch(/Grafeo in memory:\n.*rows=1/);
  expect(text).toMatch(/cost \d+ values at most, \d+ visited, 3 steps deep, 4 subqueries/);
});

test('shows what was run before the statement, with what it found in the parameters', async () => {
  const file = join(folder, 'around.graphql');
  writeFileSync(file, 'query ($of: ID!) { neighbourhood(of: $of, first: 1) { nodes { id } } }');
  const text = (await explain(file, '--variables', '{"of": "port:dulata"}')).join('\n');
  expect(text).toContain('-- before it, 1 times');
  expect(text).toMatch(/\$p\d = \["(port|country|programme):/);
});

test.each([
  ['no file', 'There is no file', () => 'nowhere.graphql'],
  ['a file that is no document', 'Syntax Error', () => written('{ ports {')],
  ['a mistake', 'Cannot query field "nope"', () => written('{ ports { nope } }')],
  [
    'several operations',
    'exactly one operation',
    () => written('query A { ports { totalCount } } query B { ports { totalCount } }'),
  ],
  ['a variable that is missing', 'do not fit', () => written('query ($id: ID!) { port(id: $id) { id } }')],
])('refuses %s', async (_title, message, file) => {
  await expect(explain(file())).rejects.toMatchObject({
    code: 'CG_BAD_CONFIG',
    message: expect.stringContaining(message) as string,
    hint: expect.stringContaining('npm run explain') as string,
  });
});

function written(text: string): string {
  const file = join(folder, 'operation.graphql');
  writeFileSync(file, text);
  return file;
}
