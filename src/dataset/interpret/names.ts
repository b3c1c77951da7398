import { DEFAULT_LANGUAGE } from '../../model/values/language';
import type { NameStatement, Support } from '../statements';
import { NAME_FIELDS } from '../vocabulary';
import { within } from '../where';
import type { Entry, Tree } from '../yaml-tree';
import type { Context } from './context';
import { asText, refuseOtherKeys } from './tree-reading';
import { readLanguage } from './values';
import { readSupport } from './support';

/**
 * The names in one of the lists of a record (`names`, `alias`, ...): by language one name or several, each a text
 * or, with claims of its own, `{value, claims}`. A name without claims of its own takes those of its record.
 */
export function readNames(ctx: Context, entry: Entry, record: string, support: readonly Support[]): NameStatement[] {
  const kind = NAME_FIELDS.get(entry.key)!;
  const tree = entry.value;
  if (tree.kind === 'scalar') return nameOf(ctx, tree, record, { kind, language: DEFAULT_LANGUAGE, support });
  if (tree.kind === 'list') {
    ctx.problems.add(within(record, tree.at), `${entry.key} is a mapping of languages to names.`);
    return [];
  }
  return [...tree.entries.values()].flatMap(({ key, at, value }) => {
    const language = readLanguage(ctx, key, within(record, at));
    if (language === undefined) return [];
    const items = value.kind === 'list' ? value.items : [value];
    if (kind === 'OFFICIAL' && items.length > 1) {
      ctx.problems.add(within(record, value.at), `There is one official name a language; write the others as alias.`);
    }
    return items.flatMap((item) => nameOf(ctx, item, record, { kind, language, support }));
  });
}

function nameOf(
  ctx: Context,
  tree: Tree,
  record: string,
  name: { kind: string; language: string; support: readonly Support[] },
): NameStatement[] {
  const where = within(record, tree.at);
  if (tree.kind !== 'mapping') {
    const value = asText(ctx, tree, record, 'A name');
    return value === undefined ? [] : [{ ...name, value, where }];
  }
  refuseOtherKeys(ctx, tree, record, ['value', 'claims']);
  const valueTree = tree.entries.get('value')?.value;
  const claims = tree.entries.get('claims')?.value;
  if (!valueTree) ctx.problems.add(where, 'This name has no value.');
  const value = valueTree && asText(ctx, valueTree, record, 'A name');
  if (value === undefined) return [];
  return [{ ...name, value, where, support: claims ? readSupport(ctx, claims, record) : name.support }];
}
