import { readDataset } from '../dataset/read-dataset';
import { countQuotations, readDocuments } from '../dataset/check/quotations';
import { datasetInBrief, summarise } from '../dataset/dataset-summary';
import { CLAIM, CONTRADICTION } from '../dataset/vocabulary';
import type { Registry } from '../model/registry';
import { print, type Command } from './command';
import { domain, seed } from './project';

export const checkCommand: Command = {
  usage: { check: 'read and check the data set without a store, and its quotations when DOCUMENTS_DIR is set' },
  run: async () => print(await checkData(domain(), seed(), process.env['DOCUMENTS_DIR'])),
};

/** Lines on what a data set holds, checked without a store. Throws CG_BAD_SEED with everything that is wrong. */
export async function checkData(registry: Registry, seed: string, documents: string | undefined): Promise<string[]> {
  const data = await readDataset(registry, seed, documents === undefined ? undefined : readDocuments(documents));
  const { entities, facts, sources } = datasetInBrief(registry, summarise(data, ''));
  const countOf = (name: string): number => data.nodes.filter(({ type }) => type === name).length;
  const { comparable, others } = countQuotations(data);
  const elsewhere = others === 0 ? '' : `; ${others} are from other texts and were not compared`;
  return [
    `The data set is right: ${entities} entities, ${facts} relationships between them, ` +
      `${countOf(CLAIM)} claims, ${sources} sources, ${countOf(CONTRADICTION)} contradictions.`,
    documents === undefined
      ? `QUOTATIONS ARE NOT COMPARED (${comparable + others}): DOCUMENTS_DIR does not name the folder of the documents.`
      : `${comparable} quotations stand word for word in the documents${elsewhere}.`,
  ];
}
