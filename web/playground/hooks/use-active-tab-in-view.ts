import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Scrolls the row of tabs to the open one, which GraphiQL leaves wherever it is. */
export function useActiveTabInView(): void {
  const tabId = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.id);
  useEffect(() => {
    const row = document.querySelector('.graphiql-tabs');
    const tab = row?.querySelector('.graphiql-tab-active');
    if (!row || !tab) return;
    // Not scrollIntoView(): on a narrow page that would scroll the page, too.
    const [outer, inner] = [row.getBoundingClientRect(), tab.getBoundingClientRect()];
    if (inner.left < outer.left) row.scrollLeft += inner.left - outer.left;
    if (inner.right > outer.right) row.scrollLeft += inner.right - outer.right;
  }, [tabId]);
}
