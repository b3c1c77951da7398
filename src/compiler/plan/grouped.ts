import { invariant } from '../../errors';
import type { NodeType, RelationshipType } from '../../model/sealed-types';
import type { Listing } from './listing';

/** What facets and aggregates take of the items of a connection: the node, or the relationship that leads to it. */
export type Grouped = 'NODE' | 'RELATIONSHIP';

/** The type of what they take. */
export function groupedBy({ type, relationshipType }: Listing, of: Grouped): NodeType | RelationshipType {
  if (of === 'NODE') return type;
  invariant(relationshipType, 'only edges of a node have relationships');
  return relationshipType;
}
