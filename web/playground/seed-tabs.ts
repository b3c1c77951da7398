import type { Example } from './data';
import { exampleNameOf, exampleTab, refreshedTab } from './example-tabs';
import type { PageAddress } from './page-address';
import { fingerprint, sameText, tabWith, textOf, type TabState, type TabsState } from './tab-state';

const WITHOUT_EXAMPLES = '# Ask the graph. Ctrl-Space completes, Ctrl-Enter runs.\n\n{\n  __typename\n}\n';

/**
 * The tabs with which the page starts. What was stored stays: edited tabs keep their text, closed
 * ones stay closed, untouched examples follow the shipped ones. The address adds or selects one.
 */
export function seedTabs(stored: TabsState | null, examples: readonly Example[], address: PageAddress): TabsState {
  const tabs = (stored?.tabs ?? []).map((tab) => refreshedTab(tab, examples));
  if (tabs.length === 0) tabs.push(firstTab(examples));

  switch (address.kind) {
    case 'example': {
      const example = examples.find(({ name }) => name === address.name);
      if (example) return selecting(tabs, exampleTab(example), hasName(example.name));
      break;
    }
    case 'shared': {
      const { text } = address;
      const tab = tabWith(`shared:${fingerprint(text)}`, text);
      return selecting(tabs, tab, (other) => sameText(textOf(other), text));
    }
    case 'plain':
      break;
  }
  const last = tabs.length - 1;
  return { tabs, activeTabIndex: Math.min(Math.max(stored?.activeTabIndex ?? 0, 0), last) };
}

/** The stored state of tabs, or null when there is none that can be read. */
export function parseStoredTabs(json: string | null): TabsState | null {
  if (!json) return null;
  try {
    const state = JSON.parse(json) as Partial<TabsState> | null;
    if (!Array.isArray(state?.tabs) || !state.tabs.every(isTab)) return null;
    return { tabs: state.tabs, activeTabIndex: Number(state.activeTabIndex) || 0 };
  } catch {
    return null;
  }
}

function firstTab(examples: readonly Example[]): TabState {
  const [first] = examples;
  return first ? exampleTab(first) : tabWith('blank', { query: WITHOUT_EXAMPLES, variables: '' });
}

function selecting(tabs: readonly TabState[], tab: TabState, isSame: (other: TabState) => boolean): TabsState {
  const index = tabs.findIndex(isSame);
  if (index >= 0) return { tabs: [...tabs], activeTabIndex: index };
  return { tabs: [...tabs, tab], activeTabIndex: tabs.length };
}

const hasName = (name: string) => (tab: TabState) => exampleNameOf(tab) === name;

function isTab(value: unknown): value is TabState {
  const tab = value as Partial<TabState> | null;
  const isText = (field: unknown) => field === null || typeof field === 'string';
  return typeof tab?.id === 'string' && isText(tab.query) && isText(tab.variables);
}
