import { daysInMonth, firstDayOf, isIsoDay, isIsoMoment } from './day';
import { enumeration, type ValueOf } from '../property-type';

export const DatePrecision = enumeration('DatePrecision', 'How exactly a date is known.', {
  YEAR: 'A year.',
  MONTH: 'A month of a year.',
  DAY: 'One day.',
  SECOND: 'A moment of a day.',
  INTERVAL: 'From a first day to a last day; one of them may be open.',
  RANGE: 'One day, not known which, between two bounds; one of them may be missing.',
  UNKNOWN: 'A part of the date, such as its year, is not known.',
});
export type DatePrecision = ValueOf<typeof DatePrecision>;

/** The first and the last day, `YYYY-MM-DD` and inclusive, that a date can mean; null where it is open. */
export interface DayRange {
  readonly first: string | null;
  readonly last: string | null;
}

/** A date read from EDTF: the text itself, the earliest and latest day it can mean, and how exact it is. */
export interface EdtfDate extends DayRange {
  readonly edtf: string;
  readonly precision: DatePrecision;
}

const cache = new Map<string, EdtfDate | undefined>();
const CACHE_SIZE = 10_000;

/**
 * Reads the subset of EDTF (ISO 8601-2:2019) that the data uses, or yields undefined for any other text:
 * `2008`, `2008-03`, `2008-03-03`, `2021-08-01T15:33:20`; intervals `2007-12-13/2007-12-14`, `../2010`,
 * `2010/..`; one of a range `[2007-09..2007-12-13]`, `[..2011-06-13]`, `[2001-09-11..]`; uncertain `2016?`,
 * `2017-12?`, `2008?-03-17`; approximate `2017~`; unspecified `XXXX-06-01`, `201X`.
 */
export function parseEdtf(text: string): EdtfDate | undefined {
  const known = cache.get(text);
  if (known !== undefined || cache.has(text)) return known;
  const date = read(text);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, date);
  return date;
}

function read(edtf: string): EdtfDate | undefined {
  const range = /^\[(.*)\.\.(.*)\]$/.exec(edtf);
  if (range) return between(edtf, range[1]!, range[2]!, '', 'RANGE');
  const interval = /^([^/]+)\/([^/]+)$/.exec(edtf);
  if (interval) return between(edtf, interval[1]!, interval[2]!, '..', 'INTERVAL');
  return single(edtf);
}

function between(edtf: string, from: string, to: string, open: string, precision: DatePrecision) {
  const first = from === open ? null : single(from)?.first;
  const last = to === open ? null : single(to)?.last;
  if (first === undefined || last === undefined || (first === null && last === null)) return undefined;
  if (first !== null && last !== null && first > last) return undefined;
  return Object.freeze({ edtf, first, last, precision });
}

function single(edtf: string): EdtfDate | undefined {
  const date = (first: string | null, last: string | null, precision: DatePrecision): EdtfDate =>
    Object.freeze({ edtf, first, last, precision });
  if (isIsoMoment(edtf)) return date(edtf.slice(0, 10), edtf.slice(0, 10), 'SECOND');
  if (/^XXXX-\d{2}(-\d{2})?$/.test(edtf)) {
    const day = edtf.replace('XXXX', '2000');
    return firstDayOf(day) ? date(null, null, 'UNKNOWN') : undefined;
  }
  if (/^\d{3}X$|^\d{2}XX$/.test(edtf)) {
    return date(`${edtf.replaceAll('X', '0')}-01-01`, `${edtf.replaceAll('X', '9')}-12-31`, 'RANGE');
  }
  // "?" and "~" say how far a source is trusted, not which days are meant: the bounds are those of the bare date.
  const bare = edtf.replace(/^(\d{4})[?~](?=-|$)/, '$1').replace(/[?~]$/, '');
  if (/^\d{4}$/.test(bare)) return date(`${bare}-01-01`, `${bare}-12-31`, 'YEAR');
  if (/^\d{4}-\d{2}$/.test(bare) && firstDayOf(bare)) {
    const [year, month] = bare.split('-').map(Number) as [number, number];
    return date(`${bare}-01`, `${bare}-${String(daysInMonth(year, month)).padStart(2, '0')}`, 'MONTH');
  }
  return isIsoDay(bare) ? date(bare, bare, 'DAY') : undefined;
}
