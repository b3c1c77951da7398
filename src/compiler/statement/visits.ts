import type { AnyType, NodeType, RelationshipField } from '../../model/sealed-types';
import type { EdgeList, Topology } from '../../model/topology';
import { hiddenTypes, sharedEdges, storedTypes, type Visibility } from './visibility';

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
  const { near, far } = followedAlong(topology, storedTypes(visibility, field.relationship), field.direction);
  // With a rank the types in the store hold what is shared as well.
  const shared = visibility.rank ? [] : sharedEdges(topology, visibility, field);
  return {
    near: [...near, ...shared.map((each) => each.edges[each.near])],
    far: [...far, ...shared.map((each) => each.edges[each.near === 'from' ? 'to' : 'from'])],
  };
}

/** What a field leads to that modality or rank may hide. */
export const hiddenFrom = (topology: Topology, visibility: Visibility, field: RelationshipField): Followed =>
  followedAlong(topology, hiddenTypes(visibility, field.relationship), field.direction);

/** What edges of these kinds lead to, in a direction. */
export function followedAlong(
  topology: Topology,
  kinds: readonly string[],
  direction: RelationshipField['direction'],
): Followed {
  const lists = kinds.map((kind) => edgesOf(topology, kind));
  const [out, back] = [direction !== 'IN', direction !== 'OUT'];
  return {
    near: [...(out ? lists.map(({ from }) => from) : []), ...(back ? lists.map(({ to }) => to) : [])],
    far: [...(out ? lists.map(({ to }) => to) : []), ...(back ? lists.map(({ from }) => from) : [])],
  };
}

/**
 * The greatest number of relationships by which a field that follows these types of the store leads from one node to
 * another: 1 where none are parallel.
 */
export const mostParallel = (topology: Topology, stored: readonly string[], { direction }: RelationshipField): number =>
  Math.max(1, topology.mostParallelOf(stored, direction === 'BOTH'));

const along = ({ from, to }: EdgeList): Followed => ({ near: [from], far: [to] });

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

/** The rows visited where the nodes that a field leads to are counted, as `nodeCount` in pattern.ts does it. */
export function visitsOfCount(topology: Topology, visibility: Visibility, field: RelationshipField): Float64Array {
  const followed = followedBy(topology, visibility, field);
  const mayShare = sharedEdges(topology, visibility, field).length > 0;
  const isPlain = mostParallel(topology, storedTypes(visibility, field.relationship, mayShare), field) === 1;
  return visitsOver(topology, followed, isPlain ? 0 : sumOver(topology, reversed(followed), 1));
}

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

/**
 * The greatest sum of the values of so many nodes of a type, by their number: of none, of one, of two, up to `limit` or
 * as many as there are.
 */
export function greatestSums(
  topology: Topology,
  types: readonly string[],
  values: PerNode,
  limit: number,
): Float64Array {
  const lists = types.map((type) => topology.nodes.get(type) ?? new Uint32Array(0));
  const all = new Float64Array(lists.reduce((count, { length }) => count + length, 0));
  let count = 0;
  for (const nodes of lists) for (const node of nodes) all[count++] = valueAt(values, node);
  all.sort();
  const sums = new Float64Array(Math.min(limit, count) + 1);
  for (let i = 1; i < sums.length; i++) sums[i] = sums[i - 1]! + all[count - i]!;
  return sums;
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

/** The greatest number of ids that a record of one of the types lists in a property. */
export const mostListed = ({ listed }: Topology, types: readonly AnyType[], property: string): number =>
  Math.max(
    0,
    ...types.flatMap((type) => {
      const stored = type.kind === 'relationship' ? [type.type, type.unassertedType] : [type.name];
      return stored.map((name) => listed.get(`${name}.${property}`) ?? 0);
    }),
  );
