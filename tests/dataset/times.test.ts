import { daysOf, type TimeFacts } from '../../src/dataset/derive/times';
import { TinyGraph, claim, page } from './tiny-dataset';

const NOTHING: TimeFacts = {
  on: undefined,
  validFrom: undefined,
  validTo: undefined,
  start: 'OPEN',
  modality: 'FACT',
  evidence: '2010-05-06',
};

describe('a record is shown "as of" from', () => {
  const cases: [string, Partial<TimeFacts>, string | null, string | null][] = [
    ['the last day on which it happened, for ever', { on: '2008-03', validTo: '2009' }, '2008-03-31', null],
    [
      'the last day on which it began, to the first on which it ended',
      { validFrom: '2008', validTo: '2010-02' },
      '2008-12-31',
      '2010-02-01',
    ],
    ['always, when the beginning is unknown and the type is OPEN', {}, null, null],
    ['the earliest evidence, when the type is EVIDENCE', { start: 'EVIDENCE' }, '2010-05-06', null],
    ['the earliest evidence, when it happened on an unknown day', { start: 'OCCURRENCE' }, '2010-05-06', null],
    ['the earliest evidence, when it is planned', { modality: 'PLAN' }, '2010-05-06', null],
    ['the earliest evidence, when it is proposed', { modality: 'PROPOSAL' }, '2010-05-06', null],
    ['always, when it is aimed at', { modality: 'GOAL' }, null, null],
    ['no day, when the type is NEVER', { start: 'NEVER' }, '9999-12-31', null],
    ['no day, when there is no evidence', { start: 'EVIDENCE', evidence: undefined }, '9999-12-31', null],
    ['the evidence, when its date has no last day', { start: 'EVIDENCE', on: '[2001-09-11..]' }, '2010-05-06', null],
    ['the evidence, when the year is unknown', { start: 'EVIDENCE', on: 'XXXX-06-01' }, '2010-05-06', null],
    ['always up to its end', { validTo: '2010' }, null, '2010-01-01'],
  ];
  test.each(cases)('%s', (_name, facts, holdsFrom, holdsTo) => {
    expect(daysOf({ ...NOTHING, ...facts })).toMatchObject({ holdsFrom, holdsTo });
  });
});

test('the first and the last day are those of its own date, known or not', () => {
  expect(daysOf({ ...NOTHING, on: '[2001-09-11..]' })).toMatchObject({ firstDay: '2001-09-11', lastDay: null });
  expect(daysOf({ ...NOTHING, validFrom: '2008' })).toMatchObject({ firstDay: '2008-01-01', lastDay: '2008-12-31' });
  expect(daysOf(NOTHING)).toMatchObject({ firstDay: null, lastDay: null });
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
