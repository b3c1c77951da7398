import { parseEdtf } from '../../model/values/edtf';
import type { PropertyValue } from '../../model/graph-data';
import type { Draft } from '../draft';
import { CLAIM } from '../vocabulary';

/**
 * The day on which each claim is known to have been so: the last day of its own `asOf`, else that on which the text
 * that its page reproduces was published, else that on which the page was, else that on which it was read.
 */
export class AsOfDays {
  private readonly days = new Map<string, string>();

  constructor(draft: Draft) {
    const reproduced = new Map(draft.ofType('REPRODUCES').map(({ from, to }) => [from, to]));
    const sources = new Map(draft.ofType('FROM_SOURCE').map(({ from, to }) => [from, to]));
    for (const { id, type, properties } of draft.nodes.values()) {
      if (type.name !== CLAIM) continue;
      const page = sources.get(id);
      const original = page === undefined ? undefined : reproduced.get(page);
      const of = (source: string | undefined, property: string): PropertyValue | undefined =>
        source === undefined ? undefined : draft.node(source).properties.get(property);
      const dates = [properties.get('asOf'), of(original, 'published'), of(page, 'published'), of(page, 'retrieved')];
      const day = dates.map(lastDay).find((found) => found !== undefined);
      if (day !== undefined) this.days.set(id, day);
    }
  }

  /** The earliest of the days of some claims, or undefined when none has one. */
  earliest(claims: Iterable<string>): string | undefined {
    const days = [...claims].flatMap((claim) => this.days.get(claim) ?? []);
    return days.sort()[0];
  }
}

const lastDay = (date: PropertyValue | undefined): string | undefined =>
  typeof date === 'string' ? (parseEdtf(date)?.last ?? undefined) : undefined;
