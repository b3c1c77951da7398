import { parseEdtf } from '../model/values/edtf';
import { pickText } from '../model/values/language';
import type { DatasetSummary } from './dataset-node';

/** Nodes and relationships that say how the rest is known; the start lines and the page count the rest. */
const RECORD_NODES = new Set(['Claim', 'Source', 'Name', 'Contradiction']);
const RECORD_RELATIONSHIPS = new Set([
  'ABOUT',
  'FROM_SOURCE',
  'ATTRIBUTED_TO',
  'REPRODUCES',
  'OBSERVES',
  'COMPARES',
  'HAS_NAME',
]);

/** The data set in the few words of the page and the start lines. */
export function datasetInBrief({ description, nodes, relationships, sources }: DatasetSummary) {
  const sum = (counts: readonly { type: string; count: number }[], leftOut: ReadonlySet<string>): number =>
    counts.reduce((total, { type, count }) => total + (leftOut.has(type) ? 0 : count), 0);
  const days = sources.flatMap(({ published }) => (published ? [parseEdtf(published)?.last ?? ''] : []));
  return {
    title: pickText(description.title)?.value ?? '',
    entities: sum(nodes, RECORD_NODES),
    facts: sum(relationships, RECORD_RELATIONSHIPS),
    sources: nodes.find(({ type }) => type === 'Source')?.count ?? 0,
    newest: days.sort().at(-1) ?? '',
  };
}
