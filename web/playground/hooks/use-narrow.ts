import { useSyncExternalStore } from 'react';

// The same width as in styles/narrow.css.
const query = matchMedia('(width < 760px)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the page is too narrow for a panel beside the editors. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
