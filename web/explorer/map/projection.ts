import { geoNaturalEarth1, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Position } from './countries';

/** Which ocean lies at the edges: a map with Europe in the middle is cut in the Pacific, one with Asia in the Atlantic. */
export type Centre = 'europe' | 'asia';

/** The meridians in the middle. Both cuts, at 169° and 30° west, run through little land. */
const MIDDLES: Readonly<Record<Centre, number>> = { europe: 11, asia: 150 };

/** The map's own measures; the picture scales them to its place. South of Cape Horn nothing is shown. */
export const WIDTH = 960;
export const HEIGHT = 420;

/** Where the top of the map stands, so that the far north is cut off little. */
const NORTH: Position = [0, 84];

export interface Projected {
  readonly projection: GeoProjection;
  readonly path: GeoPath;
  readonly point: (position: Position) => Position;
}

const made = new Map<Centre, Projected>();

/** The projection with one centre, Natural Earth, made once. */
export function projectedBy(centre: Centre): Projected {
  const before = made.get(centre);
  if (before) return before;
  const projection = geoNaturalEarth1()
    .rotate([-MIDDLES[centre], 0])
    .precision(0.6)
    .fitWidth(WIDTH, { type: 'Sphere' });
  const [x, y] = projection.translate();
  projection.translate([x, y - (projection([MIDDLES[centre], NORTH[1]])?.[1] ?? 0)]);
  const path = geoPath(projection).digits(1);
  const point = (position: Position): Position => projection([...position]) ?? [0, 0];
  const projected = { projection, path, point };
  made.set(centre, projected);
  return projected;
}

/** The centre that cuts the fewest lines around a place: the nearer one. */
export function centreFor(place: Position | undefined): Centre {
  if (!place) return 'europe';
  const distance = (centre: Centre): number => {
    const degrees = Math.abs(place[0] - MIDDLES[centre]) % 360;
    return Math.min(degrees, 360 - degrees);
  };
  return distance('asia') < distance('europe') ? 'asia' : 'europe';
}

/** The great circle between two places, as the data of an SVG path. */
export function arcBetween({ path }: Projected, from: Position, to: Position): string {
  return path({ type: 'LineString', coordinates: [[...from], [...to]] }) ?? '';
}
