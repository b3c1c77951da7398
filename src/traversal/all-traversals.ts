import type { Registry } from '../model/registry';
import { commonNeighbours } from './joint-neighbours';
import { neighbourhood } from './neighbourhood';
import { allPaths, shortestPath } from './paths/path-fields';
import type { Traversal, Traversals } from './traversal';

/** The traversals of the API, by the names of their fields. A new one is a line here. */
export function allTraversals(registry: Registry): Traversals {
  const traversals: Traversal[] = [
    shortestPath(registry),
    allPaths(registry),
    neighbourhood(registry),
    commonNeighbours(registry),
  ];
  return new Map(traversals.map((traversal) => [traversal.field.name, traversal]));
}
