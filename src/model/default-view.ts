import type { RelationshipRecord } from './graph-data';
import type { Registry } from './registry';

/* What a view shows that names neither modalities nor ranks. */

/** The modalities that hold as facts: those of the default visibility. */
export const holdsAsFact = (modality: unknown): boolean => modality === 'FACT' || modality === 'INFERRED';

/** Whether a relationship is in the default visibility, which rejects readings that lost and what is no fact. */
export function showsByDefault(
  registry: Registry,
  { type, properties }: Pick<RelationshipRecord, 'type' | 'properties'>,
): boolean {
  const everyModality = registry.relationshipOfType(type)?.definition.everyModality ?? false;
  return properties['rank'] !== 'DEPRECATED' && (everyModality || holdsAsFact(properties['modality']));
}
