import type { Registry } from '../model/registry';
import { ENTITY } from '../model/root-interfaces';
import { parseEdtf } from '../model/values/edtf';
import { pickText } from '../model/values/language';
import type { DatasetSummary, TypeCount } from './dataset-node';
import { SOURCE } from './vocabulary';

/**
 * The data set in the few words of the page and the start lines. What only says how the rest is known is no entity and
 * no fact; sources are counted for themselves.
 */
export function datasetInBrief(registry: Registry, { description, nodes, relationships, sources }: DatasetSummary) {
  const isEntity = (type: string): boolean =>
    type !== SOURCE && (registry.entities.get(type)?.interfaces.includes(ENTITY) ?? false);
  const isFact = (type: string): boolean => registry.relationshipOfType(type)?.definition.about === 'SUBJECT';
  const days = sources.flatMap(({ published }) => (published ? [parseEdtf(published)?.last ?? ''] : []));
  return {
    title: pickText(description.title)?.value ?? '',
    entities: sum(nodes, isEntity),
    facts: sum(relationships, isFact),
    sources: sum(nodes, (type) => type === SOURCE),
    newest: days.sort().at(-1) ?? '',
  };
}

const sum = (counts: readonly TypeCount[], isCounted: (type: string) => boolean): number =>
  counts.reduce((total, { type, count }) => total + (isCounted(type) ? count : 0), 0);
