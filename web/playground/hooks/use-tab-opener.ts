import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useCallback } from 'react';
import type { Example } from '../data';
import { exampleNameOf, exampleTab } from '../example-tabs';
import { nodeQuery } from '../node-query';
import { usePlayground } from '../playground-context';
import { tabWith, type TabState } from '../tab-state';

export interface TabOpener {
  /** Opens or selects an example's tab, and runs it. */
  openExample(example: Example): void;
  /** Opens or selects a tab that asks for one node, and runs it. */
  openNode(id: string): void;
}

export function useTabOpener(): TabOpener {
  const { queryEditor, variableEditor, schema } = useGraphiQL(pick('queryEditor', 'variableEditor', 'schema'));
  const { moveTab, changeTab, updateActiveTabValues, stop, run } = useGraphiQLActions();
  const { tracker } = usePlayground();

  const openAndRun = useCallback(
    (tab: TabState, isSame: (other: TabState) => boolean) => {
      if (!queryEditor) return;
      // GraphiQL takes edits over after 100 ms; younger ones would be lost with the change of tab.
      updateActiveTabValues({
        query: queryEditor.getValue(),
        variables: variableEditor?.getValue() ?? null,
      });
      const { tabs, activeTabIndex } = tracker.state();
      const index = tabs.findIndex(isSame);
      // `addTab` makes empty tabs only; a new order of tabs may hold one more.
      if (index < 0) moveTab([...tabs, tab]);
      const wanted = index < 0 ? tabs.length : index;
      if (wanted === activeTabIndex) stop();
      else changeTab(wanted);
      if (tracker.active()?.variables) showVariables();
      run();
    },
    [queryEditor, variableEditor, tracker, moveTab, changeTab, updateActiveTabValues, stop, run],
  );

  const openExample = useCallback(
    (example: Example) => openAndRun(exampleTab(example), (other) => exampleNameOf(other) === example.name),
    [openAndRun],
  );
  const openNode = useCallback(
    (id: string) => {
      const tab = tabWith(`node:${id}`, { query: nodeQuery(id, schema), variables: '' });
      openAndRun(tab, (other) => other.id === tab.id);
    },
    [openAndRun, schema],
  );
  return { openExample, openNode };
}

/** Opens the variables' editor, which has no other way in than its own button. */
function showVariables(): void {
  document.querySelector<HTMLButtonElement>('.graphiql-editor-tools button[data-name="variables"]')?.click();
}
