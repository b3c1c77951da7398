import { readDataset } from '../../src/dataset/read-dataset';
import { CustomsGraphError } from '../../src/errors';
import { facts, PAGE, port, PORTS } from './planted-mistakes';
import { problemsOf, registry, writeTinyDataset } from './tiny-dataset';

describe('what is wrong with a data set', () => {
  test('is listed at once, mistakes before what may follow from them, then by file and line', () => {
    const { message } = problemsOf({
      [PORTS]: port('  latitud: 3\n') + port('  kind2: 3\n', 'port:b'),
      [PAGE]: facts('country:CN BORDERS country:KA'),
    });
    const places = message.split('\n').map((line) => line.split(' ')[0]);
    expect(places).toEqual(['The', 'entities/ports.yaml:5:3', 'entities/ports.yaml:10:3', 'documents/page.yaml:6:9']);
  });

  test('is not what only follows from a record that cannot be read', () => {
    const misspelt = port('').replace('kind:', 'kindd:').replace('claims:', 'clams:');
    const { message } = problemsOf({
      [PORTS]: misspelt.replace('port:a', 'port:A'),
      'retired.yaml': '- {id: port:old, sameAs: port:a}\n',
      'ids.txt': 'country:CN\ncountry:KZ\nport:a\n',
      [PAGE]: facts('port:a PAIRED_WITH port:a-side', 'country:CN BORDERS country:KA'),
    });
    expect(message.split('\n').slice(1)).toEqual([
      expect.stringContaining('The id port:A must have lower-case letters'),
      expect.stringContaining('country:KA is not known'),
    ]);
  });

  test('begins with the record that is gone, before the references to it', () => {
    const { message } = problemsOf({
      'ids.txt': 'country:CN\ncountry:KZ\nport:gone\n',
      [PAGE]: facts('country:CN BORDERS country:KZ', 'port:gone PAIRED_WITH port:gone'),
    });
    expect(message.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^ids\.txt:3:1 port:gone: .* is gone/),
      expect.stringMatching(/^documents\/page\.yaml:7:9 claim p1: port:gone is not known/),
    ]);
  });

  test('names a misspelt id where it is given, not where the right one is used', () => {
    const { message } = problemsOf({
      'ids.txt': 'country:CN\ncountry:KZ\nport:dulata\n',
      [PORTS]: port('  locatedIn: [country:CN]\n', 'port:dullata'),
      [PAGE]: facts('port:dulata SUPPORTS country:KZ'),
    });
    expect(message.split('\n').slice(1)).toEqual([
      'entities/ports.yaml:1:7 port:dullata: port:dullata was never given out, and port:dulata is gone. If it shall go, put it into retired.yaml. Did you mean port:dulata?',
    ]);
  });

  test('is told once of a template, and by row of its table', () => {
    const files = {
      'tables/t.tsv': 'id\tkind\na\tROAD\nb\tROD\nc\tRAIL\n',
      'tables/t.yaml': `
columns: {id: id, kind: kind}
source: {id: source:t, kind: DATASET, title: T, access: READ}
each:
  claims:
    t-<id>:
      says: A port.
      facts: [port:<id>: {kind: <kind>, names: {en: Port <id>}, locatedIn: [country:CN]}]
`,
    };
    const told = (from: string, to: string): string[] =>
      problemsOf({ ...files, 'tables/t.yaml': files['tables/t.yaml'].replace(from, to) })
        .message.split('\n')
        .slice(1);
    expect(told('', '')).toEqual([expect.stringMatching(/^tables\/t\.tsv:3:3 claim t-b: kind must be one of/)]);
    expect(told('kind: <kind>', 'kindd: <kind>')).toEqual([
      'tables/t.yaml:8:27 claim t-a: A Port has no property "kindd". Did you mean kind?',
    ]);
    expect(told('kind: <kind>, ', '')).toEqual([
      'tables/t.yaml:8:15 claim t-a: port:a is not known, and no fact gives what Port requires: kind. So it is in 3 rows of the table.',
    ]);
  });

  test('is listed up to fifty problems', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `  wrong${i}: 3\n`).join('');
    const { message } = problemsOf({ [PORTS]: port(lines) });
    expect(message.split('\n')).toHaveLength(52);
    expect(message).toMatch(/and 10 more$/);
  });

  test('is an error with a code, a file that has no place there included', async () => {
    const folder = await writeTinyDataset({ 'entites/ports.yaml': port(''), 'notes.txt': 'x', 'README.md': 'x' });
    const failure = readDataset(registry, folder);
    await expect(failure).rejects.toBeInstanceOf(CustomsGraphError);
    await expect(failure).rejects.toMatchObject({ code: 'CG_BAD_SEED' });
    await expect(failure).rejects.toThrow(
      'entites:1:1 file: A data set has no folder of this name. Did you mean entities?',
    );
    await expect(failure).rejects.toThrow('notes.txt:1:1 file: A data set has no file of this name.');
    await expect(failure).rejects.not.toThrow('README');
  });
});
