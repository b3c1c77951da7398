import type { Draft } from '../draft';
import type { KnownIds } from '../merge/known-ids';
import type { Problems } from '../problems';
import type { Statements } from '../statements';
import { checkCardinality } from './cardinality';
import { checkCircles } from './circles';
import { checkClaims } from './claims';
import { checkClasses } from './classes';
import { checkCoherence } from './coherence';
import { checkNames } from './names';
import { checkRetired } from './retired';
import { checkSignatures } from './signatures';
import { checkUniqueness } from './uniqueness';

/** Notes everything that is wrong with a graph whose statements have been brought together. */
export function checkDraft(draft: Draft, statements: Statements, known: KnownIds, problems: Problems): void {
  checkClasses(draft, problems);
  checkClaims(draft, problems);
  checkNames(draft, problems);
  checkUniqueness(draft, problems);
  checkCoherence(draft, problems);
  checkCardinality(draft, problems);
  checkCircles(draft, problems);
  checkSignatures(draft, problems);
  checkRetired(statements, known, problems);
}
