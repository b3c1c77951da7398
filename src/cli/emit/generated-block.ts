import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text with `content` between its lines `<!-- NAME:start -->` and `<!-- NAME:end -->`; undefined without them. */
export function withBlock(text: string, name: string, content: string): string | undefined {
  const [start, end] = [`<!-- ${name}:start -->\n`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) return undefined;
  return `${text.slice(0, from)}${start}\n${content.trimEnd()}\n\n${text.slice(to)}`;
}

/** The text of a file under a root, whatever its line ends; undefined when there is none. */
export function readText(root: string, path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

/** A document with a generated block, by its path under a root; nothing when it has none. */
export function documentWith(root: string, path: string, name: string, content: string): [string, string][] {
  const text = withBlock(readText(root, path) ?? '', name, content);
  return text === undefined ? [] : [[path, text]];
}
