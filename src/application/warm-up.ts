import { setImmediate } from 'node:timers/promises';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { RequestContext } from '../graphql/request-context';
import { RequestSignal } from '../server/cancellation';
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
 * Asks each example once, one after another, so that nobody waits until Neo4j has planned its statement: the first
 * answer to an example took 130 ms in the median, and takes 10 then. Ends at the first that fails, for the store may be
 * away.
 */
export function warmUp(apollo: ApolloServer<RequestContext>, examples: readonly PlaygroundExample[]): WarmUp {
  const signal = new RequestSignal();
  const questions = READERS.flatMap((languages) => examples.map((example) => ({ ...example, languages })));

  async function askAll(): Promise<number> {
    let answered = 0;
    for (const { document, variables, languages } of questions) {
      // Whoever asks in the meantime comes first.
      await setImmediate();
      const body = { query: document, ...(variables && { variables }) };
      if (signal.aborted || !(await ask(body, languages))) break;
      answered += 1;
    }
    return answered;
  }

  async function ask(body: object, languages: readonly string[]): Promise<boolean> {
    const headers = new HeaderMap([['content-type', 'application/json']]);
    const { status = 200 } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: async () => ({ requestId: 'warm-up', signal, explain: false, languages, ownQuestion: true }),
    });
    return status === 200;
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
