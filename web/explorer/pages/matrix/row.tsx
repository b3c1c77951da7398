import { memo } from 'react';
import type { CellNames } from './cell-names';
import type { AgreementStatus } from './matrix.generated';
import { keyOf, type Pair } from './pairs';
import type { Programme } from './programmes';
import { Sign } from './sign';
import { useTexts } from './use-texts';

/** What every row of the grid shows cells by. */
export interface Cells {
  readonly columns: readonly Programme[];
  readonly pairs: ReadonlyMap<string, Pair>;
  /** Keys of pairs that another view shows. */
  readonly hidden: ReadonlySet<string>;
  /** The columns with which regions begin, where they stand by region. */
  readonly firsts: ReadonlySet<string>;
  readonly names: CellNames;
  /** Only signs of this status stand out. */
  readonly status: AgreementStatus | undefined;
}

/**
 * One programme's row. It draws anew only when its own cells change or the keyboard's place comes into it or leaves it;
 * what one does to a cell, the grid hears.
 */
export const MatrixRow = memo(function MatrixRow({
  row,
  index,
  cells,
  partners,
  isPinned,
  stop,
  chosen,
}: {
  readonly row: Programme;
  readonly index: number;
  readonly cells: Cells;
  readonly partners: number;
  /** Whether the matrix shows this row alone. */
  readonly isPinned: boolean;
  /** The column that Tab leads to, -1 for the heading of the row; absent when it is in another row. */
  readonly stop: number | undefined;
  /** The column of the chosen cell; absent when it is in another row. */
  readonly chosen: number | undefined;
}) {
  const { t } = useTexts();
  const { columns, pairs, hidden, firsts, names, status } = cells;
  return (
    <tr data-row={index}>
      <th scope="row">
        <button type="button" tabIndex={stop === -1 ? 0 : -1} aria-pressed={isPinned} title={t('pin')}>
          <span className="matrix-code">{row.code}</span> <span className="matrix-label">{row.label}</span>{' '}
          <span className="matrix-count">
            {partners} <span className="visually-hidden">{t('partners', { count: partners })}</span>
          </span>
        </button>
      </th>
      {columns.map((column, at) => {
        const key = keyOf(row.id, column.id);
        const pair = pairs.get(key);
        const kind = row.id === column.id ? 'same' : hidden.has(key) ? 'hidden' : 'hole';
        const label = pair ? names.mark(pair, row.label, column.label) : names.empty(kind, row.label, column.label);
        return (
          <td
            key={column.id}
            tabIndex={stop === at ? 0 : -1}
            aria-label={label}
            aria-selected={chosen === at ? true : undefined}
            data-kind={pair ? 'mark' : kind}
            data-begins={firsts.has(column.id) || undefined}
            data-out={(pair && status && pair.recognitions.every((one) => one.status !== status)) || undefined}
          >
            {pair && <PairSign pair={pair} status={status} />}
          </td>
        );
      })}
    </tr>
  );
});

/** The sign of the furthest recognition, or of the furthest of the status asked for. */
function PairSign({ pair, status }: { readonly pair: Pair; readonly status: AgreementStatus | undefined }) {
  const { recognitions } = pair;
  const shown = recognitions.find((one) => one.status === status) ?? recognitions[0];
  if (!shown) return null;
  return (
    <Sign
      status={shown.status}
      standing={shown.standing}
      modality={shown.modality}
      disputed={recognitions.some(({ disputed }) => disputed)}
      count={recognitions.length}
    />
  );
}
