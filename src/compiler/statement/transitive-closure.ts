import Cypher from '@neo4j/cypher-builder';
import type { RelationshipField } from '../../model/sealed-types';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from './compilation';
import { at, where } from './cypher';
import { matchRelationshipField } from './pattern';
import type { Visibility } from './visibility';

/** Most steps of a transitive closure. A statement has a subquery for each, whatever depth is asked for. */
export const MAX_CLOSURE_DEPTH = 8;

/**
 * Finds what a relationship leads to from a node in one direction in up to `depth` steps. It goes level by level and
 * keeps each node of a level once, so that circles and parallel relationships do not multiply the work, as the paths of
 * a pattern of variable length would. The clause returns `reached`, the list of `[node, least distance]` without the
 * node itself, and `visited`, the number of nodes met, summed over the levels. A level ends one node beyond the limit
 * of what may be visited. `filter` makes a condition on the nodes of the list; the walk also goes on through others.
 */
export function transitiveClosure(
  c: Compilation,
  visibility: Visibility,
  relationshipField: RelationshipField,
  start: Cypher.Node,
  depth: ArgumentValue,
  filter: (node: Cypher.Node) => Cypher.Predicate | undefined,
): { readonly walk: Cypher.Clause; readonly reached: Cypher.Variable; readonly visited: Cypher.Variable } {
  c.walks = true;
  c.bindings.checks.push({ kind: 'depth', argument: depth, most: MAX_CLOSURE_DEPTH });
  const limit = c.bindings.parameter({ kind: 'integer', argument: depth, otherwise: MAX_CLOSURE_DEPTH });
  const levels: Cypher.Variable[] = [];
  const subqueries: Cypher.Clause[] = [];
  for (let distance = 1; distance <= MAX_CLOSURE_DEPTH; distance++) {
    const found = c.names.variable('level');
    subqueries.push(level(c, visibility, relationshipField, { start, before: levels.at(-1), distance, limit, found }));
    levels.push(found);
  }
  const pair = c.names.variable('pair');
  const node = c.names.node(relationshipField.target);
  const steps = c.names.variable('steps');
  const distance = c.names.variable('distance');
  const reached = c.names.variable(relationshipField.field);
  const isOther = Cypher.neq(node.property('id'), start.property('id'));
  const others = new Cypher.With(node, [at(pair, new Cypher.Literal(0)), steps]).where(isOther);
  const nearest = new Cypher.With(node, [Cypher.min(steps), distance]);
  where(nearest, filter(node));
  const pairs = levels.map((found, i) => new Cypher.List([new Cypher.Literal(i + 1), found]));
  const visited = c.names.variable('visited');
  const sizes = levels
    .map((found) => Cypher.size(found))
    .reduce<Cypher.Expr>((sum, size) => Cypher.plus(sum, size), new Cypher.Literal(0));
  const least = Cypher.utils.concat(
    new Cypher.Unwind([new Cypher.List(pairs), pair]),
    new Cypher.Unwind([at(pair, new Cypher.Literal(1)), node]),
    others,
    nearest,
    new Cypher.Return([Cypher.collect(new Cypher.List([node, distance])), reached]),
  );
  const walk = Cypher.utils.concat(
    ...subqueries,
    new Cypher.Call(least, [start, ...levels]),
    new Cypher.Return(reached, [sizes, visited]),
  );
  return { walk, reached, visited };
}

/** The items of a list made by `transitiveClosure`, as rows. */
export function itemsOf(
  c: Compilation,
  relationshipField: RelationshipField,
  reached: Cypher.Variable,
): { readonly match: Cypher.Clause; readonly node: Cypher.Node; readonly distance: Cypher.Variable } {
  const item = c.names.variable('item');
  const node = c.names.node(relationshipField.target);
  const distance = c.names.variable('distance');
  const [first, second] = [at(item, new Cypher.Literal(0)), at(item, new Cypher.Literal(1))];
  const match = Cypher.utils.concat(
    new Cypher.Unwind([reached, item]),
    new Cypher.With([first, node], [second, distance]),
  );
  return { match, node, distance };
}

/** The subquery that yields the nodes at one distance: from the start, or from those of the level before. */
function level(
  c: Compilation,
  visibility: Visibility,
  relationshipField: RelationshipField,
  { start, before, distance, limit, found }: Level,
): Cypher.Clause {
  c.noteSubquery();
  const from = before ? c.names.node('from') : start;
  const { match, node } = matchRelationshipField(c, visibility, relationshipField, from);
  const most = c.bindings.parameter({ kind: 'constant', value: c.options.maxVisited + 1 });
  const once = new Cypher.With(node).distinct().limit(most);
  const returned = Cypher.utils.concat(once, new Cypher.Return([Cypher.collect(node), found]));
  if (!before) return new Cypher.Call(Cypher.utils.concat(match, returned), [start]);
  const wanted = new Cypher.Case().when(Cypher.gte(limit, new Cypher.Literal(distance))).then(before);
  const unwind = new Cypher.Unwind([wanted.else(new Cypher.List([])), from]);
  return new Cypher.Call(Cypher.utils.concat(unwind, match, returned), [before]);
}

interface Level {
  readonly start: Cypher.Node;
  readonly before: Cypher.Variable | undefined;
  readonly distance: number;
  readonly limit: Cypher.Param;
  readonly found: Cypher.Variable;
}
