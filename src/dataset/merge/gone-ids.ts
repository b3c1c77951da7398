import { didYouMean } from '../../errors';
import type { Context } from '../interpret/context';
import { idPrefix } from '../../model/values/ids';
import type { Where } from '../where';

/**
 * Notes ids that were published once and are now neither in use nor retired: links and notes elsewhere name them.
 * Where an id that was never published is much like one of them, it is that one misspelt, and the problem stands there;
 * references to the right id are then not called unknown. Of an id that facts speak of only its misspelling is noted.
 */
export function noteGoneIds(
  { problems, statements }: Context,
  places: ReadonlyMap<string, Where>,
  spokenOf: ReadonlySet<string>,
): void {
  const { givenIds, retired } = statements;
  const given = new Set(givenIds.map(({ id }) => id));
  const leftOut = new Set(retired.map(({ id }) => id));
  const fresh = new Map<string, Where>();
  for (const [id, where] of [...places, ...retired.map(({ id, where }) => [id, where] as const)]) {
    if (!given.has(id)) fresh.set(id, where);
  }
  for (const { id, where } of givenIds) {
    if (places.has(id) || leftOut.has(id) || problems.unread.mayDeclare(id)) continue;
    const alike = [...fresh.keys()].filter((one) => idPrefix(one) === idPrefix(id));
    const misspelt = nearestSlug(id, alike);
    if (misspelt !== undefined) {
      const message = `${misspelt} was never given out, and ${id} is gone. If it shall go, put it into retired.yaml.`;
      problems.addDependent([], fresh.get(misspelt)!, message, id);
      problems.unread.id(id);
    } else if (!spokenOf.has(id)) {
      const advice = 'put it into retired.yaml with what stands in its place';
      problems.add(where, `The id ${id} was given out and is gone: ${advice}.`);
    }
  }
}

/** The one among ids with the prefix of this id whose part after the prefix is nearest to its own. */
export function nearestSlug(id: string, alike: readonly string[]): string | undefined {
  const start = idPrefix(id).length + 1;
  const slugs = alike.map((other) => other.slice(start));
  const near = didYouMean(id.slice(start), slugs);
  return near === undefined ? undefined : id.slice(0, start) + near;
}
