import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SmallMap } from '../../map/small-map';
import { useAddresses } from '../../view/use-view';

/** How far the map of the world is enlarged around it. */
const ZOOM = 12;

/** Where an entity with coordinates lies. */
export function Surroundings({
  node,
}: {
  readonly node: { readonly name: string; readonly latitude?: number | null; readonly longitude?: number | null };
}) {
  const { t } = useTranslation();
  const { page } = useAddresses();
  const { name, latitude, longitude } = node;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  return (
    <section>
      <SmallMap points={[{ latitude, longitude }]} says={t('smallMap.around', { name })} />
      <p className="quiet surroundings-way">
        <Link href={page('/map', { layer: 'ports', place: `${longitude},${latitude},${ZOOM}` })}>
          {t('smallMap.open')}
        </Link>
      </p>
    </section>
  );
}
