import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFiles, givenIdsText } from '../../src/cli/emit/data-files';
import { emit } from '../../src/cli/emit/emit';
import { readDataset } from '../../src/dataset/read-dataset';
import { coverage, coverageText, type CoveredFact } from '../../src/dataset/report/coverage';
import { SEED } from '../support/project-files';
import { claim, page, registry, TinyGraph, writeTinyDataset } from './tiny-dataset';

/** How many facts each of the documents states. */
const FACTS: Readonly<Record<string, number>> = { S0: 43, S1: 34, S2: 31, S3: 68, S4: 27 };

const numbered = (document: string): string[] =>
  Array.from({ length: FACTS[document]! }, (_, i) => `${document}-${String(i + 1).padStart(2, '0')}`);

const BORDER = 'country:CN BORDERS country:KZ';
const TINY = {
  'documents/page.yaml': page(
    claim('s1-02', ['country:CN SUPPORTS country:KZ: {modality: PLAN}', BORDER]) +
      claim('s1-01', [BORDER]) +
      '  s1-01-en:\n    says: It lost.\n    rank: DEPRECATED\n    about: [country:KZ]\n' +
      claim('other-01', [BORDER]),
  ),
};

describe('the facts of the documents', () => {
  let covered: CoveredFact[];
  beforeAll(async () => {
    covered = coverage(await readDataset(registry, SEED));
  });

  test.each(Object.keys(FACTS))('%s are all in the data set', (document) => {
    const found = covered.map(({ fact }) => fact).filter((fact) => fact.startsWith(`${document}-`));
    expect(found).toEqual(numbered(document));
  });

  test('are each carried by a node or a relationship', () => {
    expect(covered.filter(({ nodes, relationships }) => nodes.length + relationships.length === 0)).toEqual([]);
  });
});

describe('the table of facts', () => {
  test('has a line for each, with the records that carry it', () => {
    const { data } = new TinyGraph(TINY);
    const border = data.relationships.find(({ type }) => type === 'BORDERS')!.id;
    const supports = data.relationships.find(({ type }) => type === 'SUPPORTS')!.id;
    expect(coverageText(coverage(data)).split('\n')).toEqual([
      'fact\tclaims\tnodes\trelationships\tin words',
      `S1-01\tclaim:s1-01 claim:s1-01-en\tcountry:CN country:KZ\t${border}\tcountry:CN BORDERS country:KZ`,
      `S1-02\tclaim:s1-02\tcountry:CN country:KZ\t${border} ${supports}\t` +
        'country:CN BORDERS country:KZ; country:CN SUPPORTS country:KZ',
      '',
    ]);
  });
});

describe('the list of published ids', () => {
  const ids = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

  test('takes up what is new and keeps what is gone', () => {
    const { data } = new TinyGraph({});
    const text = givenIdsText(data, '# Old head\r\nport:gone\r\ncountry:CN\r\n');
    expect(ids(text)).toEqual(['claim:general', 'country:CN', 'country:KZ', 'port:gone', 'source:editors']);
    expect(text).toMatch(/^# All ids/);
    expect(givenIdsText(data, text)).toBe(text);
  });
});

describe('emitting the lists of a data set', () => {
  test('writes them, and checking finds what is not fresh', async () => {
    const root = mkdtempSync(join(tmpdir(), 'lists-'));
    const folder = join(root, 'seed');
    renameSync(await writeTinyDataset(TINY), folder);
    const lists = ['seed/coverage.tsv', 'seed/ids.txt'];
    const emitLists = (check: boolean): Promise<string[]> => emit(root, check, [dataFiles]);
    try {
      expect(await emitLists(true)).toEqual(lists);
      expect(lists.filter((name) => existsSync(join(root, name)))).toEqual([]);
      expect(await emitLists(false)).toEqual(lists);
      expect(await emitLists(true)).toEqual([]);

      writeFileSync(join(folder, 'coverage.tsv'), `${readFileSync(join(folder, 'coverage.tsv'), 'utf8')}\n`);
      expect(await emitLists(true)).toEqual(['seed/coverage.tsv']);

      // A record goes, and its id with it.
      writeFileSync(join(folder, 'documents/page.yaml'), page(claim('s1-01', [BORDER])));
      await expect(emitLists(true)).rejects.toThrow('The id claim:s1-02 was given out');
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
