import { didYouMean } from '../../errors';
import { ENTITY } from '../../model/root-interfaces';
import { idPrefix } from '../../model/values/ids';
import type { Context } from '../interpret/context';
import type { NodeStatement } from '../statements';
import { OBSERVATION } from '../vocabulary';
import { fileAndLine, type Where } from '../where';

/** The ids of a data set, each with the place that declares it. */
export class KnownIds {
  private readonly places: ReadonlyMap<string, Where>;
  private readonly slugs = new Map<string, string[]>();

  constructor(places: ReadonlyMap<string, Where>) {
    this.places = places;
    for (const id of places.keys()) {
      const prefix = idPrefix(id);
      const slugs = this.slugs.get(prefix) ?? [];
      slugs.push(id.slice(prefix.length + 1));
      this.slugs.set(prefix, slugs);
    }
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** The known id that is nearest, among those with the same prefix or, when there are none, among all. */
  nearest(id: string): string | undefined {
    const prefix = idPrefix(id);
    const slugs = this.slugs.get(prefix);
    if (!slugs) return didYouMean(id, this.places.keys());
    const slug = didYouMean(id.slice(prefix.length + 1), slugs);
    return slug === undefined ? undefined : `${prefix}:${slug}`;
  }
}

/**
 * The ids that records declare, and those that facts create because they give all that the type requires. An id
 * declared twice is noted; so is a fact on an id that nothing declares.
 */
export function knownIds({ problems, statements }: Context): KnownIds {
  const places = new Map<string, Where>();
  for (const { id, origin, where } of statements.nodes) {
    if (origin !== 'RECORD') continue;
    const first = places.get(id);
    if (first) problems.add(where, `${id} is declared twice; the first is at ${fileAndLine(first)}.`);
    else places.set(id, where);
  }
  const undeclared = new Map<string, NodeStatement[]>();
  for (const statement of statements.nodes) {
    if (statement.origin === 'RECORD' || places.has(statement.id)) continue;
    undeclared.set(statement.id, [...(undeclared.get(statement.id) ?? []), statement]);
  }
  const created = [...undeclared].filter(([, facts]) => missing(facts).length === 0);
  for (const [id, facts] of created) places.set(id, facts[0]!.where);
  const known = new KnownIds(places);
  for (const [id, facts] of undeclared) {
    const lacking = missing(facts);
    for (const { where, type } of lacking.length > 0 ? facts : []) {
      const near = known.nearest(id);
      const reason = near === undefined ? `, and no fact gives what ${type.name} requires: ${lacking.join(', ')}` : '';
      problems.add(where, `${id} is not known${reason}.`, near);
    }
  }
  return known;
}

/** What the type requires and none of the facts gives. */
function missing(facts: readonly NodeStatement[]): string[] {
  const { type } = facts[0]!;
  const given = new Set(facts.flatMap((fact) => [...fact.properties.keys()]));
  const required = [...type.properties.values()].filter(
    (property) => !property.nullable && !property.derived && property.default === undefined,
  );
  const lacking = required.map(({ name }) => name).filter((name) => !given.has(name));
  // An observation takes its unit and, at need, its name from its metric.
  if (type.name === OBSERVATION) return lacking.filter((name) => name !== 'unit');
  const named = !type.interfaces.includes(ENTITY) || facts.some((fact) => fact.names.length > 0) || given.has('title');
  return named ? lacking : [...lacking, 'names'];
}
