import { memo, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { Arrangement } from './arrangement';
import { keyOf } from './pairs';
import { placeAfter, type Place } from './place';
import { elementAt, placeIn } from './place-in-table';
import type { Programme } from './programmes';
import { RegionRow } from './region-row';
import { MatrixRow, type Cells } from './row';
import { placeOf, type Stop } from './stop';
import { useTexts } from './use-texts';
import './grid.css';

/** Two programmes: the row's and the column's. */
export type Couple = readonly [Programme, Programme];

/** What a place in the grid is about: a couple, or the programme of a heading. */
export type Subject = Couple | readonly [Programme];

/**
 * The matrix: a data grid that the arrow keys walk through, one cell of which Tab leads to. Its cells are plain table
 * cells, thousands of them; the table hears what is done to them.
 */
export const MatrixGrid = memo(function MatrixGrid({
  arrangement,
  cells,
  byRegion,
  pinned,
  chosen,
  onLook,
  onChoose,
  onPin,
}: {
  readonly arrangement: Arrangement;
  readonly cells: Cells;
  /** Whether rows stand under headings of their regions. */
  readonly byRegion: boolean;
  /** The programme whose row alone is shown. */
  readonly pinned: string | undefined;
  /** The key of the pair that was chosen. */
  readonly chosen: string | null;
  /** The pointer or the focus has come to a cell or a heading, or has left all. */
  readonly onLook: (subject: Subject | undefined, by: 'pointer' | 'focus') => void;
  readonly onChoose: (couple: Couple) => void;
  readonly onPin: (programme: Programme) => void;
}) {
  const { t } = useTexts();
  const table = useRef<HTMLTableElement>(null);
  const { rows, columns, partners } = arrangement;
  const [stop, setStop] = useState<Stop>({});
  const [pointedAt, setPointedAt] = useState<number>();
  const [focusedAt, setFocusedAt] = useState<number>();
  const lit = pointedAt ?? focusedAt;
  const at = useMemo(() => placeOf(stop, chosen, rows, columns), [stop, chosen, rows, columns]);
  const chosenAt = (row: Programme): number | undefined => {
    if (!chosen?.split(',').includes(row.id)) return undefined;
    const column = columns.findIndex(({ id }) => id !== row.id && keyOf(id, row.id) === chosen);
    return column < 0 ? undefined : column;
  };

  const coupleAt = ({ row, column }: Place): Couple | undefined => {
    const [one, other] = [rows[row], columns[column]];
    return one && other ? [one, other] : undefined;
  };
  const headingAt = ({ row, column }: Place): Programme | undefined =>
    column < 0 ? rows[row] : row < 0 ? columns[column] : undefined;
  const subjectAt = (place: Place): Subject | undefined => {
    const heading = headingAt(place);
    return heading ? [heading] : coupleAt(place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placeIn(event);
    if (!place) return;
    const couple = coupleAt(place);
    if (couple && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onChoose(couple);
    }
    const next = placeAfter(place, event, { rows: rows.length, columns: columns.length });
    if (!next) return;
    event.preventDefault();
    elementAt(table.current, next)?.focus();
  };
  const onClick = (event: SyntheticEvent): void => {
    const place = placeIn(event);
    if (!place) return;
    const couple = coupleAt(place);
    const heading = headingAt(place);
    if (couple) onChoose(couple);
    else if (heading) onPin(heading);
  };
  const onFocus = (event: SyntheticEvent): void => {
    const place = placeIn(event);
    if (!place) return;
    setStop({ row: rows[place.row]?.id, column: columns[place.column]?.id });
    setFocusedAt(place.column);
    onLook(subjectAt(place), 'focus');
  };
  const onPointerOver = (event: SyntheticEvent): void => {
    const place = placeIn(event);
    setPointedAt(place?.column);
    onLook(place && subjectAt(place), 'pointer');
  };

  return (
    <table
      ref={table}
      role="grid"
      className="matrix-grid"
      style={{ '--columns': columns.length } as CSSProperties}
      aria-label={t('gridLabel')}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={onFocus}
      onPointerOver={onPointerOver}
      onPointerLeave={() => {
        setPointedAt(undefined);
        onLook(undefined, 'pointer');
      }}
    >
      <colgroup>
        <col className="matrix-heading-column" />
        {columns.map(({ id }, index) => (
          <col key={id} data-lit={index === lit || undefined} />
        ))}
      </colgroup>
      <thead>
        <tr data-row={-1}>
          <td className="matrix-corner">{t('numberOfPartners')}</td>
          {columns.map(({ id, code, label }, index) => (
            <th
              key={id}
              scope="col"
              data-lit={index === lit || undefined}
              data-begins={cells.firsts.has(id) || undefined}
            >
              <button
                type="button"
                tabIndex={at.row === -1 && at.column === index ? 0 : -1}
                aria-label={`${code}, ${label}`}
                aria-pressed={id === pinned}
                title={label}
              >
                {code}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => [
          byRegion && (index === 0 || row.region !== rows[index - 1]?.region) && (
            <RegionRow key={`${row.region}`} row={row} columns={columns.length} />
          ),
          <MatrixRow
            key={row.id}
            {...{ row, index, cells }}
            partners={partners.get(row.id) ?? 0}
            isPinned={row.id === pinned}
            stop={at.row === index ? at.column : undefined}
            chosen={chosenAt(row)}
          />,
        ])}
      </tbody>
    </table>
  );
});
