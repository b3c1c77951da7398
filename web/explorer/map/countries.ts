import anchors from 'virtual:country-anchors';

/** A point of the Earth: longitude and latitude in degrees. */
export type Position = readonly [number, number];

/** Countries that the atlas knows by name alone, for ISO 3166-1 gives them no number. */
const BY_NAME: Readonly<Record<string, string>> = { XK: 'Kosovo' };

/** The key of a country on the map: its ISO 3166-1 number, or its name in the atlas where it has none. */
export function keyOf({
  iso2,
  isoNumeric,
}: {
  readonly iso2?: string | null;
  readonly isoNumeric?: string | null;
}): string {
  return isoNumeric ?? BY_NAME[iso2 ?? ''] ?? '';
}

/** The middle of a country's largest part; undefined where the atlas does not have it. */
export function anchorOf(key: string): Position | undefined {
  const anchor = anchors[key];
  return anchor && [anchor[0], anchor[1]];
}

/** The middle of several points, on the sphere: that of a union among its members. */
export function middleOf(points: readonly Position[]): Position | undefined {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude, latitude] of points) {
    const [east, north] = [longitude * RADIANS, latitude * RADIANS];
    x += Math.cos(north) * Math.cos(east);
    y += Math.cos(north) * Math.sin(east);
    z += Math.sin(north);
  }
  if (Math.hypot(x, y, z) < 1e-9) return undefined;
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

const RADIANS = Math.PI / 180;

/** Thousands of square kilometres below which a country would be hard to see, and gets a dot. */
const SMALL = 20;

/** The keys of countries that are too small to be seen on a map of the world. */
export const SMALL_COUNTRIES: ReadonlySet<string> = new Set(
  Object.keys(anchors).filter((key) => (anchors[key]?.[2] ?? SMALL) < SMALL),
);
