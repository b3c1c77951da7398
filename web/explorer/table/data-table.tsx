import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../ui/save-file';
import { csvOf } from './csv';
import './table.css';

/** A column: its heading, the value by which it is sorted, filtered and saved, and what is shown where that differs. */
export interface Column<Row> {
  readonly id: string;
  readonly heading: string;
  readonly value: (row: Row) => string | number;
  readonly cell?: (row: Row) => ReactNode;
}

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
  filterFns: { includesString: filterFn_includesString },
});

/**
 * Rows that a reader can sort, filter and save as CSV; what is saved is what is shown, in its order. The equal view of
 * each picture is such a table.
 */
export function DataTable<Row extends object>({
  caption,
  fileName,
  columns,
  rows,
}: {
  readonly caption: string;
  /** Of the CSV file, without its ending. */
  readonly fileName: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}) {
  const { t } = useTranslation();
  const definitions = useMemo(
    () =>
      columns.map(({ id, heading, value }): ColumnDef<typeof features, Row> => ({
        id,
        header: heading,
        accessorFn: value,
        sortFn: 'alphanumeric',
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    globalFilterFn: 'includesString',
    getColumnCanGlobalFilter: () => true,
  });
  const shown = table.getRowModel().rows;
  // Hundreds of rows take a moment: the first are there at once, the rest when nobody waits for anything else.
  const drawn = useDeferredValue(shown, shown.slice(0, FIRST));
  const save = (): void => {
    const lines = shown.map(({ original }) => columns.map(({ value }) => value(original)));
    saveFile(`${fileName}.csv`, 'text/csv', csvOf([columns.map(({ heading }) => heading), ...lines]));
  };
  return (
    <div className="data-table">
      <div className="data-table-tools">
        <input
          type="search"
          aria-label={t('actions.filter')}
          placeholder={t('actions.filter')}
          onChange={({ target }) => table.setGlobalFilter(target.value)}
        />
        <span role="status">{t('table.rows', { count: shown.length })}</span>
        <button type="button" onClick={save}>
          {t('actions.csv')}
        </button>
      </div>
      <div className="scrolled" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map(({ id, headers }) => (
              <tr key={id}>
                {headers.map(({ id, column }) => (
                  <th key={id} scope="col" aria-sort={SORTS[String(column.getIsSorted())]}>
                    <button type="button" className="sorter" onClick={column.getToggleSortingHandler()}>
                      {String(column.columnDef.header)}
                    </button>
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {drawn.map(({ id, original }) => (
              <tr key={id}>
                {columns.map(({ id, value, cell }) => (
                  <td key={id}>{cell ? cell(original) : value(original)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="empty">{t('table.none')}</p>}
      </div>
    </div>
  );
}

/** So many rows fill a screen. */
const FIRST = 40;

const SORTS: Readonly<Record<string, 'ascending' | 'descending' | 'none'>> = {
  asc: 'ascending',
  desc: 'descending',
  false: 'none',
};
