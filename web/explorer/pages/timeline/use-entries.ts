import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { failureOf, type Answer } from '../../graphql/use-answer';
import { MoreOfTimelineDocument, type EntriesFragment, type TimelinePageQueryVariables } from './timeline.generated';

/** What becomes of a page that was asked for: it is on its way, or was refused. */
type Pending = Exclude<Answer<never>, { readonly state: 'there' }>;

interface Loaded {
  readonly client: unknown;
  readonly variables: unknown;
  readonly pages: readonly EntriesFragment[];
  readonly failed?: Pending;
}

const NONE: readonly EntriesFragment[] = [];

/**
 * The pages of entries behind the first, asked for one after the other until there are as many as wanted; a cursor is
 * known only when the page before is there. `variables` must stay the same object as long as they say the same.
 */
export function useFurtherEntries(
  variables: TimelinePageQueryVariables,
  first: EntriesFragment | undefined,
  wanted: number,
): { readonly pages: readonly EntriesFragment[]; readonly pending: Pending | undefined } {
  const client = useClient();
  const [loaded, setLoaded] = useState<Loaded>({ client, variables, pages: NONE });
  // Another timeline, or another language, begins anew.
  const isOfThis = loaded.client === client && loaded.variables === variables;
  const pages = isOfThis ? loaded.pages : NONE;
  const failed = isOfThis ? loaded.failed : undefined;
  const { hasNextPage, endCursor } = (pages.at(-1) ?? first)?.pageInfo ?? {};
  const after = pages.length + 1 < wanted && hasNextPage && !failed ? (endCursor ?? null) : null;
  useEffect(() => {
    if (after === null) return;
    let current = true;
    const { inAnyView: _, ...same } = variables;
    const keep = (next: Omit<Loaded, 'client' | 'variables'>): void => setLoaded({ client, variables, ...next });
    void client
      .query(MoreOfTimelineDocument, { ...same, after })
      .toPromise()
      .then(({ data, error }) => {
        if (!current) return;
        const page = data?.timeline?.entries;
        if (page) keep({ pages: [...pages, page] });
        else if (error) {
          keep({ pages, failed: { state: 'failed', failure: failureOf(error), retry: () => keep({ pages }) } });
        }
      });
    return () => {
      current = false;
    };
  }, [client, variables, after, pages]);
  return { pages, pending: failed ?? (after === null ? undefined : { state: 'waiting' }) };
}
