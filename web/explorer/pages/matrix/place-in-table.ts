import type { SyntheticEvent } from 'react';
import type { Place } from './place';

/** The place of the cell in which an event happened. */
export function placeIn({ target }: SyntheticEvent): Place | undefined {
  const cell = (target as Element).closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr')?.dataset['row'];
  if (!cell || row === undefined) return undefined;
  const place = { row: Number(row), column: cell.cellIndex - 1 };
  return place.row < 0 && place.column < 0 ? undefined : place;
}

/** What takes the focus at a place: a cell, or the button of a heading. */
export function elementAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | null {
  const cell = table?.querySelector<HTMLTableRowElement>(`tr[data-row="${row}"]`)?.cells[column + 1];
  return cell?.querySelector('button') ?? cell ?? null;
}
