import type { Context } from '../interpret/context';
import { claimKey } from '../interpret/ids';
import type { ClaimSet, Draft } from '../draft';
import type { Given, NodeStatement, Statements, Support } from '../statements';
import { CLAIM, MODALITIES, RANKS } from '../vocabulary';
import type { KnownIds } from './known-ids';

/** In which sense a claim says what it says. */
export interface Sense {
  readonly modality: string;
  readonly rank: string;
}

/** What bringing statements together works with. */
export interface MergeContext extends Context {
  readonly draft: Draft;
  readonly known: KnownIds;
  readonly senses: ReadonlyMap<string, Sense>;
}

/** The sense of each claim by its id. Words that are none do not spread to all that the claim supports. */
export function sensesOf(statements: Statements): Map<string, Sense> {
  const senseOf = ({ properties }: NodeStatement): Sense => ({
    modality: known(MODALITIES, properties.get('modality')) ?? 'FACT',
    rank: known(RANKS, properties.get('rank')) ?? 'NORMAL',
  });
  const claims = statements.nodes.filter(({ type }) => type.name === CLAIM);
  return new Map(claims.map((claim) => [claim.id, senseOf(claim)]));
}

const known = (words: readonly string[], given: Given | undefined): string | undefined =>
  words.find((word) => word === given?.value);

/** The claims that support a statement, without those that are not known, which are noted. */
export function claimsOf(ctx: MergeContext, support: readonly Support[]): ClaimSet {
  const claims: ClaimSet = new Map();
  for (const { claim, confidence, where } of support) {
    if (ctx.known.has(claim)) {
      claims.set(claim, confidence);
      continue;
    }
    ctx.problems.addUnknownId(claim, where, `The claim ${claimKey(claim)} is not known.`, (unknown) => {
      const near = ctx.known.nearest(unknown);
      return near === undefined ? undefined : claimKey(near);
    });
  }
  return claims;
}
