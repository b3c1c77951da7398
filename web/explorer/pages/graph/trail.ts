/**
 * The contents of a page in the order in which a reader made them, the present one last, by which "undo" finds the one
 * before. It follows the address, so that the back button and "undo" agree.
 */
export type Trail = readonly string[];

/** How many steps can be undone. */
const MOST = 100;

/** The trail when the address says a content: one that stood there just before was gone back to. */
export function trailAfter(trail: Trail, content: string): Trail {
  if (trail.at(-1) === content) return trail;
  if (trail.at(-2) === content) return trail.slice(0, -1);
  return [...trail, content].slice(-MOST);
}
