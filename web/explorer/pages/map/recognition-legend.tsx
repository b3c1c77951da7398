import { useTranslation } from 'react-i18next';
import { useView } from '../../view/use-view';
import { Legend, LineKey, ToneKey } from './legend';
import { STATUSES, type Pair } from './recognition';
import { STEPS } from './recognition-fills';

/** The dashes of the arcs with how many there are of each, and the tones of the countries. */
export function RecognitionLegend({
  pairs,
  numbers,
  left,
}: {
  readonly pairs: readonly Pair[];
  /** Whether countries are filled by their numbers of partners. */
  readonly numbers: boolean;
  /** How many recognitions the picture does not hold. */
  readonly left: number;
}) {
  const { t } = useTranslation('map');
  const [{ asOf }] = useView();
  const unions = pairs.some(({ sides }) => sides.some(({ countries }) => countries.length > 1));
  const count = (status: string): number => pairs.filter((pair) => pair.status === status).length;
  return (
    <>
      <Legend>
        {STATUSES.filter((status) => count(status) > 0).map((status) => (
          <LineKey key={status} status={status}>
            {t(`value.AgreementStatus.${status}`, { ns: 'domain' })} <strong>{count(status)}</strong>
          </LineKey>
        ))}
        {numbers && <li>{t('numberOfPartners')}</li>}
        {numbers &&
          STEPS.map((step, index) => (
            <ToneKey key={step} tone={index + 1}>
              {STEPS[index + 1] === undefined ? `${step}+` : `${step}–${(STEPS[index + 1] ?? 0) - 1}`}
            </ToneKey>
          ))}
      </Legend>
      {asOf && unions && <p className="quiet">{t('unions')}</p>}
      {left > 0 && <p className="quiet">{t('notDrawn', { count: left })}</p>}
    </>
  );
}
