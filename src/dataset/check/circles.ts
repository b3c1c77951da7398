import type { Draft, DraftRelationship } from '../draft';
import type { Problems } from '../problems';

/** Notes circles of PART_OF, each once, at the last of its relationships to be found. */
export function checkCircles(draft: Draft, problems: Problems): void {
  const above = new Map<string, DraftRelationship[]>();
  for (const relationship of draft.ofType('PART_OF')) {
    if (relationship.properties.get('rank') === 'DEPRECATED') continue;
    above.set(relationship.from, [...(above.get(relationship.from) ?? []), relationship]);
  }
  const done = new Set<string>();
  const climb = (id: string, path: readonly string[]): void => {
    for (const relationship of above.get(id) ?? []) {
      const start = path.indexOf(relationship.to);
      if (start >= 0) {
        const circle = [...path.slice(start), relationship.to].join(', ');
        problems.add(relationship.where, `PART_OF runs in a circle: ${circle}.`);
      } else if (!done.has(relationship.to)) climb(relationship.to, [...path, relationship.to]);
    }
    done.add(id);
  };
  for (const id of [...above.keys()].sort()) if (!done.has(id)) climb(id, [id]);
}
