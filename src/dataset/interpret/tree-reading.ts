import { within } from '../where';
import type { Entry, List, Mapping, Tree } from '../yaml-tree';
import type { Context } from './context';

/** The tree as a mapping; anything else is noted as a problem and yields undefined. */
export function asMapping(ctx: Context, tree: Tree, record: string, what: string): Mapping | undefined {
  if (tree.kind === 'mapping') return tree;
  ctx.problems.add(within(record, tree.at), `${what} is a mapping of keys to values.`);
  return undefined;
}

/** The tree as a list; anything else is noted as a problem and yields undefined. */
export function asList(ctx: Context, tree: Tree, record: string, what: string): List | undefined {
  if (tree.kind === 'list') return tree;
  ctx.problems.add(within(record, tree.at), `${what} is a list.`);
  return undefined;
}

/** The tree as a text that is not empty; anything else is noted as a problem and yields undefined. */
export function asText(ctx: Context, tree: Tree, record: string, what: string): string | undefined {
  if (tree.kind === 'scalar' && tree.text.trim() !== '') return tree.text;
  const found = {
    scalar: 'empty here',
    list: 'a list here; a text that begins with [ wants quotation marks',
    mapping: 'a mapping here; a text that holds a colon before a space wants quotation marks',
  }[tree.kind];
  ctx.problems.add(within(record, tree.at), `${what} is a text, and is ${found}.`);
  return undefined;
}

/** The text of a list of texts, or of a single text; what is neither is noted as a problem. */
export function asTexts(ctx: Context, tree: Tree, record: string, what: string): { text: string; tree: Tree }[] {
  const items = tree.kind === 'list' ? tree.items : [tree];
  return items.flatMap((item) => {
    const text = asText(ctx, item, record, what);
    return text === undefined ? [] : [{ text, tree: item }];
  });
}

/** Notes the keys of a mapping that are none of the known ones. */
export function refuseOtherKeys(ctx: Context, mapping: Mapping, record: string, known: readonly string[]): void {
  for (const entry of mapping.entries.values()) {
    if (!known.includes(entry.key)) {
      ctx.problems.addUnknown(within(record, entry.at), entry.key, `"${entry.key}" has no meaning here.`, known);
    }
  }
}

/** The single entry of a mapping, as in `- country:CN: {validFrom: 2014}`. */
export function singleEntry(ctx: Context, mapping: Mapping, record: string): Entry | undefined {
  const [entry, second] = [...mapping.entries.values()];
  if (entry && !second) return entry;
  ctx.problems.add(
    within(record, second?.at ?? mapping.at),
    'An item of this list is one line; put its properties into braces after the colon.',
  );
  return undefined;
}
