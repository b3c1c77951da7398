import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDataset } from '../../src/dataset/read-dataset';
import { registry } from '../support/domain';
import { SEED } from '../support/project-files';
import { codeBlocks } from './markdown';

describe('the worked example of seed/README.md', () => {
  const blocks = codeBlocks('seed/README.md');
  const example = blocks.find(({ language }) => language === 'yaml')!.text;
  const said = blocks
    .filter(({ text }) => text.startsWith('The data set has a problem:'))
    .map(({ text }) => text.trim());

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'customs-graph-example-'));
    cpSync(SEED, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (text: string) => {
    writeFileSync(join(folder, 'documents/example-report.yaml'), text);
    return readDataset(registry, folder);
  };

  test('is answered as it says, until it is right', async () => {
    expect(said).toHaveLength(2);
    await expect(read(example)).rejects.toMatchObject({ message: said[0] });
    const known = example.replace('port:kalzhatt', 'port:kalzhat');
    await expect(read(known)).rejects.toMatchObject({ message: said[1] });
    const data = await read(known.replace('validFrom: 1 March 2024', 'validFrom: 2024-03-01'));
    expect(data.relationships.find(({ claims }) => claims.includes('claim:example-01'))).toMatchObject({
      type: 'PILOTED_AT',
      from: 'programme:cn-kz-joint-control',
      to: 'port:kalzhat',
      properties: { validFrom: '2024-03-01' },
    });
  });
});
