import type { Columns } from './columns';
import type { CountryNames } from './country-names';
import { textsOf, type ReconciliationQuery } from './requests';

/** What the columns of a row say of its country: ids of countries, none of them where no text is surely one; undefined without a text. */
export type CountryOfRow = ReadonlySet<string> | undefined;

/** The texts by which a row names its country. */
export function countryTexts({ properties = [] }: ReconciliationQuery, columns: Columns): readonly string[] {
  const values = properties.filter(({ pid }) => columns.all.get(pid)?.isCountry).flatMap(({ v }) => [v].flat());
  return values
    .flatMap(textsOf)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** The countries that the texts surely mean. A text that could mean two, or is not known, is none. */
export function countryOfRow(texts: readonly string[], names: CountryNames): CountryOfRow {
  if (texts.length === 0) return undefined;
  return new Set(texts.flatMap((text) => names.idOf(text) ?? []));
}
