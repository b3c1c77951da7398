import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlaygroundExample } from '../server/playground';

/**
 * The example operations of a folder in the order of their files' names. A file begins with comments that say the
 * question and the group:
 *
 *     # en: Who signed what, with whom and when?
 *     # zh-Hans: 谁与谁在何时签署了什么?
 *     # group: Look-up
 *     # variables: {"first": 5}
 */
export function examplesIn(folder: string): PlaygroundExample[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => exampleOf(name, readFileSync(join(folder, name), 'utf8')));
}

function exampleOf(file: string, text: string): PlaygroundExample {
  const head = /^(#.*\n)*/.exec(text)![0];
  const notes = [...head.matchAll(/^# ([\w-]+): (.*)$/gm)].map(([, key, note]) => [key!, note!] as const);
  const { group, variables, ...question } = Object.fromEntries(notes);
  return {
    name: file.replace(/^\d+-/, '').replace(/\.graphql$/, ''),
    question: question as PlaygroundExample['question'],
    group: group ?? 'More',
    document: text.slice(head.length).trim(),
    ...(variables === undefined ? {} : { variables: JSON.parse(variables) as Record<string, unknown> }),
  };
}
