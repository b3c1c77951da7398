import { GraphQLError } from 'graphql';

/** The refusal of an argument, with the code that clients see. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
