import { invariant } from '../../errors';
import type { Registry } from '../../model/registry';
import type { EntityType, RelationshipType } from '../../model/sealed-types';
import type { Problems } from '../problems';
import { within, type Entry, type List, type Mapping, type Tree, type Where } from '../source-tree';
import type { Statements } from '../statements';

/** What reading and merging work with: the types, and where they put what they find. */
export interface Context {
  readonly registry: Registry;
  readonly problems: Problems;
  readonly statements: Statements;
}

/** What every reader of a file works with. */
export interface Reading extends Context {
  /** The record or the part of a file that is being read, as messages call it. */
  readonly record: string;
}

/** The entity type of that name. */
export function entityType({ registry }: Context, name: string): EntityType {
  const type = registry.entities.get(name);
  invariant(type, `the domain has no entity ${name}`);
  return type;
}

/** The relationship of that type. */
export function relationshipType({ registry }: Context, type: string): RelationshipType {
  const found = registry.relationshipOfType(type);
  invariant(found, `the domain has no relationship ${type}`);
  return found;
}

/** True for a key without a value, and for a file that holds nothing. */
export const isEmpty = (tree: Tree): boolean => tree.kind === 'scalar' && tree.text === '';

/** The tree as a mapping; anything else is noted as a problem and yields undefined. */
export function asMapping(ctx: Reading, tree: Tree, what: string): Mapping | undefined {
  if (tree.kind === 'mapping') return tree;
  return refuse(ctx, tree, `${what} is a mapping of keys to values.`);
}

/** The items of a list, none where there is no tree; anything else is noted as a problem. */
export function itemsOf(ctx: Reading, tree: Tree | undefined, what: string): List['items'] {
  if (tree && tree.kind !== 'list') refuse(ctx, tree, `${what} is a list.`);
  return tree?.kind === 'list' ? tree.items : [];
}

/** The tree as a text that is not empty; anything else is noted as a problem and yields undefined. */
export function asText(ctx: Reading, tree: Tree, what: string): string | undefined {
  if (tree.kind === 'scalar' && tree.text.trim() !== '') return tree.text;
  const found = {
    scalar: 'empty here',
    list: 'a list here; a text that begins with [ wants quotation marks',
    mapping: 'a mapping here; a text that holds a colon before a space wants quotation marks',
  }[tree.kind];
  return refuse(ctx, tree, `${what} is a text, and is ${found}.`);
}

/** A text, and where it is written. */
export interface GivenText {
  readonly value: string;
  readonly where: Where;
}

/** The text under a key of a mapping, undefined where there is no such key; what is no text is noted as a problem. */
export function textUnder(ctx: Reading, mapping: Mapping, key: string, what = key): GivenText | undefined {
  const tree = mapping.entries.get(key)?.value;
  return tree && textsIn(ctx, [tree], what)[0];
}

/** The texts of a list of texts, or a single text; what is neither is noted as a problem. */
export const asTexts = (ctx: Reading, tree: Tree, what: string): GivenText[] =>
  textsIn(ctx, tree.kind === 'list' ? tree.items : [tree], what);

function textsIn(ctx: Reading, trees: readonly Tree[], what: string): GivenText[] {
  return trees.flatMap((tree) => {
    const value = asText(ctx, tree, what);
    return value === undefined ? [] : [{ value, where: within(ctx.record, tree.at) }];
  });
}

/** Notes the keys of a mapping that are none of the known ones. */
export function refuseOtherKeys(ctx: Reading, mapping: Mapping, known: readonly string[]): void {
  for (const { key, at, value } of mapping.entries.values()) {
    if (known.includes(key)) continue;
    ctx.problems.addUnknown(within(ctx.record, at), key, `"${key}" has no meaning here.`, known);
    ctx.problems.unread.named(value);
  }
}

/** The single entry of a mapping, as in `- country:CN: {validFrom: 2014}`. */
export function singleEntry(ctx: Reading, mapping: Mapping): Entry | undefined {
  const [entry, second] = [...mapping.entries.values()];
  if (entry && !second) return entry;
  const message = 'An item of this list is one line; put its properties into braces after the colon.';
  return ctx.problems.add(within(ctx.record, second?.at ?? mapping.at), message);
}

/** Reads a part of a record. When something in it is wrong, whatever it names counts as unread, and so does `id`. */
export function readPart({ problems }: Reading, tree: Tree, id: string | undefined, read: () => void): void {
  const before = problems.count;
  read();
  if (problems.count === before) return;
  problems.unread.named(tree);
  if (id !== undefined) problems.unread.id(id);
}

function refuse(ctx: Reading, tree: Tree, message: string): undefined {
  ctx.problems.add(within(ctx.record, tree.at), message);
  ctx.problems.unread.named(tree);
  return undefined;
}
