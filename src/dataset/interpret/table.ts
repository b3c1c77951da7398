import type { Problems } from '../problems';
import type { SeedFile } from '../seed-files';
import { within, type Position } from '../where';

/** A cell of a table: its text without spaces at the ends, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly at: Position;
}

export interface Table {
  /** Where the name of each column stands. */
  readonly columns: ReadonlyMap<string, Position>;
  readonly rows: readonly { readonly at: Position; readonly cells: ReadonlyMap<string, Cell> }[];
}

/**
 * The table in a file of tab-separated values: a line of column names, then a line a row with as many cells. There is
 * no quoting: a cell holds neither tabs nor line breaks. Undefined when it has no columns; what is wrong is noted.
 */
export function readTable({ path, text }: SeedFile, problems: Problems): Table | undefined {
  const [head, ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const position = (line: number, column: number): Position => ({ file: path, line, column });
  const columns = new Map<string, Position>();
  for (const { text: name, at } of cellsOf(head ?? '', (column) => position(1, column))) {
    if (name === '' || columns.has(name)) {
      return problems.add(
        within('table', at),
        name === '' ? 'The column has no name.' : `Two columns are called "${name}".`,
      );
    }
    columns.set(name, at);
  }
  const names = [...columns.keys()];
  const rows = lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const at = position(index + 2, 1);
    const cells = cellsOf(line, (column) => position(index + 2, column));
    if (cells.length !== names.length) {
      const message = `The row has ${cells.length} cells; the table has ${names.length} columns.`;
      problems.addUnreadable(within('row', at), message);
      return [];
    }
    return [{ at, cells: new Map(names.map((name, i) => [name, cells[i]!])) }];
  });
  return { columns, rows };
}

function cellsOf(line: string, at: (column: number) => Position): Cell[] {
  let start = 1;
  return line.split('\t').map((text) => {
    const cell = { text: text.trim(), at: at(start) };
    start += text.length + 1;
    return cell;
  });
}
