import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../ui/dates';
import { useView } from '../../view/use-view';

/** What a list holds, and for which day. */
export function ListHeading({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('map');
  const [{ asOf }] = useView();
  return (
    <h2 aria-live="polite">
      {children} <small>{asOf ? t('onDay', { date: sayDate(asOf, i18n.language, t) }) : t('onAnyDay')}</small>
    </h2>
  );
}
