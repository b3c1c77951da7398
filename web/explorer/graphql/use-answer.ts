import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useQuery } from 'urql';

/** What became of an operation. */
export type Answer<Data> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly failure: Failure; readonly retry: () => void }
  /** `stale`: a newer answer is on its way, as after a change of the day. */
  | { readonly state: 'there'; readonly data: Data; readonly stale: boolean };

/** Why there is no answer, in the server's words where it said any. */
export interface Failure {
  /** The `extensions.code` of the first error; UNREACHABLE when no answer came. */
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly requestId?: string | undefined;
}

/** An operation, asked whenever its variables change; the answer before stays until the new one is there. */
export function useAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: { readonly pause?: boolean } = {},
): Answer<Data> {
  const [{ data, error, fetching, stale }, ask] = useQuery<Data, AnyVariables>({
    query: document,
    variables,
    pause: options.pause ?? false,
  });
  if (error && !fetching) {
    return { state: 'failed', failure: failureOf(error), retry: () => ask({ requestPolicy: 'network-only' }) };
  }
  if (data === undefined || data === null) return { state: 'waiting' };
  return { state: 'there', data, stale: fetching || stale };
}

type CombinedError = NonNullable<ReturnType<typeof useQuery>[0]['error']>;

/** What a client got instead of an answer. */
export function failureOf({ graphQLErrors, networkError, message }: CombinedError): Failure {
  const [first] = graphQLErrors;
  if (!first) return { code: 'UNREACHABLE', message: networkError?.message ?? message };
  const { code, hint, requestId } = first.extensions as { code?: string; hint?: string; requestId?: string };
  return { code: code ?? 'UNKNOWN', message: first.message, hint, requestId };
}
