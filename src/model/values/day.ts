const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month of the proleptic Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && (year % 4 === 0 ? year % 100 !== 0 || year % 400 === 0 : false);
  return DAYS_IN_MONTH[month - 1]! + (leap ? 1 : 0);
}

/** True for a day of the calendar written `YYYY-MM-DD` (ISO 8601-1). */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day after a day of the calendar. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** True for a local moment written `YYYY-MM-DDThh:mm:ss`. */
export function isIsoMoment(text: string): boolean {
  const match = /^(.{10})T(\d{2}):(\d{2}):(\d{2})$/.exec(text);
  return (
    match !== null && isIsoDay(match[1]!) && Number(match[2]) < 24 && Number(match[3]) < 60 && Number(match[4]) < 60
  );
}

/** The first day of a year, month or day (`2008`, `2008-03`, `2008-03-03`), or undefined for any other text. */
export function firstDayOf(text: string): string | undefined {
  const day = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  return isIsoDay(day) ? day : undefined;
}
