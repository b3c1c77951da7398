import { sortKey } from '../../model/values/sort-key';
import type { Columns } from './columns';
import type { CountryOfRow } from './country-of-row';
import type { Evidence } from './match-rule';
import { valuesOf, type EntityRecord } from './records';
import { textsOf, type ReconciliationQuery } from './requests';

/** What the columns of a row say of a candidate, each for itself. */
export interface Said {
  readonly strongest: Evidence;
  /** How many of them agree. */
  readonly agreeing: number;
}

/** What the columns of a row say, in the form in which it is compared: texts by the column, other than that of the country. */
export type Given = ReadonlyMap<string, ReadonlySet<string>>;

export function givenIn({ properties = [] }: ReconciliationQuery, columns: Columns): Given {
  const given = new Map<string, Set<string>>();
  for (const { pid, v } of properties) {
    if (columns.all.get(pid)?.isCountry) continue;
    const texts = [v]
      .flat()
      .flatMap(textsOf)
      .filter((text) => text.trim() !== '');
    if (texts.length > 0) given.set(pid, new Set([...(given.get(pid) ?? []), ...texts.map(sortKey)]));
  }
  return given;
}

const BY_STRENGTH: readonly Evidence[] = ['CONTRADICTS', 'CODE', 'UNSURE', 'AGREES'];

/**
 * What the columns of a row say of a candidate that lies in a country. Only codes and countries can speak against it: other
 * texts differ for no reason. `record` has the values of its other columns, and is undefined where the row has none.
 */
export function said(
  given: Given,
  countryOfRow: CountryOfRow,
  country: string | undefined,
  record: EntityRecord | undefined,
  columns: Columns,
): Said {
  const all = [
    ofCountry(countryOfRow, country),
    ...[...given].map(([column, keys]) => (record ? ofColumn(record, column, keys, columns) : 'NONE')),
  ];
  return {
    strongest: BY_STRENGTH.find((one) => all.includes(one)) ?? 'NONE',
    agreeing: all.filter((one) => one === 'AGREES' || one === 'CODE').length,
  };
}

function ofCountry(ofRow: CountryOfRow, country: string | undefined): Evidence {
  if (ofRow === undefined || country === undefined) return 'NONE';
  if (ofRow.size === 0) return 'UNSURE';
  return ofRow.has(country) ? 'AGREES' : 'CONTRADICTS';
}

function ofColumn(record: EntityRecord, column: string, given: ReadonlySet<string>, columns: Columns): Evidence {
  const isCode = columns.all.get(column)?.isCode ?? false;
  const known = valuesOf(record, column, columns).map((value) => ('str' in value ? value.str : value.id));
  if (known.length === 0) return 'NONE';
  if (known.some((text) => given.has(sortKey(text)))) return isCode ? 'CODE' : 'AGREES';
  return isCode ? 'CONTRADICTS' : 'NONE';
}
