import { periodsOf, type Lifetime } from '../../src/dataset/derive/times';
import { TinyGraph, claim, page } from './tiny-dataset';

const BEGAN: Lifetime = {
  start: { kind: 'BEGAN', first: '2008-01-01', last: '2008-12-31' },
  end: undefined,
  attested: { by: '2010-05-06', on: ['2010-05-06', '2012-01-01'] },
};
const UNKNOWN = { first: null, last: null };

describe('a record holds CERTAIN, PRESUMED and POSSIBLE', () => {
  type Span = [from: string | null, to: string | null];
  const cases: [string, Partial<Lifetime>, Span, Span, Span][] = [
    [
      'for ever, when it happened',
      { start: { kind: 'HAPPENED', first: '2008-03-01', last: '2008-03-31' } },
      ['2008-03-31', null],
      ['2008-03-31', null],
      ['2008-03-01', null],
    ],
    [
      'until it was last attested, and longer, when no end is known',
      {},
      ['2008-12-31', '2012-01-02'],
      ['2008-12-31', null],
      ['2008-01-01', null],
    ],
    [
      'until its end, when one is known',
      { end: { first: '2010-02-01', last: '2010-02-28' } },
      ['2008-12-31', '2010-02-01'],
      ['2008-12-31', '2010-02-01'],
      ['2008-01-01', '2010-02-28'],
    ],
    [
      'until it was last attested before an end of which only the latest day is known',
      { end: { first: null, last: '2011-06-01' } },
      ['2008-12-31', '2010-05-07'],
      ['2008-12-31', '2011-06-01'],
      ['2008-01-01', '2011-06-01'],
    ],
    [
      'POSSIBLE for ever after an end of which only the first day is known',
      { end: { first: '2011-06-01', last: null } },
      ['2008-12-31', '2011-06-01'],
      ['2008-12-31', '2011-06-01'],
      ['2008-01-01', null],
    ],
    [
      'on the day of its beginning alone, when nothing attests it later',
      { start: { kind: 'BEGAN', first: '2008-03-03', last: '2008-03-03' }, attested: { by: undefined, on: [] } },
      ['2008-03-03', '2008-03-04'],
      ['2008-03-03', null],
      ['2008-03-03', null],
    ],
    [
      'only POSSIBLE, when it is not known to have begun',
      { start: { kind: 'BEGAN', first: '2008-03-03', last: null }, attested: { by: undefined, on: [] } },
      ['9999-12-31', null],
      ['9999-12-31', null],
      ['2008-03-03', null],
    ],
    [
      'PRESUMED also before it is attested, when it endures',
      { start: { kind: 'ENDURES', ...UNKNOWN } },
      ['2010-05-06', '2012-01-02'],
      [null, null],
      [null, null],
    ],
    [
      'never CERTAIN, when nothing attests what endures',
      { start: { kind: 'ENDURES', ...UNKNOWN }, attested: { by: undefined, on: [] } },
      ['9999-12-31', null],
      [null, null],
      [null, null],
    ],
  ];
  test.each(cases)('%s', (_name, given, certain, presumed, possible) => {
    expect(periodsOf({ ...BEGAN, ...given })).toEqual({
      ...{ certainFrom: certain[0], certainTo: certain[1] },
      ...{ holdsFrom: presumed[0], holdsTo: presumed[1] },
      ...{ possibleFrom: possible[0], possibleTo: possible[1] },
    });
  });
});

describe('days in a graph', () => {
  const event = 'event:e: {kind: FORUM, names: {en: Forum}, on: 2007-06}';

  test('of a part in an event are those of the event', () => {
    const facts = [event, 'country:CN LED event:e: {role: CHAIR}', 'country:KZ PARTICIPATED_IN event:e'];
    const graph = new TinyGraph({ 'documents/page.yaml': page(claim('p1', facts)) });
    const days = { firstDay: '2007-06-01', lastDay: '2007-06-30', holdsFrom: '2007-06-30' };
    expect(graph.one('LED').properties).toMatchObject(days);
    expect(graph.one('PARTICIPATED_IN').properties).toMatchObject(days);
    expect(graph.node('event:e').properties).toMatchObject(days);
  });

  test('of an agreement are those of its signature, else those of the evidence', () => {
    const agreement = (id: string, more: string) =>
      `agreement:${id}: {kind: OTHER, status: SIGNED, names: {en: X}${more}}`;
    const facts = [agreement('a', ', signedOn: 2008-03-03'), agreement('b', '')];
    const graph = new TinyGraph({ 'documents/page.yaml': page(claim('p1', facts)) });
    expect(graph.node('agreement:a').properties).toMatchObject({ holdsFrom: '2008-03-03', firstDay: '2008-03-03' });
    expect(graph.node('agreement:b').properties).toMatchObject({ holdsFrom: '2010-05-06' });
  });

  describe('of evidence are', () => {
    const holdsFrom = (source: string, asOf = '') =>
      new TinyGraph({
        'documents/page.yaml': `source: {id: source:page, kind: WEB_PAGE, title: Page, access: READ, ${source}}\n${asOf}claims:\n${claim('p1', ['country:CN SUPPORTS country:KZ'])}`,
      }).one('SUPPORTS').properties['holdsFrom'];
    const original = (more: string) => `reproduces: {id: source:o, kind: REPORT, title: O, access: NOT_READ${more}}`;

    test('the as-of day of the claim', () => {
      expect(holdsFrom('published: 2010', 'asOf: "[..2009-02]"\n')).toBe('2009-02-28');
    });
    test('else the publication of the text that the page reproduces', () => {
      expect(holdsFrom(`published: 2010, ${original(', published: 2009-03-04')}`)).toBe('2009-03-04');
    });
    test('else the publication of the page', () => {
      expect(holdsFrom(`published: 2010-01-02, ${original('')}`)).toBe('2010-01-02');
    });
    test('else the day on which it was read', () => {
      expect(holdsFrom('retrieved: 2020-01-02')).toBe('2020-01-02');
    });
    test('none', () => {
      expect(holdsFrom('languages: [en]')).toBe('9999-12-31');
    });
  });
});
