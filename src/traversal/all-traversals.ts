import type { Registry } from '../model/registry';
import { commonNeighbours } from './common-neighbours';
import { neighbourhood } from './neighbourhood';
import { allPaths, shortestPath } from './paths/path-fields';
import { SAVED_TRAVERSALS, savedTraversal } from './saved-traversals';
import { searchField } from './search/search-field';
import { timeline } from './timeline/timeline-field';
import type { Traversal, Traversals } from './traversal';

/** The traversals of the API, by the names of their fields. A new one is a line here. */
export function allTraversals(registry: Registry): Traversals {
  const traversals: Traversal[] = [
    searchField(registry),
    shortestPath(registry),
    allPaths(registry),
    neighbourhood(registry),
    commonNeighbours(registry),
    timeline(registry),
    ...SAVED_TRAVERSALS.map(savedTraversal),
  ];
  return new Map(traversals.map((traversal) => [traversal.field.name, traversal]));
}
