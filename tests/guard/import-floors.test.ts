import { join } from 'node:path';
import { ROOT } from '../support/graph';
import { importsIn, readSources, type SourceImport, type Sources } from './source-imports';

/** What each part of src may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  config: ['errors'],
  model: ['errors'],
  entities: ['model'],
  store: ['errors', 'model'],
  compiler: ['errors', 'model'],
  dataset: ['errors', 'model', 'store', 'compiler'],
  traversal: ['errors', 'config', 'model', 'store', 'compiler'],
  graphql: ['errors', 'config', 'model', 'store', 'compiler', 'traversal', 'dataset'],
  server: ['errors', 'config', 'model', 'store', 'compiler', 'dataset', 'graphql'],
  application: ['errors', 'config', 'model', 'entities', 'store', 'compiler', 'dataset', 'graphql', 'server'],
  cli: ['errors', 'config', 'model', 'entities', 'store', 'compiler', 'dataset', 'graphql', 'server', 'application'],
  top: ['errors', 'config', 'model', 'entities', 'store', 'dataset', 'graphql', 'server', 'application'],
};

/** The files beside the rooms; `errors` is below all of them, the others are above. */
const TOP_FILES = ['garbage-collection.ts', 'index.ts', 'main.ts'];

function partOf(path: string): string {
  if (path === 'errors.ts') return 'errors';
  if (TOP_FILES.includes(path)) return 'top';
  return path.split('/')[0]!;
}

/** Imports that go up, or to a part that the importing one must not know. */
function wrongImports(sources: Sources): string[] {
  const wrong = ({ from, to }: SourceImport): boolean => {
    if (to === undefined) return false;
    const [importing, imported] = [partOf(from), partOf(to)];
    return importing !== imported && !(MAY_IMPORT[importing] ?? []).includes(imported);
  };
  return importsIn(sources)
    .filter(wrong)
    .map(({ from, line, specifier }) => `${from}:${line} ${specifier}`);
}

/** Imports of a folder instead of the file that defines the thing, from below the top. */
const folderImports = (sources: Sources): string[] =>
  importsIn(sources)
    .filter(({ from, to }) => to?.endsWith('index.ts') && !['top', 'application', 'cli'].includes(partOf(from)))
    .map(({ from, line, specifier }) => `${from}:${line} ${specifier}`);

describe('the floors of src', () => {
  const sources = readSources(join(ROOT, 'src'));

  test('hold every file', () => {
    const strangers = [...sources.keys()].filter((path) => !(partOf(path) in MAY_IMPORT));
    expect(strangers).toEqual([]);
    expect(sources.size).toBeGreaterThan(100);
    expect(importsIn(sources).length).toBeGreaterThan(300);
  });

  test('import only what stands below them', () => expect(wrongImports(sources)).toEqual([]));

  test('import files, not folders', () => expect(folderImports(sources)).toEqual([]));

  test('import nothing from outside src', () => {
    expect(importsIn(sources).filter(({ to }) => to?.startsWith('..'))).toEqual([]);
  });
});

describe('the guard of the floors', () => {
  const FILES = [
    'errors.ts',
    'main.ts',
    ...Object.keys(MAY_IMPORT)
      .slice(1, -1)
      .flatMap((part) => [`${part}/a.ts`, `${part}/index.ts`]),
  ];
  const planted = (path: string, text: string): Sources =>
    new Map([...FILES.map((file): [string, string] => [file, '']), [path, text]]);

  test.each([
    ['errors.ts', "import { x } from './model/a';"],
    ['errors.ts', "import './main';"],
    ['model/a.ts', "import { x } from '../entities/a';"],
    ['model/a.ts', "import type { X } from '../store/a';"],
    ['model/deep/er/b.ts', "import { x } from '../../../compiler/a';"],
    ['entities/a.ts', "export { x } from '../store/a';"],
    ['store/a.ts', "export * from '../entities/a';"],
    ['compiler/a.ts', "import { type X } from '../store/a';"],
    ['compiler/a.ts', "type X = import('../entities/a').X;"],
    ['dataset/a.ts', "const x = await import('../entities/a');"],
    ['dataset/a.ts', "const x = require('../graphql/a');"],
    ['traversal/a.ts', "import { x } from '../graphql/a';"],
    ['traversal/search/a.ts', "import { x } from '../../entities/a';"],
    ['graphql/a.ts', "import x = require('../entities/a');"],
    ['graphql/a.ts', "import { x } from '../server';"],
    ['server/a.ts', "import { x } from '../main.js';"],
  ])('finds in %s: %s', (path, text) => {
    expect(wrongImports(planted(path, text))).toEqual([expect.stringContaining(`${path}:1 `)]);
  });

  test.each([
    ['main.ts', "import { x } from './server/a';"],
    ['server/a.ts', "import { x } from '../graphql/a';"],
    ['compiler/a.ts', "import { x } from './index'; import { y } from '../errors'; import fs from 'node:fs';"],
    ['model/a.ts', "// import { x } from '../entities/a';\nconst text = \"import '../entities/a'\";"],
  ])('lets pass in %s: %s', (path, text) => expect(wrongImports(planted(path, text))).toEqual([]));

  test.each(["import { x } from '../model';", "import { x } from '../model/index';", "export * from '../model/';"])(
    'finds a folder in: %s',
    (text) => {
      expect(folderImports(planted('compiler/a.ts', text))).toHaveLength(1);
      expect(folderImports(planted('main.ts', text.replace('../', './')))).toEqual([]);
    },
  );
});
