import type { StoredGraph } from './graph-store';

/** Tells of so many records written at a time how many are written by now, of all of a graph. */
export function progressOf(
  { nodes, relationships }: StoredGraph,
  onProgress: ((done: number, of: number) => void) | undefined,
): (count: number) => void {
  let done = 0;
  return (count) => onProgress?.((done += count), nodes.length + relationships.length);
}
