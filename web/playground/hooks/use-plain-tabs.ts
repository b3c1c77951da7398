import { useEffect } from 'react';

/**
 * Makes GraphiQL's tabs a list of buttons for assistive technology. As a list of tabs, each of which holds two buttons,
 * they would be told as one thing each, and the buttons not at all.
 */
export function usePlainTabs(): void {
  useEffect(() => {
    const row = document.querySelector('.graphiql-tabs');
    if (!row) return;
    const mend = (): void => {
      row.removeAttribute('role');
      for (const tab of row.querySelectorAll('li')) {
        const isOpen = tab.classList.contains('graphiql-tab-active');
        for (const name of ['role', 'aria-selected']) tab.removeAttribute(name);
        tab.querySelector('button')?.setAttribute('aria-current', String(isOpen));
      }
    };
    mend();
    const observer = new MutationObserver(mend);
    observer.observe(row, { childList: true, subtree: true, attributeFilter: ['class', 'role', 'aria-selected'] });
    return () => observer.disconnect();
  }, []);
}
