/* Lane 2: @neo4j/graphql on Apollo Server, set up as its manual shows. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { TYPE_DEFINITIONS } from './peer-types.mjs';

const driver = neo4j.driver(process.env.NEO4J_URI);
// Comparisons of strings are off unless they are asked for.
const features = { filters: { String: { GTE: true } } };
const schema = await new Neo4jGraphQL({ typeDefs: TYPE_DEFINITIONS, driver, features }).getSchema();
const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
  context: async ({ req }) => ({ req, sessionConfig: { database: 'neo4j' } }),
  listen: { port: 0, host: '127.0.0.1' },
});
console.log(`READY ${url}`);
// An end of its own accord, or a profile would not be written.
process.once('SIGTERM', () => process.exit(0));
