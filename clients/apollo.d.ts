import type { FieldPolicy, InMemoryCacheConfig, PossibleTypesMap, TypePolicies } from '@apollo/client';

/** The object types of each interface. */
export declare const possibleTypes: PossibleTypesMap;

/** A policy for each connection, and one for values that have no id. */
export declare const typePolicies: TypePolicies;

/** Both, for `new InMemoryCache(cacheOptions)`. */
export declare const cacheOptions: Pick<InMemoryCacheConfig, 'possibleTypes' | 'typePolicies'>;

/**
 * The policy of a connection: joins pages by their cursors, `edges` and `nodes` each by themselves. A request without
 * `after` and `before` begins the list anew.
 *
 * @param keyArgs names of the arguments that make another list; false where there are none
 */
export declare function connection(keyArgs: string[] | false): FieldPolicy;
