import type { SeedFile } from '../seed-files';
import { within } from '../where';
import type { Tree } from '../yaml-tree';
import type { Context } from './context';
import { readClaimsOf, readDocument } from './document-file';
import { readTable } from './table';
import { checkTemplate, expand } from './template';
import { asMapping } from './tree-reading';

/**
 * A flat table with the template beside it: a document whose `columns` say what stands in each column, and whose
 * `each` holds the claims that every row becomes. See docs/decisions/012.
 */
export function readTableFile(ctx: Context, tree: Tree, file: SeedFile): void {
  const table = readTable(file, ctx.problems);
  const root = asMapping(ctx, tree, 'file', 'A template');
  if (!table || !root) return;
  const document = { ...root, entries: new Map(root.entries) };
  const columns = document.entries.get('columns')?.value;
  const each = document.entries.get('each')?.value;
  document.entries.delete('columns');
  document.entries.delete('each');

  const explained = columns?.kind === 'mapping' ? columns.entries : new Map<string, unknown>();
  for (const [name, at] of table.columns) {
    if (!explained.has(name)) ctx.problems.add(within('table', at), `The template does not say what "${name}" is.`);
  }
  for (const name of explained.keys()) {
    if (table.columns.has(name)) continue;
    ctx.problems.addUnknown(
      within('template', columns!.at),
      name,
      `There is no column "${name}".`,
      table.columns.keys(),
    );
  }
  const claims = each && asMapping(ctx, each, 'template', 'each')?.entries.get('claims')?.value;
  if (!claims) {
    ctx.problems.add(within('template', root.at), 'The template has no claims under each.');
    return;
  }
  checkTemplate(claims, table, ctx.problems);
  if (ctx.problems.any) return;
  const options = readDocument(ctx, document);
  if (!options) return;
  for (const row of table.rows) {
    const expanded = expand(claims, row);
    if (expanded) readClaimsOf(ctx, expanded, options);
  }
}
