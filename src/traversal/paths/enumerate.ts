import type { FoundRelationship } from '../../model/found';
import type { Budget } from '../budget';
import type { SearchGraph } from './search-graph';

/** A way through the graph: its nodes from the start to the end, and the relationship between each two. */
export interface FoundPath {
  readonly length: number;
  readonly nodes: readonly string[];
  readonly relationships: readonly FoundRelationship[];
}

/** Which ways are wanted. */
export interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly lengths: readonly number[];
  readonly through: readonly string[];
  /** Only ways after this one: the ids of its relationships. */
  readonly after: readonly string[] | undefined;
}

/**
 * The ways between two nodes that pass no node twice, in order: the shorter first, then by the ids of their
 * relationships, compared one by one by code unit. Each step looked at is charged to the budget, for ways can be many
 * more than relationships.
 */
export function* paths(map: SearchGraph, wanted: Wanted, budget: Budget): Generator<FoundPath> {
  const { from, to, after } = wanted;
  const distances = map.distancesTo(to);
  for (const length of wanted.lengths) {
    if (after && length < after.length) continue;
    const bound = after?.length === length ? after : undefined;
    yield* ofLength(length, bound);
  }

  function* ofLength(length: number, bound: readonly string[] | undefined): Generator<FoundPath> {
    const nodes = [from];
    const relationships: FoundRelationship[] = [];
    const passed = new Set(nodes);

    function* extend(onBound: boolean): Generator<FoundPath> {
      const place = relationships.length;
      const here = nodes[place]!;
      if (place === length) {
        const isWanted = here === to && !onBound && wanted.through.every((id) => passed.has(id));
        if (isWanted) yield { length, nodes: [...nodes], relationships: [...relationships] };
        return;
      }
      for (const { relationship, to: next } of map.stepsFrom(here)) {
        const least = onBound ? bound![place]! : undefined;
        if (least !== undefined && relationship.id < least) continue;
        const left = length - place - 1;
        if (passed.has(next) || (distances.get(next) ?? Infinity) > left || (next === to && left > 0)) continue;
        budget.spend(1);
        nodes.push(next);
        relationships.push(relationship);
        passed.add(next);
        yield* extend(relationship.id === least);
        passed.delete(next);
        relationships.pop();
        nodes.pop();
      }
    }
    yield* extend(bound !== undefined);
  }
}
