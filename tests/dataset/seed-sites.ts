import type { SeedFile } from '../../src/dataset/seed-files';
import type { Position, Mapping, Tree } from '../../src/dataset/source-tree';

/** A key or a text of a file, and where in the file it stands. */
export interface Site {
  readonly file: SeedFile;
  readonly at: Position;
  readonly text: string;
  readonly isKey: boolean;
  /** The keys above it, those of lists left out: `names`, `en`. */
  readonly path: readonly string[];
  /** The mappings above it, the nearest last. */
  readonly within: readonly Mapping[];
}

/** Every key and every text of a file. */
export function sitesOf(file: SeedFile, tree: Tree): Site[] {
  const sites: Site[] = [];
  const walk = (part: Tree, path: readonly string[], within: readonly Mapping[]): void => {
    if (part.kind === 'scalar') sites.push({ file, at: part.at, text: part.text, isKey: false, path, within });
    else if (part.kind === 'list') for (const item of part.items) walk(item, path, within);
    else {
      for (const { key, at, value } of part.entries.values()) {
        sites.push({ file, at, text: key, isKey: true, path, within: [...within, part] });
        walk(value, [...path, key], [...within, part]);
      }
    }
  };
  walk(tree, [], []);
  // A text in quotation marks or of several lines is not where it seems to be.
  return sites.filter(({ at, text }) => file.text.split('\n')[at.line - 1]!.startsWith(text, at.column - 1));
}

/** The file with the text of a site replaced. */
export function replaced({ file, at, text }: Site, by: string): SeedFile {
  return onLine(file, at.line, (line) => line.slice(0, at.column - 1) + by + line.slice(at.column - 1 + text.length));
}

/** The file with one line, counted from 1, changed. */
export function onLine(file: SeedFile, line: number, change: (line: string) => string): SeedFile {
  return onLines(file, (lines) => lines.with(line - 1, change(lines[line - 1]!)));
}

export const onLines = (file: SeedFile, change: (lines: string[]) => string[]): SeedFile => ({
  path: file.path,
  text: change(file.text.split('\n')).join('\n'),
});

/** How many lines a block that begins in a line takes: all that are indented further, without empty ones at its end. */
export function blockLength(lines: readonly string[], first: number): number {
  const indent = (line: string): number => line.length - line.trimStart().length;
  let length = 1;
  const belongs = (line: string): boolean => line.trim() === '' || indent(line) > indent(lines[first - 1]!);
  while (first - 1 + length < lines.length && belongs(lines[first - 1 + length]!)) length++;
  while (lines[first - 2 + length]!.trim() === '') length--;
  return length;
}
