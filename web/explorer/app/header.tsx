import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EntitySearch } from '../search/entity-search';
import { useAddresses } from '../view/use-view';
import { NAVIGATION } from './pages';
import { Settings } from './settings';

/** The name of the project, the pages, a search and the reader's settings, on every page. */
export function Header() {
  const { t } = useTranslation();
  const [path, navigate] = useLocation();
  const { entity, page } = useAddresses();
  return (
    <header className="header">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Link className="home" href="/">
        {t('title')}
      </Link>
      <nav aria-label={t('nav.label')}>
        {NAVIGATION.map(({ path: to, name }) => (
          <Link key={to} href={page(to)} aria-current={path === to ? 'page' : undefined}>
            {t(`nav.${name}`)}
          </Link>
        ))}
        <a href="/graphql">{t('nav.playground')}</a>
      </nav>
      {path !== '/' && <EntitySearch label={t('search.label')} onPick={({ id }) => navigate(entity(id))} />}
      <Settings />
    </header>
  );
}
