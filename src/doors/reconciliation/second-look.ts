import type { Asking } from '../asking';
import { HAS_ALL_WORDS } from '../scores';
import type { Columns } from './columns';
import type { CountryNames } from './country-names';
import type { Row } from './first-look';
import { countryOf } from './country-of-entity';
import { fewInCountry, type TypeInCountry } from './in-country';
import { hitsOf, type Hit } from './searches';

/** What stands between a name and what somebody wrote beside it: "Rotterdam, Netherlands", "Iran (Islamic Republic of)". */
const SEPARATORS = /\s*[,;/()[\]]\s*|\s+[-–—]\s+/u;
const MOST_PARTS = 3;
/** Each part of a text tells less than the one before it, and the first less than the whole. */
const PART = 0.9;
/** The score of what only its type and its country speak for: as much as a name of another country's has left. */
const IN_ITS_PLACE = 0.5;
/** The same, where the country is named in the text and in no column: "Albania Customs". */
const IN_PLACE_OF_TEXT = 0.3;
/** How much more a name that has a part of the words is worth in the country that the text names. */
const IN_COUNTRY_OF_TEXT = 0.05;

/**
 * What else rows could mean. Where no name has all words of the text: names that a part of it has, parted by commas,
 * brackets and dashes. Where the row names no country, but the text does: what was found in that country, and what there is of
 * the row's type in it, if that is little. The latter also where nothing was found in the country that the row names, so that
 * "Toldstyrelsen" in Denmark finds its customs administration. Throws RefusedOperation.
 */
export async function secondLook(
  asking: Asking,
  columns: Columns,
  names: CountryNames,
  rows: readonly Row[],
): Promise<readonly (readonly Hit[])[]> {
  const searches = rows.map((row) => {
    if (row.search === undefined || hasAllWords(row)) return [];
    return partsOf(row.search.text).map((text) => ({ ...row.search!, text }));
  });
  const named = rows.map((row) => countryInText(row, names));
  const places = rows.map((row, i) => placeOf(row, named[i]));
  const found = (await hitsOf(asking, columns, searches.flat()))[Symbol.iterator]();
  const entities = await fewInCountry(asking, columns, places);
  return rows.map(({ country, hits }, i) => {
    const inCountry = hits.filter(({ node }) => named[i] !== undefined && countryOf(node)?.id === named[i]);
    const byParts = searches[i]!.flatMap((_, part) =>
      (found.next().value as readonly Hit[]).map((hit) => ({ ...hit, score: hit.score * PART ** (part + 1) })),
    );
    const score = country === undefined ? IN_PLACE_OF_TEXT : IN_ITS_PLACE;
    const worthMore = inCountry.map((hit) => ({ ...hit, score: hit.score + IN_COUNTRY_OF_TEXT }));
    return [...worthMore, ...byParts, ...entities[i]!.map((node) => ({ score, matchedName: null, node }))];
  });
}

const hasAllWords = (row: Row): boolean => possibleIn(row).some(({ score }) => score >= HAS_ALL_WORDS);

/** What the country of the row does not speak against. */
const possibleIn = ({ country, hits }: Row): readonly Hit[] =>
  hits.filter(({ node }) => {
    const own = countryOf(node)?.id;
    return country === undefined || country.size === 0 || own === undefined || country.has(own);
  });

/** The country that the text names, where no column does and no name has all words. */
const countryInText = (row: Row, names: CountryNames): string | undefined =>
  row.search === undefined || row.country !== undefined || hasAllWords(row) ? undefined : names.inText(row.search.text);

/** The row's type and country, where it has one of each and they can help. */
function placeOf(row: Row, named: string | undefined): TypeInCountry | undefined {
  const { search, country: countries } = row;
  const [type, ...otherTypes] = search?.types ?? [];
  if (type === undefined || otherTypes.length > 0) return undefined;
  if (countries === undefined) return named === undefined ? undefined : { type, country: named };
  const [country, ...otherCountries] = countries;
  if (country === undefined || otherCountries.length > 0 || possibleIn(row).length > 0) return undefined;
  return { type, country };
}

function partsOf(text: string): readonly string[] {
  const parts = text.split(SEPARATORS).filter((part) => [...part].length > 1);
  return parts.length > 1 ? parts.slice(0, MOST_PARTS) : [];
}
