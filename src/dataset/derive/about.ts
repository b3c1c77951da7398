import { grouped } from '../../model/grouped';
import { ENTITY } from '../../model/root-interfaces';
import type { ClaimOrder } from '../claim-order';
import type { ClaimSet, Draft, DraftRelationship } from '../draft';
import { CLAIM } from '../vocabulary';

/**
 * ABOUT from each claim to the entities of which its facts speak, with its role and its place among the claims of the
 * entity; and from the source of each claim, a rejected one apart, to what the claim is about.
 */
export function deriveAbout(draft: Draft, order: ClaimOrder): void {
  for (const { id: to, claims, where } of draft.nodesOf(ENTITY)) {
    for (const from of claims.keys()) draft.derive({ type: 'ABOUT', from, to, where });
  }
  const ofClaims = draft.ofType('ABOUT').filter(({ from }) => draft.node(from).type.name === CLAIM);
  const sources = draft.ends('FROM_SOURCE');
  for (const about of ofClaims) {
    const { from: claim, to, where, properties } = about;
    const role = draft.node(to).claims.has(claim) ? 'SUPPORTS' : 'MENTIONS';
    properties.set('role', role);
    const source = sources.get(claim);
    if (!source || order.rank(claim) === 'DEPRECATED') continue;
    const ofSource = draft.derive({ type: 'ABOUT', from: source.id, to, where });
    if (role === 'SUPPORTS') ofSource.properties.set('role', role);
  }
  for (const some of grouped(ofClaims, ({ to }) => to).values()) place(draft, order, some);
}

/** Puts the claims about one entity in order: those that support facts about it first. */
function place(draft: Draft, order: ClaimOrder, about: readonly DraftRelationship[]): void {
  const byClaim = new Map(about.map((each) => [each.from, each]));
  const supporting = draft.node(about[0]!.to).claims;
  const mentioning: ClaimSet = new Map([...byClaim.keys()].map((claim) => [claim, undefined]));
  for (const claim of supporting.keys()) mentioning.delete(claim);
  [...order.sorted(supporting), ...order.sorted(mentioning)].forEach((claim, position) =>
    byClaim.get(claim)?.properties.set('position', position),
  );
}
