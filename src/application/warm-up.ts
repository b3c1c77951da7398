import { setImmediate } from 'node:timers/promises';
import type { Graph } from '../graphql/graph';
import { RequestSignal } from '../model/cancel-signal';
import type { PlaygroundExample } from '../server/playground';

export interface WarmUp {
  /** How many questions were answered. Never rejects. */
  readonly ended: Promise<number>;
  /** Ends it now; yields when it has ended. */
  stop(): Promise<unknown>;
}

/** A browser names languages, others do not: these are two statements, since texts of one language suffice for one. */
const READERS = [['en'], []] as const;

/**
 * Asks each example once, one after another, so that nobody waits until Neo4j has planned its statement. Ends at the
 * first that fails, for the store may be away.
 */
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
