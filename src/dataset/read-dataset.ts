import { invariant } from '../errors';
import type { DatasetDescription, GraphData } from '../model/graph-data';
import type { Registry } from '../model/registry';
import { checkDerived, checkDraft } from './check/check-draft';
import { checkQuotations } from './check/quotations';
import { datasetDigest } from './dataset-digest';
import { derive } from './derive/derive';
import { deriveUnits } from './derive/units';
import type { Documents } from './documents';
import { Draft } from './draft';
import { finalize } from './finalize';
import { readFile } from './interpret/files';
import { absorbInferred } from './merge/absorb-inferred';
import { knownIds } from './merge/known-ids';
import { sensesOf, type MergeContext } from './merge/merge-context';
import { mergeNodes } from './merge/merge-nodes';
import { mergeRelationships } from './merge/merge-relationships';
import { Problems } from './problems';
import { readSeedFiles, type SeedFile } from './seed-files';
import { Statements } from './statements';
import type { parseTree } from './yaml-tree';

/**
 * The graph that the YAML files in a folder describe, checked and with everything derived. Nodes and relationships
 * are in the order of their ids. Throws CG_BAD_SEED, whose message lists what is wrong with file, line and column.
 *
 * With `documents`, quotations are looked up in them too.
 *
 * @example
 * const data = await readDataset(Registry.seal(DOMAIN), 'seed');
 */
export async function readDataset(registry: Registry, folder: string, documents?: Documents): Promise<GraphData> {
  const problems = new Problems();
  const files = await readSeedFiles(folder, problems);
  return buildGraph(registry, files, problems, documents);
}

/**
 * The graph that some files describe; `problems` are those found before the files were opened. `parse` may keep the
 * trees of files that are read again.
 */
export function buildGraph(
  registry: Registry,
  files: readonly SeedFile[],
  problems: Problems = new Problems(),
  documents?: Documents,
  parse?: typeof parseTree,
): GraphData {
  const context = { registry, problems, statements: new Statements() };
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const file of files) readFile(context, file, byPath, parse);

  const { statements } = context;
  const draft = new Draft(registry);
  const known = knownIds(context);
  const merging: MergeContext = { ...context, draft, known, senses: sensesOf(statements) };
  mergeNodes(merging);
  mergeRelationships(merging);
  absorbInferred(draft);
  deriveUnits(draft, problems);
  checkDraft(draft, statements, known, problems);
  if (documents) checkQuotations(draft, documents, problems);
  problems.throwIfAny();

  derive(draft, statements);
  checkDerived(draft, statements, problems);
  problems.throwIfAny();
  const graph = finalize(draft);
  invariant(statements.description, 'a data set without problems has a description');
  const retired = Object.fromEntries(statements.retired.map(({ id, sameAs }) => [id, sameAs]));
  const description: Omit<DatasetDescription, 'digest'> = { ...statements.description, retired };
  return { ...graph, description: { ...description, digest: datasetDigest({ ...graph, description }) } };
}
