import { TinyGraph, claim, page, problemsOf } from './tiny-dataset';

const port = (names: string) =>
  new TinyGraph({
    'entities/ports.yaml': `- id: port:a\n  kind: ROAD\n  locatedIn: [country:CN]\n${names}  claims: [general]\n`,
  });
const shown = (graph: TinyGraph) => graph.node('port:a').properties['name'];

describe('the names of an entity', () => {
  test('stand in order: English first, then by language, kind and value', () => {
    const graph = port(`  names: {ru: Б, en: Port}
  alias: {en: [Zed, Harbour], ru: [А]}
  abbreviation: {en: [PT]}
  former: {en: [Old port]}
  mistranslation: {en: [Prt]}
`);
    const names = graph.data.nodes.filter(({ type }) => type === 'Name' && type.length > 0);
    const ofPort = new Set(graph.all('HAS_NAME', 'port:a').map(({ to }) => to));
    const inOrder = names
      .filter(({ id }) => ofPort.has(id))
      .sort((a, b) => Number(a.properties['position']) - Number(b.properties['position']));
    expect(inOrder.map(({ properties }) => properties['value'])).toEqual([
      ...['Port', 'PT', 'Harbour', 'Zed', 'Old port', 'Prt'],
      ...['Б', 'А'],
    ]);
    expect(inOrder.map(({ properties }) => properties['position'])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('take the claims of the record, or their own', () => {
    const graph = new TinyGraph({
      'entities/ports.yaml':
        '- id: port:a\n  kind: ROAD\n  locatedIn: [country:CN]\n  names: {en: Port}\n  alias: {en: [{value: Harbour, claims: [p1]}]}\n  claims: [general]\n',
      'documents/page.yaml': page(claim('p1', ['country:CN BORDERS country:KZ'])),
    });
    const claimsOf = (value: string) =>
      graph.data.nodes.find(({ properties }) => properties['value'] === value)?.claims;
    expect(claimsOf('Port')).toEqual(['claim:general']);
    expect(claimsOf('Harbour')).toEqual(['claim:p1']);
    expect(graph.node('port:a').claims).toEqual(['claim:p1', 'claim:general']);
  });

  test('carry the script of their tag', () => {
    const graph = port('  names: {en: Port, zh-hans: 口岸}\n');
    const name = graph.data.nodes.find(({ properties }) => properties['value'] === '口岸');
    expect(name?.properties).toMatchObject({ language: 'zh-Hans', script: 'Hans', kind: 'OFFICIAL' });
  });
});

describe('the name to show', () => {
  test('is official before alias before abbreviation, one a language', () => {
    const graph = port(
      '  names: {en: Port}\n  alias: {en: [Harbour], ru: [Порт]}\n  abbreviation: {ru: [ПТ], kk: [ПРТ]}\n',
    );
    expect(shown(graph)).toEqual([
      { language: 'en', value: 'Port' },
      { language: 'kk', value: 'ПРТ' },
      { language: 'ru', value: 'Порт' },
    ]);
  });

  test('is a former one only when there is nothing else, and never a mistranslation', () => {
    expect(shown(port('  names: {en: Port}\n  former: {ru: [Порт]}\n'))).toEqual([{ language: 'en', value: 'Port' }]);
    expect(shown(port('  former: {ru: [Порт]}\n  mistranslation: {en: [Prt]}\n'))).toEqual([
      { language: 'ru', value: 'Порт' },
    ]);
  });

  test('is a single character only when there is no other', () => {
    expect(shown(port('  names: {en: Port}\n  abbreviation: {zh-Hans: [港]}\n'))).toEqual([
      { language: 'en', value: 'Port' },
    ]);
    expect(shown(port('  abbreviation: {zh-Hans: [港]}\n'))).toEqual([{ language: 'zh-Hans', value: '港' }]);
  });

  test('of a source is its title, or what is known of it', () => {
    const graph = new TinyGraph({
      'entities/sources.yaml': '- {id: source:b, kind: ANNOUNCEMENT, number: 2013 No. 13, access: NOT_READ}\n',
      'documents/page.yaml': page(claim('p1', ['source:page PRECEDES source:b: {order: TIME}'])),
    });
    expect(graph.node('source:page').properties['name']).toEqual([{ language: 'en', value: 'Page' }]);
    expect(graph.node('source:b').properties['name']).toEqual([{ language: 'en', value: 'Announcement 2013 No. 13' }]);
  });

  test('of an observation without names is that of its metric, and its unit too', () => {
    const facts = [
      'metric:m: {names: {en: Ports open}, unit: PORTS, timing: AT_DATE, definition: Ports.}',
      'observation:o: {of: metric:m, about: country:CN, value: 3, on: 2010}',
    ];
    const graph = new TinyGraph({ 'documents/page.yaml': page(claim('p1', facts)) });
    expect(graph.node('observation:o').properties).toMatchObject({
      name: [{ language: 'en', value: 'Ports open' }],
      unit: 'PORTS',
      value: 3,
    });
    expect(graph.one('OBSERVES', 'observation:o').to).toBe('metric:m');
    expect(graph.one('ABOUT', 'observation:o').to).toBe('country:CN');
  });
});

describe('names that were in use on other days', () => {
  const dated = (names: string) => port(names).node('port:a').properties['datedNames'];
  const old = 'former: {en: [{value: Old port, validFrom: 1990, validTo: 2004-10-29}]}';

  test('stand beside the name to show from the last day on which they can have begun', () => {
    expect(dated(`  names: {en: Port}\n  ${old}\n`)).toEqual(['1990-12-31', '2004-10-29', 'en', 'Old port']);
    expect(dated('  names: {en: Port}\n  former: {en: [{value: Old, validTo: "[2010..2015-03]"}]}\n')).toEqual([
      ...['0000-01-01', '2010-01-01', 'en', 'Old'],
    ]);
  });

  test('stand in the order in which they came into use', () => {
    const names =
      'former: {en: [{value: C, validFrom: 2000, validTo: 2010}, {value: A, validTo: 2000}], ru: [{value: B, validFrom: 1999, validTo: 2001}]}';
    const values = dated(`  names: {en: Port}\n  ${names}\n`) as string[];
    expect(values.filter((_, i) => i % 4 === 3)).toEqual(['A', 'B', 'C']);
  });

  test('are none where nobody knows when the name went, and never aliases', () => {
    expect(dated('  names: {en: Port}\n  former: {en: [{value: Old, validFrom: 1990}, Older]}\n')).toBeUndefined();
    expect(dated('  names: {en: Port}\n  alias: {en: [{value: Old, validTo: 2004}]}\n')).toBeUndefined();
  });

  test('keep their days in the name', () => {
    const name = port(`  names: {en: Port}\n  ${old}\n`).data.nodes.find(
      ({ properties }) => properties['value'] === 'Old port',
    );
    expect(name?.properties).toMatchObject({ kind: 'FORMER', validFrom: '1990', validTo: '2004-10-29' });
  });

  test.each([
    [
      '{value: Old, validTo: 29.10.2004}',
      /port:a: validTo must be a date .*not "29.10.2004". Did you mean 2004-10-29\?/,
    ],
    ['{value: Old, validFrom: 2005, validTo: 2004}', /validTo 2004 is not after validFrom 2005/],
    ['{value: Old, until: 2004}', /until/],
  ])('are refused where their days cannot be: %s', (name, message) => {
    const records = `- id: port:a\n  kind: ROAD\n  locatedIn: [country:CN]\n  names: {en: Port}\n  former: {en: [${name}]}\n  claims: [general]\n`;
    expect(problemsOf({ 'entities/ports.yaml': records }).message).toMatch(message);
  });
});
