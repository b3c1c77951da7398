import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { retryExchange } from '@urql/exchange-retry';
import { graphcacheOptions } from '../../../clients/graphcache';

const ENDPOINT = '/graphql';

/** How often, and for how long, a server that is away or busy is asked again. */
const RETRIES = { initialDelayMs: 500, maxDelayMs: 4000, maxNumberAttempts: 4, randomDelay: true };

/** Of answers that say "later": busy, starting, or between a proxy and a server that is away. */
const LATER = new Set([429, 502, 503, 504]);

/**
 * A client of the public endpoint, in one language: `Accept-Language` chooses names and is no part of an id, so that
 * each language has a cache of its own.
 */
export function clientFor(language: string): Client {
  return new Client({
    url: ENDPOINT,
    preferGetMethod: false,
    fetchOptions: { headers: { 'accept-language': language } },
    exchanges: [
      cacheExchange(graphcacheOptions),
      retryExchange({
        ...RETRIES,
        retryIf: ({ networkError, response }) =>
          networkError !== undefined || LATER.has((response as Response | undefined)?.status ?? 0),
      }),
      // The hash of an operation goes first: a server that runs trusted documents alone needs no more.
      persistedExchange({ preferGetForPersistedQueries: false }),
      fetchExchange,
    ],
  });
}
