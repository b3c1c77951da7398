import { readFile } from 'node:fs/promises';
import { CustomsGraphError } from '../../errors';
import type { GraphData } from '../../model/graph-data';
import type { Registry } from '../../model/registry';
import { checkCardinality, checkCircles, checkUniqueness } from '../check/structure';
import { checkClasses } from '../check/classes';
import { checkClaims } from '../check/completeness';
import { datasetDigest } from '../dataset-digest';
import { Draft } from '../draft';
import { byId } from '../../model/grouped';
import { Problems, type Refusal } from '../problems';
import { topOf } from '../source-tree';
import { checkLinks } from './check-links';
import { readDescriptionLine } from './description-line';
import { readRecords } from './exported-records';
import { parseLines } from './parsed-lines';

const REFUSAL: Refusal = {
  code: 'CG_BAD_EXPORT',
  title: 'The file',
  hint: 'The form of such a file stands in docs/export.md. To make one: npm run export',
};

/** The bytes of an exported file. Throws CG_BAD_EXPORT when it cannot be read. */
export async function exportedBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const message = `${path} cannot be read (${String((error as NodeJS.ErrnoException).code)}).`;
    throw new CustomsGraphError('CG_BAD_EXPORT', message, { hint: REFUSAL.hint, cause: error });
  }
}

/**
 * The graph that an exported file holds, nodes and relationships in the order of their ids. Throws CG_BAD_EXPORT,
 * whose message lists what is wrong by line. Nothing is derived anew: the file holds that as well.
 */
export function readExport(registry: Registry, file: string, bytes: Uint8Array): GraphData {
  const problems = new Problems();
  const [header, ...rest] = parseLines(file, decoded(file, bytes), problems);
  if (header?.kind !== 'dataset') {
    problems.add(topOf(file), 'The first line tells of the data set: {"kind": "dataset", ...}.');
    return problems.refuse(REFUSAL);
  }
  const described = readDescriptionLine(header, problems);
  if (!described) return problems.refuse(REFUSAL);

  if (described.digest !== undefined && described.records !== rest.length) {
    const message = `${described.records} lines should follow this one, not ${rest.length}. Was the file cut off?`;
    problems.add(header.where, message);
  }
  const records = rest.filter((line) => line !== undefined);
  for (const { kind, where } of records) {
    if (kind === 'dataset') problems.add(where, 'Only the first line tells of the data set.');
  }
  const draft = new Draft(registry);
  const { nodes, relationships } = readRecords(records, draft, problems);
  // With a record lost, what leads to it would be blamed for that.
  const complete = nodes.length + relationships.length === rest.length;
  if (complete) checkLinks(draft, described.description.retired, header.where, problems);
  checkClasses(draft, problems);
  checkClaims(draft, problems);
  checkUniqueness(draft, problems);
  checkCardinality(draft, problems);
  checkCircles(draft, problems);
  problems.throwIfAny(REFUSAL);

  const graph = { nodes: nodes.sort(byId), relationships: relationships.sort(byId) };
  const digest = datasetDigest({ ...graph, description: described.description });
  if (described.digest !== undefined && described.digest !== digest) {
    const advice = 'If it was changed on purpose, take "digest" out of this line.';
    problems.add(header.where, `The content is not what was exported. ${advice}`);
    problems.throwIfAny(REFUSAL);
  }
  return { ...graph, description: { ...described.description, digest } };
}

function decoded(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CustomsGraphError('CG_BAD_EXPORT', `${file} is not in UTF-8.`, { hint: REFUSAL.hint, cause });
  }
}
