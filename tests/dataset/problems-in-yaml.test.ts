import { facts, PAGE, port, PORTS, refusesWithPlace, type PlantedMistake } from './planted-mistakes';
import { claim, page, problemsOf } from './tiny-dataset';

const FACT = ['country:CN BORDERS country:KZ'];

const MISTAKES: PlantedMistake[] = [
  [
    'a tab',
    { [PORTS]: '- id: port:a\n▸\tkind: ROAD\n' },
    'file: The line is indented with a tab; use spaces, two for each level.',
  ],
  [
    'a tab behind spaces',
    { [PAGE]: page(claim('p1', FACT, ' ▸\tquote: Q\n')) },
    'file: The line is indented with a tab; use spaces, two for each level.',
  ],
  [
    'a line that is indented too far',
    { [PORTS]: '- id: port:a\n   ▸kind: ROAD\n' },
    'file: The line is indented too far: id above it has a value already, so nothing belongs under it.',
  ],
  [
    'a line that is not indented far enough',
    { [PAGE]: page(claim('p1', FACT).replace('    says', '  says').replace('    facts', '    ▸facts')) },
    'file: The line is indented too far: says above it has a value already',
  ],
  [
    'a line in a column of its own',
    { [PAGE]: page(claim('p1', FACT).replace('  p1', '   ▸p1') + claim('p2', FACT)) },
    'file: The line does not begin in the column of those that it belongs to.',
  ],
  [
    'a colon in a text',
    { [PAGE]: page(claim('p1', FACT, '    locator: ▸page 3: at the top\n')) },
    'file: The text of locator holds a colon and a space; put the whole text into quotation marks.',
  ],
  [
    'no space after a colon',
    { [PAGE]: facts('country:CN BORDERS country:KZ▸:{modality: PLAN}') },
    'file: There is no space after the colon.',
  ],
  [
    'no space after the colon of a key',
    { [PORTS]: '- id: port:a\n  kind: ROAD\n  names▸:{en: Port}\n' },
    'file: There is no space after the colon.',
  ],
  [
    'no space after the colon of a language',
    { [PORTS]: '- id: port:a\n  kind: ROAD\n  names:\n    en▸:Port\n' },
    'file: There is no space after the colon.',
  ],
  [
    'a Chinese colon',
    { [PORTS]: '- id: port:a\n  kind: ROAD\n  names▸：{en: Port}\n' },
    'file: "：" is a Chinese character and no sign of YAML; write : and a space.',
  ],
  [
    'a Chinese colon before a text',
    { [PAGE]: page(claim('p1', FACT, '    quote: words\n    locator▸：title\n')) },
    'file: "：" is a Chinese character and no sign of YAML; write : and a space.',
  ],
  [
    'a Chinese bracket',
    { [PORTS]: '- id: port:a\n  names: {en: Port▸｝\n  kind: ROAD\n' },
    'file: "｝" is a Chinese character and no sign of YAML; write }.',
  ],
  [
    'a bracket that is not closed',
    { [PORTS]: '- id: port:a\n  names: {en: Port\n  ▸kind: ROAD\n' },
    'file: A bracket is opened above and not closed: there is no } for it.',
  ],
  [
    'a quotation mark that is not closed',
    { [PORTS]: '- id: "port:a\n▸' },
    'file: A quotation mark " is opened and not closed.',
  ],
  [
    'a text that goes on after its quotation marks',
    { [PAGE]: page(claim('p1', FACT, '    quote: "one" ▸two\n')) },
    'file: The text of quote goes on after its closing quotation mark; put all of it into the marks.',
  ],
  [
    'a range without quotation marks',
    { [PORTS]: port('  validFrom: ▸[2007..2008]\n') },
    'port:a: validFrom is a text, and is a list here; a text that begins with [ wants quotation marks.',
  ],
  [
    'a record without a hyphen',
    { [PORTS]: `${port('')}${port('', 'port:b').replace('- id', '  ▸id')}` },
    'file: The key "id" stands here twice; the first is in line 1. A new record begins with a hyphen and a space.',
  ],
];

describe('a data set is refused with file, line and column for', () => refusesWithPlace(MISTAKES));

describe('a file that is no YAML', () => {
  test('is told once, without what follows from it', () => {
    const { message } = problemsOf({
      [PORTS]: '- id: port:a\n\tkind: ROAD\n',
      [PAGE]: facts('port:a PAIRED_WITH port:b'),
    });
    expect(message.split('\n')).toEqual([
      'The data set has a problem:',
      'entities/ports.yaml:2:1 file: The line is indented with a tab; use spaces, two for each level.',
    ]);
  });

  test('does not hide what is wrong with the form of other records', () => {
    const { message } = problemsOf({ [PORTS]: '- id: "port:a\n', [PAGE]: facts('country:CN BORDRS country:KZ') });
    expect(message).toContain('A quotation mark " is opened and not closed.');
    expect(message).toContain('Did you mean BORDERS?');
  });
});

describe('a date in another form', () => {
  test.each([
    ['15.12.2007', '2007-12-15'],
    ['2007/12/5', '2007-12-05'],
    ['2007-3', '2007-03'],
    ['2007年12月', '2007-12'],
    ['2007年12月5日', '2007-12-05'],
    ['3 March 2008', '2008-03-03'],
    ['March 2008', '2008-03'],
    ['2008/2007', '2007/2008'],
    ['"[2008..2007]"', '[2007..2008]'],
    ['2007..2008', '[2007..2008]'],
  ])('%s is understood as %s', (written, meant) => {
    expect(problemsOf({ [PORTS]: port(`  validFrom: ${written}\n`) }).message).toContain(`Did you mean ${meant}?`);
  });

  test.each(['13/13/2008', 'soon', '32.1.2008'])('%s is not guessed at', (written) => {
    const { message } = problemsOf({ [PORTS]: port(`  validFrom: ${written}\n`) });
    expect(message).toContain(`not "${written}".`);
    expect(message).not.toContain('Did you mean');
  });
});

test('a word that is near no known one is answered with all that are known', () => {
  const { message } = problemsOf({ [PORTS]: port('').replace('claims:', 'witness:') });
  expect(message).toMatch(/A Port has no property "witness"\. Known are description, kind, .*claims\./);
});
