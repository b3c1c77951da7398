import type { PropertyValue } from './graph-data';

/** A value as a message shows it, and the text of one that is a text. */
export function showValue(value: PropertyValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  return value.map((item) => (typeof item === 'string' ? item : item.value)).join(', ');
}

/** The name of a type with its indefinite article. */
export const article = (name: string): string => `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;

/** The text with a capital first letter. */
export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
