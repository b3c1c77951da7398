import { existsSync, readdirSync } from 'node:fs';
import { readText } from './generated-block';
import { shortenLike, type Json } from './shortened-answer';

/** An operation in a fenced block, and the answer that follows with nothing but white space between the two. */
const ANSWERED = /^(```graphql\n((?:(?!^```)[\s\S])*)^```\n\s*^```json\n)((?:(?!^```)[\s\S])*)(^```)$/gm;
/** What it asks is wrong on purpose. */
const WRONG_ON_PURPOSE = 'docs/errors.md';
const WIDTH = 120;

/** The documents with the answers to their operations as `ask` gives them, left out of them what was left out before. */
export async function documentAnswers(
  root: string,
  ask: (operation: string) => Promise<Json>,
): Promise<[path: string, text: string][]> {
  const folder = `${root}/docs`;
  const inDocs = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) =>
    name.endsWith('.md') ? [`docs/${name}`] : [],
  );
  const documents: [string, string][] = [];
  for (const path of ['README.md', ...inDocs.filter((name) => name !== WRONG_ON_PURPOSE)]) {
    let text = readText(root, path);
    if (text === undefined) continue;
    for (const [whole, before, operation, shown, after] of [...text.matchAll(ANSWERED)]) {
      const answer = shortenLike(await ask(operation!), JSON.parse(shown!) as Json);
      // An answer that is right stays as it is laid out.
      if (JSON.stringify(answer) === JSON.stringify(JSON.parse(shown!))) continue;
      text = text.replace(whole, () => `${before}${laidOut(answer, '', true)}\n${after}`);
    }
    documents.push([path, text]);
  }
  return documents;
}

/** JSON with a line for each value that does not fit into one, and for the members of what stands outermost. */
function laidOut(value: Json, indent: string, isOutermost = false): string {
  const inLine = oneLine(value);
  if (!isOutermost && indent.length + inLine.length <= WIDTH - 1) return inLine;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${(value as readonly Json[]).map((item) => inner + laidOut(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return inLine;
  const members = Object.entries(value).map(([name, member]) => {
    const key = `${inner}${JSON.stringify(name)}: `;
    const fits = key.length + oneLine(member).length <= WIDTH - 1;
    return key + (fits ? oneLine(member) : laidOut(member, inner, true));
  });
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function oneLine(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${oneLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
