import { within } from '../where';
import type { Tree } from '../yaml-tree';
import type { Context } from './context';
import { asList, asMapping, asText, refuseOtherKeys } from './tree-reading';

/** The ids that are no longer used, and what stands in their place. */
export function readRetired(ctx: Context, tree: Tree): void {
  if (tree.kind === 'scalar' && tree.text === '') return;
  for (const item of asList(ctx, tree, 'file', 'The file of retired ids')?.items ?? []) {
    const mapping = asMapping(ctx, item, 'file', 'A retired id');
    if (!mapping) continue;
    refuseOtherKeys(ctx, mapping, 'file', ['id', 'sameAs']);
    const [id, sameAs] = ['id', 'sameAs'].map((key) => {
      const value = mapping.entries.get(key)?.value;
      if (!value) ctx.problems.add(within('file', mapping.at), `The entry has no ${key}.`);
      return value && asText(ctx, value, 'file', key);
    });
    if (id === undefined || sameAs === undefined) continue;
    ctx.statements.retired.push({ id, sameAs, where: within(id, mapping.entries.get('id')!.value.at) });
  }
}
