import type { Example } from './data';
import { fingerprint, sameText, tabWith, textOf, type TabState, type TabText } from './tab-state';

// The id carries the fingerprint of the text that was shipped when the tab was opened. So a tab
// that comes back from storage tells by itself whether its reader changed it, even when the
// server ships another text today.
const EXAMPLE_ID = /^example:([^:]+):([0-9a-f]{8})$/;

export function exampleText(example: Example): TabText {
  const { variables } = example;
  const given = variables !== undefined && Object.keys(variables).length > 0;
  return {
    query: example.document.trim(),
    variables: given ? JSON.stringify(variables, null, 2) : '',
  };
}

export function exampleTab(example: Example): TabState {
  const text = exampleText(example);
  return tabWith(`example:${example.name}:${fingerprint(text)}`, text);
}

/** The name of the example from which a tab was opened, or null. */
export function exampleNameOf(tab: Pick<TabState, 'id'>): string | null {
  return EXAMPLE_ID.exec(tab.id)?.[1] ?? null;
}

/** The example whose shipped text a tab holds, unchanged; null for all other tabs. */
export function untouchedExample(tab: TabState | undefined, examples: readonly Example[]): Example | null {
  const name = tab && exampleNameOf(tab);
  const example = examples.find((candidate) => candidate.name === name);
  return tab && example && sameText(textOf(tab), exampleText(example)) ? example : null;
}

/** A stored tab as it should be today: an untouched example follows the shipped text. */
export function refreshedTab(tab: TabState, examples: readonly Example[]): TabState {
  const [, name, shippedThen] = EXAMPLE_ID.exec(tab.id) ?? [];
  const example = examples.find((candidate) => candidate.name === name);
  if (!example || fingerprint(textOf(tab)) !== shippedThen) return tab;
  return exampleTab(example);
}
