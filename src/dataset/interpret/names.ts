import { DEFAULT_LANGUAGE } from '../../model/values/language';
import type { NameStatement, Support } from '../statements';
import { NAME_FIELDS } from '../vocabulary';
import { within } from '../where';
import type { Entry, Tree } from '../tree';
import type { Reading } from './context';
import { readSupport } from './ids';
import { asTexts, refuseOtherKeys, textUnder } from './tree-reading';
import { readLanguage } from './values';

/**
 * The names in one of the lists of a record (`names`, `alias`, ...): by language one name or several, each a text
 * or, with claims of its own, `{value, claims}`. A name without claims of its own takes those of its record.
 */
export function readNames(ctx: Reading, { key: field, value: tree }: Entry, support: readonly Support[]) {
  const kind = NAME_FIELDS.get(field)!;
  if (tree.kind === 'scalar') return nameOf(ctx, tree, { kind, language: DEFAULT_LANGUAGE, support });
  if (tree.kind === 'list') {
    ctx.problems.add(within(ctx.record, tree.at), `${field} is a mapping of languages to names.`);
    return [];
  }
  return [...tree.entries.values()].flatMap(({ key, at, value }) => {
    const language = readLanguage(ctx, key, within(ctx.record, at));
    if (language === undefined) return [];
    const items = value.kind === 'list' ? value.items : [value];
    if (kind === 'OFFICIAL' && items.length > 1) {
      const message = 'There is one official name a language; write the others as alias.';
      ctx.problems.add(within(ctx.record, value.at), message);
    }
    return items.flatMap((item) => nameOf(ctx, item, { kind, language, support }));
  });
}

function nameOf(ctx: Reading, tree: Tree, name: Omit<NameStatement, 'value' | 'where'>): NameStatement[] {
  const where = within(ctx.record, tree.at);
  if (tree.kind !== 'mapping') return asTexts(ctx, tree, 'A name').map((given) => ({ ...name, ...given }));
  refuseOtherKeys(ctx, tree, ['value', 'claims']);
  if (!tree.entries.has('value')) ctx.problems.addLack(where, 'This name has no value.');
  const given = textUnder(ctx, tree, 'value', 'A name');
  const claims = tree.entries.get('claims')?.value;
  if (!given) return [];
  return [{ ...name, value: given.value, where, support: claims ? readSupport(ctx, claims) : name.support }];
}
