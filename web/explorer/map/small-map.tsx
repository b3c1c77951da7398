import { lazy, Suspense } from 'react';
import type { Position } from './countries';
import './small-map.css';

const Picture = lazy(() => import('./small-map-picture').then(({ SmallMapPicture }) => ({ default: SmallMapPicture })));

/** A point with its coordinates in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * A map of the surroundings of one point or several, which does not move. What draws it, and the land, is fetched when
 * the page that shows it already stands; its place is kept free until then.
 */
export function SmallMap({ points, says }: { readonly points: readonly Point[]; readonly says: string }) {
  const positions = points.map(({ longitude, latitude }): Position => [longitude, latitude]);
  return (
    <div className="small-map" role="img" aria-label={says}>
      <Suspense>
        <Picture positions={positions} />
      </Suspense>
    </div>
  );
}
