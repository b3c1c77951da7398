import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef, type RefObject } from 'react';
import { untouchedExample } from '../example-tabs';
import { usePlayground } from '../playground-context';

/**
 * Answers the tab with which the page opens, if it holds a shipped example as it was shipped.
 * Anything else waits for its reader: text that came by a link must never run by itself. Yields whether an answer that
 * nobody asked for is still to come.
 */
export function useFirstAnswer(): RefObject<boolean> {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  const { run, updateActiveTabValues } = useGraphiQLActions();
  const { data, reports, tracker } = usePlayground();
  const done = useRef(false);
  const isComing = useRef(false);

  useEffect(() => {
    if (done.current || !queryEditor || !variableEditor || !responseEditor) return;
    done.current = true;
    const tab = tracker.active();
    const example = untouchedExample(tab, data.examples);
    if (!tab || !example) return;
    if (!example.answer) {
      isComing.current = true;
      run();
      return;
    }
    const response = JSON.stringify(example.answer, null, 2);
    responseEditor.setValue(response);
    updateActiveTabValues({ response });
    reports.set(tab.id, { kind: 'recorded' });
  }, [queryEditor, variableEditor, responseEditor, run, updateActiveTabValues, data, reports, tracker]);
  return isComing;
}
