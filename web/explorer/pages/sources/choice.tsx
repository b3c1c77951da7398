import { useTranslation } from 'react-i18next';
import { useParameter } from '../../view/use-view';

/** A filter that stands in the address: one of the values that there are, with how many rows each has, or all. */
export function Choice({
  parameter,
  enumeration,
  values,
}: {
  readonly parameter: string;
  /** Of the schema; its values have their texts. */
  readonly enumeration: string;
  readonly values: readonly string[];
}) {
  const { t } = useTranslation('sources');
  const [chosen, choose] = useParameter(parameter);
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return (
    <label className="choice">
      {t(`choice.${parameter}`)}{' '}
      <select value={chosen ?? ''} onChange={({ target }) => choose(target.value, true)}>
        <option value="">{t('choice.all', { count: values.length })}</option>
        {[...counts].map(([value, count]) => (
          <option key={value} value={value}>
            {t(`value.${enumeration}.${value}`, { ns: 'domain' })} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
