import type { Registry } from '../../model/registry';
import type { EntityType } from '../../model/sealed-types';
import { GIVEN_IDS, type SeedFile } from '../seed-files';
import { AGREEMENT, NOT_IN_ENTITIES } from '../vocabulary';
import { topOf, within, type Tree } from '../source-tree';
import { parseTree } from '../yaml-tree';
import { readContradictions } from './contradictions-file';
import { entityType, isEmpty, itemsOf, type Context, type Reading } from './reading';
import { readDescription } from './dataset-file';
import { readDocument } from './document-file';
import { readGivenIds, readRetired } from './published-ids';
import { readRecord } from './records';
import { readTableFile } from './table-file';

/** Adds to the statements what a file says; the form follows from its path, and `beside` holds all by path. */
export function readFile(
  context: Context,
  file: SeedFile,
  beside: ReadonlyMap<string, SeedFile>,
  parse: typeof parseTree = parseTree,
): void {
  const ctx = { ...context, record: 'file' };
  if (file.path === GIVEN_IDS) return readGivenIds(ctx, file);
  if (file.path.endsWith('.tsv')) {
    if (beside.has(file.path.replace(/tsv$/, 'yaml'))) return;
    return ctx.problems.addUnreadable(topOf(file.path, 'table'), 'The table has no template of its name beside it.');
  }
  const tree = parse(file.path, file.text, ctx.problems);
  if (!tree) return;
  if (file.path === 'dataset.yaml') readDescription({ ...ctx, record: 'dataset' }, tree);
  else if (file.path === 'contradictions.yaml') readContradictions(ctx, tree);
  else if (file.path === 'retired.yaml') readRetired(ctx, tree);
  else if (file.path.startsWith('documents/')) readDocument(ctx, tree);
  else if (file.path.startsWith('tables/')) {
    const table = beside.get(file.path.replace(/yaml$/, 'tsv'));
    if (table) readTableFile(ctx, tree, table);
    else ctx.problems.addUnreadable(within('file', tree.at), 'The template has no table of its name beside it.');
  } else if (file.path.startsWith('agreements/')) readRecords(ctx, entityType(ctx, AGREEMENT), tree);
  else {
    const type = typeOfFile(ctx, file.path, tree);
    if (type) readRecords(ctx, type, tree);
    else ctx.problems.unread.named(tree);
  }
}

function readRecords(ctx: Reading, type: EntityType, tree: Tree): void {
  const items = isEmpty(tree) ? [] : itemsOf(ctx, tree, `A file of ${type.definition.plural}`);
  for (const item of items) readRecord(ctx, type, item);
}

/** The types that have a file of their own in entities/. */
export const entityTypesOfFiles = (registry: Registry): EntityType[] =>
  [...registry.entities.values()].filter(({ name }) => !NOT_IN_ENTITIES.includes(name));

/** The name of a type's file, without its ending. */
export const entityFile = ({ definition }: EntityType): string =>
  definition.plural.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A file of entities is called after their plural: `customs-administrations.yaml`. */
function typeOfFile(ctx: Context, path: string, tree: Tree): EntityType | undefined {
  const types = new Map(entityTypesOfFiles(ctx.registry).map((type) => [`entities/${entityFile(type)}.yaml`, type]));
  const type = types.get(path);
  if (!type) ctx.problems.addUnknown(within('file', tree.at), path, 'No entities are called so.', types.keys());
  return type;
}
