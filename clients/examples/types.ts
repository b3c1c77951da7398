import { InMemoryCache } from '@apollo/client';
import { cacheExchange } from '@urql/exchange-graphcache';
import { cacheOptions, connection } from 'customs-graph-clients/apollo';
import { config, schema } from 'customs-graph-clients/codegen';
import { graphcacheOptions } from 'customs-graph-clients/graphcache';
import { relayConfig } from 'customs-graph-clients/relay';
import type { Scalars } from 'customs-graph-clients/scalars';

// Compiled and never run: what the package exports has the types that its users expect.
export const cache = new InMemoryCache({
  ...cacheOptions,
  typePolicies: { ...cacheOptions.typePolicies, Mine: { fields: { list: connection(['where']) } } },
});
export const exchange = cacheExchange(graphcacheOptions);
export const day: Scalars['Date'] = '2008-06-01';
export const types: Record<string, 'string'> = { ...config.scalars, ...relayConfig.customScalarTypes };
export const codegen = { schema, documents: 'app/**/*.ts', generates: { 'app/gql/': { preset: 'client', config } } };
export const paths: string[] = [schema, relayConfig.schema];
