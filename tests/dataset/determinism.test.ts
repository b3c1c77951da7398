import { join } from 'node:path';
import fc from 'fast-check';
import { buildGraph, readDataset } from '../../src/dataset/read-dataset';
import { Problems } from '../../src/dataset/problems';
import { readSeedFiles, type SeedFile } from '../../src/dataset/seed-files';
import { registry, writeTinyDataset } from './tiny-dataset';

describe('reading a data set', () => {
  let files: SeedFile[];
  beforeAll(async () => {
    files = await readSeedFiles(join(__dirname, '..', '..', 'seed'), new Problems());
  });

  test('gives the same digest in whatever order the files are read', () => {
    const { digest } = buildGraph(registry, files).description;
    const orders = fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length });
    fc.assert(
      fc.property(orders, (order) => buildGraph(registry, order).description.digest === digest),
      { numRuns: 20 },
    );
  });

  test('gives another digest when a word changes', async () => {
    const digestOf = async (title: string) => {
      const text = `title: ${title}\ndescription: A data set.\nversion: 1.0.0\nlicence: CC0-1.0\nasOf: 2020-01-01\n`;
      return (await readDataset(registry, await writeTinyDataset({ 'dataset.yaml': text }))).description.digest;
    };
    const digest = await digestOf('One');
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(await digestOf('One')).toBe(digest);
    expect(await digestOf('Two')).not.toBe(digest);
  });
});
