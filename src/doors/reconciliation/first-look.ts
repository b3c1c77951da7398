import type { Asking } from '../asking';
import type { Columns } from './columns';
import type { CountryNames } from './country-names';
import { countryOfRow, countryTexts, type CountryOfRow } from './country-of-row';
import { USUAL_CANDIDATES, type ReconciliationQuery } from './requests';
import { LONGEST_TEXT, hitsOf, type Hit, type Search } from './searches';

/** A row, and what the search of its text found. */
export interface Row {
  readonly query: ReconciliationQuery;
  /** Undefined where there is nothing to search for. */
  readonly search: Search | undefined;
  readonly country: CountryOfRow;
  readonly hits: readonly Hit[];
}

/** Hits where a row names a country: the customs of twenty countries may have one name. */
const FIRST_WITH_COUNTRY = 40;

/** Searches for the texts of rows. Throws RefusedOperation. */
export async function firstLook(
  asking: Asking,
  columns: Columns,
  names: CountryNames,
  queries: readonly ReconciliationQuery[],
): Promise<readonly Row[]> {
  const countries = queries.map((query) => countryOfRow(countryTexts(query, columns), names));
  const searches = queries.map((query, i) => searchOf(query, columns, countries[i] !== undefined));
  const asked = searches.filter((search) => search !== undefined);
  const found = (await hitsOf(asking, columns, asked))[Symbol.iterator]();
  return queries.map((query, i) => ({
    query,
    search: searches[i],
    country: countries[i],
    hits: searches[i] ? (found.next().value as readonly Hit[]) : [],
  }));
}

/** What is searched for: the name, or else a code in another column of the row. */
function searchOf(
  { query = '', properties = [], type, type_strict: strict, limit }: ReconciliationQuery,
  columns: Columns,
  hasCountry: boolean,
): Search | undefined {
  const codes = properties.filter(({ pid }) => columns.all.get(pid)?.isCode).flatMap(({ v }) => v);
  const whole = query.trim() || String(codes.find((code) => typeof code !== 'object') ?? '').trim();
  const text = [...whole].slice(0, LONGEST_TEXT).join('');
  const types = type === undefined ? [] : [type].flat();
  // An entity has one type, and so cannot have all of several.
  if (text === '' || (strict === 'all' && types.length > 1)) return undefined;
  const first = Math.max(hasCountry ? FIRST_WITH_COUNTRY : USUAL_CANDIDATES, limit ?? 0);
  return { text, types: types.length > 0 ? types : undefined, first };
}
