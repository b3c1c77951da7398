import { FACT_COLUMNS, type FactColumn, type FactRow } from './fact-rows';

const COLUMNS = Object.keys(FACT_COLUMNS) as FactColumn[];

/** The table of facts as CSV (RFC 4180), for programs that read no Parquet; lists have spaces between their items. */
export function* factsCsv(rows: Iterable<FactRow>): Generator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for (const row of rows) yield `${COLUMNS.map((name) => cell(row[name])).join(',')}\r\n`;
}

function cell(value: FactRow[FactColumn]): string {
  if (value === null) return '';
  const text = typeof value === 'object' ? value.join(' ') : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
