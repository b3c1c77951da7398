import { TinyGraph, claim, page } from './tiny-dataset';

/* What the world lets follow of when things begin and end, where no source gives the day. */

const read = (...claims: string[]): TinyGraph => new TinyGraph({ 'documents/page.yaml': page(claims.join('')) });
const at = (key: string, asOf: string, facts: readonly string[]): string => claim(key, facts, `    asOf: "${asOf}"\n`);

const agreement = (id: string, more: string): string =>
  `agreement:${id}: {kind: MUTUAL_RECOGNITION_ARRANGEMENT, names: {en: ${id.toUpperCase()}}, ${more}}`;
const person = (id: string): string => `person:${id}: {names: {en: ${id.toUpperCase()}}}`;

describe('a post of one holder', () => {
  const held = (id: string, more = ''): string =>
    `person:${id} HELD_POSITION country:CN: {title: {en: Minister}${more}}`;

  test('ends at the latest when a successor is attested in it', () => {
    const graph = read(
      at('p1', '2007-06-18', [person('a'), held('a')]),
      at('p2', '2014-06-09', [person('b'), held('b')]),
    );
    expect(graph.one('HELD_POSITION', 'person:a').properties).toMatchObject({
      ...{ certainFrom: '2007-06-18', certainTo: '2007-06-19' },
      ...{ holdsFrom: '2007-06-18', holdsTo: '2014-06-09', possibleTo: '2014-06-09' },
      lastAttested: '2007-06-18',
    });
    const { properties } = graph.one('HELD_POSITION', 'person:b');
    expect([properties['holdsFrom'], properties['holdsTo']]).toEqual(['2014-06-09', undefined]);
  });

  test('does not end by another post, nor where several hold it', () => {
    const graph = read(
      at('p1', '2007', [person('a'), held('a', ', exclusive: false'), person('c'), held('c')]),
      at('p2', '2014', [
        person('b'),
        held('b', ', exclusive: false'),
        person('d'),
        'person:d HELD_POSITION country:CN: {title: {en: Deputy}}',
      ]),
    );
    for (const id of ['person:a', 'person:c'])
      expect(graph.one('HELD_POSITION', id).properties['holdsTo']).toBeUndefined();
  });
});

test('a phase of a pilot ends when the next has begun', () => {
  const port = (id: string): string => `port:${id}: {kind: ROAD, names: {en: ${id}}, locatedIn: country:KZ}`;
  const graph = read(
    claim('p1', [
      'programme:p: {kind: PILOT, names: {en: P}}',
      port('x'),
      port('y'),
      'programme:p PILOTED_AT port:x: {phase: 1, validFrom: 2007-12-15}',
      'programme:p PILOTED_AT port:y: {phase: 2, validFrom: 2009-02}',
    ]),
  );
  expect(graph.one('PILOTED_AT', 'programme:p', 'port:x').properties).toMatchObject({ holdsTo: '2009-02-28' });
  expect(graph.one('PILOTED_AT', 'programme:p', 'port:y').properties['holdsTo']).toBeUndefined();
  // Nothing else is known of its beginning than where it was tried first.
  expect(graph.node('programme:p').properties).toMatchObject({ holdsFrom: '2007-12-15' });
});

describe('what is superseded', () => {
  test('ends when its successor takes effect', () => {
    const graph = read(
      claim('p1', [
        agreement('old', 'status: IN_FORCE, signedOn: 2001-01-01'),
        agreement('new', 'status: IN_FORCE, signedOn: 2009-01-01'),
        'country:CN PARTY_TO agreement:new: {validFrom: 2009-07-01}',
        'agreement:new SUPERSEDES agreement:old',
      ]),
    );
    expect(graph.node('agreement:old').properties).toMatchObject({ holdsFrom: '2001-01-01', holdsTo: '2009-07-01' });
  });

  test('ends party by party where it is open to accession', () => {
    const convention = (id: string): string =>
      `agreement:${id}: {kind: CONVENTION, status: IN_FORCE, names: {en: ${id.toUpperCase()}}}`;
    const graph = read(
      claim('p1', [
        convention('old'),
        convention('new'),
        'country:CN PARTY_TO agreement:old: {validFrom: 1960-01-01}',
        'country:KZ PARTY_TO agreement:old: {validFrom: 1961-01-01}',
        'country:CN PARTY_TO agreement:new: {validFrom: 1980-01-01}',
        'agreement:new SUPERSEDES agreement:old',
      ]),
    );
    expect(graph.one('PARTY_TO', 'country:CN', 'agreement:old').properties).toMatchObject({ holdsTo: '1980-01-01' });
    expect(graph.one('PARTY_TO', 'country:KZ', 'agreement:old').properties['holdsTo']).toBeUndefined();
    expect(graph.node('agreement:old').properties['holdsTo']).toBeUndefined();
  });

  test('an agreement that is said to have ended has ended by the day of which that is said', () => {
    const graph = read(claim('p1', [agreement('a', 'status: ENDED, statusAsOf: 2012-05-01, signedOn: 2001-01-01')]));
    expect(graph.node('agreement:a').properties).toMatchObject({
      ...{ certainTo: '2010-05-07', holdsTo: '2012-05-01', possibleTo: '2012-05-01' },
    });
  });
});

describe('a beginning', () => {
  test('of a publication is that of the source', () => {
    const graph = read(claim('p1', ['country:CN PUBLISHED source:page: {role: PUBLISHER}']));
    expect(graph.one('PUBLISHED').properties).toMatchObject({ firstDay: '2010-05-06', holdsFrom: '2010-05-06' });
  });

  test('of what an event brings about is that of the event', () => {
    const graph = read(
      at('p1', '2016-12-31', [
        'event:forum: {kind: FORUM, names: {en: Forum}, on: 2015-05-27}',
        'agreement:initiative: {kind: DECLARATION, status: UNKNOWN, names: {en: Initiative}}',
        'event:forum ESTABLISHES agreement:initiative',
      ]),
    );
    expect(graph.one('ESTABLISHES').properties).toMatchObject({ firstDay: '2015-05-27', holdsFrom: '2015-05-27' });
    expect(graph.node('agreement:initiative').properties).toMatchObject({ holdsFrom: '2015-05-27' });
  });

  test('of what an event brings about in a year is the day of the event, where that is known', () => {
    const graph = read(
      at('p1', '2016-01-01', [
        'event:e: {kind: CONFERENCE, names: {en: E}, on: 2015-05-27}',
        'event:e ESTABLISHES agreement:a: {on: 2015}',
        agreement('a', 'status: SIGNED'),
      ]),
    );
    expect(graph.node('agreement:a').properties).toMatchObject({ holdsFrom: '2015-05-27', possibleFrom: '2015-05-27' });
    expect(graph.one('ESTABLISHES', 'event:e').properties).toMatchObject({ on: '2015', holdsFrom: '2015-05-27' });
  });

  test('of what was established without a day is not after what stands on it', () => {
    const graph = read(
      at('p1', '2021-08-01', [
        'programme:p: {kind: AEO, names: {en: P}}',
        'country:CN ESTABLISHES programme:p: {on: "[2001-09-11..]"}',
      ]),
      at('p2', '2008-03-03', ['country:CN ADMINISTERS programme:p']),
    );
    const days = { holdsFrom: '2008-03-03', possibleFrom: '2001-09-11' };
    expect(graph.node('programme:p').properties).toMatchObject(days);
    expect(graph.one('ESTABLISHES').properties).toMatchObject(days);
  });

  test('of a party without a day is that of which the status says that all are bound, and none before the signature', () => {
    const graph = read(
      at('p1', '2018-03-01', [
        agreement('listed', 'status: IN_PLACE, signedOn: 2007-06'),
        'country:CN PARTY_TO agreement:listed',
        agreement('dated', 'status: IN_PLACE, statusAsOf: 2016-02, signedOn: 2007-06'),
        'country:CN PARTY_TO agreement:dated',
        agreement('force', 'status: IN_FORCE, signedOn: 2007-06'),
        'country:CN PARTY_TO agreement:force',
        agreement('signed', 'status: SIGNED, signedOn: 2008-06'),
        'country:CN PARTY_TO agreement:signed',
        agreement('partly', 'status: PARTLY_IN_FORCE, signedOn: 2008-06'),
        'country:CN PARTY_TO agreement:partly: {validFrom: 2009-01-01}',
        'country:KZ PARTY_TO agreement:partly',
      ]),
    );
    const party = (id: string, country = 'country:CN') => graph.one('PARTY_TO', country, `agreement:${id}`).properties;
    // A status without a date, and a claim that may tell of the signature alone.
    expect(party('listed')).toMatchObject({ holdsFrom: '9999-12-31', possibleFrom: '2007-06-01' });
    expect(party('dated')).toMatchObject({ holdsFrom: '2016-02-29', possibleFrom: '2007-06-01' });
    expect(party('force')).toMatchObject({ holdsFrom: '9999-12-31', possibleFrom: '2007-06-01' });
    expect(party('signed')).toMatchObject({ holdsFrom: '9999-12-31', possibleFrom: '2008-06-01' });
    expect(party('partly')).toMatchObject({ holdsFrom: '2009-01-01' });
    expect(party('partly', 'country:KZ')).toMatchObject({ holdsFrom: '9999-12-31', possibleFrom: '2008-06-01' });
  });

  test('of an inferred recognition is the later of those of the two parties, and it is attested while both are', () => {
    const programme = (country: string): string[] => [
      `programme:${country}: {kind: AEO, names: {en: AEO of ${country}}, validFrom: 2005}`,
      `country:${country.toUpperCase()} ADMINISTERS programme:${country}`,
      `agreement:mra CONCERNS programme:${country}`,
    ];
    const graph = read(
      at('p1', '2010-01-01', [
        agreement('mra', 'status: IN_FORCE, signedOn: 2007-06'),
        ...programme('cn'),
        ...programme('kz'),
        'country:CN PARTY_TO agreement:mra: {validFrom: 2008-01-01}',
        'country:KZ PARTY_TO agreement:mra: {validFrom: 2008-07-01}',
      ]),
      at('p2', '2015-01-01', ['country:CN PARTY_TO agreement:mra: {validFrom: 2008-01-01}']),
    );
    expect(graph.one('MUTUALLY_RECOGNISES').properties).toMatchObject({
      ...{ certainFrom: '2008-07-01', certainTo: '2010-01-02', holdsFrom: '2008-07-01', lastAttested: '2010-01-01' },
    });
  });

  test('of a state is not before that of its ends, nor its end after theirs', () => {
    const graph = read(
      claim('p1', [
        'organization:o: {kind: OTHER, names: {en: O}, validFrom: 1995-01-01, validTo: 2005-01-01}',
        'country:CN MEMBER_OF organization:o: {validFrom: 1990-01-01}',
        'organization:o LOCATED_IN country:KZ',
      ]),
    );
    const days = { holdsFrom: '1995-01-01', holdsTo: '2005-01-01' };
    expect(graph.one('MEMBER_OF').properties).toMatchObject(days);
    expect(graph.one('LOCATED_IN').properties).toMatchObject(days);
  });
});

test('editors who know a thing from no source attest it only where no source does', () => {
  const low = '    confidence: LOW\n    asOf: 2020-01-01\n';
  const facts = ['country:CN COOPERATES_WITH country:KZ'];
  const told = read(claim('p1', facts), claim('p2', facts, low));
  expect(told.one('COOPERATES_WITH').properties).toMatchObject({ lastAttested: '2010-05-06' });
  const known = read(claim('p2', facts, low));
  expect(known.one('COOPERATES_WITH').properties).toMatchObject({ lastAttested: '2020-01-01' });
});
