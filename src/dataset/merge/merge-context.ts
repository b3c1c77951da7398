import { showValue } from '../../model/wording';
import type { ClaimSet, Draft, DraftRecord } from '../draft';
import { claimKey } from '../interpret/ids';
import type { Context } from '../interpret/reading';
import type { Problems } from '../problems';
import { fileAndLine, placeOf, recordOf } from '../source-tree';
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

/** Properties whose values add up over several statements. */
const ADDS_UP = ['identifiers'];

/** Adds what a statement gives to what others gave; two values of one property are noted with both places. */
export function mergeProperties(problems: Problems, into: DraftRecord, given: ReadonlyMap<string, Given>, of: string) {
  for (const [name, { value, where }] of given) {
    const present = into.properties.get(name);
    if (present === undefined) {
      into.properties.set(name, value);
      into.places.set(name, where);
    } else if (ADDS_UP.includes(name) && Array.isArray(present) && Array.isArray(value)) {
      into.properties.set(name, [...new Set([...(present as string[]), ...(value as string[])])].sort());
    } else if (JSON.stringify(present) !== JSON.stringify(value)) {
      const other = into.places.get(name)!;
      const places = [placeOf(where), placeOf(other), recordOf(where), recordOf(other)];
      problems.addDependent(
        places,
        where,
        `${of} has ${name} ${showValue(value)} here and ${showValue(present)} at ${fileAndLine(other)}. ` +
          'Decide, and record the loser as DEPRECATED with a contradiction.',
      );
    }
  }
}
