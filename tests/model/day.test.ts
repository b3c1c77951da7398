import * as fc from 'fast-check';
import { daysInMonth, firstDayOf, isIsoDay, isIsoMoment } from '../../src/model/values/day';

describe('a day', () => {
  test.each([
    [2008, 2, 29],
    [2007, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [0, 2, 29],
    [2024, 1, 31],
    [2024, 4, 30],
    [2024, 12, 31],
  ])('in %i the month %i has %i days', (year, month, days) => expect(daysInMonth(year, month)).toBe(days));

  test.each(['2008-03-03', '2008-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) =>
    expect(isIsoDay(text)).toBe(true),
  );

  test.each([
    '2008-02-30',
    '2007-02-29',
    '2008-13-01',
    '2008-00-01',
    '2008-01-00',
    '2008-1-1',
    '2008-01',
    '2008-01-01\n',
    '',
  ])('%j is none', (text) => expect(isIsoDay(text)).toBe(false));

  test('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
          expect(isIsoDay(day)).toBe(true);
          const last = daysInMonth(date.getUTCFullYear(), date.getUTCMonth() + 1) === date.getUTCDate();
          expect(last).toBe(next.endsWith('-01'));
        },
      ),
    );
  });
});

describe('a moment', () => {
  test.each([
    ['2021-08-01T15:33:20', true],
    ['2021-08-01T00:00:00', true],
    ['2021-08-01T23:59:59', true],
    ['2021-08-01T24:00:00', false],
    ['2021-08-01T15:60:20', false],
    ['2021-08-01T15:33:60', false],
    ['2021-02-29T15:33:20', false],
    ['2021-08-01T15:33', false],
    ['2021-08-01 15:33:20', false],
    ['2021-08-01T15:33:20Z', false],
    ['2021-08-01', false],
  ])('%s: %s', (text, holds) => expect(isIsoMoment(text)).toBe(holds));
});

describe('the first day of', () => {
  test.each([
    ['2008', '2008-01-01'],
    ['2008-03', '2008-03-01'],
    ['2008-03-03', '2008-03-03'],
    ['2008-13', undefined],
    ['2008-02-30', undefined],
    ['208', undefined],
    ['2008?', undefined],
    ['', undefined],
  ])('%j is %s', (text, day) => expect(firstDayOf(text)).toBe(day));
});
