import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Texts of source files by their paths from `src`, with `/` between the parts: `model/registry.ts`. */
export type Sources = ReadonlyMap<string, string>;

export function readSources(root: string): Sources {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

export interface SourceImport {
  readonly from: string;
  /** Path of the imported file, `model/registry.ts`; undefined for a package. */
  readonly to: string | undefined;
  readonly specifier: string;
  readonly line: number;
}

export const parseSource = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/**
 * Every import of every source: `import`, `import type`, `export ... from`, `import('...')` as a value and as a type,
 * and `require('...')`.
 */
export function importsIn(sources: Sources): SourceImport[] {
  return [...sources].flatMap(([from, text]) => {
    const file = parseSource(from, text);
    const found: SourceImport[] = [];
    const visit = (node: ts.Node): void => {
      const literal = specifierOf(node);
      if (literal) {
        const { line } = file.getLineAndCharacterOfPosition(literal.getStart());
        found.push({ from, specifier: literal.text, to: resolve(sources, from, literal.text), line: line + 1 });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return asLiteral(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return asLiteral(node.expression);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? asLiteral(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const imports = called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
  return imports ? asLiteral(node.arguments[0]) : undefined;
}

const asLiteral = (node: ts.Node | undefined): ts.StringLiteralLike | undefined =>
  node && ts.isStringLiteralLike(node) ? node : undefined;

/** The file that a relative specifier names; a path outside `src` begins with `../`. */
function resolve(sources: Sources, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '.' || part === '') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  const path = parts.join('/').replace(/\.js$/, '');
  const index = path === '' ? 'index.ts' : `${path}/index.ts`;
  return [`${path}.ts`, index].find((candidate) => sources.has(candidate)) ?? `${path}.ts`;
}
