import type { Fetcher, FetcherOpts, FetcherParams } from '@graphiql/toolkit';
import { postOperation, type AnswerBody, type GraphQLRequest } from './graphql-request';
import { withInheritedDescriptions } from './inherited-descriptions';
import { operationNameFor } from './operation-name';
import { printedSchema } from './printed-schema';
import { reportOf } from './run-report';
import type { RunReports } from './run-reports';
import type { TabTracker } from './tab-tracker';

interface Observer {
  next(result: AnswerBody): void;
  error(error: Error): void;
  complete(): void;
}

/**
 * GraphiQL's fetcher over `endpoint`, which books each run on its tab. Runs are given as
 * observables: a promise could not be stopped, and GraphiQL would show a late answer in
 * whichever tab is then open.
 */
export function createReportingFetcher(endpoint: string, reports: RunReports, tracker: TabTracker): Fetcher {
  return ((params: FetcherParams, options?: FetcherOpts) => {
    const headers = textHeaders(options?.headers);
    const request = requestOf(params);
    if (!isRun(options)) return readSchema(endpoint, request, headers);

    const tabId = tracker.active()?.id ?? '';
    return {
      subscribe(observer: Observer) {
        const abort = new AbortController();
        let over = false;
        const settle = (action: () => void) => {
          if (over) return;
          over = true;
          action();
        };
        reports.set(tabId, { kind: 'running' });
        postOperation(endpoint, request, { headers, signal: abort.signal }).then(
          (answer) =>
            settle(() => {
              reports.set(tabId, reportOf(answer));
              observer.next(answer.result);
              observer.complete();
            }),
          (cause: Error) =>
            settle(() => {
              reports.set(tabId, { kind: 'unreachable', message: cause.message });
              observer.error(withoutStack(cause));
            }),
        );
        return {
          unsubscribe: () =>
            settle(() => {
              abort.abort();
              reports.set(tabId, { kind: 'stopped' });
            }),
        };
      },
    };
  }) as Fetcher;
}

async function readSchema(endpoint: string, request: GraphQLRequest, headers: Record<string, string>) {
  const { result } = await postOperation(endpoint, request, { headers });
  return withInheritedDescriptions((result.data ? undefined : await printedSchema()) ?? result);
}

/** Only a run comes with the document's syntax tree; reading the schema comes without. */
const isRun = (options?: FetcherOpts) => options !== undefined && 'documentAST' in options;

function requestOf({ query, variables, operationName }: FetcherParams): GraphQLRequest {
  const name = operationNameFor(query, operationName);
  return {
    query,
    ...(variables ? { variables: variables as unknown } : {}),
    ...(name ? { operationName: name } : {}),
  };
}

function textHeaders(headers: FetcherOpts['headers']): Record<string, string> {
  const entries = Object.entries(headers ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** GraphiQL prints an error with its stack, which tells a reader nothing. */
function withoutStack(cause: Error): Error {
  const error = new Error(cause.message);
  delete error.stack;
  return error;
}
