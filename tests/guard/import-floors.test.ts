import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';
import { importCircles } from './import-circles';
import { MAY_IMPORT, roomOf, roomTable, withRoomTable, writeRoomTable, wrongImports } from './rooms';
import { importsIn, readSources, type Sources } from './source-imports';

/** Files that import each other because what they plan is recursive: a selection holds connections, and so on. */
const RECURSION = ['claim-supports', 'connection', 'groups', 'related-nodes', 'selection'].map(
  (name) => `compiler/plan/${name}.ts`,
);
const KNOWN_CIRCLES = [RECURSION];

/** Holds the table of rooms between `<!-- rooms:start -->` and `<!-- rooms:end -->`. WRITE_ROOMS=1 writes it. */
const ARCHITECTURE = join(ROOT, 'docs', 'architecture.md');

/** Imports of a folder instead of the file that defines the thing, from below the top. */
const folderImports = (sources: Sources): string[] =>
  importsIn(sources)
    .filter(({ from, to }) => to?.endsWith('index.ts') && !['top', 'application', 'cli'].includes(roomOf(from)))
    .map(({ from, line, specifier }) => `${from}:${line} ${specifier}`);

describe('the floors of src', () => {
  const sources = readSources(join(ROOT, 'src'));

  test('hold every file', () => {
    const strangers = [...sources.keys()].filter((path) => !(roomOf(path) in MAY_IMPORT));
    expect(strangers).toEqual([]);
    expect(sources.size).toBeGreaterThan(100);
    expect(importsIn(sources).length).toBeGreaterThan(300);
  });

  test('import only what stands below them', () => expect(wrongImports(sources)).toEqual([]));

  test('import files, not folders', () => expect(folderImports(sources)).toEqual([]));

  test('import each other in no circle but the recursion of plans', () => {
    expect(importCircles(sources)).toEqual(KNOWN_CIRCLES);
  });

  test('are in the table of docs/architecture.md as they are: if not, run this test with WRITE_ROOMS=1', () => {
    // A table with a forbidden import would be wrong, and is not written.
    expect(wrongImports(sources)).toEqual([]);
    if (process.env['WRITE_ROOMS'] === '1') writeRoomTable(ARCHITECTURE, sources);
    const document = withRoomTable(ARCHITECTURE, sources);
    expect(document?.now).toBe(document?.fresh);
  });

  test('import nothing from outside src', () => {
    expect(importsIn(sources).filter(({ to }) => to?.startsWith('..'))).toEqual([]);
  });
});

describe('the guard of the floors', () => {
  const FILES = [
    'errors.ts',
    'main.ts',
    ...Object.keys(MAY_IMPORT)
      .filter((room) => !['errors', 'top'].includes(room))
      .flatMap((room) => [`${room}/a.ts`, `${room}/index.ts`]),
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
    ['compiler/arguments/a.ts', "import type { X } from '../plan/a';"],
    ['compiler/answer/a.ts', "import { x } from '../statement/a';"],
    ['compiler/statement/a.ts', "import type { X } from '../plan/a';"],
    ['compiler/statement/a.ts', "import { x } from '../filter/a';"],
    ['compiler/filter/a.ts', "import { x } from '../plan/a';"],
    ['compiler/plan/a.ts', "import { x } from '../a';"],
    ['compiler/plan/a.ts', "import { x } from '../../traversal/a';"],
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
    ['compiler/a.ts', "import { x } from './plan/a'; import { y } from './arguments/a';"],
    ['compiler/plan/a.ts', "import { x } from '../filter/a'; import { y } from '../../model/a';"],
    ['traversal/a.ts', "import { x } from '../compiler/statement/a';"],
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

test('the guard finds a circle, however long and of types alone, and nothing else', () => {
  const circle: Sources = new Map([
    ['a.ts', "import { b } from './b';"],
    ['b.ts', "import type { C } from './deep/c';"],
    ['deep/c.ts', "export * from '../a'; import { d } from '../d';"],
    ['d.ts', "import { e } from './e';"],
    ['e.ts', "import fs from 'node:fs';"],
  ]);
  expect(importCircles(circle)).toEqual([['a.ts', 'b.ts', 'deep/c.ts']]);
  expect(importCircles(new Map([...circle, ['deep/c.ts', "import { d } from '../d';"]]))).toEqual([]);
  expect(importCircles(new Map([...circle, ['e.ts', "import './d';"]]))).toHaveLength(2);
});

describe('the table of rooms', () => {
  const sources: Sources = new Map([
    ['errors.ts', ''],
    ['compiler/a.ts', "import { x } from './plan/a'; import { y } from '../errors';"],
    ['compiler/plan/a.ts', "import { z } from './b';"],
    ['compiler/plan/b.ts', "import { parse } from 'graphql';"],
  ]);

  test('tells the imports from room to room', () => {
    const lines = roomTable(sources).split('\n');
    expect(lines[0]).toMatch(/^\| room +\| imports +\|$/);
    expect(lines).toContainEqual(expect.stringMatching(/^\| `compiler` +\| `errors` `compiler\/plan` +\|$/));
    expect(lines).toContainEqual(expect.stringMatching(/^\| `compiler\/plan` +\| nothing +\|$/));
  });

  test('is written between its marks, found stale, and left out of documents without them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
    const file = join(folder, 'a.md');
    writeFileSync(file, 'Above.\n\n<!-- rooms:start -->\nold\n<!-- rooms:end -->\n\nBelow.\n');
    const stale = withRoomTable(file, sources)!;
    expect(stale.now).not.toBe(stale.fresh);
    writeRoomTable(file, sources);
    const written = withRoomTable(file, sources)!;
    expect(written.now).toBe(written.fresh);
    expect(readFileSync(file, 'utf8')).toMatch(/^Above\.\n[^]*`compiler\/plan`[^]*\nBelow\.\n$/);
    writeFileSync(file, 'No marks.');
    expect(withRoomTable(file, sources)).toBeUndefined();
    expect(withRoomTable(join(folder, 'none.md'), sources)).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});
