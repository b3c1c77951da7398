import type { PropertyValue } from '../../model/graph-data';
import { ENTITY } from '../../model/root-interfaces';
import { parseEdtf } from '../../model/values/edtf';
import type { Draft, DraftNode } from '../draft';
import { CLAIM, SOURCE } from '../vocabulary';

/**
 * The first day on which anybody could have read each claim: the last day of the publication of its page, or of the
 * text that the page reproduces, whichever is earlier. A claim of a page without a date has none, because neither
 * `asOf` nor the day of reading says when it was published.
 */
export class KnownDays {
  private readonly days = new Map<string, string>();

  constructor(draft: Draft) {
    const reproduced = new Map(draft.ofType('REPRODUCES').map(({ from, to }) => [from, to]));
    for (const { from, to } of draft.ofType('FROM_SOURCE')) {
      if (draft.node(from).type.name !== CLAIM) continue;
      const original = reproduced.get(to);
      const texts = [draft.node(to), ...(original === undefined ? [] : [draft.node(original)])];
      const day = earliestOf(texts.map(publication));
      if (day !== undefined) this.days.set(from, day);
    }
  }

  /** The earliest of the days of some claims, or undefined when none has one. */
  earliest(claims: Iterable<string>): string | undefined {
    return earliestOf([...claims].map((claim) => this.days.get(claim)));
  }
}

/** The last day on which a source can have been published; undefined when nothing is known of it. */
function publication({ properties }: DraftNode): string | undefined {
  const date: PropertyValue | undefined = properties.get('published');
  return typeof date === 'string' ? (parseEdtf(date)?.last ?? undefined) : undefined;
}

const earliestOf = (days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

/**
 * Gives claims, entities and relationships the first day on which a dated source told of them. A source is known
 * from its own publication. An entity is known as soon as a claim is about it, so that no relationship is known
 * before its ends are. What rules derive has its day from the rule, because it follows from several claims together.
 */
export function deriveKnownFrom(draft: Draft, known: KnownDays): void {
  const about = new Map<string, string[]>();
  for (const { from, to } of draft.ofType('ABOUT')) about.set(to, [...(about.get(to) ?? []), from]);
  for (const node of draft.nodes.values()) setDay(node, dayOf(node, about.get(node.id) ?? [], known));
  for (const relationship of draft.relationships.values()) {
    if (relationship.type.definition.derived) continue;
    setDay(relationship, known.earliest(relationship.claims.keys()));
  }
}

function dayOf(node: DraftNode, about: readonly string[], known: KnownDays): string | undefined {
  if (node.type.name === SOURCE) return publication(node);
  if (node.type.name === CLAIM) return known.earliest([node.id]);
  return node.type.interfaces.includes(ENTITY) ? known.earliest([...node.claims.keys(), ...about]) : undefined;
}

function setDay({ properties }: Pick<DraftNode, 'properties'>, day: string | undefined): void {
  if (day !== undefined) properties.set('knownFrom', day);
}
