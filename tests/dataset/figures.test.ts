import { rmSync } from 'node:fs';
import { checkData } from '../../src/cli/check';
import { reportData } from '../../src/cli/report';
import { figures, tableLines } from '../../src/dataset/report/figures';
import { claim, page, registry, TinyGraph, writeTinyDataset } from './tiny-dataset';

const FILES = {
  'entities/countries.yaml':
    '- {id: country:CN, kind: STATE, names: {en: China, zh-Hans: 中国}, claims: [general]}\n' +
    '- {id: country:KZ, kind: STATE, names: {en: Kazakhstan}, abbreviation: {zh-Hans: [哈]}, claims: [general]}\n',
  'agreements/cn.yaml': `
- id: agreement:cn-kz
  kind: MUTUAL_RECOGNITION_ARRANGEMENT
  status: IN_FORCE
  names: {en: Arrangement}
  concerns: [programme:cn-aeo, programme:kz-aeo]
  parties:
    - country:CN: {validFrom: 2014}
    - country:KZ: {validFrom: 2015}
  claims: [s1-01]
`,
  'documents/page.yaml': page(
    claim('s1-01', [
      'programme:cn-aeo: {kind: AEO, names: {en: China AEO}}',
      'programme:kz-aeo: {kind: AEO, names: {en: Kazakhstan AEO}}',
      'country:CN ADMINISTERS programme:cn-aeo',
      'country:KZ ADMINISTERS programme:kz-aeo',
      'port:a: {kind: ROAD, names: {en: Port A}}',
      'port:b: {kind: ROAD, names: {en: Port B}, latitude: 43, longitude: 80}',
      'port:a LOCATED_IN country:CN',
      'port:b LOCATED_IN country:KZ',
    ]) +
      claim('s1-02', ['country:CN BORDERS country:KZ'], '    modality: PLAN\n    confidence: LOW\n    quote: word\n'),
  ),
  'contradictions.yaml':
    '- {id: contradiction:x1, kind: CHANGE, question: Q?, claims: {s1-01: OPEN, s1-02: PREFERRED}}\n' +
    '- {id: contradiction:x2, kind: CHANGE, question: Q?, claims: {s1-01: PREFERRED}}\n',
};

describe('the figures of a data set', () => {
  const tables = new Map(figures(registry, new TinyGraph(FILES).data).map((table) => [table.title, table.rows]));
  const row = (title: string, first: string) => tables.get(title)!.find(([name]) => name === first);

  test('count facts by document', () => {
    // Nodes: two programmes, ports and countries, the agreement. Relationships: two of each of five types, one of two.
    expect(tables.get('Facts by document')).toEqual([['S1', 2, 2, 7, 12]]);
  });

  test('tell facts from plans', () => {
    expect(row('Facts, plans and wishes', 'FACT')).toEqual(['FACT', 1, 2, 9, 11]);
    expect(row('Facts, plans and wishes', 'PLAN')).toEqual(['PLAN', 1, 1, 0, 1]);
    expect(row('Facts, plans and wishes', 'GOAL')).toEqual(['GOAL', 0, 0, 0, 0]);
  });

  test('show what lacks a source, a Chinese name or a point', () => {
    expect(row('Entities by type', 'Country')).toEqual(['Country', 2, 0, 1, 2]);
    expect(row('Entities by type', 'Port')).toEqual(['Port', 2, 0, 2, 1]);
    expect(row('Entities by type', 'Place')).toBeUndefined();
    const general = new TinyGraph({ 'documents/page.yaml': page(claim('p1', ['country:CN SUPPORTS country:CN'])) });
    const [, , types] = figures(registry, general.data);
    expect(types!.rows[0]).toEqual(['Country', 2, 1, 2, 2]);
  });

  test('count agreements, recognitions, sources, claims and contradictions', () => {
    expect(tables.get('Agreements by kind and status')).toEqual([['MUTUAL_RECOGNITION_ARRANGEMENT', 'IN_FORCE', 1]]);
    expect(tables.get('Recognitions by status')).toEqual([['IN_FORCE', 'known day', 1]]);
    expect(tables.get('Sources by kind and access')).toEqual([
      ['EDITORIAL', 'READ', 1],
      ['WEB_PAGE', 'READ', 1],
    ]);
    expect(tables.get('Claims by confidence and rank')).toEqual([
      ['HIGH', 'NORMAL', 1],
      ['LOW', 'NORMAL', 2],
    ]);
    expect(tables.get('Contradictions by kind')).toEqual([['CHANGE', 2, 1]]);
  });

  test('stand in columns, numbers to the right', () => {
    expect(
      tableLines({
        title: 'Title',
        head: ['a', 'long head', 'b'],
        rows: [
          ['word', 7, '-'],
          ['w', 12, 3],
        ],
      }),
    ).toEqual(['Title', '  a     long head  b', '  word          7  -', '  w            12  3']);
    expect(tableLines({ title: 'Title', head: ['a'], rows: [] })).toEqual(['Title', '  none']);
  });
});

test('the commands print them', async () => {
  const folder = await writeTinyDataset(FILES);
  try {
    const lines = await reportData(registry, folder);
    expect(lines).toContain('Facts by document');
    expect(lines).toContain('  CHANGE    2     1');
    expect(await checkData(registry, folder, undefined)).toEqual([
      'The data set is right: 7 entities, 12 relationships between them, 3 claims, 2 sources, 2 contradictions.',
      'QUOTATIONS ARE NOT COMPARED (1): DOCUMENTS_DIR does not name the folder of the documents.',
    ]);
    await expect(checkData(registry, folder, folder)).rejects.toThrow('which holds no document');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
