import * as fc from 'fast-check';
import { isIsoDay } from '../../src/model/values/day';
import { parseEdtf } from '../../src/model/values/edtf';

/** Text, earliest day, latest day, precision. */
const ACCEPTED: readonly (readonly [string, string | null, string | null, string])[] = [
  ['2008', '2008-01-01', '2008-12-31', 'YEAR'],
  ['0000', '0000-01-01', '0000-12-31', 'YEAR'],
  ['9999', '9999-01-01', '9999-12-31', 'YEAR'],
  ['2008-02', '2008-02-01', '2008-02-29', 'MONTH'],
  ['2007-02', '2007-02-01', '2007-02-28', 'MONTH'],
  ['1900-02', '1900-02-01', '1900-02-28', 'MONTH'],
  ['2000-02', '2000-02-01', '2000-02-29', 'MONTH'],
  ['2008-11', '2008-11-01', '2008-11-30', 'MONTH'],
  ['2008-03-03', '2008-03-03', '2008-03-03', 'DAY'],
  ['2021-08-01T15:33:20', '2021-08-01', '2021-08-01', 'SECOND'],
  ['2007-12-13/2007-12-14', '2007-12-13', '2007-12-14', 'INTERVAL'],
  ['2007/2008', '2007-01-01', '2008-12-31', 'INTERVAL'],
  ['2008-02/2008-02', '2008-02-01', '2008-02-29', 'INTERVAL'],
  ['../2010', null, '2010-12-31', 'INTERVAL'],
  ['2010/..', '2010-01-01', null, 'INTERVAL'],
  ['2010?/2012~', '2010-01-01', '2012-12-31', 'INTERVAL'],
  ['[2007-09..2007-12-13]', '2007-09-01', '2007-12-13', 'RANGE'],
  ['[..2011-06-13]', null, '2011-06-13', 'RANGE'],
  ['[2001-09-11..]', '2001-09-11', null, 'RANGE'],
  ['2016?', '2016-01-01', '2016-12-31', 'YEAR'],
  ['2017-12?', '2017-12-01', '2017-12-31', 'MONTH'],
  ['2008?-03-17', '2008-03-17', '2008-03-17', 'DAY'],
  ['2017~', '2017-01-01', '2017-12-31', 'YEAR'],
  ['2017-06-05~', '2017-06-05', '2017-06-05', 'DAY'],
  ['XXXX-06-01', null, null, 'UNKNOWN'],
  ['XXXX-02-29', null, null, 'UNKNOWN'],
  ['XXXX-12', null, null, 'UNKNOWN'],
  ['201X', '2010-01-01', '2019-12-31', 'RANGE'],
  ['20XX', '2000-01-01', '2099-12-31', 'RANGE'],
];

const REFUSED = [
  '',
  ' 2008',
  '2008 ',
  '2008\n',
  '208',
  '20080',
  '-2008',
  '2008-3',
  '2008-13',
  '2008-00',
  '2008-02-30',
  '2007-02-29',
  '2008-04-31',
  '2008-01-00',
  '2008-01-1',
  '2008/03/03',
  '03.03.2008',
  '2008-03-03T24:00:00',
  '2008-03-03T10:60:00',
  '2008-03-03T10:00',
  '2008-03-03T10:00:00Z',
  '2010/2008',
  '[2010..2008]',
  '[..]',
  '[2008]',
  '[2008,2009]',
  '../..',
  '/2008',
  '2008/',
  '2008/2009/2010',
  '..',
  'XXXX',
  'XXXX-13',
  'XXXX-02-30',
  '2XXX',
  '20X0',
  '2008-XX',
  '2008??',
  '2008%',
  '?2008',
  'yesterday',
  '２００８',
];

describe('parseEdtf', () => {
  test.each(ACCEPTED)('reads %s as from %s to %s, a %s', (edtf, first, last, precision) => {
    expect(parseEdtf(edtf)).toEqual({ edtf, first, last, precision });
  });

  test.each(REFUSED)('refuses %j', (text) => expect(parseEdtf(text)).toBeUndefined());

  test('gives bounds that are days in order, whatever the text', () => {
    const number = (min: number, max: number, digits: number) =>
      fc.integer({ min, max }).map((n) => String(n).padStart(digits, '0'));
    const single = fc
      .tuple(number(0, 9999, 4), number(0, 13, 2), number(0, 32, 2), fc.integer({ min: 1, max: 3 }))
      .map(([year, month, day, parts]) => [year, month, day].slice(0, parts).join('-'));
    const mark = fc.constantFrom('', '?', '~');
    const open = fc.oneof(single, fc.constant('..'), fc.constant(''));
    const text = fc.oneof(
      fc.tuple(single, mark).map((parts) => parts.join('')),
      fc.tuple(open, open).map(([from, to]) => `${from}/${to}`),
      fc.tuple(open, open).map(([from, to]) => `[${from}..${to}]`),
      fc.string({ unit: fc.constantFrom(...'0129X-/?~[].'), maxLength: 12 }),
    );
    fc.assert(
      fc.property(text, (edtf) => {
        const date = parseEdtf(edtf);
        if (!date) return;
        expect(date.edtf).toBe(edtf);
        for (const day of [date.first, date.last]) if (day !== null) expect(isIsoDay(day)).toBe(true);
        if (date.first !== null && date.last !== null) expect(date.first <= date.last).toBe(true);
        if (date.precision === 'UNKNOWN') expect([date.first, date.last]).toEqual([null, null]);
        else expect(date.first ?? date.last).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test('gives the same answer when it is asked again, and after many others', () => {
    const before = parseEdtf('2008-03');
    for (let i = 0; i < 10_001; i++) parseEdtf(`${i}`);
    expect(parseEdtf('2008-03')).toEqual(before);
    expect(parseEdtf('2008-03')).toBe(parseEdtf('2008-03'));
  });
});
