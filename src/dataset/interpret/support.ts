import type { Support } from '../statements';
import { within } from '../where';
import type { Tree } from '../yaml-tree';
import type { Context } from './context';
import { claimId } from './ids';
import { asTexts } from './tree-reading';

/** The claims that a list of their short forms names: `claims: [s0-33, editors-ports]`. */
export function readSupport(ctx: Context, tree: Tree, record: string): Support[] {
  return asTexts(ctx, tree, record, 'claims').map(({ text, tree: item }) => ({
    claim: claimId(text),
    where: within(record, item.at),
  }));
}
