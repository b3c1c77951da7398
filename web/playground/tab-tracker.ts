import type { TabsState, TabState } from './tab-state';

/**
 * The state of the tabs, known at once. React's copy is a render late, and an operation that runs
 * right after a change of tab would be booked on the wrong one.
 */
export interface TabTracker {
  readonly state: () => TabsState;
  readonly active: () => TabState | undefined;
  readonly follow: (state: TabsState) => void;
}

export function createTabTracker(initial: TabsState): TabTracker {
  let state = initial;
  return {
    state: () => state,
    active: () => state.tabs[state.activeTabIndex],
    follow: (next) => {
      state = next;
    },
  };
}
