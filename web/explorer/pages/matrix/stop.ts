import type { Place } from './place';
import type { Programme } from './programmes';

/** Where the keyboard was last, by the ids of programmes, which stay when rows change. */
export interface Stop {
  readonly row?: string | undefined;
  readonly column?: string | undefined;
}

/** Where Tab leads to: where the keyboard was last; else the chosen cell; else the heading of the first row. */
export function placeOf(
  { row, column }: Stop,
  chosen: string | null,
  rows: readonly Programme[],
  columns: readonly Programme[],
): Place {
  const [first, second] = chosen?.split(',') ?? [];
  const ends = rows.some(({ id }) => id === first) ? { row: first, column: second } : { row: second, column: first };
  const from = row === undefined && column === undefined ? ends : { row, column };
  const place = {
    row: rows.findIndex(({ id }) => id === from.row),
    column: columns.findIndex(({ id }) => id === from.column),
  };
  return place.row < 0 && place.column < 0 ? { row: 0, column: -1 } : place;
}
