import type { GraphData } from '../../model/graph-data';
import { NAME } from '../vocabulary';

const HEAD = `# All ids that were ever published. One that is no longer in use must stand in retired.yaml. Written by
# npm run emit, which adds and never removes.
`;

/**
 * The list of published ids with those of a data set added. Names are left out: their ids follow from what they say,
 * like those of relationships.
 */
export function givenIdsText({ nodes }: GraphData, present: string): string {
  const before = present.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const now = nodes.filter(({ type }) => type !== NAME).map(({ id }) => id);
  const ids = [...new Set([...before, ...now])].sort();
  return HEAD + ids.map((id) => `${id}\n`).join('');
}
