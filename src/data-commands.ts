import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readDataset } from './dataset';
import { countQuotations } from './dataset/check/quotations';
import { readDocuments } from './dataset/documents';
import { coverage, coverageText } from './dataset/report/coverage';
import { figures } from './dataset/report/figures';
import { givenIdsText } from './dataset/report/given-ids';
import { tableLines } from './dataset/report/text-table';
import { COVERAGE, GIVEN_IDS } from './dataset/seed-files';
import { ENTITY } from './model/root-interfaces';
import type { Registry } from './model/registry';

/**
 * Reads and checks a data set without a store, and yields lines on what is in it. With the folder of the documents
 * quotations are compared with them. Throws CG_BAD_SEED with everything that is wrong.
 */
export async function checkData(registry: Registry, seed: string, documents: string | undefined): Promise<string[]> {
  const data = await readDataset(registry, seed, documents === undefined ? undefined : readDocuments(documents));
  const of = (isIn: (type: string) => boolean): number => data.nodes.filter(({ type }) => isIn(type)).length;
  const subject = data.relationships.filter(
    ({ type }) => registry.relationshipOfType(type)!.definition.about === 'SUBJECT',
  );
  const entities = of((type) => type !== 'Source' && registry.node(type).interfaces.includes(ENTITY));
  const [sources, claims, contradictions] = ['Source', 'Claim', 'Contradiction'].map((name) => of((t) => t === name));
  const { comparable, others } = countQuotations(data);
  const elsewhere = others === 0 ? '' : `; ${others} are from other texts and were not compared`;
  return [
    `The data set is right: ${entities} entities, ${subject.length} relationships between them, ` +
      `${claims} claims, ${sources} sources, ${contradictions} contradictions.`,
    documents === undefined
      ? `QUOTATIONS ARE NOT COMPARED (${comparable + others}): DOCUMENTS_DIR does not name the folder of the documents.`
      : `${comparable} quotations stand word for word in the documents${elsewhere}.`,
  ];
}

/** The tables of what a data set holds, as lines. */
export async function reportData(registry: Registry, seed: string): Promise<string[]> {
  const tables = figures(registry, await readDataset(registry, seed));
  return tables.flatMap((table) => [...tableLines(table), '']).slice(0, -1);
}

/**
 * Writes the files that derive from a data set into its folder, below `root`. Yields the paths of those that were not
 * fresh; with `check` it writes nothing.
 */
export async function emitData(registry: Registry, root: string, seed: string, check: boolean): Promise<string[]> {
  const data = await readDataset(registry, seed);
  const present = (name: string): string =>
    existsSync(join(seed, name)) ? readFileSync(join(seed, name), 'utf8').replaceAll('\r\n', '\n') : '';
  const files = [
    [COVERAGE, coverageText(coverage(data))],
    [GIVEN_IDS, givenIdsText(data, present(GIVEN_IDS))],
  ] as const;
  const stale = files.filter(([name, text]) => present(name) !== text);
  if (!check) for (const [name, text] of stale) writeFileSync(join(seed, name), text);
  return stale.map(([name]) => relative(root, join(seed, name)));
}
