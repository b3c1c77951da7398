import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useTitle } from '../ui/page';
import { NAVIGATION } from './pages';

/** What an address shows that no page has. */
export function NotFound() {
  const { t } = useTranslation();
  const [path] = useLocation();
  useTitle(t('missing.page', { path }));
  return (
    <section className="failed">
      <h1>{t('missing.page', { path })}</h1>
      <p>{t('missing.pageWhy')}</p>
      <ul className="plain missing-ways">
        {NAVIGATION.map(({ path, name }) => (
          <li key={path}>
            <Link href={path}>{t(`nav.${name}`)}</Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/">{t('missing.home')}</Link>
      </p>
    </section>
  );
}
