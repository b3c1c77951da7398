import { TinyGraph, claim, page } from './tiny-dataset';

const PROGRAMMES = `
- {id: programme:cn-aeo, kind: AEO, names: {en: China AEO}, claims: [general]}
- {id: programme:kz-aeo, kind: AEO, names: {en: Kazakhstan AEO}, claims: [general]}
`;
const ADMINISTRATIONS = `
- {id: administration:cn-gacc, level: NATIONAL, names: {en: GACC of China}, authorityOf: [country:CN], administers: [programme:cn-aeo], claims: [general]}
`;
const UNIONS = '- {id: organization:eu, kind: CUSTOMS_UNION, names: {en: European Union}, claims: [general]}\n';
const OWNERS = {
  'entities/programmes.yaml': PROGRAMMES,
  'entities/customs-administrations.yaml': ADMINISTRATIONS,
  'entities/organizations.yaml': UNIONS,
};
const RUNS = page(claim('runs', ['country:KZ ADMINISTERS programme:kz-aeo: {modality: INFERRED}']));

/** An arrangement of China and Kazakhstan on both programmes, with the parties given. */
const arrangement = (parties: string, more = ''): TinyGraph =>
  new TinyGraph({
    ...OWNERS,
    'documents/page.yaml': RUNS,
    'agreements/cn.yaml': `
- id: agreement:cn-kz-aeo-mra
  kind: MUTUAL_RECOGNITION_ARRANGEMENT
  status: IN_FORCE
  signedOn: 2013-10
  names: {en: Arrangement}
  concerns: [programme:cn-aeo, programme:kz-aeo]
${parties}${more}  claims:
    press:
      says: It applies.
      source:
        id: source:press
        kind: PRESS_RELEASE
        publisher: country:KZ
        address: https://example.org/press
        access: READ
`,
  });

describe('a record with its claims inside', () => {
  const graph = arrangement('  parties:\n    - country:CN: {validFrom: 2014-05-18}\n    - country:KZ: {}\n');

  test('supports all it says by them', () => {
    expect(graph.one('PARTY_TO', 'country:CN')).toMatchObject({
      claims: ['claim:press'],
      properties: { validFrom: '2014-05-18', scope: [], application: 'FULL', holdsFrom: '2014-05-18' },
    });
    expect(graph.one('PARTY_TO', 'country:KZ').properties['holdsFrom']).toBe('9999-12-31');
    expect(graph.all('CONCERNS').map(({ claims }) => claims)).toEqual([['claim:press'], ['claim:press']]);
    expect(graph.node('agreement:cn-kz-aeo-mra').claims).toEqual(['claim:press']);
    expect(graph.all('ABOUT', 'claim:press').map(({ to }) => to)).toContain('country:CN');
  });

  test('writes out the source, with who published it', () => {
    expect(graph.one('FROM_SOURCE', 'claim:press').to).toBe('source:press');
    expect(graph.one('PUBLISHED')).toMatchObject({ from: 'country:KZ', claims: ['claim:press'] });
    expect(graph.node('source:press').properties['name']).toEqual([
      { language: 'en', value: 'Press release at example.org' },
    ]);
  });

  test('is supported by a claim in those keys only that the claim names', () => {
    const two = new TinyGraph({
      'agreements/x.yaml': `
- id: agreement:x
  kind: OTHER
  status: SIGNED
  names: {en: X}
  parties: [country:CN]
  signatories:
    - country:CN: {on: 2012-06}
  claims:
    a: {says: A., source: {id: source:a, kind: REPORT, title: A, access: READ}, supports: [parties, kind, names]}
    b: {says: B., source: source:a, supports: [signatories]}
    c: {says: C., source: source:a, rank: DEPRECATED, property: status, value: ENDED}
`,
    });
    expect(two.one('PARTY_TO').claims).toEqual(['claim:a']);
    expect(two.one('SIGNED').claims).toEqual(['claim:b']);
    expect(two.node('agreement:x').claims).toEqual(['claim:a', 'claim:b']);
    expect(two.one('ABOUT', 'claim:c').to).toBe('agreement:x');
  });
});

describe('mutual recognition', () => {
  test('follows from an arrangement that concerns two programmes and binds their owners', () => {
    const graph = arrangement(
      '  parties:\n    - country:CN: {validFrom: 2014-05-18}\n    - country:KZ: {validFrom: 2014-09}\n',
    );
    expect(graph.one('MUTUALLY_RECOGNISES')).toMatchObject({
      from: 'programme:cn-aeo',
      to: 'programme:kz-aeo',
      properties: {
        agreement: 'agreement:cn-kz-aeo-mra',
        scope: [],
        application: 'FULL',
        status: 'IN_FORCE',
        signedOn: '2013-10',
        inForceFrom: '2014-05-18',
        validFrom: '2014-09',
        holdsFrom: '2014-09-30',
        modality: 'INFERRED',
      },
    });
    // Who runs the programmes is told by claims of their own, which may be about other arrangements.
    expect(graph.one('MUTUALLY_RECOGNISES').claims).toEqual(['claim:press']);
    expect(graph.node('agreement:cn-kz-aeo-mra').properties['inForceFrom']).toBe('2014-05-18');
  });

  test('is one relationship for each kind of transport that begins on a day of its own', () => {
    const graph = arrangement(`  parties:
    - country:CN: {validFrom: 2014-05-18, scope: [ROAD]}
    - country:CN: {validFrom: 2014-09-01, scope: [AIR, SEA]}
    - country:KZ: {validFrom: 2014-05-18, scope: [ROAD]}
    - country:KZ: {validFrom: 2014-09-01, scope: [SEA, AIR]}
`);
    const found = graph
      .all('MUTUALLY_RECOGNISES')
      .map(({ properties }) => [properties['validFrom'], properties['scope']]);
    expect(found.sort()).toEqual([
      ['2014-05-18', ['ROAD']],
      ['2014-09-01', ['SEA', 'AIR']],
    ]);
  });

  test('begins on no known day when one of the two does, and ends on the earlier', () => {
    const graph = arrangement(
      '  parties:\n    - country:CN: {validFrom: 2014, validTo: 2019}\n    - country:KZ: {validTo: 2018-02}\n',
    );
    const { properties } = graph.one('MUTUALLY_RECOGNISES');
    expect(properties['validFrom']).toBeUndefined();
    expect(properties).toMatchObject({ validTo: '2018-02', holdsFrom: '9999-12-31', holdsTo: '2018-02-01' });
  });

  test.each([
    ['without a common kind of transport', '{scope: [ROAD]}', '{scope: [SEA]}'],
    ['when one applies it on trial', '{application: PILOT}', '{}'],
    ['when one has lost against other claims', '{rank: DEPRECATED}', '{}'],
    ['when one only plans it', '{modality: PLAN}', '{}'],
  ])('does not follow %s', (_name, cn, kz) => {
    const graph = arrangement(`  parties:\n    - country:CN: ${cn}\n    - country:KZ: ${kz}\n`);
    expect(graph.all('MUTUALLY_RECOGNISES')).toEqual([]);
  });

  test('does not follow from a letter of intent', () => {
    const files = {
      ...OWNERS,
      'documents/page.yaml': RUNS,
      'entities/agreements.yaml':
        '- {id: agreement:x, kind: LETTER_OF_INTENT, status: SIGNED, names: {en: X}, concerns: [programme:cn-aeo, programme:kz-aeo], parties: [country:CN, country:KZ], claims: [general]}\n',
    };
    expect(new TinyGraph(files).all('MUTUALLY_RECOGNISES')).toEqual([]);
  });
});

describe('parties', () => {
  const signed = (more: readonly string[]) =>
    new TinyGraph({
      'documents/page.yaml': page(
        claim('p1', [
          'agreement:x: {kind: OTHER, status: SIGNED, names: {en: X}}',
          'person:p: {names: {en: Person}}',
          'country:CN SIGNED agreement:x: {on: 2008}',
          'country:KZ SIGNED agreement:x: {on: 2008, role: WITNESS}',
          'person:p SIGNED agreement:x: {on: 2008}',
          ...more,
        ]),
      ),
    }).all('PARTY_TO');

  test('are the bodies that signed, when none is known', () => {
    expect(signed([])).toMatchObject([
      { from: 'country:CN', claims: ['claim:p1'], properties: { modality: 'INFERRED', holdsFrom: '9999-12-31' } },
    ]);
  });

  test('are those that are known otherwise', () => {
    expect(signed(['country:KZ PARTY_TO agreement:x'])).toMatchObject([{ from: 'country:KZ' }]);
  });
});

describe('the countries that an agreement binds', () => {
  const graph = arrangement(`  parties:
    - administration:cn-gacc: {validFrom: 2014-05-18, scope: [SEA]}
    - country:KZ: {validFrom: 2014-09, modality: PLAN}
    - organization:eu
`);
  const bound = () => graph.all('BINDS', 'agreement:cn-kz-aeo-mra').sort((a, b) => (a.to < b.to ? -1 : 1));

  test('are its parties, and those of which a party is an authority', () => {
    expect(bound()).toMatchObject([
      {
        to: 'country:CN',
        claims: ['claim:press'],
        properties: {
          modality: 'INFERRED',
          through: 'administration:cn-gacc',
          derivation: 'An authority of the country is party to the agreement.',
          validFrom: '2014-05-18',
          scope: ['SEA'],
          application: 'FULL',
          holdsFrom: '2014-05-18',
        },
      },
      { to: 'country:KZ', claims: ['claim:press'], properties: { modality: 'PLAN', validFrom: '2014-09' } },
    ]);
    expect(bound()[1]!.properties).not.toHaveProperty('through');
  });

  test('are not the members of a union, of which no record says that it is bound', () =>
    expect(bound()).toHaveLength(2));
});
