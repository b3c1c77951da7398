import { useSyncExternalStore } from 'react';
import type { RunReport } from './run-report';

/** The report of each tab's last run, by the tab's id. */
export interface RunReports {
  get(tabId: string): RunReport | undefined;
  set(tabId: string, report: RunReport): void;
  subscribe(listener: () => void): () => void;
}

export function createRunReports(): RunReports {
  const reports = new Map<string, RunReport>();
  const listeners = new Set<() => void>();
  return {
    get: (tabId) => reports.get(tabId),
    set(tabId, report) {
      reports.set(tabId, report);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useRunReport(reports: RunReports, tabId: string | undefined): RunReport | undefined {
  return useSyncExternalStore(reports.subscribe, () => (tabId === undefined ? undefined : reports.get(tabId)));
}
