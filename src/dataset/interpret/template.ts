import type { Problems } from '../problems';
import { within, type Position } from '../where';
import type { Entry, Tree } from '../yaml-tree';
import type { Table } from './table';

/** `<column>`, or `<column|lower>` for its text in small letters, as ids want it. */
const PLACEHOLDER = /<([^<>|]+)(\|lower)?>/g;

type Row = Table['rows'][number];

/** Notes placeholders of a template that name no column of the table. */
export function checkTemplate(template: Tree, table: Table, problems: Problems): void {
  const check = (text: string, at: Position): void => {
    for (const [, column] of text.matchAll(PLACEHOLDER)) {
      if (table.columns.has(column!)) continue;
      const message = `The table has no column "${column!}".`;
      problems.addUnknown(within('template', at), column!, message, table.columns.keys());
    }
  };
  if (template.kind === 'scalar') check(template.text, template.at);
  else if (template.kind === 'list') for (const item of template.items) checkTemplate(item, table, problems);
  else {
    for (const { key, at, value } of template.entries.values()) {
      check(key, at);
      checkTemplate(value, table, problems);
    }
  }
}

/**
 * What a template becomes for a row: each placeholder is replaced by the row's cell. An entry or item in which a
 * placeholder's cell is empty is left out, and so is a mapping or list of which nothing is left. All of it stands
 * where the row does, so that problems name the row and not the template.
 */
export function expand(template: Tree, row: Row): Tree | undefined {
  if (template.kind === 'scalar') {
    const filled = fill(template.text, row);
    return filled && { kind: 'scalar', ...filled };
  }
  if (template.kind === 'list') {
    const items = template.items.flatMap((item) => expand(item, row) ?? []);
    return items.length === 0 && template.items.length > 0 ? undefined : { kind: 'list', items, at: row.at };
  }
  const entries = [...template.entries.values()].flatMap((entry): Entry[] => {
    const key = fill(entry.key, row);
    const value = key && expand(entry.value, row);
    return value ? [{ key: key.text, at: key.at, value }] : [];
  });
  if (entries.length === 0 && template.entries.size > 0) return undefined;
  return { kind: 'mapping', entries: new Map(entries.map((entry) => [entry.key, entry])), at: row.at };
}

function fill(text: string, row: Row): { text: string; at: Position } | undefined {
  let at = row.at;
  let empty = false;
  const filled = text.replace(PLACEHOLDER, (_, column: string, lower?: string) => {
    const cell = row.cells.get(column)!;
    at = at === row.at ? cell.at : at;
    empty ||= cell.text === '';
    return lower ? cell.text.toLowerCase() : cell.text;
  });
  return empty ? undefined : { text: filled, at };
}
