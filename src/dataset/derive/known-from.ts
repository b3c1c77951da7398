import { ENTITY } from '../../model/root-interfaces';
import type { Draft } from '../draft';
import { grouped } from '../grouped';
import { CLAIM, SOURCE } from '../vocabulary';
import { publication, type ClaimDays } from './claim-days';

/**
 * Gives claims, entities and relationships the first day on which a dated source told of them. A source is known
 * from its own publication. An entity is known as soon as a claim is about it, so that no relationship is known
 * before its ends are. What rules derive has its day from the rule, because it follows from several claims together.
 */
export function deriveKnownFrom(draft: Draft, known: ClaimDays): void {
  const about = grouped(draft.ofType('ABOUT'), ({ to }) => to);
  for (const node of draft.nodes.values()) {
    const { id, type, claims, properties } = node;
    const telling = type.interfaces.includes(ENTITY)
      ? [...claims.keys(), ...(about.get(id) ?? []).map(({ from }) => from)]
      : [];
    const day = type.name === SOURCE ? publication(node) : known.earliest(type.name === CLAIM ? [id] : telling);
    if (day !== undefined) properties.set('knownFrom', day);
  }
  for (const { type, claims, properties } of draft.relationships.values()) {
    const day = type.definition.derived ? undefined : known.earliest(claims.keys());
    if (day !== undefined) properties.set('knownFrom', day);
  }
}
