import { geoAzimuthalEqualArea, geoDistance, geoPath } from 'd3-geo';
import { useEffect, useMemo, useState } from 'react';
import { middleOf, type Position } from './countries';
import { dotAt } from './land-layer';
import { landOf, type Land } from './world';
import './map.css';

const WIDTH = 340;
const HEIGHT = 210;

/** How far around a point one sees, in radians: about 1,400 km, so that one recognises the coast. */
const REACH = 0.22;
/** The room around points that lie farther apart, as a share of their distance. */
const ROOM = 1.25;

/** Land around some points, as seen from above their middle, so that it is true to shape wherever it lies. */
export function SmallMapPicture({ positions }: { readonly positions: readonly Position[] }) {
  const [lands, setLands] = useState<readonly Land[]>([]);
  useEffect(() => {
    let current = true;
    // Without the land the points still stand.
    void landOf('coarse').then(
      (found) => current && setLands(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  const place = positions.join(' ');
  const { outlines, dots } = useMemo(() => {
    const middle = middleOf(positions) ?? [0, 0];
    const farthest = Math.max(0, ...positions.map((position) => geoDistance([...position], [...middle])));
    const reach = Math.min(Math.PI / 2, Math.max(REACH, farthest * ROOM));
    const projection = geoAzimuthalEqualArea()
      .rotate([-middle[0], -middle[1]])
      .translate([WIDTH / 2, HEIGHT / 2])
      .scale(HEIGHT / 2 / reach)
      // What lies behind the corners need not be drawn.
      .clipAngle(Math.min(180, (reach * 120) / Math.PI + 25))
      .clipExtent([
        [-2, -2],
        [WIDTH + 2, HEIGHT + 2],
      ]);
    const path = geoPath(projection).digits(1);
    return {
      outlines: lands.map(({ shape }) => path(shape)).filter((d) => d !== null),
      dots: positions.flatMap((position): string[] => {
        const point = projection([...position]);
        return point ? [dotAt(point)] : [];
      }),
    };
    // "place" is the positions as a text, which stays the same when the array is made anew.
  }, [lands, place]);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect className="sea" width={WIDTH} height={HEIGHT} />
      {outlines.map((d, index) => (
        <path key={index} className="land" d={d} />
      ))}
      {dots.map((d) => (
        <path key={d} className="small-map-point" d={d} />
      ))}
    </svg>
  );
}
