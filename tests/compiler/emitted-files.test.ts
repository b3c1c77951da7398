import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { derivedFiles } from '../../src/cli/emit/derived-files';
import { emit } from '../../src/cli/emit/emit';
import { statementFiles } from '../../src/cli/emit/statement-files';
import { ROOT } from '../support/project-files';

test('the emitted files are those of the code as it is: if not, run npm run emit', async () => {
  expect(await emit(ROOT, true)).toEqual([]);
});

function answersOf(root: string): Map<string, string> {
  const names = readdirSync(join(root, 'schema/answers'));
  return new Map(
    names.map((name) => [`schema/answers/${name}`, readFileSync(join(root, 'schema/answers', name), 'utf8')]),
  );
}

jest.setTimeout(180_000);

describe('the check of the emitted files', () => {
  let copy: string;
  /** Takes the answers as they are: asking for them is slow. */
  const withoutAsking = (check: boolean): Promise<string[]> =>
    emit(copy, check, [derivedFiles, statementFiles, answersOf]);

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'emitted-'));
    for (const path of [
      'schema',
      'cypher',
      'clients/emitted',
      'seed',
      'src/entities/index.ts',
      '.vscode',
      '.env.example',
    ])
      cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  test('names what was changed by hand and what is missing, and emitting mends it', async () => {
    const changed = [
      'schema/schema.graphql',
      'clients/emitted/apollo.js',
      'schema/seed/ports.schema.json',
      'cypher/constraints/neo4j.cypher',
      'cypher/operations/who-signed-what.cypher',
    ];
    const missing = 'cypher/constraints/grafeo.cypher';
    const texts = changed.map((path) => readFileSync(join(copy, path), 'utf8'));
    changed.forEach((path, i) => writeFileSync(join(copy, path), `${texts[i]}\n`));
    rmSync(join(copy, missing));
    const stale = [...changed, missing].sort();
    expect((await withoutAsking(true)).sort()).toEqual(stale);
    expect((await withoutAsking(false)).sort()).toEqual(stale);
    expect(changed.map((path) => readFileSync(join(copy, path), 'utf8'))).toEqual(texts);
    expect(await withoutAsking(true)).toEqual([]);
  });

  test('names the golden of an example that was changed, and one without an example', async () => {
    const example = join(copy, 'schema/operations/16-what-is-best-supported.graphql');
    writeFileSync(example, readFileSync(example, 'utf8').replace('claimCount: DESC', 'claimCount: ASC'));
    writeFileSync(join(copy, 'cypher/operations/left-over.cypher'), '');
    writeFileSync(join(copy, 'schema/seed/left-over.schema.json'), '');
    const stale = [
      'cypher/operations/what-is-best-supported.cypher',
      'schema/answers/what-is-best-supported.json',
      'schema/seed/left-over.schema.json',
      'cypher/operations/left-over.cypher',
    ];
    expect((await emit(copy, false)).sort()).toEqual(stale.sort());
    expect(await emit(copy, true)).toEqual([]);
  });
});
