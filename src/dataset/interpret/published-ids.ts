import type { SeedFile } from '../seed-files';
import { within, type Tree } from '../source-tree';
import { asMapping, isEmpty, itemsOf, readPart, refuseOtherKeys, textUnder, type Reading } from './reading';

/** The list of the ids that were ever published, one a line; lines that begin with # are for people. */
export function readGivenIds({ statements }: Reading, { path, text }: SeedFile): void {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const id = line.trim();
    if (id === '' || id.startsWith('#')) continue;
    statements.givenIds.push({ id, where: within(id, { file: path, line: index + 1, column: 1 }) });
  }
}

/** The ids that are no longer used, and what stands in their place. */
export function readRetired(ctx: Reading, tree: Tree): void {
  for (const item of isEmpty(tree) ? [] : itemsOf(ctx, tree, 'The file of retired ids')) {
    readPart(ctx, item, undefined, () => readEntry(ctx, item));
  }
}

function readEntry(ctx: Reading, item: Tree): void {
  const mapping = asMapping(ctx, item, 'A retired id');
  if (!mapping) return;
  refuseOtherKeys(ctx, mapping, ['id', 'sameAs']);
  const [id, sameAs] = ['id', 'sameAs'].map((key) => {
    if (!mapping.entries.has(key)) ctx.problems.addLack(within(ctx.record, mapping.at), `The entry has no ${key}.`);
    return textUnder(ctx, mapping, key);
  });
  if (!id || !sameAs) return;
  ctx.statements.retired.push({ id: id.value, sameAs: sameAs.value, where: within(id.value, id.where) });
}
