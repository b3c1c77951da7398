import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { CustomsGraphError } from '../../errors';
import type { GraphData } from '../../model/graph-data';
import { byId } from '../../model/grouped';
import type { Registry } from '../../model/registry';
import { checkCardinality, checkCircles, checkUniqueness } from '../check/structure';
import { checkClasses } from '../check/classes';
import { checkClaims } from '../check/completeness';
import { datasetDigest } from '../dataset-digest';
import { Draft } from '../draft';
import { Problems, type Refusal } from '../problems';
import { topOf } from '../source-tree';
import { checkLinks } from './check-links';
import { readDescriptionLine, type DescriptionLine } from './description-line';
import { readRecords, type ExportedRecords } from './exported-records';
import { parseLines, type ParsedLine } from './parsed-lines';

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
export function readExport(registry: Registry, file: string, bytes: Buffer): GraphData {
  if (!isUtf8(bytes)) throw new CustomsGraphError('CG_BAD_EXPORT', `${file} is not in UTF-8.`, { hint: REFUSAL.hint });
  const problems = new Problems();
  const lines = parseLines(file, bytes, problems);
  const header = lines.next().value as ParsedLine | undefined;
  const described = header?.kind === 'dataset' ? readDescriptionLine(header, problems) : undefined;
  if (!header || !described) {
    if (header?.kind !== 'dataset') {
      // What else is no line is noted too.
      for (const line of lines) void line;
      problems.add(topOf(file), 'The first line tells of the data set: {"kind": "dataset", ...}.');
    }
    return problems.refuse(REFUSAL);
  }
  const { nodes, relationships } = checkedRecords(registry, lines, header, described, problems);
  const graph = { nodes: nodes.sort(byId), relationships: relationships.sort(byId) };
  const digest = datasetDigest({ ...graph, description: described.description });
  if (described.digest !== undefined && described.digest !== digest) {
    const advice = 'If it was changed on purpose, take "digest" out of this line.';
    problems.add(header.where, `The content is not what was exported. ${advice}`);
    problems.throwIfAny(REFUSAL);
  }
  return { ...graph, description: { ...described.description, digest } };
}

/** The records on the lines that follow the first. Throws when anything is wrong with them. */
function checkedRecords(
  registry: Registry,
  lines: Iterable<ParsedLine | undefined>,
  { where }: ParsedLine,
  described: DescriptionLine,
  problems: Problems,
): ExportedRecords {
  const draft = new Draft(registry);
  const { nodes, relationships, lines: count } = readRecords(lines, draft, problems);
  if (described.digest !== undefined && described.records !== count) {
    const message = `${described.records} lines should follow this one, not ${count}. Was the file cut off?`;
    problems.add(where, message);
  }
  // With a record lost, what leads to it would be blamed for that.
  const complete = nodes.length + relationships.length === count;
  if (complete) checkLinks(draft, described.description.retired, where, problems);
  checkClasses(draft, problems);
  checkClaims(draft, problems);
  checkUniqueness(draft, problems);
  checkCardinality(draft, problems);
  checkCircles(draft, problems);
  problems.throwIfAny(REFUSAL);
  return { nodes, relationships };
}
