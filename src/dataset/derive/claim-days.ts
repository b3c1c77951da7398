import { grouped } from '../../model/grouped';
import { ENTITY } from '../../model/root-interfaces';
import type { DayRange } from '../../model/values/edtf';
import { dateIn, type Draft, type DraftNode } from '../draft';
import { CLAIM, SOURCE } from '../vocabulary';

/** The day of a claim, from the claim, the page that it was read in, and the text that this page reproduces. */
type DayOf = (claim: DraftNode, page?: DraftNode, original?: DraftNode) => string | undefined;

/** A day for each claim of which one is known. */
export class ClaimDays {
  private readonly days = new Map<string, string>();

  private constructor(draft: Draft, dayOf: DayOf) {
    const pages = draft.ends('FROM_SOURCE');
    const originals = draft.ends('REPRODUCES');
    for (const claim of draft.nodesOf(CLAIM)) {
      const page = pages.get(claim.id);
      const day = dayOf(claim, page, page && originals.get(page.id));
      if (day !== undefined) this.days.set(claim.id, day);
    }
  }

  /**
   * The day on which each claim is known to have been so: the last day of its own `asOf`, else that on which the text
   * that its page reproduces was published, else that on which the page was, else that on which it was read.
   */
  static asOf(draft: Draft): ClaimDays {
    return new ClaimDays(draft, (...told) => asOfDate(...told)?.last ?? undefined);
  }

  /** The first day that this date can mean: a claim of a day that is not known exactly attests nothing after it. */
  static attested(draft: Draft): ClaimDays {
    return new ClaimDays(draft, (...told) => asOfDate(...told)?.first ?? undefined);
  }

  /**
   * The first day on which anybody could have read each claim: the last day of the publication of its page, or of the
   * text that the page reproduces, whichever is earlier. A claim of a page without a date has none, because neither
   * `asOf` nor the day of reading says when it was published.
   */
  static known(draft: Draft): ClaimDays {
    return new ClaimDays(draft, (_, page, original) => earliestOf([publication(page), publication(original)]));
  }

  /** The days of some claims, as far as they have one. */
  of(claims: Iterable<string>): string[] {
    return [...claims].map((claim) => this.days.get(claim)).filter((day) => day !== undefined);
  }

  /** The earliest of the days of some claims, or undefined when none has one. */
  earliest(claims: Iterable<string>): string | undefined {
    return earliestOf(this.of(claims));
  }
}

/** The first of the dates that say of when a claim is, and that have a last day. */
function asOfDate(...[claim, page, original]: Parameters<DayOf>): DayRange | undefined {
  const dates = [
    dateIn(claim, 'asOf'),
    ...[original, page].map((source) => source && dateIn(source, 'published')),
    page && dateIn(page, 'retrieved'),
  ];
  return dates.find((date) => date?.last != null);
}

/** The last day on which a source can have been published; undefined when nothing is known of it. */
export const publication = (source: DraftNode | undefined): string | undefined => lastDay(source, 'published');

const lastDay = (node: DraftNode | undefined, property: string): string | undefined =>
  (node && dateIn(node, property)?.last) ?? undefined;

export const earliestOf = (days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

/**
 * Gives claims, entities and relationships the first day on which a dated source told of them. A source is known
 * from its own publication. An entity is known as soon as a claim is about it, so that no relationship is known
 * before its ends are. What rules derive has its day from the rule, because it follows from several claims together.
 */
export function deriveKnownFrom(draft: Draft, known: ClaimDays): void {
  const about = grouped(draft.ofType('ABOUT'), ({ to }) => to);
  for (const node of draft.nodes.values()) {
    const { id, type, claims, properties } = node;
    const telling = type.interfaces.includes(ENTITY)
      ? [...claims.keys(), ...(about.get(id) ?? []).map(({ from }) => from)]
      : [];
    const day = type.name === SOURCE ? publication(node) : known.earliest(type.name === CLAIM ? [id] : telling);
    if (day !== undefined) properties.set('knownFrom', day);
  }
  for (const { type, claims, properties } of draft.relationships.values()) {
    const day = type.definition.derived ? undefined : known.earliest(claims.keys());
    if (day !== undefined) properties.set('knownFrom', day);
  }
}
