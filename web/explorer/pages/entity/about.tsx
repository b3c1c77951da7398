import { useTranslation } from 'react-i18next';
import { EntityLink } from '../../ui/entity-link';

/** What a claim or a contradiction speaks of. */
export function About({ about }: { readonly about: readonly { readonly id: string; readonly name: string }[] }) {
  const { t } = useTranslation('entity');
  if (about.length === 0) return null;
  return (
    <section>
      <h2>{t('about')}</h2>
      <ul className="plain">
        {about.map((one) => (
          <li key={one.id}>
            <EntityLink node={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
