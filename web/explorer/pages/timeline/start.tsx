import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EntitySearch } from '../../search/entity-search';
import { Page } from '../../ui/page';
import { useAddresses } from '../../view/use-view';

/** Timelines to begin with, by the keys of their texts. */
const SUGGESTIONS = [
  { name: 'validation', about: 'programme:cn-us-joint-validation' },
  { name: 'plans', about: 'administration:cn-gacc', from: '2018' },
  { name: 'control', about: 'programme:cn-kz-joint-control' },
  { name: 'aeo', about: 'programme:cn-aeo' },
  { name: 'cbp', about: 'administration:us-cbp' },
] as const;

/** Without an entity there is no timeline: one is searched for, or taken from a few. */
export function Start() {
  const { t } = useTranslation('timeline');
  const [, navigate] = useLocation();
  const { page } = useAddresses();
  return (
    <Page title={t('title')}>
      <p className="timeline-lead">{t('lead')}</p>
      <EntitySearch large label={t('choose')} onPick={({ id }) => navigate(page('/timeline', { about: id }))} />
      <h2>{t('suggestions')}</h2>
      <ul className="plain timeline-suggestions">
        {SUGGESTIONS.map(({ name, ...parameters }) => (
          <li key={name}>
            <Link href={page('/timeline', parameters)}>{t(`suggestion.${name}.title`)}</Link>{' '}
            <span className="quiet">{t(`suggestion.${name}.text`)}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
