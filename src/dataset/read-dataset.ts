import { invariant } from '../errors';
import type { DatasetDescription, GraphData } from '../model/graph-data';
import type { Registry } from '../model/registry';
import { checkDerived, checkDraft } from './check/check-draft';
import { checkQuotations, type Documents } from './check/quotations';
import { ClaimOrder } from './claim-order';
import { datasetDigest } from './dataset-digest';
import { deriveCoverage } from './derive/coverage';
import { derive } from './derive/derive';
import { deriveUnits } from './derive/units';
import { Draft } from './draft';
import { finalize } from './finalize';
import { readFile } from './interpret/files';
import { mergeRelationships } from './merge/merge-relationships';
import { knownIds } from './merge/known-ids';
import { sensesOf, type MergeContext } from './merge/merge-context';
import { mergeNodes } from './merge/merge-nodes';
import { Problems } from './problems';
import { readSeedFiles, type SeedFile } from './seed-files';
import { Statements } from './statements';
import type { parseTree } from './yaml-tree';

/**
 * The graph that the YAML files in a folder describe, checked, with everything derived, in the order of ids. Quotations
 * are looked up in `documents`. Throws CG_BAD_SEED, whose message lists what is wrong with file, line and column.
 *
 * @example
 * const data = await readDataset(Registry.seal(DOMAIN), 'seed');
 */
export async function readDataset(registry: Registry, folder: string, documents?: Documents): Promise<GraphData> {
  const problems = new Problems();
  const files = await readSeedFiles(folder, problems);
  return buildGraph(registry, files, problems, documents);
}

/** The graph of some files; `problems` were found before, and `parse` may keep the trees of files for later. */
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
  deriveUnits(draft, problems);
  checkDraft(draft, statements, known, problems);
  if (documents) checkQuotations(draft, documents, problems);
  problems.throwIfAny();

  const order = new ClaimOrder(draft);
  derive(draft, order);
  checkDerived(draft, statements, problems);
  const coverage = deriveCoverage(draft, statements, problems);
  problems.throwIfAny();
  const graph = finalize(draft, order);
  invariant(statements.description, 'a data set without problems has a description');
  const retired = Object.fromEntries(statements.retired.map(({ id, sameAs }) => [id, sameAs]));
  const description: Omit<DatasetDescription, 'digest'> = { ...statements.description, coverage, retired };
  return { ...graph, description: { ...description, digest: datasetDigest({ ...graph, description }) } };
}
