import { invariant } from '../../errors';
import { byKey } from '../grouped';
import type { StoredValue } from '../../model/stored-graph';

/** A column of Neo4j's importer: its header, and the cell of a record. */
export interface Column<R> {
  readonly header: string;
  readonly cell: (record: R) => StoredValue | undefined;
}

type Properties = Readonly<Record<string, StoredValue>>;

/**
 * The lines of a table as CSV (RFC 4180) with typed headers. Texts and lists always stand in quotation marks, so that
 * an empty text is told from none at all.
 */
export function csvTable<R>(columns: readonly Column<R>[], records: readonly R[], listMark: string): string {
  const lines = records.map((record) => columns.map(({ cell }) => csvCell(cell(record), listMark)).join(','));
  return [columns.map(({ header }) => header).join(','), ...lines, ''].join('\n');
}

/** The columns of the properties that some of the records have, by name. `leftOut` stand in columns of their own. */
export function propertyColumns<R extends { readonly properties: Properties }>(
  records: readonly R[],
  leftOut: readonly string[],
): Column<R>[] {
  const types = new Map<string, string>();
  for (const { properties } of records) {
    for (const [name, value] of Object.entries(properties)) {
      const type = columnType(value);
      invariant((types.get(name) ?? type) === type, `${name} has values of one type in the store`);
      types.set(name, type);
    }
  }
  return [...types]
    .filter(([name]) => !leftOut.includes(name))
    .sort(byKey)
    .map(([name, type]) => ({ header: `${name}:${type}`, cell: ({ properties }) => properties[name] }));
}

function columnType(value: StoredValue): string {
  if (Array.isArray(value)) return 'string[]';
  if (typeof value === 'bigint') return 'long';
  return typeof value === 'number' ? 'double' : typeof value;
}

function csvCell(value: StoredValue | undefined, listMark: string): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  invariant(!value.includes(''), 'no list of the store holds an empty text, which CSV cannot tell from an empty list');
  return quoted(value.join(listMark));
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
