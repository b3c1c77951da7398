import { sortKey } from '../../model/values/sort-key';
import type { Columns } from './columns';
import type { CountryOfRow } from './country-of-row';
import type { Evidence } from './match-rule';
import { valuesOf, type EntityRecord } from './records';
import type { PropertyValue, ReconciliationQuery } from './requests';

/** What the columns of a row say of a candidate, each for itself. */
export interface Said {
  readonly strongest: Evidence;
  /** How many of them agree. */
  readonly agreeing: number;
}

const BY_STRENGTH: readonly Evidence[] = ['CONTRADICTS', 'CODE', 'UNSURE', 'AGREES'];

/**
 * What the columns of a row say of a candidate that lies in a country. Only codes and countries can speak against it: other
 * texts differ for no reason. `record` has the values of its other columns, and is undefined where the row has none.
 */
export function said(
  { properties = [] }: ReconciliationQuery,
  countryOfRow: CountryOfRow,
  country: string | undefined,
  record: EntityRecord | undefined,
  columns: Columns,
): Said {
  const all = [
    ofCountry(countryOfRow, country),
    ...properties.map(({ pid, v }) => (record ? ofColumn(record, pid, [v].flat(), columns) : 'NONE')),
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

function ofColumn(record: EntityRecord, column: string, values: readonly PropertyValue[], columns: Columns): Evidence {
  const { isCode = false, isCountry = false } = columns.all.get(column) ?? {};
  if (isCountry) return 'NONE';
  const known = valuesOf(record, column, columns).map((value) => ('str' in value ? value.str : value.id));
  if (known.length === 0) return 'NONE';
  const keys = new Set(known.map(sortKey));
  const given = values.flatMap((value) => (typeof value === 'object' ? [value.id, value.name ?? ''] : [String(value)]));
  if (given.every((text) => text.trim() === '')) return 'NONE';
  if (given.some((text) => keys.has(sortKey(text)))) return isCode ? 'CODE' : 'AGREES';
  return isCode ? 'CONTRADICTS' : 'NONE';
}
