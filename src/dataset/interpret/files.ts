import type { Registry } from '../../model/registry';
import type { EntityType } from '../../model/sealed-types';
import { GIVEN_IDS, type SeedFile } from '../seed-files';
import { AGREEMENT, NOT_IN_ENTITIES } from '../vocabulary';
import { within } from '../where';
import { parseTree, type Tree } from '../yaml-tree';
import { readContradictions } from './contradictions-file';
import { entityType, type Context } from './context';
import { readDescription } from './dataset-file';
import { readDocument } from './document-file';
import { readGivenIds } from './given-ids-file';
import { readRecord } from './records';
import { readRetired } from './retired-file';
import { readTableFile } from './table-file';
import { asList } from './tree-reading';

/**
 * Adds to the statements what a file says; which form it has follows from its path. Tables are read by their
 * templates. Yields false when it is no YAML, so that nothing is known of what it declares.
 */
export function readFile(ctx: Context, file: SeedFile, tableOf: (template: SeedFile) => SeedFile | undefined): boolean {
  if (file.path === GIVEN_IDS) {
    readGivenIds(ctx, file);
    return true;
  }
  if (file.path.endsWith('.tsv')) return true;
  const tree = parseTree(file.path, file.text, ctx.problems);
  if (!tree) return false;
  if (file.path === 'dataset.yaml') readDescription(ctx, tree);
  else if (file.path === 'contradictions.yaml') readContradictions(ctx, tree);
  else if (file.path === 'retired.yaml') readRetired(ctx, tree);
  else if (file.path.startsWith('documents/')) readDocument(ctx, tree);
  else if (file.path.startsWith('tables/')) {
    const table = tableOf(file);
    if (table) readTableFile(ctx, tree, table);
    else ctx.problems.add(within('file', tree.at), 'The template has no table of its name beside it.');
  } else if (file.path.startsWith('agreements/')) readRecords(ctx, entityType(ctx.registry, AGREEMENT), tree);
  else {
    const type = typeOfFile(ctx, file.path, tree);
    if (type) readRecords(ctx, type, tree);
  }
  return true;
}

function readRecords(ctx: Context, type: EntityType, tree: Tree): void {
  if (tree.kind === 'scalar' && tree.text === '') return;
  for (const item of asList(ctx, tree, 'file', `A file of ${type.definition.plural}`)?.items ?? []) {
    readRecord(ctx, type, item);
  }
}

/** The types that have a file of their own in entities/. */
export const entityTypesOfFiles = (registry: Registry): EntityType[] =>
  [...registry.entities.values()].filter(({ name }) => !NOT_IN_ENTITIES.includes(name));

/** The name of a type's file, without its ending. */
export const entityFile = ({ definition }: EntityType): string => kebab(definition.plural);

/** A file of entities is called after their plural: `customs-administrations.yaml`. */
function typeOfFile(ctx: Context, path: string, tree: Tree): EntityType | undefined {
  const types = new Map(entityTypesOfFiles(ctx.registry).map((type) => [`entities/${entityFile(type)}.yaml`, type]));
  const type = types.get(path);
  if (!type) ctx.problems.addUnknown(within('file', tree.at), path, 'No entities are called so.', types.keys());
  return type;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
