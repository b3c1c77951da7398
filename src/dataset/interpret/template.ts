import type { Position } from '../where';
import type { Entry, Tree } from '../tree';
import type { Table } from './table';

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
