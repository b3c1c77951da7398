import type { Attribution } from '../../model/graph-data';
import { isIsoDay } from '../../model/values/day';
import type { Localized } from '../../model/values/language';
import { within, type Mapping, type Tree } from '../source-tree';
import { asMapping, itemsOf, refuseOtherKeys, textUnder, type Reading } from './reading';
import { readCoverage } from './coverage-part';
import { readTexts } from './values';

/** What is said of the data set as a whole. */
export function readDescription(ctx: Reading, tree: Tree): void {
  const root = asMapping(ctx, tree, 'The description of the data set');
  if (!root) return;
  refuseOtherKeys(ctx, root, ['title', 'description', 'version', 'licence', 'asOf', 'attributions', 'coverage']);
  const asOf = required(ctx, root, 'asOf');
  if (asOf !== '' && !isIsoDay(asOf)) {
    const where = within(ctx.record, root.entries.get('asOf')!.value.at);
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
  readCoverage(ctx, root.entries.get('coverage')?.value);
}

function required(ctx: Reading, mapping: Mapping, key: string): string {
  noteMissing(ctx, mapping, key);
  return textUnder(ctx, mapping, key)?.value ?? '';
}

function texts(ctx: Reading, mapping: Mapping, key: string): readonly Localized[] {
  noteMissing(ctx, mapping, key);
  const tree = mapping.entries.get(key)?.value;
  return (tree && readTexts(ctx, tree, key)) ?? [];
}

function noteMissing({ problems, record }: Reading, { entries, at }: Mapping, key: string): void {
  if (!entries.has(key)) problems.addLack(within(record, at), `${key} is missing.`);
}

function readAttributions(ctx: Reading, root: Mapping): Attribution[] {
  return itemsOf(ctx, root.entries.get('attributions')?.value, 'attributions').flatMap((item) => {
    const mapping = asMapping(ctx, item, 'An attribution');
    if (!mapping) return [];
    refuseOtherKeys(ctx, mapping, ['name', 'licence', 'for', 'address']);
    const address = mapping.entries.has('address') ? required(ctx, mapping, 'address') : null;
    const [name, licence, what] = ['name', 'licence', 'for'].map((key) => required(ctx, mapping, key));
    return [{ name: name!, licence: licence!, for: what!, address }];
  });
}
