import type { Draft } from '../draft';
import { grouped } from '../grouped';
import type { Problems } from '../problems';

/** Notes circles of PART_OF, each once, at the last of its relationships to be found. */
export function checkCircles(draft: Draft, problems: Problems): void {
  const partOf = draft.ofType('PART_OF').filter(({ properties }) => properties.get('rank') !== 'DEPRECATED');
  const above = grouped(partOf, ({ from }) => from);
  const done = new Set<string>();
  const climb = (id: string, path: readonly string[]): void => {
    for (const { to, where } of above.get(id) ?? []) {
      const start = path.indexOf(to);
      if (start >= 0) problems.add(where, `PART_OF runs in a circle: ${[...path.slice(start), to].join(', ')}.`);
      else if (!done.has(to)) climb(to, [...path, to]);
    }
    done.add(id);
  };
  for (const id of [...above.keys()].sort()) if (!done.has(id)) climb(id, [id]);
}
