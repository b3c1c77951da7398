import type Cypher from '@neo4j/cypher-builder';
import type { AnyType, RelationshipType } from '../../model/sealed-types';
import type { Topology } from '../../model/topology';
import type { ArgumentValue } from '../arguments/arguments';
import type { Bound, Charge, RowCount } from '../arguments/bindings';
import { IdSuffix } from '../arguments/id-views';
import type { Compilation } from '../statement/compilation';
import { RowLayout } from '../statement/row-layout';
import { greatest, reversed, sumOver, valueAt, visitsOver, type Followed, type PerNode } from '../statement/visits';
import { visibilityOf, type Visibility } from '../statement/visibility';

/** Where the values of a selection go, and what holds of everything below it. */
export interface Scope {
  readonly row: RowLayout;
  /** Lists found inside add what they may bring here. */
  readonly charges: Charge[];
  /** Relationship steps from the root. */
  readonly depth: number;
  /** Response keys from the root, with dots between. */
  readonly path: string;
  /** How many rows of the scope may stand for each node, pages apart; undefined where that is not known. */
  readonly walks: Float64Array | undefined;
  /** What of the graph is seen from here on, as the root field says. */
  readonly visibility: Visibility;
  /** The language of texts that are asked for without one, as the root field says. */
  readonly lang: ArgumentValue | undefined;
  /** What ids say of all this; undefined in the default view. */
  readonly idSuffix: IdSuffix | undefined;
}

/** A root field, apart from the view that its arguments ask for. */
export type RootScope = Omit<Scope, 'visibility' | 'lang' | 'idSuffix'>;

/** The scope of a root field with these arguments. */
export function rootScope({ bindings }: Compilation, root: RootScope, args: ArgumentValue): Scope {
  const lang = args.child('lang');
  return {
    ...root,
    visibility: visibilityOf(bindings, args),
    lang: lang.given ? lang : undefined,
    idSuffix: IdSuffix.of(args),
  };
}

/** A bound node or relationship that fields are selected from. */
export interface Element {
  readonly type: AnyType;
  readonly owner: Cypher.Node | Cypher.Relationship;
  /** The nodes at the ends of a relationship, where they are bound as well. */
  readonly ends?: { readonly from: Cypher.Node; readonly to: Cypher.Node } | undefined;
}

/** What there is below the rows of a scope: how much, and which nodes. */
export interface Reach {
  readonly items: Bound;
  readonly walks: Float64Array | undefined;
}

/** As many as are asked for, and it is not known which. */
export const UNKNOWN: Reach = { items: { each: Infinity, all: Infinity }, walks: undefined };

/** The scope of the items of a list, or of one related object: rows of their own, `steps` further from the root. */
export function nested(c: Compilation, outer: Scope, rows: RowCount, steps: 0 | 1, { items, walks }: Reach): Scope {
  const inner: Charge[] = [];
  const row = new RowLayout(c);
  outer.charges.push({ kind: 'items', rows, items, row, inner });
  return { ...outer, row, charges: inner, depth: outer.depth + steps, walks };
}

/** The types of relationships that a type stands for; undefined where it stands for nodes. */
export function relationshipsOf({ registry }: Compilation, type: AnyType): readonly RelationshipType[] | undefined {
  const found = type.possible.flatMap((name) => registry.relationships.get(name) ?? []);
  return found.length > 0 ? found : undefined;
}

/** The scope of what stands below a response key. */
export const below = (scope: Scope, key: string): Scope => ({
  ...scope,
  path: scope.path === '' ? key : `${scope.path}.${key}`,
});

/** The count of a related object, and of a list that is not cut off. */
export const ONE: RowCount = { kind: 'one' };
export const ALL: RowCount = { kind: 'all' };

/** A number for each row of the scope, by the node that it stands for, where the nodes are of these types. */
export function boundOf(topology: Topology, { walks }: Scope, types: readonly string[], values: PerNode): Bound {
  const each = greatest(topology, types, values);
  if (!walks) return { each, all: Infinity };
  return { each, all: walks.reduce((sum, count, node) => sum + count * valueAt(values, node), 0) };
}

/** Charges a step from the records of a scope, each of which leads to this many others at most. */
export function stepFromRecord(scope: Scope, each: number): Reach {
  scope.charges.push({ kind: 'visits', visits: { each, all: Infinity }, part: scope.path });
  return { items: { each, all: Infinity }, walks: undefined };
}

/** What the nodes of a scope, of these types, lead to. */
export function reachOf(topology: Topology, scope: Scope, types: readonly string[], followed: Followed): Reach {
  const { walks } = scope;
  const items = boundOf(topology, scope, types, sumOver(topology, followed, 1));
  return { items, walks: walks && sumOver(topology, reversed(followed), walks) };
}

/** Charges what the store visits where each node of a scope, of these types, is followed. */
export function chargeSteps(
  topology: Topology,
  scope: Scope,
  types: readonly string[],
  followed: Followed,
  inner: PerNode,
): void {
  const visits = boundOf(topology, scope, types, visitsOver(topology, followed, inner));
  scope.charges.push({ kind: 'visits', visits, part: scope.path });
}
