import type { TFunction } from 'i18next';

/**
 * An EDTF date in the words of a language: a day, a month, a year, an interval (`2008/2010`), an approximate one
 * (`2008~`), one of several days (`[2008..2010]`). What is none of these is shown as it stands.
 */
export function sayDate(edtf: string, language: string, t: TFunction): string {
  const say = (date: string): string => sayDate(date, language, t);
  const approximate = /^(.+)[~?%]$/.exec(edtf)?.[1];
  if (approximate) return t('date.about', { date: say(approximate) });
  const choice = /^\[(\d[\d-]*)?\.\.(\d[\d-]*)?\]$/.exec(edtf);
  const [from, to] = choice ? [choice[1] ?? '..', choice[2] ?? '..'] : edtf.split('/');
  if (from === '..' && to && to !== '..') return t('date.before', { date: say(to) });
  if (from && to === '..') return t('date.after', { date: say(from) });
  if (from && to) return t('date.from_to', { from: say(from), to: say(to) });
  return dayOrMonthOrYear(edtf, language);
}

function dayOrMonthOrYear(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(date) ?? [];
  if (!year) return date;
  const format = new Intl.DateTimeFormat(LOCALES[language] ?? language, {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  const text = format.format(new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))));
  // A Russian year alone is followed by its word; beside other dates the number is enough.
  return month ? text : year;
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
  if (validFrom && validTo) return t('date.from_to', { from: say(validFrom.edtf), to: say(validTo.edtf) });
  if (validFrom) return t('date.since', { date: say(validFrom.edtf) });
  if (firstDay && firstDay === lastDay) return say(firstDay);
  if (firstDay && lastDay) return t('date.from_to', { from: say(firstDay), to: say(lastDay) });
  if (lastDay) return t('date.before', { date: say(lastDay) });
  if (due) return t('date.due', { date: say(due.edtf) });
  if (validTo) return t('date.until', { date: say(validTo.edtf) });
  return undefined;
}

export interface Period {
  readonly validFrom?: { readonly edtf: string } | null;
  readonly validTo?: { readonly edtf: string } | null;
  readonly firstDay?: string | null;
  readonly lastDay?: string | null;
  readonly due?: { readonly edtf: string } | null;
}
