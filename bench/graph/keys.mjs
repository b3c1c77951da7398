import { random } from './random.mjs';
import { COUNTS, idOf } from './region.mjs';
import { regionsOf, SEED_NUMBER } from './dataset.mjs';
import { threeLetters } from './words.mjs';

/** Values of a variable; requests take them in turn. */
const VALUES = 20;

/**
 * @typedef {object} Keys
 * @property {string[]} agreements
 * @property {string[]} programmes
 * @property {string[]} sources
 * @property {{ id: string, iso3: string }[]} countries the largest of their regions, so that pages are full
 * @property {string[]} days
 */

/**
 * The values with which operations are asked, from all regions of a data set but the first, whose hubs grow with it.
 *
 * @param {number} size
 * @returns {Keys}
 */
export function keysOf(size) {
  const chance = random(SEED_NUMBER + 17);
  const regions = regionsOf(size);
  const some = (choose) =>
    Array.from({ length: VALUES }, () => choose(regions === 1 ? 0 : 1 + chance.whole(regions - 1)));
  const any = (type) => some((region) => idOf(type, region, chance.whole(COUNTS[type])));
  return {
    agreements: any('Agreement'),
    programmes: any('Programme'),
    sources: some((region) => idOf('Source', region, chance.skewed(COUNTS.Source))),
    countries: some((region) => ({ id: idOf('Country', region, 0), iso3: threeLetters(region * COUNTS.Country) })),
    days: some(() => `${1998 + chance.whole(10)}-0${1 + chance.whole(9)}-15`),
  };
}
