import { readDataset } from '../../src/dataset/index';
import { CustomsGraphError } from '../../src/errors';
import { facts, PAGE, port, PORTS } from './planted-mistakes';
import { problemsOf, registry, writeTinyDataset } from './tiny-dataset';

describe('what is wrong with a data set', () => {
  test('is listed at once, by file and line', () => {
    const { message } = problemsOf({
      [PORTS]: port('  latitud: 3\n') + port('  kind2: 3\n', 'port:b'),
      [PAGE]: facts('country:CN BORDERS country:KA'),
    });
    const places = message.split('\n').map((line) => line.split(' ')[0]);
    expect(places).toEqual(['The', 'documents/page.yaml:6:9', 'entities/ports.yaml:5:3', 'entities/ports.yaml:10:3']);
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
