import { checkRecognition } from '../../src/dataset/check/recognition';
import { Draft } from '../../src/dataset/draft';
import { Problems } from '../../src/dataset/problems';
import { facts, PAGE, port, PORTS, refusesWithPlace, type PlantedMistake } from './planted-mistakes';
import { claim, page, problemsOf, registry, TinyGraph, type TinyFiles } from './tiny-dataset';

const AGREEMENT = (more: string) => `agreement:x: {kind: OTHER, status: SIGNED, names: {en: X}${more}}`;
const EVENT = (id: string, on: string) => `event:${id}: {kind: FORUM, names: {en: Forum ${id}}, on: ${on}}`;

const located = (more: string, id = 'port:a', country = 'country:CN') => port(`  locatedIn: [${country}]\n${more}`, id);

const MISTAKES: PlantedMistake[] = [
  // Sources
  [
    'a claim whose source is nowhere',
    {
      'agreements/x.yaml':
        '- id: agreement:x\n  kind: OTHER\n  status: SIGNED\n  names: {en: X}\n  claims:\n    k1: {says: S., source: ▸source:editor}\n',
    },
    'claim k1: source:editor is not known. Did you mean source:editors?',
  ],
  // Dates
  [
    'an end before the beginning',
    { [PORTS]: located('  validFrom: 2008-03\n  validTo: ▸2007\n') },
    'port:a: validTo 2007 is not after validFrom 2008-03;',
  ],
  [
    'an end on the day of the beginning',
    { [PAGE]: facts('country:CN SUPPORTS country:KZ: {validFrom: 2008-03-03, validTo: ▸2008-03-03}') },
    'claim p1: validTo 2008-03-03 is not after validFrom 2008-03-03;',
  ],
  [
    'an agreement in force before it is signed',
    { [PAGE]: facts(AGREEMENT(', signedOn: 2008-03-03'), 'country:CN PARTY_TO agreement:x: {validFrom: ▸2008-02}') },
    'claim p1: validFrom is 2008-02, before agreement:x was signed on 2008-03-03. If the source does say so, tell what it says in dateText.',
  ],
  [
    'an agreement without parties in force before it is signed',
    { [PAGE]: facts(AGREEMENT(', signedOn: 2008, inForceFrom: ▸2007')) },
    'claim p1: inForceFrom is 2007, before agreement:x was signed on 2008.',
  ],
  [
    'an interval that runs backwards',
    { [PAGE]: facts(EVENT('e', '▸2007-12-14/2007-12-13')) },
    'claim p1: on must be a date such as 2008, 2008-03, 2008-03-03, 2007-12-13/2007-12-14 or [2007-09..2007-12-13], not "2007-12-14/2007-12-13". Did you mean 2007-12-13/2007-12-14?',
  ],
  [
    'what precedes something that was earlier',
    { [PAGE]: facts(EVENT('e', '2008'), EVENT('f', '2007'), '▸event:e PRECEDES event:f: {order: TIME}') },
    'claim p1: event:e of 2008 cannot precede event:f of 2007.',
  ],
  // Names
  [
    'two of one name, type and country',
    { [PORTS]: located('') + located('', '▸port:b').replace('Port', 'PÓRT') },
    'port:b: port:b is called "PÓRT", and so is port:a at entities/ports.yaml:1. If they are one, keep one record; if they are two, write distinctFrom: [port:a].',
  ],
  [
    'an alias that is the name of another',
    { [PORTS]: located('') + located('  alias: {kk: [Port]}\n', '▸port:b').replace('en: Port', 'en: Other') },
    'port:b: port:b is called "Port", and so is port:a',
  ],
  [
    'two of a type that has no country',
    { [PAGE]: facts('goal:g: {names: {en: Goal}}', '▸goal:h: {names: {en: Goal}}') },
    'claim p1: goal:h is called "Goal", and so is goal:g',
  ],
  [
    'distinct from an unknown record',
    { [PORTS]: located('') + located('  distinctFrom: [▸port:aa]\n', 'port:b') },
    'port:b: port:aa is not known. Did you mean port:a?',
  ],
  [
    'distinct from what nobody takes it for',
    { [PORTS]: located('  distinctFrom: [▸country:CN]\n') },
    'port:a: country:CN is of another type than port:a, so nobody takes one for the other.',
  ],
  // Countries
  [
    'a port in no country',
    { [PORTS]: port('', '▸port:a') },
    'port:a: No one country of port:a follows: write locatedIn',
  ],
  [
    'a port in two countries',
    { [PORTS]: port('  locatedIn: [country:CN, country:KZ]\n', '▸port:a') },
    'port:a: No one country of port:a follows',
  ],
  // Ids
  [
    'a published id that is gone',
    { 'ids.txt': '# Ids\ncountry:CN\ncountry:KZ\n▸country:KA\n' },
    'country:KA: The id country:KA was given out and is gone: put it into retired.yaml with what stands in its place.',
  ],
];

describe('a data set is refused with file, line and column for', () => refusesWithPlace(MISTAKES));

describe('a data set is not refused for', () => {
  test.each<[string, TinyFiles]>([
    ['dates that may be in order', { [PORTS]: located('  validFrom: 2008-03-03\n  validTo: 2008\n') }],
    [
      'an agreement that may have been signed first',
      { [PAGE]: facts(AGREEMENT(', signedOn: 2008'), 'country:CN PARTY_TO agreement:x: {validFrom: 2008-01-01}') },
    ],
    [
      'an effect before signature that the record explains',
      {
        [PAGE]: facts(
          AGREEMENT(', signedOn: 2008-03'),
          'country:CN PARTY_TO agreement:x: {validFrom: 2007, dateText: "applied on trial since 2007, before signature"}',
        ),
      },
    ],
    [
      'an effect before signature that lost',
      {
        [PAGE]: facts(
          AGREEMENT(', signedOn: 2008-03'),
          'country:CN PARTY_TO agreement:x: {validFrom: 2007, rank: DEPRECATED}',
        ),
      },
    ],
    [
      'the order on a page, which is none of time',
      { [PAGE]: facts(EVENT('e', '2008'), EVENT('f', '2007'), 'event:e PRECEDES event:f: {order: SITE_ORDER}') },
    ],
    ['one name in two countries', { [PORTS]: located('') + located('', 'port:b', 'country:KZ') }],
    ['one name of two types', { [PORTS]: located(''), [PAGE]: facts('goal:g: {names: {en: Port}}') }],
    ['two of one name, one of which says so', { [PORTS]: located('') + located('  distinctFrom: port:a\n', 'port:b') }],
    [
      'what two share of abbreviations, former names, mistranslations and single characters',
      {
        [PORTS]: ['a', 'b']
          .map((id) =>
            located(
              '  abbreviation: {en: [PT]}\n  former: {en: [Old]}\n  mistranslation: {en: [Prt]}\n  alias: {zh-Hans: [港]}\n',
              `port:${id}`,
            ).replace('en: Port', `en: Port ${id}`),
          )
          .join(''),
      },
    ],
    [
      'two texts of one title that came out on different days',
      {
        'entities/sources.yaml': ['2001', '2002']
          .map(
            (year) => `- {id: source:y${year}, kind: REPORT, title: Yearbook, published: ${year}, access: NOT_READ}\n`,
          )
          .join(''),
      },
    ],
    [
      'a published id that was retired',
      { 'ids.txt': 'country:KA\n', 'retired.yaml': '- {id: country:KA, sameAs: country:KZ}\n' },
    ],
  ])('%s', (_name, files) => expect(problemsOf(files).message).toBe(''));
});

describe('the check of recognitions', () => {
  const arrangement = `
- id: agreement:cn-kz
  kind: MUTUAL_RECOGNITION_ARRANGEMENT
  status: IN_FORCE
  names: {en: Arrangement}
  concerns: [programme:cn-aeo, programme:kz-aeo]
  parties: [country:CN, country:KZ]
  claims: [general]
`;
  const files: TinyFiles = {
    'agreements/cn.yaml': arrangement,
    [PAGE]: page(
      claim('p1', [
        'programme:cn-aeo: {kind: AEO, names: {en: China AEO}}',
        'programme:kz-aeo: {kind: AEO, names: {en: Kazakhstan AEO}}',
        'programme:us-aeo: {kind: AEO, names: {en: US AEO}}',
        'country:CN ADMINISTERS programme:cn-aeo',
        'country:KZ ADMINISTERS programme:kz-aeo',
      ]),
    ),
  };

  /** What is noted on the graph of the files with one recognition more, written past the derivation. */
  function notedOn(from: string, to: string): string {
    const { data } = new TinyGraph(files);
    const draft = new Draft(registry);
    const where = { file: 'f.yaml', line: 1, column: 1, record: 'r' };
    for (const { type, from, to, properties } of data.relationships) {
      draft.derive({ type, from, to, where, properties });
    }
    const derived = draft.ofType('MUTUALLY_RECOGNISES')[0]!;
    expect([derived.from, derived.to]).toEqual(['programme:cn-aeo', 'programme:kz-aeo']);
    if (from !== '') draft.relationships.set('rel:planted', { ...derived, id: 'rel:planted', from, to });
    const problems = new Problems();
    checkRecognition(draft, problems);
    try {
      problems.throwIfAny();
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  }

  test('lets pass what is derived', () => expect(notedOn('', '')).toBe(''));

  test('finds one that is stored the other way round, and so twice', () => {
    const message = notedOn('programme:kz-aeo', 'programme:cn-aeo');
    expect(message).toContain('of its two ends the lower id comes first');
    expect(message).toContain('it is there twice');
  });

  test('finds one whose programmes do not belong to the parties', () => {
    expect(notedOn('programme:cn-aeo', 'programme:us-aeo')).toContain(
      'the owner of one of the programmes is not a party of the arrangement',
    );
  });

  test('finds one between programmes of one owner', () => {
    expect(notedOn('programme:cn-aeo', 'programme:cn-aeo')).toContain('both programmes have one owner, country:CN');
  });
});
