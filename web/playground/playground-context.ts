import { createContext, useContext } from 'react';
import type { PlaygroundData } from './data';
import type { RunReports } from './run-reports';
import type { TabTracker } from './tab-tracker';

/** What the page's parts share beside GraphiQL's own store. */
export interface PlaygroundContextValue {
  readonly data: PlaygroundData;
  readonly reports: RunReports;
  readonly tracker: TabTracker;
}

const PlaygroundContext = createContext<PlaygroundContextValue | null>(null);

export const PlaygroundProvider = PlaygroundContext.Provider;

export function usePlayground(): PlaygroundContextValue {
  const value = useContext(PlaygroundContext);
  if (!value) throw new Error('usePlayground needs a PlaygroundProvider above it.');
  return value;
}
