import type { Draft } from '../draft';

/**
 * Who signed an agreement of which no party is known is bound by it: PARTY_TO for each body among the signatories,
 * INFERRED, from an unknown day. Persons sign for others and are bound by nothing.
 */
export function deriveParties(draft: Draft): void {
  const withParties = new Set(draft.ofType('PARTY_TO').map(({ to }) => to));
  const bodies = draft.registry.relationshipOfType('PARTY_TO')?.fromTypes ?? [];
  for (const { from, to, properties, claims, where } of draft.facts('SIGNED')) {
    if (properties.get('role') !== 'SIGNATORY' || withParties.has(to)) continue;
    if (!bodies.includes(draft.node(from).type.name)) continue;
    draft.derive({
      type: 'PARTY_TO',
      from,
      to,
      where,
      properties: { modality: 'INFERRED', derivation: 'It signed the agreement, and no source names the parties.' },
      claims: new Map(claims),
    });
  }
}
