import { parseEdtf } from '../../model/values/edtf';
import type { Draft } from '../draft';
import { CONVENTION } from '../vocabulary';

/** Bodies that signed an agreement without known parties are bound by it, INFERRED. Persons only sign for others. */
export function deriveParties(draft: Draft): void {
  const withParties = new Set(draft.ofType('PARTY_TO').map(({ to }) => to));
  const bodies = draft.registry.relationshipOfType('PARTY_TO')?.fromTypes ?? [];
  for (const { from, to, properties, claims, where } of draft.facts('SIGNED')) {
    if (properties.get('role') !== 'SIGNATORY' || withParties.has(to)) continue;
    if (!bodies.includes(draft.node(from).type.name)) continue;
    const derivation = 'It signed the agreement, and no source names the parties.';
    const party = { type: 'PARTY_TO', from, to, where, claims: new Map(claims) };
    draft.derive({ ...party, properties: { modality: 'INFERRED', derivation } });
  }
}

/**
 * Gives agreements the earliest date from which they bind one of their parties. Of one that is open to accession the
 * known parties say nothing: a claim of its own does.
 */
export function deriveInForceFrom(draft: Draft): void {
  for (const { to, properties } of draft.facts('PARTY_TO')) {
    const date = properties.get('validFrom');
    const agreement = draft.node(to).properties;
    if (typeof date !== 'string' || agreement.get('kind') === CONVENTION) continue;
    const earliest = agreement.get('inForceFrom');
    if (typeof earliest !== 'string' || orderOf(date) < orderOf(earliest)) agreement.set('inForceFrom', date);
  }
}

/** A text by which dates stand in the order of their first days; ties are settled, so the result is stable. */
function orderOf(date: string): string {
  const { first, last } = parseEdtf(date) ?? { first: null, last: null };
  return `${first ?? last ?? '9999-12-31'} ${last ?? '9999-12-31'} ${date}`;
}
