import type { Draft } from '../draft';
import type { KnownIds } from '../merge/known-ids';
import type { Problems } from '../problems';
import type { Statements } from '../statements';
import { checkClasses } from './classes';
import { checkCoherence } from './coherence';
import { checkClaims, checkNames, checkPortCountries } from './completeness';
import { checkDates } from './dates';
import { checkDuplicateEntities } from './duplicate-entities';
import { checkRecognition } from './recognition';
import { checkDistinct, checkRetired } from './references';
import { checkCardinality, checkCircles, checkUniqueness } from './structure';

/** Notes everything that is wrong with a graph whose statements have been brought together. */
export function checkDraft(draft: Draft, statements: Statements, known: KnownIds, problems: Problems): void {
  checkClasses(draft, problems);
  checkClaims(draft, problems);
  checkNames(draft, problems);
  checkUniqueness(draft, problems);
  checkCoherence(draft, problems);
  checkCardinality(draft, problems);
  checkCircles(draft, problems);
  checkDates(draft, problems);
  checkDistinct(statements, known, draft, problems);
  checkRetired(statements, known, problems);
}

/**
 * Notes what is wrong with a graph in what follows from its records, such as countries. Asked only of a graph whose
 * records are right: one relationship that could not be read would have every port that hangs on it blamed.
 */
export function checkDerived(draft: Draft, statements: Statements, problems: Problems): void {
  checkPortCountries(draft, problems);
  checkDuplicateEntities(draft, statements, problems);
  checkRecognition(draft, problems);
}
