import { page, tinyFiles, registry, TinyGraph } from './tiny-dataset';
import { buildGraph } from '../../src/dataset/read-dataset';

const TEMPLATE = `
columns: {iso2: the country, name: its name, joined: the day, kind: what it is}
source: {id: source:list, kind: DATASET, title: List, published: 2017-09, access: READ}
each:
  claims:
    member-<iso2|lower>:
      says: <name> is a member.
      facts:
        - country:<iso2>: {kind: <kind>, iso2: <iso2>, names: {en: <name>}}
        - country:<iso2> MEMBER_OF organization:club: {validFrom: <joined>, region: EUROPE}
        - country:<iso2>: {validFrom: <joined>}
`;
const CLUB = page(
  '  club:\n    says: There is a club.\n    facts:\n      - organization:club: {kind: INTERNATIONAL, names: {en: Club}}\n',
);
const HEAD = 'iso2\tname\tjoined\tkind';

const files = (rows: readonly string[], template = TEMPLATE) => ({
  'documents/page.yaml': CLUB,
  'tables/members.yaml': template,
  'tables/members.tsv': [HEAD, ...rows, ''].join('\n'),
});
const problems = (rows: readonly string[], template?: string): string => {
  try {
    buildGraph(registry, tinyFiles(files(rows, template)));
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('a table', () => {
  test('becomes a claim with facts for each row, by its template', () => {
    const { data } = new TinyGraph(files(['FR\tFrance\t1950-01-02\tSTATE', 'BM\tBermuda\t\tCUSTOMS_TERRITORY']));
    const node = (id: string) => data.nodes.find((each) => each.id === id);
    expect(node('claim:member-fr')?.properties['statement']).toEqual([
      { language: 'en', value: 'France is a member.' },
    ]);
    expect(node('country:BM')?.properties['kind']).toBe('CUSTOMS_TERRITORY');
    const members = data.relationships.filter(({ type }) => type === 'MEMBER_OF');
    expect(members.map(({ from, properties, claims }) => [from, properties['validFrom'], claims]).sort()).toEqual([
      // An empty cell leaves out what would stand there, and what would then say nothing.
      ['country:BM', undefined, ['claim:member-bm']],
      ['country:FR', '1950-01-02', ['claim:member-fr']],
    ]);
  });

  test.each([
    ['a value that is wrong', ['FR\tFrance\tlong ago\tSTATE'], /tables\/members\.tsv:2:11 .*long ago/],
    ['a misspelt value', ['FR\tFrance\t1950\tSTAT'], /tables\/members\.tsv:2:16 .*STAT.*Did you mean STATE/],
    ['a cell too few', ['FR\tFrance\t1950'], /tables\/members\.tsv:2:1 row: The row has 3 cells; the table has 4/],
  ])('names row and column of %s', (_, rows, message) => expect(problems(rows)).toMatch(message));

  test('refuses a template that names no column of it, and columns that it does not explain', () => {
    const misspelt = TEMPLATE.replace('<joined>', '<joind>');
    expect(problems([], misspelt)).toMatch(/members\.yaml:10:\d+ template: .*no column "joind"\. Did you mean joined/);
    const silent = TEMPLATE.replace(', kind: what it is', '');
    expect(problems([], silent)).toMatch(/members\.tsv:1:18 table: The template does not say what "kind" is/);
  });

  test('and its template want each other', () => {
    const { 'tables/members.tsv': _, ...template } = files([]);
    expect(() => buildGraph(registry, tinyFiles(template))).toThrow(/The template has no table of its name/);
    const { 'tables/members.yaml': __, ...table } = files([]);
    expect(() => buildGraph(registry, tinyFiles(table))).toThrow(/The table has no template of its name/);
  });
});
