import { didYouMean } from '../../errors';
import type { SeedFile } from '../seed-files';
import { recordOf, within, type Entry, type Tree } from '../source-tree';
import { asMapping, type Reading } from './reading';
import { readClaimsOf, readDocument } from './document-file';
import { readTable, expand, placeholders, type Table } from './table';

/**
 * A flat table with the template beside it: a document whose `columns` say what stands in each column, and whose
 * `each` holds the claims that every row becomes. See docs/decisions/012.
 */
export function readTableFile(ctx: Reading, tree: Tree, file: SeedFile): void {
  const { problems } = ctx;
  const table = readTable(file, problems);
  const options = readDocument(ctx, tree, ['columns', 'each']);
  if (tree.kind !== 'mapping' || !options) return problems.unread.all();
  const each = tree.entries.get('each')?.value;
  const claims = each && asMapping({ ...ctx, record: 'template' }, each, 'each')?.entries.get('claims')?.value;
  if (!claims) {
    const file = recordOf(within('file', tree.at));
    problems.addDependent([file], within('template', tree.at), 'The template has no claims under each.');
  }
  const columns = tree.entries.get('columns')?.value;
  const explained = columns?.kind === 'mapping' ? columns.entries : new Map<string, Entry>();
  if (!table || !claims || !checkColumns(ctx, table, claims, explained)) return problems.unread.all();
  for (const row of table.rows) {
    const expanded = expand(claims, row, table.rows.length);
    if (expanded) readClaimsOf(ctx, expanded, options);
    else {
      const message = 'The row becomes no claim: a cell that its key is made of is empty.';
      problems.addUnreadable(within('row', row.at), message);
    }
  }
}

/** Notes the columns in which a template and its table differ, each once. True when every placeholder has a column. */
function checkColumns(
  { problems }: Reading,
  { columns }: Table,
  claims: Tree,
  explained: ReadonlyMap<string, Entry>,
): boolean {
  const used = placeholders(claims);
  const unexplained = [...columns].filter(([name]) => !explained.has(name));
  const absent = [...explained.values()].filter(({ key }) => !columns.has(key));
  // What the template calls by one name twice, the table calls wrongly.
  const isTableWrong = unexplained.length > 0 && absent.every(({ key }) => used.has(key));
  for (const [name, at] of isTableWrong ? unexplained : []) {
    const near = didYouMean(
      name,
      absent.map(({ key }) => key),
    );
    problems.add(within('table', at), `The template does not say what "${name}" is.`, near);
  }
  for (const { key, at } of isTableWrong ? [] : absent) {
    problems.addUnknown(within('template', at), key, `There is no column "${key}".`, columns.keys());
  }
  for (const [name, at] of used) {
    if (columns.has(name) || explained.has(name)) continue;
    problems.addUnknown(within('template', at), name, `The table has no column "${name}".`, columns.keys());
  }
  return [...used.keys()].every((name) => columns.has(name));
}
