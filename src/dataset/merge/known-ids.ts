import { didYouMean } from '../../errors';
import { grouped } from '../../model/grouped';
import { ENTITY } from '../../model/root-interfaces';
import { idPrefix } from '../../model/values/ids';
import { requiredProperties } from '../draft';
import type { Context } from '../interpret/reading';
import type { Where } from '../source-tree';
import type { NodeStatement } from '../statements';
import { OBSERVATION } from '../vocabulary';

/** The ids of a data set, each with the place that declares it. */
export class KnownIds {
  private readonly byPrefix: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly places: ReadonlyMap<string, Where>) {
    this.byPrefix = grouped(places.keys(), idPrefix);
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** The known id that is nearest, among those with the same prefix or, when there are none, among all. */
  nearest(id: string): string | undefined {
    const alike = this.byPrefix.get(idPrefix(id));
    return alike ? nearestSlug(id, alike) : didYouMean(id, this.places.keys());
  }
}

/** The ids that records declare or complete facts create. Any other id is noted once, at the fact that gives most. */
export function knownIds({ registry, problems, statements }: Context): KnownIds {
  const places = new Map<string, Where>(statements.declared);
  const facts = statements.nodes.filter(({ origin, id }) => origin === 'FACT' && !places.has(id));
  const undeclared = grouped(facts, ({ id }) => id);
  const created = [...undeclared].filter(([, facts]) => missing(facts).length === 0);
  for (const [id, facts] of created) places.set(id, facts[0]!.where);
  const known = new KnownIds(places);
  const given = new Set(statements.givenIds.map(({ id }) => id));
  const incomplete = [...undeclared].filter(([id]) => !places.has(id));
  noteGoneIds({ registry, problems, statements }, places, new Set(incomplete.map(([id]) => id)));
  for (const [id, facts] of incomplete) {
    if (problems.unread.mayDeclare(id)) continue;
    const near = given.has(id) ? undefined : known.nearest(id);
    const { where, type } = facts.reduce((a, b) => (missing([b]).length < missing([a]).length ? b : a));
    const lacking = `, and no fact gives what ${type.name} requires: ${missing(facts).join(', ')}`;
    problems.addDependent([], where, `${id} is not known${near === undefined ? lacking : ''}.`, near);
    problems.unread.id(id);
    problems.unread.part(near);
  }
  return known;
}

/** What the type requires and none of the facts gives. */
function missing(facts: readonly NodeStatement[]): string[] {
  const { type } = facts[0]!;
  const given = new Set(facts.flatMap((fact) => [...fact.properties.keys()]));
  const lacking = requiredProperties(type).flatMap(({ name }) => (given.has(name) ? [] : [name]));
  // An observation takes its unit and, at need, its name from its metric.
  if (type.name === OBSERVATION) return lacking.filter((name) => name !== 'unit');
  const named = !type.interfaces.includes(ENTITY) || facts.some((fact) => fact.names.length > 0) || given.has('title');
  return named ? lacking : [...lacking, 'names'];
}

/**
 * Notes ids that were published once and are now neither in use nor retired: links and notes elsewhere name them.
 * Where an id that was never published is much like one of them, it is that one misspelt, and the problem stands there;
 * references to the right id are then not called unknown. Of an id that facts speak of only its misspelling is noted.
 */
function noteGoneIds(
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
function nearestSlug(id: string, alike: readonly string[]): string | undefined {
  const start = idPrefix(id).length + 1;
  const slugs = alike.map((other) => other.slice(start));
  const near = didYouMean(id.slice(start), slugs);
  return near === undefined ? undefined : id.slice(0, start) + near;
}
