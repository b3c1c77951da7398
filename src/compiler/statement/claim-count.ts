import Cypher from '@neo4j/cypher-builder';
import { CLAIM_DAYS, CLAIMS } from '../../model/storage';
import type { Compilation } from './compilation';
import type { Visibility } from './visibility';

/** How many claims stand behind a node or relationship: the length of its list, or as many of it as the view sees. */
export function claimCount(
  c: Compilation,
  visibility: Visibility,
  owner: Cypher.Node | Cypher.Relationship,
): Cypher.Expr {
  const list = (property: string): Cypher.Expr => Cypher.coalesce(owner.property(property), new Cypher.List([]));
  if (!visibility.knownAsOf) return Cypher.size(list(CLAIMS));
  // The embedded store counts no subquery that begins with UNWIND, so the days of the claims stand beside their ids.
  const day = c.names.variable('day');
  const known = new Cypher.ListComprehension(day).in(list(CLAIM_DAYS)).where(Cypher.lte(day, visibility.knownAsOf));
  return Cypher.size(known);
}
