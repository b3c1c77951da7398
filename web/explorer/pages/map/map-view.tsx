import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMapAddress } from './address';

/** The picture with its legend, and beside it the facts as a list; or the equal table in their place. */
export function MapView({
  picture,
  legend,
  list,
  table,
}: {
  readonly picture: ReactNode;
  readonly legend: ReactNode;
  readonly list: ReactNode;
  readonly table: ReactNode;
}) {
  const { t } = useTranslation('map');
  const [{ show }] = useMapAddress();
  if (show === 'table') return table;
  return (
    <div className="map-view">
      <div className="map-picture">
        {picture}
        {legend}
        <p className="map-borders">{t('borders')}</p>
      </div>
      <div className="map-list">{list}</div>
    </div>
  );
}
