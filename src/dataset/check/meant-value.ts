import { didYouMean } from '../../errors';
import type { PropertyDefinition } from '../../model/definitions';
import { parseEdtf } from '../../model/values/edtf';

/** The value that was probably meant by one that breaks the rules of its property, if any. */
export function meantValue({ type }: PropertyDefinition, value: string): string | undefined {
  if (type.kind === 'enum') return didYouMean(value, Object.keys(type.enum.values));
  if (type.kind !== 'scalar') return undefined;
  if (type.scalar === 'Boolean') {
    const word = value.toLowerCase();
    return YES.includes(word) ? 'true' : NO.includes(word) ? 'false' : undefined;
  }
  return type.scalar === 'Edtf' || type.scalar === 'Date' ? meantDate(value) : undefined;
}

const YES = ['yes', 'y', 'on'];
const NO = ['no', 'n', 'off'];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Forms in which people write dates, and in which order year, month and day stand in them. */
const FORMS: readonly (readonly [RegExp, readonly ('year' | 'month' | 'day')[]])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ['year', 'month', 'day']],
  [/^(\d{4})[-/.](\d{1,2})$/, ['year', 'month']],
  [/^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/, ['year', 'month', 'day']],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ['day', 'month', 'year']],
  [/^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})$/i, ['day', 'month', 'year']],
  [/^([a-z]{3})[a-z]* (\d{4})$/i, ['month', 'year']],
];

/** The date in EDTF, when the text is one in another form, or an interval or range that runs backwards. */
function meantDate(text: string): string | undefined {
  const turned = [
    text.replace(/^([^/]+)\/([^/]+)$/, '$2/$1'),
    text.replace(/^\[(.*)\.\.(.*)\]$/, '[$2..$1]'),
    text.replace(/^(?:\[(.*)\.\.(.*)|(.*)\.\.(.*))\]?$/, '[$1$3..$2$4]'),
  ];
  const written = FORMS.flatMap(([form, order]) => {
    const parts = form.exec(text.trim())?.slice(1);
    if (!parts) return [];
    const part = (name: 'year' | 'month' | 'day'): string | undefined => parts[order.indexOf(name)];
    const month = part('month')!;
    const number = /^\d/.test(month) ? month : String(MONTHS.indexOf(month.toLowerCase()) + 1);
    const two = (digits: string | undefined): string[] => (digits === undefined ? [] : [digits.padStart(2, '0')]);
    return [[part('year'), ...two(number), ...two(part('day'))].join('-')];
  });
  return [...turned, ...written].find((date) => date !== text && parseEdtf(date));
}
