import { idPrefix } from '../../model/values/ids';
import type { Draft } from '../draft';
import type { KnownIds } from '../merge/known-ids';
import type { Problems } from '../problems';
import { fileAndLine, type Where } from '../source-tree';
import type { Statements } from '../statements';

/** Notes ids under distinctFrom that are not known, or that no one could take for the record. */
export function checkDistinct({ distinct }: Statements, known: KnownIds, draft: Draft, problems: Problems): void {
  for (const { id, other, where } of distinct) {
    if (!known.has(other)) {
      problems.addUnknownId(other, where, `${other} is not known.`, (unknown) => known.nearest(unknown));
    } else if (id === other) problems.add(where, `${id} cannot be distinct from itself.`);
    else if (draft.registry.typeOfId(id) !== draft.registry.typeOfId(other)) {
      problems.add(where, `${other} is of another type than ${id}, so nobody takes one for the other.`);
    }
  }
}

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
