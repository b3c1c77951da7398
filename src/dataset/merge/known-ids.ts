import { didYouMean } from '../../errors';
import { ENTITY } from '../../model/root-interfaces';
import { idPrefix } from '../../model/values/ids';
import { requiredProperties } from '../draft';
import { grouped } from '../grouped';
import type { Context } from '../interpret/context';
import type { NodeStatement } from '../statements';
import { OBSERVATION } from '../vocabulary';
import type { Where } from '../where';
import { nearestSlug, noteGoneIds } from './gone-ids';

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

/**
 * The ids that records declare, and those that facts create because they give all that the type requires. An id that
 * nothing declares is noted once, at the fact that gives most.
 */
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
