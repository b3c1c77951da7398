import type { GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A country's land, by its key on the map. */
export interface Land {
  readonly key: string;
  readonly shape: GeoPermissibleObjects;
}

/** How finely land is drawn: 1:110 million at first, 1:50 million for who looks closer. */
export type Detail = 'coarse' | 'fine';

const ATLASES: Readonly<Record<Detail, () => Promise<{ readonly default: unknown }>>> = {
  coarse: () => import('world-atlas/countries-110m.json'),
  fine: () => import('world-atlas/countries-50m.json'),
};
const loaded = new Map<Detail, Promise<readonly Land[]>>();

/** The countries of the atlas, fetched once. They are no part of the first chunk: 100 kB coarse, 750 kB fine. */
export function landOf(detail: Detail): Promise<readonly Land[]> {
  const before = loaded.get(detail);
  if (before) return before;
  const lands = ATLASES[detail]().then(({ default: atlas }) => landIn(atlas as Atlas));
  loaded.set(detail, lands);
  // An atlas that did not come is asked for again the next time.
  lands.catch(() => loaded.delete(detail));
  return lands;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

function landIn(atlas: Atlas): readonly Land[] {
  const { features } = feature(atlas, atlas.objects.countries);
  return features.map((shape) => ({ key: String(shape.id ?? shape.properties.name), shape }));
}
