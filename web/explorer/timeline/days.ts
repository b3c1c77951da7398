/** Days as numbers, to reckon with: how many there are since 1 January 1970. */
const MILLISECONDS = 86_400_000;

export const numberOf = (day: string): number => Math.round(Date.parse(day) / MILLISECONDS);

export const dayOf = (number: number): string => new Date(number * MILLISECONDS).toISOString().slice(0, 10);

/** The first day of a year, month or day as one writes them (`2008`, `2008-03`, `2008-03-03`). */
export function firstDayOf(text: string): string | undefined {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return undefined;
  const day = `${text}-01-01`.slice(0, 10);
  const number = numberOf(day);
  // The 31st of June would be taken for the 1st of July.
  return Number.isNaN(number) || dayOf(number) !== day ? undefined : day;
}

/** The last day of a year, month or day as one writes them. */
export function lastDayOf(text: string): string | undefined {
  const day = firstDayOf(text);
  if (day === undefined || text.length === 10) return day;
  return dayOf(numberOf(text.length === 4 ? startOfMonth(day, 12) : startOfMonth(day, 1)) - 1);
}

/** The first day of the month so many months after that of a day. */
export function startOfMonth(day: string, later = 0): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const months = year * 12 + month - 1 + later;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
