import { parseEdtf } from '../../model/values/edtf';
import type { Draft, DraftRelationship } from '../draft';
import type { Problems } from '../problems';
import { AGREEMENT } from '../vocabulary';
import { showValue } from '../show-value';

/** Notes agreements whose signedOn cannot be the day on which the last of their signatories signed. */
export function checkSignatures(draft: Draft, problems: Problems): void {
  const byAgreement = new Map<string, DraftRelationship[]>();
  for (const signed of draft.facts('SIGNED')) {
    if (signed.properties.get('role') !== 'SIGNATORY' || !signed.properties.has('on')) continue;
    byAgreement.set(signed.to, [...(byAgreement.get(signed.to) ?? []), signed]);
  }
  for (const [id, signatures] of byAgreement) {
    const agreement = draft.node(id);
    const signedOn = agreement.properties.get('signedOn');
    if (agreement.type.name !== AGREEMENT || typeof signedOn !== 'string') continue;
    const days = parseEdtf(signedOn);
    if (!days) continue;
    const last = signatures
      .map((signed) => ({ signed, on: parseEdtf(showValue(signed.properties.get('on'))) }))
      .filter(({ on }) => on?.last != null)
      .sort((a, b) => (a.on!.last! < b.on!.last! ? 1 : -1))[0];
    if (!last?.on) continue;
    const apart =
      (last.on.last !== null && days.first !== null && last.on.last < days.first) ||
      (last.on.first !== null && days.last !== null && last.on.first > days.last);
    if (!apart) continue;
    problems.add(
      agreement.places.get('signedOn') ?? agreement.where,
      `signedOn is ${signedOn}, but the last signatory, ${last.signed.from}, signed on ${last.on.edtf}.`,
    );
  }
}
