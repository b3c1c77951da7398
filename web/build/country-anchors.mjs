import { createRequire } from 'node:module';

const NAME = 'virtual:country-anchors';

/** Of the Earth, in square kilometres per steradian. */
const RADIUS_SQUARED = 6371 ** 2;

/**
 * A plugin for Vite that makes the module `virtual:country-anchors` out of the world atlas: for each country, by its key
 * on the map, the middle of its largest part and how large it is. The detailed atlas has small countries that the coarse
 * one, which the page draws first, leaves out.
 */
export function countryAnchors() {
  return {
    name: 'country-anchors',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: async (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(await anchors())};` : null),
  };
}

/** `[longitude, latitude, thousands of square kilometres]` by key: the ISO 3166-1 number, or the name without one. */
async function anchors() {
  const { geoArea, geoCentroid } = await import('d3-geo');
  const { feature } = await import('topojson-client');
  const atlas = createRequire(import.meta.url)('world-atlas/countries-50m.json');
  const found = new Map();
  for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
    const key = id ?? properties.name;
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const coordinates of parts) {
      const part = { type: 'Polygon', coordinates };
      const area = geoArea(part);
      const before = found.get(key) ?? { area: 0, whole: 0 };
      const larger = area > before.area ? { area, part } : { area: before.area, part: before.part };
      found.set(key, { ...larger, whole: before.whole + area });
    }
  }
  const rounded = (value) => Math.round(value * 100) / 100;
  return Object.fromEntries(
    [...found].map(([key, { part, whole }]) => [
      key,
      [...geoCentroid(part), (whole * RADIUS_SQUARED) / 1000].map(rounded),
    ]),
  );
}
