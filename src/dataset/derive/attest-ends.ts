import type { Draft } from '../draft';
import { holdsAsFact } from '../../model/default-view';
import type { Attestation } from './attestation';
import type { Starts } from './starts';

/** A relationship that holds only while both its ends do attests these: when it begins, and when it is attested itself. */
export function attestEnds(draft: Draft, starts: Starts, attestation: Attestation): void {
  for (const relationship of draft.relationships.values()) {
    const { type, from, to, properties } = relationship;
    if (!type.definition.coexistent || type.definition.about === 'RECORD') continue;
    if (properties.get('rank') === 'DEPRECATED' || !holdsAsFact(properties.get('modality'))) continue;
    const { kind, first, last } = starts.of(relationship);
    const { by, on } = attestation.of(relationship);
    // What has happened says nothing of its ends on later days.
    const attested = kind === 'HAPPENED' ? { by: last ?? undefined, on: [] } : { by: last ?? by, on };
    const begun = last !== null && first !== null ? [first] : [];
    for (const end of new Set([from, to]))
      attestation.add(draft.node(end), { by: attested.by, on: [...begun, ...attested.on] });
  }
  starts.forgetNodes();
}
