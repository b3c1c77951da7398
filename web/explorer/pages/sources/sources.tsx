import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAddresses, useParameter } from '../../view/use-view';
import { Contradictions } from './contradictions';
import { SourceList } from './source-list';
import { Thin } from './thin';
import './sources.css';

/** The tabs by their names in the address; the first needs none. */
const TABS: readonly { readonly name: string; readonly Tab: ComponentType }[] = [
  { name: 'all', Tab: SourceList },
  { name: 'contradictions', Tab: Contradictions },
  { name: 'thin', Tab: Thin },
];

/** For who checks the graph: its sources, where they disagree, and what is thin or old. */
export default function SourcesPage() {
  const [tab] = useParameter('tab');
  const { Tab } = TABS.find(({ name }) => name === tab) ?? TABS[0]!;
  return <Tab />;
}

/** The way to the other tabs, below the title of each. */
export function Tabs({ shown }: { readonly shown: string }) {
  const { t } = useTranslation('sources');
  const { page } = useAddresses();
  return (
    <nav className="tabs" aria-label={t('tabs')}>
      {TABS.map(({ name }) => (
        <Link
          key={name}
          href={page('/sources', name === 'all' ? {} : { tab: name })}
          aria-current={name === shown ? 'page' : undefined}
        >
          {t(`tab.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
