import { storageMapping } from '../../src/dataset/storage-mapping';
import { TinyGraph, claim, registry } from './tiny-dataset';

const SUPPORTS = 'country:CN SUPPORTS country:KZ';

/** A page with one claim; `about` are fields of its source. */
const written = (about: string, fact = SUPPORTS, name = 'p1'): string =>
  `source: {id: source:${name}, kind: WEB_PAGE, title: Page ${name}, access: READ, ${about}}\nclaims:\n${claim(name, [fact])}`;

const knownFrom = (files: Readonly<Record<string, string>>, type = 'SUPPORTS'): unknown =>
  new TinyGraph(files).one(type).properties['knownFrom'];

describe('a relationship is known from', () => {
  const original = (more: string) => `reproduces: {id: source:o, kind: REPORT, title: O, access: NOT_READ${more}}`;

  test('the last day of the publication of its source', () => {
    expect(knownFrom({ 'documents/page.yaml': written('published: 2010-02') })).toBe('2010-02-28');
  });
  test('that of the text that the page reproduces, where it is earlier', () => {
    const older = written(`published: 2010, ${original(', published: 2009-03-04')}`);
    expect(knownFrom({ 'documents/page.yaml': older })).toBe('2009-03-04');
    const undated = written(`published: 2010, ${original('')}`);
    expect(knownFrom({ 'documents/page.yaml': undated })).toBe('2010-12-31');
  });
  test('that of the page, where the text that it reproduces is dated later', () => {
    const later = written(`published: 2010-01-02, ${original(', published: 2011')}`);
    expect(knownFrom({ 'documents/page.yaml': later })).toBe('2010-01-02');
  });
  test('the earliest of several', () => {
    const files = {
      'documents/a.yaml': written('published: 2012', SUPPORTS, 'a'),
      'documents/b.yaml': written('published: 2011-05-06', SUPPORTS, 'b'),
      'documents/c.yaml': written('languages: [en]', SUPPORTS, 'c'),
    };
    expect(knownFrom(files)).toBe('2011-05-06');
  });
  test('no day, when its source has no date, whenever it was read', () => {
    expect(knownFrom({ 'documents/page.yaml': written('retrieved: 2020-01-02') })).toBeUndefined();
    const open = written('published: "[2001-09-11..]"');
    expect(knownFrom({ 'documents/page.yaml': open })).toBeUndefined();
  });
});

describe('a node is known from', () => {
  const graph = new TinyGraph({
    'documents/a.yaml': written('published: 2012', SUPPORTS, 'a'),
    'documents/b.yaml': written('published: 2011-05-06', 'country:KZ SUPPORTS country:CN', 'b'),
  });
  const dayOf = (id: string): unknown => graph.node(id).properties['knownFrom'];

  test('the first claim about it, though only a relationship rests on it', () => {
    expect([dayOf('country:CN'), dayOf('country:KZ')]).toEqual(['2011-05-06', '2011-05-06']);
  });
  test('its own publication, when it is a source', () => {
    expect([dayOf('source:a'), dayOf('source:b'), dayOf('source:editors')]).toEqual([
      '2012-12-31',
      '2011-05-06',
      undefined,
    ]);
  });
  test('the publication of its source, when it is a claim', () => {
    expect([dayOf('claim:a'), dayOf('claim:general')]).toEqual(['2012-12-31', undefined]);
  });
  test('stored beside the ids of its claims, as the days of those that have one', () => {
    const stored = storageMapping(registry, graph.data);
    const days = (id: string): unknown =>
      [...stored.nodes, ...stored.relationships].find(({ properties }) => properties['id'] === id)!.properties[
        'claims_known_from'
      ];
    expect(days(graph.one('SUPPORTS', 'country:CN').id)).toEqual(['2012-12-31']);
    expect(days('country:CN')).toEqual(expect.arrayContaining(['2012-12-31', '2011-05-06']));
    expect(days('source:editors')).toBeUndefined();
  });
});

describe('a recognition that follows from several claims is known from', () => {
  const files = (parties: readonly string[]) => ({
    'entities/programmes.yaml': `
- {id: programme:cn-aeo, kind: AEO, names: {en: China AEO}, claims: [general]}
- {id: programme:kz-aeo, kind: AEO, names: {en: Kazakhstan AEO}, claims: [general]}
`,
    'documents/a.yaml': written('published: 2008', 'country:CN ADMINISTERS programme:cn-aeo', 'a'),
    'documents/b.yaml': written('published: 2008', 'country:KZ ADMINISTERS programme:kz-aeo', 'b'),
    'documents/mra.yaml': `source: {id: source:m, kind: WEB_PAGE, title: M, access: READ, published: 2013}\nclaims:\n${claim(
      'm1',
      [
        'agreement:x: {kind: MUTUAL_RECOGNITION_ARRANGEMENT, status: IN_FORCE, names: {en: X}}',
        'agreement:x CONCERNS programme:cn-aeo',
        'agreement:x CONCERNS programme:kz-aeo',
      ],
    )}`,
    'documents/cn.yaml': written(parties[0]!, 'country:CN PARTY_TO agreement:x', 'cn'),
    'documents/kz.yaml': written(parties[1]!, 'country:KZ PARTY_TO agreement:x', 'kz'),
  });

  test('the day on which the last of them was published, not that of who runs the programmes', () => {
    expect(knownFrom(files(['published: 2014', 'published: 2015-02-03']), 'MUTUALLY_RECOGNISES')).toBe('2015-02-03');
    expect(knownFrom(files(['published: 2010', 'published: 2011']), 'MUTUALLY_RECOGNISES')).toBe('2013-12-31');
  });
  test('no day, when one of them has no date', () => {
    expect(knownFrom(files(['published: 2014', 'languages: [en]']), 'MUTUALLY_RECOGNISES')).toBeUndefined();
  });
});
