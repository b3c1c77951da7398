import { useTranslation } from 'react-i18next';

interface ShownName {
  readonly id: string;
  readonly value: string;
  readonly language: string;
  readonly kind: string;
}

/** All names by language, each with its kind where it is not simply the name. */
export function Names({ names }: { readonly names: readonly ShownName[] }) {
  const { t, i18n } = useTranslation('entity');
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <section>
      <h2>{t('names')}</h2>
      <dl className="properties">
        {names.map(({ id, value, language, kind }) => (
          <div key={id}>
            <dt>{languages.of(language)}</dt>
            <dd>
              <span lang={language}>{value}</span>{' '}
              {kind !== 'OFFICIAL' && <small>{t(`value.NameKind.${kind}`, { ns: 'domain' })}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
