import type { NodeType, RelationshipField, RelationshipType } from '../../model/sealed-types';
import { CLAIMS } from '../../model/storage';
import type { EdgeList, Topology } from '../../model/topology';
import { storedTypes, type Visibility } from './visibility';

/*
 * How many rows the store visits at most, from the topology of the graph alone: every condition on values may hold.
 * Numbers are exact where nothing is filtered, and a bound where something is.
 */

/** A number for each node, by its number in the topology, or one that holds for all. */
export type PerNode = number | Float64Array;

/** What a field of a node follows: edges, from `near` to `far`. */
export interface Followed {
  readonly near: readonly Uint32Array[];
  readonly far: readonly Uint32Array[];
}

const NO_EDGES: EdgeList = { from: new Uint32Array(0), to: new Uint32Array(0) };

const edgesOf = ({ edges }: Topology, kind: string): EdgeList => edges.get(kind) ?? NO_EDGES;

export function followedBy(topology: Topology, visibility: Visibility, field: RelationshipField): Followed {
  const lists = storedTypes(visibility, field.relationship).map((type) => edgesOf(topology, type));
  const [out, back] = [field.direction !== 'IN', field.direction !== 'OUT'];
  return {
    near: [...(out ? lists.map(({ from }) => from) : []), ...(back ? lists.map(({ to }) => to) : [])],
    far: [...(out ? lists.map(({ to }) => to) : []), ...(back ? lists.map(({ from }) => from) : [])],
  };
}

const along = ({ from, to }: EdgeList): Followed => ({ near: [from], far: [to] });

export const claimsFollowed = (topology: Topology): Followed => along(edgesOf(topology, CLAIMS));
export const referenceFollowed = (topology: Topology, property: string): Followed => along(edgesOf(topology, property));

export const reversed = ({ near, far }: Followed): Followed => ({ near: far, far: near });

export const valueAt = (values: PerNode, node: number): number => (typeof values === 'number' ? values : values[node]!);

/** The sum of two. */
export function plus(a: PerNode, b: PerNode): PerNode {
  if (a === 0) return b;
  if (b === 0) return a;
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  const [one, other] = typeof a === 'number' ? [b as Float64Array, a] : [a, b];
  return one.map((value, node) => value + valueAt(other, node));
}

/** The product of two. */
export function times(a: PerNode, b: PerNode): PerNode {
  if (a === 1) return b;
  if (typeof b === 'number') return typeof a === 'number' ? a * b : a.map((value) => value * b);
  return b.map((value, node) => value * valueAt(a, node));
}

/** For each node, the sum of `values` over what it leads to. With 1 that is its degree. */
export function sumOver(topology: Topology, { near, far }: Followed, values: PerNode): Float64Array {
  const sums = new Float64Array(topology.size);
  near.forEach((starts, list) => {
    const ends = far[list]!;
    for (let i = 0; i < starts.length; i++) sums[starts[i]!]! += valueAt(values, ends[i]!);
  });
  return sums;
}

/** The rows visited where each node is followed, and `inner` more are visited at each that it leads to. */
export const visitsOver = (topology: Topology, followed: Followed, inner: PerNode): Float64Array =>
  sumOver(topology, followed, plus(1, inner));

/** How many ways of one step up to `depth` lead on from each node. */
export function waysFrom(topology: Topology, followed: Followed, depth: number): Float64Array {
  let ways: Float64Array = new Float64Array(topology.size);
  for (let step = 0; step < depth; step++) ways = visitsOver(topology, followed, ways);
  return ways;
}

/** The greatest of the values of nodes of a type; 0 when there are none. */
export function greatest(topology: Topology, types: readonly string[], values: PerNode): number {
  let most = 0;
  for (const type of types)
    for (const node of topology.nodes.get(type) ?? []) most = Math.max(most, valueAt(values, node));
  return most;
}

/** The sum of the values of all nodes of a type. */
export function total(topology: Topology, types: readonly string[], values: PerNode): number {
  let sum = 0;
  for (const type of types) for (const node of topology.nodes.get(type) ?? []) sum += valueAt(values, node);
  return sum;
}

/** One for each node of a type, and 0 for all others. */
export function onesFor(topology: Topology, { possible }: NodeType): Float64Array {
  const ones = new Float64Array(topology.size);
  for (const type of possible) for (const node of topology.nodes.get(type) ?? []) ones[node] = 1;
  return ones;
}

/** The greatest number of claims that a relationship of one of the types names. */
export const mostClaims = ({ claims }: Topology, types: readonly RelationshipType[]): number =>
  Math.max(0, ...types.flatMap(({ type, unassertedType }) => [claims.get(type) ?? 0, claims.get(unassertedType) ?? 0]));
