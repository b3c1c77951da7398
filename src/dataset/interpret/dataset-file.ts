import type { Attribution } from '../../model/graph-data';
import { isIsoDay } from '../../model/values/day';
import type { Localized } from '../../model/values/language';
import { within } from '../where';
import type { Mapping, Tree } from '../yaml-tree';
import type { Context } from './context';
import { asList, asMapping, asText, refuseOtherKeys } from './tree-reading';
import { readTexts } from './values';

const RECORD = 'dataset';

/** What is said of the data set as a whole. */
export function readDescription(ctx: Context, tree: Tree): void {
  const root = asMapping(ctx, tree, RECORD, 'The description of the data set');
  if (!root) return;
  refuseOtherKeys(ctx, root, RECORD, ['title', 'description', 'version', 'licence', 'asOf', 'attributions']);
  const asOf = required(ctx, root, 'asOf');
  if (asOf !== '' && !isIsoDay(asOf)) {
    const where = within(RECORD, root.entries.get('asOf')!.value.at);
    ctx.problems.add(where, `asOf must be a day such as 2008-03-03, not "${asOf}".`);
  }
  ctx.statements.description = {
    title: texts(ctx, root, 'title'),
    description: texts(ctx, root, 'description'),
    version: required(ctx, root, 'version'),
    licence: required(ctx, root, 'licence'),
    asOf,
    attributions: readAttributions(ctx, root),
  };
}

function required(ctx: Context, mapping: Mapping, key: string): string {
  const tree = mapping.entries.get(key)?.value;
  if (!tree) ctx.problems.add(within(RECORD, mapping.at), `${key} is missing.`);
  return (tree && asText(ctx, tree, RECORD, key)) ?? '';
}

function texts(ctx: Context, mapping: Mapping, key: string): readonly Localized[] {
  const tree = mapping.entries.get(key)?.value;
  if (!tree) ctx.problems.add(within(RECORD, mapping.at), `${key} is missing.`);
  return (tree && readTexts(ctx, tree, RECORD, key)) ?? [];
}

function readAttributions(ctx: Context, root: Mapping): Attribution[] {
  const tree = root.entries.get('attributions')?.value;
  const items = (tree && asList(ctx, tree, RECORD, 'attributions')?.items) ?? [];
  return items.flatMap((item) => {
    const mapping = asMapping(ctx, item, RECORD, 'An attribution');
    if (!mapping) return [];
    refuseOtherKeys(ctx, mapping, RECORD, ['name', 'licence', 'for', 'address']);
    const address = mapping.entries.has('address') ? required(ctx, mapping, 'address') : null;
    const [name, licence, what] = ['name', 'licence', 'for'].map((key) => required(ctx, mapping, key));
    return [{ name: name!, licence: licence!, for: what!, address }];
  });
}
