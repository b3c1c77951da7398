import type { TFunction } from 'i18next';

/**
 * An EDTF date in the words of a language: a day, a month, a year, an interval (`2008/2010`), an approximate one
 * (`2008~`), one that the source is not certain of (`2008?-03-17`), one of several days (`[2008..2010]`). What is none
 * of these is shown as it stands.
 */
export function sayDate(edtf: string, language: string, t: TFunction): string {
  const words = wordsOf(t);
  const say = (date: string): string => sayDate(date, language, t);
  const choice = /^\[(\d[^.]*)?\.\.(\d[^.]*)?\]$/.exec(edtf);
  const [from, to] = choice ? [choice[1] ?? '..', choice[2] ?? '..'] : edtf.split('/');
  if (from === '..' && to && to !== '..') return words('before', { date: say(to) });
  if (from && to === '..') return words('after', { date: say(from) });
  if (from && to) return words(choice ? 'between' : 'from_to', { from: say(from), to: say(to) });
  const bare = dayOrMonthOrYear(edtf.replaceAll(/[~?%]/g, ''), language);
  const about = /[~%]/.test(edtf) ? words('about', { date: bare }) : bare;
  return /[?%]/.test(edtf) ? words('uncertain', { date: about }) : about;
}

/** The texts on dates, which are those of all pages, whichever page asks. */
const wordsOf =
  (t: TFunction) =>
  (key: string, dates: Record<string, string>): string =>
    t(`date.${key}`, { ns: 'common', ...dates });

function dayOrMonthOrYear(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(date) ?? [];
  if (!year) return date;
  const text = formatOf(language, day ? 'day' : month ? 'month' : 'year').format(
    new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))),
  );
  // A Russian year is followed by its word, which a date can do without. A Chinese one needs its own.
  return month || language === 'zh' ? text.replace(/\sг\.$/, '') : year;
}

type Unit = 'day' | 'month' | 'year';

/** To make one takes longer than all that a page says with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, unit: Unit): Intl.DateTimeFormat {
  const key = `${language} ${unit}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language] ?? language, {
      year: 'numeric',
      ...(unit !== 'year' && { month: 'long' }),
      ...(unit === 'day' && { day: 'numeric' }),
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  return format;
}

/** English dates have the day before the month, as most of the world writes it. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** When a fact began and ended, or on which day it was, in words; undefined when no source says. */
export function sayPeriod(
  { validFrom, validTo, firstDay, lastDay, due }: Period,
  language: string,
  t: TFunction,
): string | undefined {
  const say = (date: string): string => sayDate(date, language, t);
  const words = wordsOf(t);
  if (validFrom && validTo) return words('from_to', { from: say(validFrom.edtf), to: say(validTo.edtf) });
  if (validFrom) return words('since', { date: say(validFrom.edtf) });
  const whole = firstDay && lastDay && wholeOf(firstDay, lastDay);
  if (whole) return say(whole);
  if (firstDay && lastDay) return words('from_to', { from: say(firstDay), to: say(lastDay) });
  if (lastDay) return words('before', { date: say(lastDay) });
  if (due) return words('due', { date: say(due.edtf) });
  if (validTo) return words('until', { date: say(validTo.edtf) });
  return undefined;
}

/** The day, month or year that two days are the first and the last of; undefined when it is none. */
function wholeOf(first: string, last: string): string | undefined {
  if (first === last) return first;
  const [year = '', month = '', day] = first.split('-');
  if (day === '01' && month === '01' && last === `${year}-12-31`) return year;
  const end = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return day === '01' && last === end ? `${year}-${month}` : undefined;
}

export interface Period {
  readonly validFrom?: { readonly edtf: string } | null;
  readonly validTo?: { readonly edtf: string } | null;
  readonly firstDay?: string | null;
  readonly lastDay?: string | null;
  readonly due?: { readonly edtf: string } | null;
}
