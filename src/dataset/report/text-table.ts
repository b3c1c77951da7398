/** A small table for people: a title, heads of columns, and rows of words and numbers. */
export interface TextTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Stands in a column of numbers where the question makes no sense. */
export const NOTHING = '-';

/** The lines of a table in columns: words to the left, numbers to the right. A table without rows says so. */
export function tableLines({ title, head, rows }: TextTable): string[] {
  if (rows.length === 0) return [title, '  none'];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => String(row[column]).length)));
  const isNumber = head.map((_, column) =>
    rows.every((row) => typeof row[column] === 'number' || row[column] === NOTHING),
  );
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, column) => {
        const text = String(cell);
        return isNumber[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!);
      })
      .join('  ')
      .trimEnd();
  return [title, ...[head, ...rows].map((cells) => `  ${line(cells)}`)];
}
