import { idPrefix } from '../../model/values/ids';
import type { KnownIds } from '../merge/known-ids';
import type { Problems } from '../problems';
import type { Statements } from '../statements';
import { fileAndLine, type Where } from '../where';

/** Notes retired ids that are still in use, or whose replacement is unknown or of another type. */
export function checkRetired({ retired }: Statements, known: KnownIds, problems: Problems): void {
  const seen = new Map<string, Where>();
  for (const { id, sameAs, where } of retired) {
    const first = seen.get(id);
    if (first) problems.add(where, `${id} is retired twice; the first is at ${fileAndLine(first)}.`);
    seen.set(id, where);
    if (known.has(id)) problems.add(where, `${id} is retired and still in use.`);
    if (!known.has(sameAs)) {
      const message = `${id} is replaced by ${sameAs}, which is not known.`;
      problems.addUnknownId(sameAs, where, message, (unknown) => known.nearest(unknown));
    } else if (idPrefix(id) !== idPrefix(sameAs)) {
      problems.add(where, `${id} is replaced by ${sameAs}, which is of another type.`);
    }
  }
}
