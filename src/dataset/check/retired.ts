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
    if (!known.has(sameAs))
      problems.add(where, `${id} is replaced by ${sameAs}, which is not known.`, known.nearest(sameAs));
    else if (idPrefix(id) !== idPrefix(sameAs)) {
      problems.add(where, `${id} is replaced by ${sameAs}, which is of another type.`);
    }
  }
}

/** Notes ids that were published once and are now neither in use nor retired: links and notes elsewhere name them. */
export function checkGivenIds({ givenIds, retired }: Statements, known: KnownIds, problems: Problems): void {
  const gone = new Set(retired.map(({ id }) => id));
  for (const { id, where } of givenIds) {
    if (known.has(id) || gone.has(id)) continue;
    const advice = 'put it into retired.yaml with what stands in its place';
    problems.add(where, `The id ${id} was given out and is gone: ${advice}.`);
  }
}
