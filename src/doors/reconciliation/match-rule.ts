import { HAS_ALL_WORDS } from '../scores';

/** What the columns of a row say of a candidate. */
export type Evidence =
  /** A code of its own. */
  | 'CODE'
  /** Something that is so. */
  | 'AGREES'
  | 'NONE'
  /** A country that is not known. */
  | 'UNSURE'
  /** Something that is not so. */
  | 'CONTRADICTS';

/** How well a candidate fits, as far as the rule asks. */
export interface Fit {
  /** That of the search, from 0 to 1. */
  readonly score: number;
  /** Whether the search had the whole text of the row. */
  readonly byWholeText: boolean;
  /** The kind of the name that was found; undefined for an id or a code. */
  readonly nameKind: string | undefined;
  readonly evidence: Evidence;
  readonly type: string;
  /** The country that it lies in or acts for; undefined for what has none. */
  readonly country: string | undefined;
}

/** From here on a name is the same but for case, accents, spaces or script. */
const SAME_NAME = 0.96;
/** From here on a name has every word that was asked for, and little else: five of eight letters at least are theirs. */
const MOST_OF_NAME = 0.8;

/**
 * Whether the best of some candidates is a match, which a table may take without asking: its name is the same but for case,
 * accents, spaces or script, or its own code stands in the row beside a name with all words; nothing in the row speaks
 * against it, nor does the row name a country that is not known; and no other candidate could be meant by the same rule.
 * Where the row does not say in which country it lies, neither may the text be most of a name in another country: one
 * "Customs Administration" is called just so, and many are called so beside their country's name. A name known to be a
 * mistranslation, and what was found by a part of the text, is none.
 */
export function isMatch(best: Fit, others: readonly Fit[]): boolean {
  if (!couldBe(best)) return false;
  return !others.some((other) => (couldBe(other) ? isAsGood(other, best) : isElsewhere(other, best)));
}

function couldBe({ score, byWholeText, nameKind, evidence }: Fit): boolean {
  if (!byWholeText || evidence === 'CONTRADICTS' || evidence === 'UNSURE' || nameKind === 'MISTRANSLATION')
    return false;
  return score >= SAME_NAME || (evidence === 'CODE' && score >= HAS_ALL_WORDS);
}

const isAsGood = (other: Fit, best: Fit): boolean => best.evidence !== 'CODE' || other.evidence === 'CODE';

/** Countries are not meant: Sudan is not South Sudan. */
const isElsewhere = (other: Fit, best: Fit): boolean =>
  best.evidence === 'NONE' &&
  best.type !== 'Country' &&
  other.type === best.type &&
  other.country !== undefined &&
  best.country !== undefined &&
  other.country !== best.country &&
  other.score >= MOST_OF_NAME;

/** The score from 0 to 100 of a candidate: half where the row speaks against it. */
export const scoreOf = ({ score, evidence }: Fit): number =>
  Math.round(score * (evidence === 'CONTRADICTS' ? 50 : 100) * 100) / 100;
