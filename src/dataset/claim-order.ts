import { showValue } from '../model/wording';
import type { ClaimSet, Draft, DraftNode } from './draft';
import { CLAIM, CONFIDENCES, RANKS } from './vocabulary';

/** The order of claims as records show them: by rank, by confidence (a fact may give one of its own), and by id. */
export class ClaimOrder {
  private readonly claims: ReadonlyMap<string, DraftNode['properties']>;

  constructor(draft: Draft) {
    this.claims = new Map(draft.nodesOf(CLAIM).map(({ id, properties }) => [id, properties]));
  }

  sorted(claims: ClaimSet): string[] {
    const weight = (id: string): number =>
      RANKS.indexOf(this.rank(id)) * CONFIDENCES.length + CONFIDENCES.indexOf(this.confidence(id, claims));
    return [...claims.keys()].sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1));
  }

  /** The confidence of the surest claim, rejected ones apart where there are others; undefined without claims. */
  surest(claims: ClaimSet): string | undefined {
    const ids = [...claims.keys()];
    const accepted = ids.filter((id) => this.rank(id) !== 'DEPRECATED');
    const confidences = (accepted.length > 0 ? accepted : ids).map((id) => this.confidence(id, claims));
    return CONFIDENCES.find((confidence) => confidences.includes(confidence));
  }

  rank(id: string): string {
    return showValue(this.claims.get(id)?.get('rank') ?? 'NORMAL');
  }

  private confidence(id: string, claims: ClaimSet): string {
    return claims.get(id) ?? showValue(this.claims.get(id)?.get('confidence') ?? 'HIGH');
  }
}
