import { TinyGraph, claim, page } from './tiny-dataset';

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
