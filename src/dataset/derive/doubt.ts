import type { ClaimOrder } from '../claim-order';
import type { Draft, DraftNode, DraftRelationship } from '../draft';
import { ENTITY } from '../../model/root-interfaces';
import { CONTRADICTION } from '../vocabulary';

/**
 * Says of entities, and of relationships of the subject, how sure they are and whether they are disputed: an entity by
 * a contradiction that is about it, a relationship by one that weighs one of its claims. A rule that makes one fact of
 * several has said already how sure it is.
 */
export function deriveDoubt(draft: Draft, order: ClaimOrder): void {
  const say = ({ claims, properties }: DraftNode | DraftRelationship, disputed: boolean): void => {
    const confidence = properties.get('confidence') ?? order.surest(claims);
    if (confidence !== undefined) properties.set('confidence', confidence);
    properties.set('disputed', disputed);
  };
  const doubting = draft.ofType('ABOUT').filter(({ from }) => draft.node(from).type.name === CONTRADICTION);
  const doubted = new Set(doubting.map(({ to }) => to));
  for (const node of draft.nodesOf(ENTITY)) say(node, doubted.has(node.id));
  const weighed = new Set(draft.ofType('COMPARES').map(({ to }) => to));
  for (const relationship of draft.relationships.values()) {
    if (relationship.type.definition.about === 'RECORD') continue;
    say(
      relationship,
      [...relationship.claims.keys()].some((claim) => weighed.has(claim)),
    );
  }
}
