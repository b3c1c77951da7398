import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../../evidence/evidence-button';

interface ShownName {
  readonly id: string;
  readonly value: string;
  readonly language: string;
  readonly kind: string;
  readonly claims: readonly unknown[];
}

/**
 * All names by language, the reader's first, each with its kind where it is not simply the name. Nothing where the only
 * one is the title of the page.
 */
export function Names({ names, title }: { readonly names: readonly ShownName[]; readonly title: string }) {
  const { t, i18n } = useTranslation('entity');
  if (names.every(({ value }) => value === title)) return null;
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const byLanguage = new Map<string, ShownName[]>();
  for (const name of names) byLanguage.set(name.language, [...(byLanguage.get(name.language) ?? []), name]);
  const isOwn = ([language]: [string, unknown]): boolean => language.split('-')[0] === i18n.language;
  const groups = [...byLanguage].sort((left, right) => Number(isOwn(right)) - Number(isOwn(left)));
  return (
    <section>
      <h2>{t('names')}</h2>
      <dl className="properties">
        {groups.map(([language, own]) => (
          <div key={language}>
            <dt>{languages.of(language)}</dt>
            {own.map(({ id, value, kind, claims }) => (
              <dd key={id}>
                <span lang={language}>{value}</span>{' '}
                {kind !== 'OFFICIAL' && <small>{t(`value.NameKind.${kind}`, { ns: 'domain' })}</small>}{' '}
                {claims.length > 0 && <EvidenceButton id={id} about={value} />}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
