import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAddresses } from '../../view/use-view';

/** The tabs by their names in the address; the first needs none. */
export const TAB_NAMES = ['all', 'contradictions', 'thin'] as const;
export type TabName = (typeof TAB_NAMES)[number];

/** The way to the other tabs, below the title of each. */
export function Tabs({ shown }: { readonly shown: TabName }) {
  const { t } = useTranslation('sources');
  const { page } = useAddresses();
  return (
    <nav className="tabs" aria-label={t('tabs')}>
      {TAB_NAMES.map((name) => (
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
