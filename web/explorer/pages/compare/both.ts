import { plainId } from '../../view/view';
import type { ComparedFragment } from './compare.generated';
import { comparisonOf, type Comparison } from './comparison';

/** Both sides, for what is compared. */
export interface Both {
  readonly here: ComparedFragment;
  readonly there: ComparedFragment;
}

export function comparisonOfBoth({ here, there }: Both): Comparison {
  const side = ({ id, relationships }: ComparedFragment) => ({ id: plainId(id), facts: relationships.nodes });
  return comparisonOf(side(here), side(there));
}
