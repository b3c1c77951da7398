import './monaco-workers';
import './styles';
import { createRoot } from 'react-dom/client';
import { Playground } from './components/playground';
import { readPlaygroundData } from './data';
import { readPageAddress } from './page-address';
import { openPageStorage } from './page-storage';
import { createReportingFetcher } from './reporting-fetcher';
import { createRunReports } from './run-reports';
import { parseStoredTabs, seedTabs } from './seed-tabs';
import { createTabTracker } from './tab-tracker';

/** Those of GraphiQL's own keys that decide with which tab it starts. */
const TABS = 'graphiql:tabState';
const QUERY = 'graphiql:query';
const VARIABLES = 'graphiql:variables';

/** First shares of the width, until the reader drags: the answer gets more than the rest. */
const FIRST_WIDTHS = { 'graphiql:docExplorerFlex': '0.3', 'graphiql:editorFlex': '0.85' };

async function openPlayground(root: HTMLElement): Promise<void> {
  const data = readPlaygroundData(document);
  const storage = openPageStorage();
  const address = await readPageAddress(new URL(location.href));
  const tabs = seedTabs(parseStoredTabs(storage.getItem(TABS)), data.examples, address);

  // GraphiQL starts with the tab whose text equals the stored editors', so both are set.
  const active = tabs.tabs[tabs.activeTabIndex];
  storage.setItem(TABS, JSON.stringify(tabs));
  storage.setItem(QUERY, active?.query ?? '');
  storage.setItem(VARIABLES, active?.variables ?? '');

  for (const [key, share] of Object.entries(FIRST_WIDTHS)) {
    if (storage.getItem(key) === null) storage.setItem(key, share);
  }

  const tracker = createTabTracker(tabs);
  const reports = createRunReports();
  const fetcher = createReportingFetcher(data.endpoint, reports, tracker);
  createRoot(root).render(<Playground shared={{ data, reports, tracker }} fetcher={fetcher} storage={storage} />);
  // A link opened in a page that is already open changes only what stands after the `#`.
  window.addEventListener('hashchange', () => location.reload());
}

const root = document.getElementById('root');
if (root) {
  openPlayground(root).catch((cause: Error) => {
    root.textContent = `The playground could not start: ${cause.message}`;
    throw cause;
  });
}
