/** A place in the grid: indices of a row and a column, -1 for the headings. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How far Page Up and Page Down go. */
const PAGE = 10;

/**
 * Where a key leads from a place in a grid of so many rows and columns; undefined for a key that leads nowhere. The
 * keys are those of the ARIA Authoring Practices for a data grid.
 */
export function placeAfter(
  { row, column }: Place,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: { readonly rows: number; readonly columns: number },
): Place | undefined {
  const moves: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: Math.max(row - PAGE, 0), column },
    PageDown: { row: row + PAGE, column },
    Home: { row: ctrlKey ? 0 : row, column: ctrlKey || row === -1 ? 0 : -1 },
    End: { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 },
  };
  const to = moves[key];
  if (!to) return undefined;
  const next = { row: within(to.row, size.rows), column: within(to.column, size.columns) };
  // The corner has nothing to tell.
  return next.row === -1 && next.column === -1 ? { row, column } : next;
}

const within = (index: number, count: number): number => Math.min(Math.max(index, -1), count - 1);
