import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Graph } from '../graphql/graph';
import { RequestSignal } from '../model/cancel-signal';
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

export interface WarmUp {
  /** How many questions were answered. Never rejects. */
  readonly ended: Promise<number>;
  /** Ends it now; yields when it has ended. */
  stop(): Promise<unknown>;
}

/** A browser names languages, others do not: these are two statements, since texts of one language suffice for one. */
const READERS = [['en'], []] as const;

/** Asks each example once, in turn, so that nobody waits while Neo4j plans its statement. Ends at the first failure. */
export function warmUp(graph: Pick<Graph, 'execute'>, examples: readonly PlaygroundExample[]): WarmUp {
  const signal = new RequestSignal();
  const questions = READERS.flatMap((languages) => examples.map((example) => ({ ...example, languages })));

  async function askAll(): Promise<number> {
    let answered = 0;
    for (const { document, variables, languages } of questions) {
      // Whoever asks in the meantime comes first.
      await setImmediate();
      const asked = { query: document, variables, languages, signal, requestId: 'warm-up', counted: false };
      const answer = signal.aborted ? undefined : await graph.execute(asked).catch(() => undefined);
      if (!answer || answer.errors) break;
      answered += 1;
    }
    return answered;
  }

  const ended = askAll();
  return {
    ended,
    stop: () => {
      signal.abort(new Error('The server is shutting down.'));
      return ended;
    },
  };
}
