import { pick, tryParseJSONC, useGraphiQL } from '@graphiql/react';
import { useCallback } from 'react';
import type { GraphQLRequest } from '../graphql-request';
import { operationNameFor } from '../operation-name';

export type CurrentOperation =
  | { readonly request: GraphQLRequest; readonly headers: Readonly<Record<string, string>> }
  | { readonly problem: string };

/** A function that reads the open tab's editors, as a run would. */
export function useCurrentOperation(): () => CurrentOperation {
  const { queryEditor, variableEditor, headerEditor, operationName } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor', 'operationName'),
  );
  return useCallback(() => {
    const query = queryEditor?.getValue().trim() ?? '';
    if (query === '') return { problem: 'There is no operation' };
    try {
      const variables: unknown = tryParseJSONC(variableEditor?.getValue());
      const headers = Object.entries((tryParseJSONC(headerEditor?.getValue()) ?? {}) as object);
      const name = operationNameFor(query, operationName);
      return {
        request: {
          query,
          ...(variables ? { variables } : {}),
          ...(name ? { operationName: name } : {}),
        },
        headers: Object.fromEntries(headers.map(([key, value]) => [key, String(value)])),
      };
    } catch {
      return { problem: 'The variables or headers are not JSON' };
    }
  }, [queryEditor, variableEditor, headerEditor, operationName]);
}
