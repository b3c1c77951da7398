import { coverageRows } from '../../src/dataset/report/coverage-table';
import { shippedData } from '../support/shipped-graph';
import { claim, page, problemsOf, TinyGraph, type TinyFiles } from './tiny-dataset';

const FACTS = [
  'country:CN BORDERS country:KZ',
  'metric:m: {names: {en: Neighbours}, unit: COUNTRIES_AND_REGIONS, timing: AT_DATE, definition: Neighbours.}',
  'observation:o: {of: metric:m, about: country:CN, value: 14, on: 2010}',
];
const part = (counts: string, more = ''): string =>
  `coverage:\n  - topic: {en: Neighbours, zh-Hans: 邻国}\n    counts: ${counts}\n    knownThrough: 2015-03\n${more}`;
const files = (coverage: string, facts = FACTS): TinyFiles => ({
  'documents/page.yaml': page(claim('p1', facts)),
  'dataset.yaml': `title: T\ndescription: D\nversion: 1.0.0\nlicence: CC0-1.0\nasOf: 2020-01-01\n${coverage}`,
});
const coverageOf = (coverage: string, facts = FACTS) => new TinyGraph(files(coverage, facts)).data.description.coverage;

describe('how far a part of the graph reaches', () => {
  test('is what a relationship joins with one, beside the published total and its source', () => {
    expect(coverageOf(part('BORDERS country:CN', '    published: observation:o\n'))).toEqual([
      {
        topic: [
          { language: 'en', value: 'Neighbours' },
          { language: 'zh-Hans', value: '邻国' },
        ],
        known: 1,
        knownThrough: '2015-03',
        published: { value: 14, asOf: '2010', source: 'source:page' },
      },
    ]);
  });

  test('is the nodes of a type, or those with some properties', () => {
    expect(coverageOf(part('Country'))[0]!.known).toBe(2);
    expect(coverageOf(part('{Country: {iso2: KZ}}'))[0]).toMatchObject({ known: 1, published: null });
  });

  test('is who joined it, and not what it joined itself', () => {
    const facts = [
      'country:CN MEMBER_OF organization:o',
      'organization:o MEMBER_OF organization:p',
      'organization:o: {kind: INTERNATIONAL, names: {en: O}}',
      'organization:p: {kind: INTERNATIONAL, names: {en: P}}',
    ];
    expect(coverageOf(part('MEMBER_OF organization:o'), facts)[0]!.known).toBe(1);
    expect(coverageOf(part('MEMBER_OF organization:p'), facts)[0]!.known).toBe(1);
  });

  test('leaves out what has ended', () => {
    const facts = [
      'country:CN MEMBER_OF organization:o: {validTo: 2019}',
      'organization:o: {kind: INTERNATIONAL, names: {en: O}}',
    ];
    expect(coverageOf(part('MEMBER_OF organization:o'), facts)[0]!.known).toBe(0);
  });

  test.each([
    [part('BORDRS country:CN'), /dataset.yaml:8:13 .*There is no relationship BORDRS. Did you mean BORDERS\?/],
    [part('BORDERS country:CM'), /dataset.yaml:8:13 .*country:CM is not known. Did you mean country:CN\?/],
    [part('Countri'), /There is no type Countri. Did you mean Country\?/],
    [part('Country', '    published: country:CN\n'), /published is the id of an Observation .* not "country:CN"/],
    [part('Country').replace('2015-03', 'March 2015'), /knownThrough must be a date .* not "March 2015"/],
    [part('Country', '    source: source:page\n'), /source/],
    [part('Country').replace('    knownThrough: 2015-03\n', ''), /knownThrough is missing/],
  ])('is refused with file and line where it cannot be counted: %j', (coverage, message) => {
    expect(problemsOf(files(coverage)).message).toMatch(message);
  });

  test('is marked in the report once it lags two years behind', () => {
    const rows = (asOf: string) => coverageRows({ coverage: coverageOf(part('Country')), asOf });
    expect(rows('2017-03-02')[0]).toMatchObject({ known: 2, isOld: true });
    expect(rows('2017-03-01')[0]).toMatchObject({ isOld: false });
  });

  test('is never more than was published, in the data set that comes with the project', async () => {
    const { coverage } = (await shippedData()).description;
    expect(coverage.length).toBeGreaterThan(8);
    for (const { known, published } of coverage) {
      expect(known).toBeGreaterThan(0);
      if (published) expect(known).toBeLessThanOrEqual(published.value);
    }
  });
});
