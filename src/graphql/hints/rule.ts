import type { GraphQLSchema } from 'graphql';

/** The way out for errors whose message has a form of graphql-js 16. */
export interface Rule {
  readonly message: RegExp;
  /** Undefined where the rule knows no way out. `parts` are what the groups of the expression matched. */
  readonly hint: (schema: GraphQLSchema, parts: readonly (string | undefined)[]) => string | undefined;
}
