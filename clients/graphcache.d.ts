import type { CacheExchangeOpts, KeyingConfig } from '@urql/exchange-graphcache';

/** The introspected schema as far as Graphcache reads it: types, fields, interfaces; no arguments, no inputs. */
export declare const schema: NonNullable<CacheExchangeOpts['schema']>;

/** Types without an id of their own, kept under what they belong to. */
export declare const keys: KeyingConfig;

/** Both, for `cacheExchange(graphcacheOptions)`. */
export declare const graphcacheOptions: Pick<CacheExchangeOpts, 'schema' | 'keys'>;
