import type { ClaimSet, Draft } from '../draft';
import { CLAIM, CONFIDENCES, RANKS } from '../vocabulary';
import { showValue } from '../show-value';

/** The order in which the claims of a record are shown: by rank, then by confidence, then by id. */
export class ClaimOrder {
  private readonly claims = new Map<string, { rank: string; confidence: string }>();

  constructor(draft: Draft) {
    for (const { id, properties } of draft.nodesOf(CLAIM)) {
      const rank = showValue(properties.get('rank') ?? 'NORMAL');
      this.claims.set(id, { rank, confidence: showValue(properties.get('confidence') ?? 'HIGH') });
    }
  }

  /** The ids of the claims in order. A fact may give a claim another confidence than the claim has elsewhere. */
  sorted(claims: ClaimSet): string[] {
    const weight = (id: string): number => {
      const { rank, confidence } = this.claims.get(id) ?? { rank: 'NORMAL', confidence: 'HIGH' };
      return RANKS.indexOf(rank) * CONFIDENCES.length + CONFIDENCES.indexOf(claims.get(id) ?? confidence);
    };
    return [...claims.keys()].sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1));
  }
}
