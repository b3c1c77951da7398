import type { Context } from '../interpret/context';
import { claimKey } from '../interpret/ids';
import type { ClaimSet, Draft } from '../draft';
import type { Statements, Support } from '../statements';
import { CLAIM } from '../vocabulary';
import type { KnownIds } from './known-ids';
import { showValue } from '../show-value';

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

/** The sense of each claim by its id. */
export function sensesOf(statements: Statements): Map<string, Sense> {
  const claims = statements.nodes.filter(({ type }) => type.name === CLAIM);
  return new Map(
    claims.map(({ id, properties }) => [
      id,
      {
        modality: showValue(properties.get('modality')?.value ?? 'FACT'),
        rank: showValue(properties.get('rank')?.value ?? 'NORMAL'),
      },
    ]),
  );
}

/** The claims that support a statement, without those that are not known, which are noted. */
export function claimsOf(ctx: MergeContext, support: readonly Support[]): ClaimSet {
  const claims: ClaimSet = new Map();
  for (const { claim, confidence, where } of support) {
    if (ctx.known.has(claim)) {
      claims.set(claim, confidence);
      continue;
    }
    const near = ctx.known.nearest(claim);
    const meant = near === undefined ? undefined : claimKey(near);
    ctx.problems.add(where, `The claim ${claimKey(claim)} is not known.`, meant);
  }
  return claims;
}
