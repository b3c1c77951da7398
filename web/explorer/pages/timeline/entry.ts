import type { TFunction } from 'i18next';
import { sayDate } from '../../ui/dates';
import type { EntryFragment } from './timeline.generated';

/** What an entry tells of: a relationship, or an entity that has a date of its own. */
export type Subject = EntryFragment['subjects'][number];

/** An end of a relationship, or an entity; what has no name shows its id. */
export const nameOf = (node: { readonly id: string; readonly name?: string }): string => node.name ?? node.id;

/** A subject in plain words: "China Customs signed the arrangement", "The arrangement was signed". */
export function say(subject: Subject, meaning: string | null | undefined, language: string, t: TFunction): string {
  if ('from' in subject) {
    const verb = t(`relationship.${subject.type}.out`, { ns: 'domain' });
    return `${nameOf(subject.from)} ${verb} ${nameOf(subject.to)}`;
  }
  return `${nameOf(subject)} ${sayFigure(subject, language, t) ?? sayMeaning(subject, meaning, t)}`.trim();
}

/** What happened to an entity on its date, such as "was signed"; an event happens, which needs no words. */
export function sayMeaning(subject: Subject, meaning: string | null | undefined, t: TFunction): string {
  if (!meaning || meaning === 'HAPPENED') return '';
  const key = meaning === 'BEGAN' && subject.__typename === 'Agreement' ? 'TOOK_EFFECT' : meaning;
  return t(`meaning.${key}`, { ns: 'timeline' });
}

export const sayType = ({ __typename }: Subject, t: TFunction): string =>
  t(`type.${__typename}.one`, { ns: 'domain', defaultValue: __typename });

/** The value of a figure with its unit; undefined for all else. */
export function sayFigure(subject: Subject, language: string, t: TFunction): string | undefined {
  if (!('value' in subject)) return undefined;
  const { value, unit, approximate } = subject;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return `${approximate ? '≈ ' : ''}${number} ${t(`value.Unit.${unit}`, { ns: 'domain' })}`;
}

/** When an entry was, began or is meant to be, in words; undefined where no source says. */
export function sayWhen(
  { date, until, meaning }: Pick<EntryFragment, 'date' | 'until' | 'meaning'>,
  language: string,
  t: TFunction,
): string | undefined {
  if (!date) return undefined;
  const words = (edtf: string): string => sayDate(edtf, language, t);
  const put = (key: string, dates: Record<string, string>): string => t(`date.${key}`, { ns: 'common', ...dates });
  const began = words(date.edtf);
  // "Since by 2011" is no English; the line of the mark shows that it holds on.
  const isRange = date.precision === 'RANGE';
  if (until && !isRange) return put('from_to', { from: began, to: words(until.edtf) });
  if (until) return `${began}; ${put('until', { date: words(until.edtf) })}`;
  if (meaning === 'BEGAN' && !isRange) return put('since', { date: began });
  if (meaning === 'DUE') return put('due', { date: began });
  return began;
}
