import { CustomsGraphError } from '../../errors';
import type { Compilation } from '../statement/compilation';
import type { AllOf, Comparison, Condition, ListTest } from './condition';

/** The embedded store reads expressions up to 64 levels deep; lists around a filter take some of them. */
const MAX_NESTING = 36;
/** How many levels the Cypher of a condition goes deeper than what is in it, at most. */
const LEVELS = { branches: 2, not: 4, step: 4 };

/** Where in a tree a condition stands. */
interface Place {
  /** Levels of the Cypher around it. */
  readonly nesting: number;
  /** Relationship steps that lead to it. */
  readonly steps: number;
  /** Lists around it. The store reads the product of their lengths. */
  readonly lists: number;
}

const TOP: Place = { nesting: 0, steps: 0, lists: 0 };

/** Counts conditions and steps. Throws LIMIT_EXCEEDED for too many, and for levels or lists nested too deeply. */
export function checkLimits(c: Compilation, { members }: AllOf, place: Place = TOP): void {
  for (const member of members) {
    c.noteCondition();
    checkMember(c, member, place);
  }
}

function checkMember(c: Compilation, condition: Condition, place: Place): void {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const inside = deeper(place, LEVELS.branches);
      return condition.branches.forEach((branch) => checkLimits(c, branch, inside));
    }
    case 'not':
      return checkLimits(c, condition.condition, deeper(place, LEVELS.not));
    case 'type':
    case 'relationshipType':
    case 'wording':
      return;
    case 'narrowed':
    case 'edge':
      return checkLimits(c, condition.condition, place);
    case 'compared':
      // The operators of a filter on a stored list count as the one condition that the member is.
      if (condition.field.kind !== 'property' || !condition.field.property.list) noteAll(c, condition.comparisons);
      return;
    case 'reference':
    case 'end':
    case 'toOne':
      return checkLimits(c, condition.condition, step(c, place));
    case 'toMany':
    case 'listed': {
      const inside = list(c, place);
      return condition.tests.forEach((test) => checkTest(c, test, inside));
    }
    default:
      return condition satisfies never;
  }
}

function checkTest(c: Compilation, test: ListTest, place: Place): void {
  if (test.quantifier === 'count') noteAll(c, test.comparisons);
  else checkLimits(c, test.condition, place);
}

const noteAll = (c: Compilation, comparisons: readonly Comparison[]): void =>
  comparisons.forEach(() => c.noteCondition());

function deeper(place: Place, levels: number): Place {
  const nesting = place.nesting + levels;
  if (nesting <= MAX_NESTING) return { ...place, nesting };
  throw new CustomsGraphError('LIMIT_EXCEEDED', 'The filters are nested too deeply.', {
    hint: 'Two NOTs cancel each other, and AND and OR take lists: write them side by side.',
  });
}

function step(c: Compilation, place: Place): Place {
  const steps = place.steps + 1;
  c.noteDepth(steps);
  return deeper({ ...place, steps }, LEVELS.step);
}

function list(c: Compilation, place: Place): Place {
  const { maxFilterLists } = c.options;
  const lists = place.lists + 1;
  if (lists <= maxFilterLists) return step(c, { ...place, lists });
  throw new CustomsGraphError('LIMIT_EXCEEDED', `The filter nests more than ${maxFilterLists} lists.`, {
    hint: 'Each "some", "every" or "none" below another multiplies the work. Ask for the ids of the inner part first, then filter by "id: { in: [...] }".',
  });
}
