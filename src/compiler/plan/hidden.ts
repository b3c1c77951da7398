import Cypher from '@neo4j/cypher-builder';
import type { FieldNode } from 'graphql';
import { invariant } from '../../errors';
import type { EnumDefinition } from '../../model/property-type';
import { leafOf } from '../answer/json-values';
import type { Leaf, ResultValue } from '../answer/result-shape';
import type { Bound } from '../arguments/bindings';
import { edgePredicate } from '../filter/cypher';
import type { Compilation } from '../statement/compilation';
import { variableName, where } from '../statement/cypher';
import { matchHidden } from '../statement/pattern';
import { soughtTypes } from '../statement/relationship-match';
import { followedAlong, hiddenFrom } from '../statement/visits';
import type { Listing } from './listing';
import { nested } from './scope';

/** The type of the objects under `hidden`. */
const HIDDEN_NODES = 'HiddenNodes';
/** By what they are grouped, in this order. */
const BY = ['modality', 'rank'] as const;

/** Plans `hidden` of a connection: how many items the view leaves out for the modality or rank of their relationships. */
export function hidden(c: Compilation, list: Listing, nodes: readonly FieldNode[]): ResultValue {
  const found = matchOf(c, list);
  if (!found) return { kind: 'inlines', shapes: [] };
  const { match, item, relationship } = found;
  const enums = BY.map((name) => enumOf(list, name));
  const combinations = enums.reduce((product, { values }) => product * Object.keys(values).length, 1);
  const each = Math.min(combinations, found.most.each);
  const own = nested(c, list.scope, { kind: 'all' }, 0, { items: { each, all: found.most.all }, walks: undefined });

  const count = c.names.variable('count');
  const keys = BY.map((name) => [relationship.property(name), c.names.variable(name)] as const);
  const columns = new Map<string, { readonly variable: Cypher.Variable; readonly leaf: Leaf }>([
    ...BY.map((name, i) => [name, { variable: keys[i]![1], leaf: leafOf(enums[i]!) }] as const),
    ['count', { variable: count, leaf: leafOf('Int') }],
  ]);
  const entries = c.entries(HIDDEN_NODES, nodes, (name): ResultValue => {
    const { variable, leaf } = columns.get(name)!;
    return { kind: 'leaf', column: own.row.column(variable, variableName(variable)), leaf, nullable: false };
  });
  const result = c.names.variable('hidden');
  const grouped = new Cypher.With(
    ...keys.map(([value, variable]): [Cypher.Expr, Cypher.Variable] => [value, variable]),
    [Cypher.count(item).distinct(), count],
  )
    .orderBy(...keys.map(([, variable]): [Cypher.Expr, 'ASC'] => [variable, 'ASC']))
    .limit(c.bindings.parameter({ kind: 'constant', value: combinations }));
  const body = Cypher.utils.concat(match, grouped, own.row.returnAll(result));
  const shape = { typeColumn: undefined, type: HIDDEN_NODES, entries };
  return { kind: 'objects', column: list.subquery(body, result), shape };
}

function enumOf({ relationshipType, type: items }: Listing, name: (typeof BY)[number]): EnumDefinition {
  const type = (relationshipType ?? items).properties.get(name)?.type;
  invariant(type?.kind === 'enum', `relationships have a ${name}`);
  return type.enum;
}

/** A match of what is hidden: each item once for each relationship by which it would be in the list. */
interface Hidden {
  readonly match: Cypher.Clause;
  readonly item: Cypher.Node | Cypher.Relationship;
  readonly relationship: Cypher.Relationship;
  /** How many there are at most. */
  readonly most: Bound;
}

/** A match of what `where` would leave but the view hides for its modality or rank; undefined where that is nothing. */
function matchOf(c: Compilation, list: Listing): Hidden | undefined {
  const { source, work, scope } = list;
  const { visibility } = scope;
  if (source.kind === 'relationships') {
    const sought = { types: list.relationshipTypes, are: 'HIDDEN' } as const;
    const stored = soughtTypes(visibility, sought);
    if (stored.length === 0) return undefined;
    const { match, relationship } = list.relationships(sought);
    const followed = followedAlong(c.topology, stored, source.near ? 'BOTH' : 'OUT');
    return { match, item: relationship, relationship, most: work.chargeHidden(followed, list.whereVisits) };
  }
  if (source.kind !== 'relationship') return undefined;
  const { relationshipField, from } = source;
  const matched = matchHidden(c, visibility, relationshipField, from);
  if (!matched) return undefined;
  const { match, node, relationship } = matched;
  where(match, list.where && edgePredicate(c, visibility, list.where, matched));
  const followed = hiddenFrom(c.topology, visibility, relationshipField);
  return { match, item: node, relationship, most: work.chargeHidden(followed, list.whereVisits) };
}
