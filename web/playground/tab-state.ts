import type { TabsState } from '@graphiql/react';
import type { TabText } from '../shared/share-link';

export type { TabsState, TabText };
export type TabState = TabsState['tabs'][number];

/** A tab as GraphiQL keeps it, which has no function of its own to make one with a given id. */
export function tabWith(id: string, text: TabText): TabState {
  const operationName = firstOperationName(text.query);
  return {
    id,
    // GraphiQL's own form; it compares tabs by it.
    hash: [text.query, text.variables, ''].join('|'),
    title: operationName ?? '<untitled>',
    query: text.query,
    variables: text.variables,
    headers: null,
    operationName,
    response: null,
  };
}

export function textOf(tab: Pick<TabState, 'query' | 'variables'>): TabText {
  return { query: tab.query ?? '', variables: tab.variables ?? '' };
}

export function sameText(left: TabText, right: TabText): boolean {
  return left.query === right.query && left.variables === right.variables;
}

/** A short fingerprint (32-bit FNV-1a, hexadecimal); not for secrets. */
export function fingerprint(text: TabText): string {
  let hash = 0x811c9dc5;
  for (const unit of `${text.query}\0${text.variables}`) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function firstOperationName(query: string): string | null {
  return /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1] ?? null;
}
