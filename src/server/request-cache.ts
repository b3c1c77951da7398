import { isUtf8 } from 'node:buffer';
import { LRUCache } from 'lru-cache';
import type { Request } from '../graphql/executor';
import type { Lanes } from '../graphql/fast-lane';
import { acceptedLanguages } from './accept-language';
import { isSafeValue } from './input-guard';

/** How many are remembered, and the length up to which they are. */
const MOST_KEPT = 1_000;
const LONGEST_KEPT = 4_000;

/**
 * Bodies of requests whose operation was answered before. One that came just so is not read again: reading it took a
 * quarter of the time outside the store.
 */
export class RequestCache {
  /** By language header and body. */
  private readonly known = new LRUCache<string, Request>({ max: MOST_KEPT });

  constructor(private readonly lanes: Lanes) {}

  /**
   * The operation in a body, ready to run, with texts in the languages of a header `Accept-Language`. Undefined for what
   * the long way has to look at.
   */
  requestIn(body: Buffer, languages: string): Request | undefined {
    if (!isUtf8(body)) return undefined;
    const text = body.toString();
    const key = `${languages}\n${text}`;
    let ready = this.known.get(key);
    if (!ready) {
      ready = this.prepare(text, acceptedLanguages(languages));
      if (ready && text.length <= LONGEST_KEPT) this.known.set(key, ready);
    }
    return ready;
  }

  /** The operation in the text of a body, ready to run; undefined for what the long way has to look at. */
  private prepare(text: string, languages: readonly string[]): Request | undefined {
    try {
      const {
        query: sent,
        operationName,
        variables,
        extensions,
        ...others
      } = JSON.parse(text) as Record<string, unknown>;
      const query = extensions === undefined ? sent : sent === undefined ? this.persisted(extensions) : undefined;
      for (const name in others) if (others[name] !== undefined) return undefined;
      if (typeof query !== 'string' || !isNameOrNothing(operationName) || !isObjectOrNothing(variables))
        return undefined;
      if (variables && !isSafeValue(variables)) return undefined;
      return this.lanes.ready(query, operationName ?? undefined, variables ?? {}, languages);
    } catch {
      // It has a mistake in it; the long way finds it again, and says what it is.
      return undefined;
    }
  }

  /** The text that a persisted query stands for; undefined where nothing else is known of it, or asked for. */
  private persisted(extensions: unknown): string | undefined {
    const { persistedQuery, ...others } = extensions as { persistedQuery: Record<string, unknown> };
    const { version, sha256Hash, ...more } = persistedQuery;
    const usual = version === 1 && typeof sha256Hash === 'string';
    const nothingElse = Object.keys(others).length + Object.keys(more).length === 0;
    return usual && nothingElse ? this.lanes.textOf(sha256Hash) : undefined;
  }
}

const isNameOrNothing = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string';

const isObjectOrNothing = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
