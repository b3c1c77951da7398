import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDataset } from '../../src/dataset/read-dataset';
import { registry } from '../support/domain';
import { SEED } from '../support/project-files';
import { blocksIn, readText } from './markdown';

/** The fenced blocks of the section on the next table; in the list of its steps they are indented. */
const section = readText('seed/README.md')
  .split(/^(?=## )/m)
  .find((text) => text.startsWith('## The next table'))!;
const [table, template, said, coverage] = blocksIn(section.replace(/^ {3}/gm, ''), 'seed/README.md').map(
  ({ text }) => text,
);

describe('the table that seed/README.md adds', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'customs-graph-table-'));
    cpSync(SEED, folder, { recursive: true });
    writeFileSync(join(folder, 'tables/example-parties.yaml'), template!);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (rows: string) => {
    writeFileSync(join(folder, 'tables/example-parties.tsv'), rows);
    return readDataset(registry, folder);
  };

  test('has the problem that is shown, in its cell', async () => {
    await expect(read(table!)).rejects.toMatchObject({ message: said!.trim() });
  });

  test('is loaded once that is mended, and counted as its coverage says', async () => {
    appendFileSync(join(folder, 'dataset.yaml'), coverage!.replace(/^/gm, '  ').trimEnd() + '\n');
    const data = await read(table!.replace('2001-09-31', '2001-09-01'));
    const parties = data.relationships.filter(
      ({ type, to }) => type === 'PARTY_TO' && to === 'agreement:example-convention',
    );
    expect(parties.map(({ from, properties }) => [from, properties['validFrom'], properties['holdsFrom']])).toEqual(
      expect.arrayContaining([
        ['country:CN', '1989-03-08', '1989-03-08'],
        ['country:KZ', '2001-09-01', '2001-09-01'],
      ]),
    );
    const convention = data.nodes.find(({ id }) => id === 'agreement:example-convention');
    expect(convention?.properties['inForceFrom']).toBe('1975-06-03');
    expect(data.description.coverage.at(-1)).toEqual({
      topic: [{ language: 'en', value: 'Parties to the example convention' }],
      known: 2,
      knownThrough: '2015-03',
      published: null,
    });
  });
});
