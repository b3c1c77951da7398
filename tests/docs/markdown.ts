import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';

/** Folders of packages and of what programs write; none of them has documentation of ours. */
const NOT_OURS = /^(node_modules|dist|data|export|coverage|\..*)$/;

/** A fenced block of a Markdown file. */
export interface CodeBlock {
  /** Such as `README.md:35`. */
  readonly where: string;
  readonly language: string;
  readonly text: string;
  /** The block that follows with nothing but white space between the two. */
  readonly next: CodeBlock | undefined;
  /** The text of its section before it, its heading included. */
  readonly before: string;
}

/** The fenced blocks of a file of the project, in order. */
export function codeBlocks(file: string): CodeBlock[] {
  return blocksIn(readText(file), file);
}

/** The fenced blocks of a Markdown text; `file` names it in `where`. */
export function blocksIn(text: string, file: string): CodeBlock[] {
  const fences = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  let next: CodeBlock | undefined;
  const blocks: CodeBlock[] = [];
  for (const [index, fence] of [...fences.entries()].reverse()) {
    const following = fences[index + 1];
    const between = following ? text.slice(fence.index + fence[0].length, following.index) : 'nothing follows';
    const block: CodeBlock = {
      where: `${file}:${text.slice(0, fence.index).split('\n').length}`,
      language: fence[1]!,
      text: fence[2]!,
      next: between.trim() === '' ? next : undefined,
      before: text
        .slice(0, fence.index)
        .split(/^(?=#{1,6} )/m)
        .at(-1)!,
    };
    blocks.unshift(block);
    next = block;
  }
  return blocks;
}

export const readText = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The Markdown files that people read first, and all under docs/, by their paths in the project. */
export const DOCUMENTS: readonly string[] = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownIn('docs')];

/** Every Markdown file of the project: the above and the README of each folder. */
export const MARKDOWN: readonly string[] = markdownIn('.');

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.test(entry.name) ? [] : markdownIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
