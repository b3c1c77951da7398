import { readDataset } from '../dataset/index';
import { countQuotations } from '../dataset/check/quotations';
import { readDocuments } from '../dataset/documents';
import { ENTITY } from '../model/root-interfaces';
import type { Registry } from '../model/registry';

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
