import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';

/**
 * Answers mutations and subscriptions with 400. A schema without them still takes such an operation for valid, and
 * executing it fails with status 200, as though the server had tried.
 */
export const queriesOnly: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, schema }) => {
      if (!operation || operation.operation === OperationTypeNode.QUERY || schema.getRootType(operation.operation))
        return;
      const what = operation.operation === OperationTypeNode.MUTATION ? 'Mutations' : 'Subscriptions';
      throw new GraphQLError(`${what} are not served.`, {
        extensions: { code: 'BAD_REQUEST', hint: 'This graph is read by queries.', http: { status: 400 } },
      });
    },
  }),
};
