import type { FoundRelationship } from '../../model/found';

/** What leads from a node to the next: all relationships between the two that may be walked that way. */
export interface Onward {
  readonly to: string;
  /** The best supported first, those alike by id. */
  readonly relationships: readonly FoundRelationship[];
  /** How many claims support the first. */
  readonly weight: number;
}

/** A relationship with the number of claims that support it. */
interface Weighed {
  readonly relationship: FoundRelationship;
  readonly claims: number;
}

/** What was discovered between two nodes: the steps from each node, and how far each is from the end. */
export class SearchGraph {
  private readonly noted = new Map<string, Map<string, Weighed[]>>();
  private readonly onward = new Map<string, Onward[]>();
  private readonly distances = new Map<number, ReadonlyMap<string, number>>();
  private readonly backward = new Map<string, { readonly from: string; readonly weight: number }[]>();

  /** Notes that a relationship leads from one node to another; a second note of it says nothing. */
  add(from: string, to: string, relationship: FoundRelationship, claims: number): void {
    if (from === to) return;
    const steps = madeAt(this.noted, from, () => new Map<string, Weighed[]>());
    const parallel = madeAt(steps, to, () => []);
    if (!parallel.some((known) => known.relationship.id === relationship.id)) parallel.push({ relationship, claims });
  }

  /** Makes the steps out of what is noted. To be called once all is. */
  finalize(): void {
    for (const [from, steps] of this.noted) {
      const onward = [...steps].map(([to, parallel]): Onward => {
        parallel.sort((a, b) => b.claims - a.claims || (a.relationship.id < b.relationship.id ? -1 : 1));
        const { claims: weight } = parallel[0]!;
        madeAt(this.backward, to, () => []).push({ from, weight });
        return { to, relationships: parallel.map(({ relationship }) => relationship), weight };
      });
      this.onward.set(
        from,
        onward.sort((a, b) => (a.to < b.to ? -1 : 1)),
      );
    }
    this.noted.clear();
  }

  /** The weights that steps have, the greatest first. */
  get weights(): readonly number[] {
    const all = [...this.onward.values()].flatMap((steps) => steps.map(({ weight }) => weight));
    return [...new Set(all)].sort((a, b) => b - a);
  }

  /** The steps from a node, by the ids of the nodes that they lead to. */
  stepsFrom(id: string): readonly Onward[] {
    return this.onward.get(id) ?? [];
  }

  /**
   * The least number of steps of at least that weight from each node to the target, for nodes from which it can be
   * reached by them. The target is the same at every call.
   */
  distancesTo(target: string, least: number): ReadonlyMap<string, number> {
    let distances = this.distances.get(least);
    if (!distances) this.distances.set(least, (distances = this.measure(target, least)));
    return distances;
  }

  private measure(target: string, least: number): ReadonlyMap<string, number> {
    const distances = new Map([[target, 0]]);
    let level = [target];
    for (let distance = 1; level.length > 0; distance++) {
      const next: string[] = [];
      for (const { from, weight } of level.flatMap((node) => this.backward.get(node) ?? [])) {
        if (weight < least || distances.has(from)) continue;
        distances.set(from, distance);
        next.push(from);
      }
      level = next;
    }
    return distances;
  }
}

/** The value of a key, made where there is none. */
function madeAt<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
