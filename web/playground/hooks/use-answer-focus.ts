import { useGraphiQL } from '@graphiql/react';
import { useEffect, useRef, type RefObject } from 'react';
import { focusWithin } from '../components/skip-links';
import { usePlayground } from '../playground-context';
import { useRunReport } from '../run-reports';

/**
 * Moves the focus to the answer of a run that a reader started by a button or a card. Who runs the text from its editor
 * goes on writing there, and the status line says how it went.
 */
export function useAnswerFocus(unasked: RefObject<boolean>): void {
  const tabId = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.id);
  const { reports } = usePlayground();
  const report = useRunReport(reports, tabId);
  const seen = useRef(report);

  useEffect(() => {
    const isNew = report !== seen.current;
    seen.current = report;
    if (!isNew || report?.kind !== 'answered') return;
    const isAsked = !unasked.current;
    unasked.current = false;
    const isWriting = document.activeElement?.closest('.graphiql-editors .monaco-editor');
    if (isAsked && !isWriting) focusWithin('answer');
  }, [report, unasked]);
}
