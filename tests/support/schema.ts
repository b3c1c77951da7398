import type { GraphQLSchema } from 'graphql';
import { buildSchema } from '../../src/graphql/schema';
import { registry } from './domain';

/** The schema of the shipped domain. To build it takes a second, so a suite that asks over HTTP leaves it alone. */
export const schema: GraphQLSchema = buildSchema(registry);
