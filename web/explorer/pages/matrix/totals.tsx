import { sayDate } from '../../ui/dates';
import type { Arrangement } from './arrangement';
import type { Choice } from './choice';
import type { MatrixQuery } from './matrix.generated';
import { STATUSES } from './pairs';
import { Sign } from './sign';
import { useTexts } from './use-texts';
import { sayStatus } from './words';

/** The part of the data set that says how many programmes China recognises by its own count. */
const CHINA = { id: 'programme:cn-aeo', topic: 'Programmes that China recognises' };

/** What is known to be applied, at least in part. */
const IN_EFFECT: ReadonlySet<string> = new Set(['IN_FORCE', 'PARTLY_IN_FORCE', 'IN_PLACE']);

/** How much of what could be there is there, by status; the signs say what they mean, and leave one status alone. */
export function Totals({
  arrangement,
  choice,
  coverage,
  isLimited,
  hasDay,
  onStatus,
}: {
  readonly arrangement: Arrangement;
  readonly choice: Choice;
  readonly coverage: MatrixQuery['dataset']['coverage'];
  /** Whether the view may leave out pairs that the graph has. */
  readonly isLimited: boolean;
  readonly hasDay: boolean;
  readonly onStatus: (status: string | null) => void;
}) {
  const { t, i18n } = useTexts();
  const number = new Intl.NumberFormat(i18n.language);
  const { rows, columns, pairs, possible } = arrangement;
  const counts = STATUSES.map((status) => ({ status, count: pairs.filter((pair) => pair.status === status).length }));
  const published = coverage.find(({ topic }) => topic === CHINA.topic);
  const [only] = rows.length === 1 ? rows : [];
  return (
    <div className="matrix-totals">
      <p role="status">
        {only
          ? t('totalsOfOne', { name: only.label, count: pairs.length, possible: number.format(possible) })
          : t(rows.length === columns.length ? 'totals' : 'totalsOfRows', {
              rows: number.format(rows.length),
              columns: number.format(columns.length),
              pairs: number.format(pairs.length),
              possible: number.format(possible),
              inEffect: number.format(pairs.filter(({ status }) => IN_EFFECT.has(status)).length),
            })}{' '}
        {published?.published && rows.some(({ id }) => id === CHINA.id) && (
          <span className="quiet">
            {t('publishedForChina', {
              known: published.known,
              published: published.published,
              date: sayDate(published.asOf ?? '', i18n.language, t),
            })}
          </span>
        )}
      </p>
      <ul className="matrix-legend" aria-label={t('legend')}>
        {counts
          .filter(({ status, count }) => count > 0 || status === choice.status)
          .map(({ status, count }) => (
            <li key={status}>
              <button
                type="button"
                aria-pressed={status === choice.status}
                title={t(`means.${status}`)}
                onClick={() => onStatus(status === choice.status ? null : status)}
              >
                <Sign status={status} /> <span>{sayStatus(status, t)}</span> <strong>{number.format(count)}</strong>
              </button>
            </li>
          ))}
        <li>
          <span className="matrix-key" data-kind="hole" /> {t('key.hole')}{' '}
          <strong>{number.format(possible - pairs.length)}</strong>
        </li>
        {isLimited && (
          <li>
            <span className="matrix-key" data-kind="hidden" /> {t('key.hidden')}
          </li>
        )}
        <li>
          <Sign status="IN_FORCE" count={2} /> {t('key.several')}
        </li>
        <li>
          <Sign status="SIGNED" disputed /> {t('disputed', { ns: 'domain' })}
        </li>
        {hasDay && (
          <>
            <li>
              <Sign status="IN_FORCE" standing="PRESUMED" /> {t('standing.PRESUMED', { ns: 'domain' })}
            </li>
            <li>
              <Sign status="SIGNED" standing="POSSIBLE" /> {t('standing.POSSIBLE', { ns: 'domain' })}
            </li>
          </>
        )}
      </ul>
    </div>
  );
}
