import { dayOf, numberOf, startOfMonth } from './days';
import type { Span } from './span';

/** The stretch of time that a picture shows; `to` is the day after its last. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** From the first to the last of the spans, in whole months or years, as far as no bounds are given. */
export function scaleOf(spans: readonly Span[], bounds: { readonly from?: string; readonly to?: string } = {}): Scale {
  const days = spans.flatMap(({ first, last, held }) => [first, last, held].filter((day) => typeof day === 'number'));
  const today = Math.floor(Date.now() / 86_400_000);
  const [earliest, latest] = days.length === 0 ? [today, today] : [Math.min(...days), Math.max(...days)];
  const months = latest - earliest > 2 * YEAR ? 12 : 1;
  const from = bounds.from ? numberOf(bounds.from) : numberOf(wholeStart(dayOf(earliest), months));
  const to = bounds.to
    ? numberOf(bounds.to) + 1
    : numberOf(startOfMonth(wholeStart(dayOf(Math.max(latest, from)), months), months));
  // What goes on has room for its arrow.
  const room = !bounds.to && spans.some(({ held, last }) => held === 'open' || last === null) ? (to - from) * ROOM : 0;
  return { from, to: Math.max(to + Math.ceil(room), from + 1) };
}

const YEAR = 366;
/** The part of the picture that an arrow takes. */
const ROOM = 0.04;

const wholeStart = (day: string, months: number): string =>
  months === 12 ? `${day.slice(0, 4)}-01-01` : startOfMonth(day);

/** Where a day stands, in per cent of the width; days outside stand at the edge. */
export function placeOf({ from, to }: Scale, day: number): number {
  return Math.min(100, Math.max(0, (100 * (day - from)) / (to - from)));
}

/** A line of the scale: the first day of a year or month, and the stretch of time up to the next line. */
export interface Tick {
  readonly day: string;
  readonly next: string;
  readonly unit: 'year' | 'month';
}

/** Steps between lines, in months. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600];

/** The lines of a scale, at most so many. */
export function ticksOf({ from, to }: Scale, most = 8): readonly Tick[] {
  for (const step of STEPS) {
    const ticks = ticksAt({ from, to }, step);
    if (ticks.length <= most) return ticks;
  }
  return ticksAt({ from, to }, 1200);
}

function ticksAt({ from, to }: Scale, step: number): Tick[] {
  const [year = 0, month = 1] = dayOf(from).split('-').map(Number);
  const months = year * 12 + month - 1;
  const ticks: Tick[] = [];
  let day = startOfMonth('0000-01-01', Math.floor(months / step) * step);
  while (numberOf(day) < to && ticks.length < 60) {
    const next = startOfMonth(day, step);
    if (numberOf(day) >= from) ticks.push({ day, next, unit: step >= 12 ? 'year' : 'month' });
    day = next;
  }
  return ticks;
}
