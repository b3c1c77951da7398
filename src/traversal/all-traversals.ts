import type { Registry } from '../model/registry';
import type { Traversal, Traversals } from './traversal';

/** The traversals of the API, by the names of their fields. A new one is a line here. */
export function allTraversals(_registry: Registry): Traversals {
  const traversals: Traversal[] = [];
  return new Map(traversals.map((traversal) => [traversal.field.name, traversal]));
}
