import type { ComponentType } from 'react';
import { useParameter } from '../../view/use-view';
import { Contradictions } from './contradictions';
import { SourceList } from './source-list';
import { TAB_NAMES, type TabName } from './tabs';
import { Thin } from './thin';
import './sources.css';

const TABS: Readonly<Record<TabName, ComponentType>> = { all: SourceList, contradictions: Contradictions, thin: Thin };

/** For who checks the graph: its sources, where they disagree, and what is thin or old. */
export default function SourcesPage() {
  const [tab] = useParameter('tab');
  const Tab = TABS[TAB_NAMES.find((name) => name === tab) ?? 'all'];
  return <Tab />;
}
