import { useTranslation } from 'react-i18next';
import type { Known } from './use-graph';

/** What of the address is not to be seen, and why. */
export function Notes({
  known,
  drawable,
  onUnhide,
}: {
  readonly known: Known;
  readonly drawable: boolean;
  readonly onUnhide: () => void;
}) {
  const { t } = useTranslation('graph');
  const { absent, hidden, unknown, more } = known;
  return (
    <>
      {!drawable && <p role="alert">{t('noWebgl')}</p>}
      {more > 0 && <p>{t('moreFacts', { count: more })}</p>}
      {absent.length > 0 && <p>{t('absent', { count: absent.length })}</p>}
      {hidden.length > 0 && (
        <p>
          {t('hidden', { count: hidden.length })}{' '}
          <button type="button" onClick={onUnhide}>
            {t('unhide')}
          </button>
        </p>
      )}
      {unknown.length > 0 && <p>{t('unknown', { ids: unknown.join(', ') })}</p>}
    </>
  );
}
