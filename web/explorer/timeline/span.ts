import type { FactFragment } from '../graphql/fragments.generated';
import { firstDayOf, lastDayOf, numberOf } from './days';

/** A place in time as it is drawn. Days are numbers (days.ts), the last one is included; null is an open end. */
export interface Span {
  readonly first: number | null;
  readonly last: number | null;
  /** A day; some time within the span, such as on a day of a month; or the whole span, such as a meeting of two days. */
  readonly shape: 'day' | 'within' | 'throughout';
  /** The source is not certain, or says "about". */
  readonly soft: boolean;
  /** What began then held until a day, or nobody knows until when ("open"). */
  readonly held?: number | 'open' | undefined;
}

interface KnownDate {
  readonly edtf: string;
  readonly first?: string | null;
  readonly last?: string | null;
  readonly precision?: string;
}

/** The span of an entry of a timeline; undefined where it has no place in time. */
export function spanOf(entry: {
  readonly date?: KnownDate | null;
  readonly until?: KnownDate | null;
  readonly meaning?: string | null;
}): Span | undefined {
  const { date, until, meaning } = entry;
  if (!date) return undefined;
  const ended = until?.last ?? until?.first;
  return drawn(date, ended ? numberOf(ended) : meaning === 'BEGAN' ? 'open' : undefined);
}

/** The span of a fact as the pages have it: by its own days, or by the date for which a plan is meant. */
export function spanOfFact({ firstDay, lastDay, validFrom, validTo, due }: FactFragment): Span | undefined {
  const ended = validTo && (lastDayOf(validTo.edtf) ?? firstDayOf(validTo.edtf));
  const held = ended ? numberOf(ended) : validFrom ? 'open' : undefined;
  const own = drawn({ edtf: validFrom?.edtf ?? '', first: firstDay ?? null, last: lastDay ?? null }, held);
  if (own || !due) return own;
  return drawn({ edtf: due.edtf, first: firstDayOf(due.edtf) ?? null, last: lastDayOf(due.edtf) ?? null }, undefined);
}

function drawn({ edtf, first, last, precision }: KnownDate, held: Span['held']): Span | undefined {
  if (!first && !last) return undefined;
  return {
    first: first ? numberOf(first) : null,
    last: last ? numberOf(last) : null,
    shape: first === last ? 'day' : precision === 'INTERVAL' ? 'throughout' : 'within',
    soft: /[~?%]/.test(edtf),
    held,
  };
}
