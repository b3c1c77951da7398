import type { Problems } from '../problems';
import type { SeedFile } from '../seed-files';
import { within, type Entry, type Position, type Tree } from '../source-tree';

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

/** `<column>`, or `<column|lower>` for its text in small letters, as ids want it. */
const PLACEHOLDER = /<([^<>|]+)(\|lower)?>/g;

type Row = Table['rows'][number];

/** The columns that a template names, each with the first place that does. */
export function placeholders(template: Tree, found = new Map<string, Position>()): ReadonlyMap<string, Position> {
  const note = (text: string, at: Position): void => {
    for (const [, column] of text.matchAll(PLACEHOLDER)) if (!found.has(column!)) found.set(column!, at);
  };
  if (template.kind === 'scalar') note(template.text, template.at);
  else if (template.kind === 'list') for (const item of template.items) placeholders(item, found);
  else {
    for (const { key, at, value } of template.entries.values()) {
      note(key, at);
      placeholders(value, found);
    }
  }
  return found;
}

/**
 * What a template becomes for one of so many rows: each placeholder is replaced by the row's cell. An entry or item in
 * which a placeholder's cell is empty is left out, and so is a mapping or list of which nothing is left. What is made
 * of a cell stands where the cell does, and the rest in the template, so that problems are told where they are.
 */
export function expand(template: Tree, row: Row, rows: number): Tree | undefined {
  if (template.kind === 'scalar') {
    const filled = fill(template.text, template.at, row, rows);
    return filled && { kind: 'scalar', ...filled };
  }
  if (template.kind === 'list') {
    const items = template.items.flatMap((item) => expand(item, row, rows) ?? []);
    if (items.length === 0 && template.items.length > 0) return undefined;
    return { kind: 'list', items, at: template.at };
  }
  const entries = [...template.entries.values()].flatMap((entry): Entry[] => {
    const key = fill(entry.key, entry.at, row, rows);
    const value = key && expand(entry.value, row, rows);
    return value ? [{ key: key.text, at: key.at, value }] : [];
  });
  if (entries.length === 0 && template.entries.size > 0) return undefined;
  return { kind: 'mapping', entries: new Map(entries.map((entry) => [entry.key, entry])), at: template.at };
}

function fill(text: string, place: Position, row: Row, rows: number): { text: string; at: Position } | undefined {
  let at = place;
  let empty = false;
  const filled = text.replace(PLACEHOLDER, (_, column: string, lower?: string) => {
    const cell = row.cells.get(column)!;
    if (at === place) at = { ...cell.at, template: { ...place, rows } };
    empty ||= cell.text === '';
    return lower ? cell.text.toLowerCase() : cell.text;
  });
  return empty ? undefined : { text: filled, at };
}
