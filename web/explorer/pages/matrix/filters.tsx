import { useId } from 'react';
import { SORTS, type Choice, type ChoiceName } from './choice';
import type { Programme } from './programmes';
import { useTexts } from './use-texts';

/** The order of the matrix, and which of its rows are shown. */
export function Filters({
  programmes,
  choice,
  onChange,
}: {
  readonly programmes: readonly Programme[];
  readonly choice: Choice;
  readonly onChange: (name: ChoiceName, value: string | null) => void;
}) {
  const { t, i18n } = useTexts();
  const { sort, region, partnerOf, text, status } = choice;
  const regions = [...new Set(programmes.map((one) => one.region ?? 'none'))].sort();
  const { compare } = new Intl.Collator(i18n.language);
  const byName = [...programmes].sort((left, right) => compare(left.label, right.label));
  const isNarrowed = Boolean(region ?? partnerOf ?? status) || text !== '';
  const clear = (): void => {
    for (const name of ['region', 'with', 'status', 'text'] as const) onChange(name, null);
  };
  return (
    <form className="matrix-filters" aria-label={t('filters')} onSubmit={(event) => event.preventDefault()}>
      <Choose
        label={t('sort')}
        value={sort}
        options={SORTS.map((one) => [one, t(`sortBy.${one}`)])}
        onChange={(value) => onChange('sort', value === 'partners' ? null : value)}
      />
      <Choose
        label={t('with')}
        value={partnerOf ?? ''}
        options={[['', t('anybody')], ...byName.map(({ id, label }) => [id, label] as const)]}
        onChange={(value) => onChange('with', value)}
      />
      <Choose
        label={t('region')}
        value={region ?? ''}
        options={[
          ['', t('anyRegion')],
          ...regions.map(
            (one) => [one, one === 'none' ? t('noRegion') : t(`value.WcoRegion.${one}`, { ns: 'domain' })] as const,
          ),
        ]}
        onChange={(value) => onChange('region', value)}
      />
      <input
        type="search"
        aria-label={t('rowsNamed')}
        placeholder={t('rowsNamed')}
        value={text}
        onChange={({ target }) => onChange('text', target.value)}
      />
      {isNarrowed && (
        <button type="button" onClick={clear}>
          {t('clear')}
        </button>
      )}
    </form>
  );
}

function Choose({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <span>
      <label htmlFor={id}>{label}</label>{' '}
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}
