import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import type { Graph, GraphResult } from '../graphql/graph';
import type { RequestSignal } from '../model/cancel-signal';
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

/** A browser names languages, others do not: these are two statements, since texts of one language suffice for one. */
const READERS = [['en'], []] as const;
/** Questions at a time; a cold Neo4j plans with all processors. */
const LANES = 2;
/** Milliseconds until a question is asked again whose statement is still being planned, and for how long it is. */
const AGAIN = 250;
const LONGEST = 60_000;

/**
 * Asks each example once, so that nobody waits while Neo4j plans its statement, or code runs for the first time, and
 * yields how many were answered. Ends at the first failure that does not pass, and when the signal fires. Never rejects.
 */
export async function warmUp(
  graph: Pick<Graph, 'execute'>,
  examples: readonly PlaygroundExample[],
  signal: RequestSignal,
): Promise<number> {
  const questions = READERS.flatMap((languages) => examples.map((example) => ({ ...example, languages }))).values();
  let answered = 0;
  let failed = false;

  async function lane(): Promise<void> {
    for (const { document, variables, languages } of questions) {
      // Whoever asks in the meantime comes first.
      await setImmediate();
      const asked = { query: document, variables, languages, signal, requestId: 'warm-up', counted: false };
      const until = Date.now() + LONGEST;
      let answer: GraphResult | undefined;
      while (!signal.aborted && !failed) {
        answer = await graph.execute(asked).catch(() => undefined);
        if (!answer || !isPassing(answer) || Date.now() > until) break;
        await pause(AGAIN);
      }
      if (!answer || answer.errors) failed = true;
      if (failed || signal.aborted) return;
      answered += 1;
    }
  }

  await Promise.all(Array.from({ length: LANES }, lane));
  return answered;
}

/** Whether an answer may be there the next time, since planning goes on after the time of a request. */
const isPassing = ({ errors }: GraphResult): boolean =>
  errors?.every(({ extensions }) => ['SERVICE_UNAVAILABLE', 'TIMEOUT'].includes(String(extensions?.['code']))) ?? false;
