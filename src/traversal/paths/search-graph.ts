import type { FoundRelationship } from '../../model/found';

/** A relationship that leads onward, and the node it leads to. */
export interface Onward {
  readonly relationship: FoundRelationship;
  readonly to: string;
}

/** What was discovered between two nodes: the steps from each node, and how far each is from the end. */
export class SearchGraph {
  private readonly onward = new Map<string, Onward[]>();
  private readonly backward = new Map<string, string[]>();
  private readonly known = new Set<string>();

  /** Notes that a relationship leads from one node to another. */
  add(from: string, to: string, relationship: FoundRelationship): void {
    if (from === to || this.known.has(`${relationship.id} ${from}`)) return;
    this.known.add(`${relationship.id} ${from}`);
    push(this.onward, from, { relationship, to });
    push(this.backward, to, from);
  }

  /** The steps from a node, in the order of the ids of their relationships. */
  stepsFrom(id: string): readonly Onward[] {
    return this.onward.get(id) ?? [];
  }

  /** The least number of steps from each node to the target, for nodes from which it can be reached. */
  distancesTo(target: string): ReadonlyMap<string, number> {
    const distances = new Map([[target, 0]]);
    let level = [target];
    for (let distance = 1; level.length > 0; distance++) {
      const next: string[] = [];
      for (const id of level.flatMap((node) => this.backward.get(node) ?? [])) {
        if (distances.has(id)) continue;
        distances.set(id, distance);
        next.push(id);
      }
      level = next;
    }
    return distances;
  }

  /** Puts the steps from every node in order. To be called once all are noted. */
  sort(): void {
    for (const steps of this.onward.values()) {
      steps.sort((a, b) => (a.relationship.id < b.relationship.id ? -1 : 1));
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
