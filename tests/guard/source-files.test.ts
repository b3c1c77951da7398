import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../support/project-files';
import { parseSource, readSources, type Sources } from './source-imports';

const MOST_LINES = 400;
/** Names that say nothing of what a file holds. */
const EMPTY_NAME = /(^|[-./])(utils?|helpers?|commons?(?!-)|managers?|misc|shared)([-./]|$)/;
const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*\.ts$/;

const longFiles = (sources: Sources): string[] =>
  [...sources].filter(([, text]) => text.split('\n').length - 1 > MOST_LINES).map(([path]) => path);

const badNames = (sources: Sources): string[] =>
  [...sources.keys()].filter((path) => EMPTY_NAME.test(path) || !FILE_NAME.test(path.split('/').at(-1)!));

/** Files with `export default`, `export =` or `export { x as default }`. */
function defaultExports(sources: Sources): string[] {
  const isDefault = (node: ts.Node): boolean => {
    if (ts.isExportAssignment(node)) return true;
    if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause)) {
      return node.exportClause.elements.some(({ name }) => name.text === 'default');
    }
    const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
    return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
  };
  return [...sources]
    .filter(([path, text]) => parseSource(path, text).statements.some(isDefault))
    .map(([path]) => path);
}

describe('a file of src', () => {
  const sources = readSources(join(ROOT, 'src'));

  test(`has at most ${MOST_LINES} lines`, () => expect(longFiles(sources)).toEqual([]));
  test('has a name in kebab-case that says what it holds', () => expect(badNames(sources)).toEqual([]));
  test('exports by name, never by default', () => expect(defaultExports(sources)).toEqual([]));
});

describe('the guards of the files', () => {
  const planted = (path: string, text = ''): Sources => new Map([[path, text]]);

  test('find a file that is a line too long', () => {
    expect(longFiles(planted('a.ts', 'x\n'.repeat(MOST_LINES)))).toEqual([]);
    expect(longFiles(planted('a.ts', 'x\n'.repeat(MOST_LINES + 1)))).toEqual(['a.ts']);
  });

  test.each([
    'utils.ts',
    'model/string-utils.ts',
    'helpers/a.ts',
    'common/a.ts',
    'store/cache-manager.ts',
    'Port.ts',
    'a_b.ts',
  ])('find the name %s', (path) => expect(badNames(planted(path))).toEqual([path]));

  test.each(['model/communication.ts', 'traversal/common-neighbours.ts', 'entities/commonwealth.ts', 'a.ts'])(
    'let the name %s pass',
    (path) => expect(badNames(planted(path))).toEqual([]),
  );

  test.each(['export default 1;', 'export default class A {}', 'const a = 1; export { a as default };', 'export = a;'])(
    'find the export %s',
    (text) => expect(defaultExports(planted('a.ts', text))).toEqual(['a.ts']),
  );

  test.each(['export const a = 1;', "export { default as a } from 'a';", "import a from 'a';"])('let %s pass', (text) =>
    expect(defaultExports(planted('a.ts', text))).toEqual([]),
  );
});
