import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countQuotations, readDocuments } from '../../src/dataset/check/quotations';
import { readDataset, buildGraph } from '../../src/dataset/read-dataset';
import { SEED } from '../support/project-files';
import { claim, page, registry, tinyFiles, TinyGraph } from './tiny-dataset';

const FACT = ['country:CN BORDERS country:KZ'];
/** A document with one claim for each quotation, keyed s1-01, s1-02 and so on. */
const quoting = (document: number, ...quotes: readonly string[]): string =>
  page(quotes.map((quote, i) => claim(`s${document}-0${i + 1}`, FACT, `    quote: "${quote}"\n`)).join(''));

/** What is wrong with quotations, given the texts of the documents by their numbers. */
function problemsWith(text: string, documents: Readonly<Record<string, string>>): string {
  try {
    buildGraph(registry, tinyFiles({ 'documents/page.yaml': text }), undefined, new Map(Object.entries(documents)));
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('a quotation', () => {
  const ENGLISH_AND_CHINESE = '双方签署《声明》。\n\nOn March 3,\u00a0 2008\tthe two sides\nsigned a statement.\n';

  test.each([
    ['in either language of one page', '双方签署《声明》'],
    ['with white space of another kind and length', 'On March 3, 2008 the two sides signed'],
    ['at the very end', 'a statement.'],
  ])('is found %s', (_name, quote) => {
    expect(problemsWith(quoting(2, quote), { '002': ENGLISH_AND_CHINESE })).toBe('');
  });

  test('is found whether letters and accents are one character or two', () => {
    expect(problemsWith(quoting(2, 'café'), { '002': 'the cafe\u0301 of the port' })).toBe('');
  });

  test.each([
    ['a changed letter', 'the two sides signed the', '"the two sides signed " does, but not "the" after it.'],
    ['another case', 'on March 3', '"on " does, but not "March 3" after it.'],
    ['white space within a word', '双方 签署', '"双方" does, but not " 签署" after it.'],
    ['a left out word', 'March 2008', '"March " does, but not "2008" after it.'],
    ['words of nowhere', 'Привет', 'not even its first character does.'],
  ])('is refused with %s, in its place', (_name, quote, where) => {
    expect(
      problemsWith(quoting(2, 'a statement', quote), { '002': ENGLISH_AND_CHINESE.replace('\n\n', '\n\non ') }),
    ).toBe(
      'The data set has a problem:\n' +
        `documents/page.yaml:10:12 claim s2-02: The quotation does not stand in document 002: ${where}`,
    );
  });

  test('leaves out the readings of characters in document 001 and there only', () => {
    const text = '中哈聯(lián)合監(jiān)管，時間(TIME):2021，都拉塔(中)口岸';
    const quoted = quoting(1, '中哈聯合監管', '中哈聯(lián)合', '時間(TIME):2021', '都拉塔(中)口岸');
    expect(problemsWith(quoted, { '001': text })).toBe('');
    expect(problemsWith(quoting(2, '中哈聯合'), { '002': text })).toContain('not stand in document 002');
    expect(problemsWith(quoting(1, '時間:2021'), { '001': text })).toContain('not stand in document 001');
  });

  test('is looked up in its own document, and wants that to be there', () => {
    const documents = { '002': 'one text', '003': 'another text' };
    expect(problemsWith(quoting(3, 'one text'), documents)).toContain('not stand in document 003');
    expect(problemsWith(quoting(4, 'one text'), documents)).toContain('There is no document 004');
  });

  test('is looked up in each of its languages', () => {
    const parallel = (wording: string) =>
      page(claim('s2-01', FACT, `    quote: 声明\n    language: zh-Hans\n    parallelQuotes: {en: ${wording}}\n`));
    const documents = { '002': ENGLISH_AND_CHINESE };
    expect(problemsWith(parallel('a statement'), documents)).toBe('');
    expect(problemsWith(parallel('a speech'), documents)).toBe(
      'The data set has a problem:\n' +
        'documents/page.yaml:7:21 claim s2-01: The quotation does not stand in document 002: ' +
        '"a s" does, but not "peech" after it.',
    );
  });

  test('of a document is looked up whatever the key of its claim', () => {
    const text = page(claim('s2-01', FACT, '    quote: "one"\n') + claim('later', FACT, '    quote: "nothing"\n'));
    expect(problemsWith(text, { '002': 'one text' })).toContain('claim later: The quotation does not stand');
  });

  test('of another text is not looked up, and counted as such', () => {
    const text = page(claim('report-1', FACT, '    quote: "nothing"\n') + claim('report-2', FACT));
    expect(problemsWith(text, { '002': 'one text' })).toBe('');
    expect(countQuotations(new TinyGraph({ 'documents/page.yaml': text }).data)).toEqual({ comparable: 0, others: 1 });
  });
});

describe('the folder of the documents', () => {
  test('holds them by the digits of their names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'customs-graph-documents-'));
    try {
      expect(() => readDocuments(folder)).toThrow('which holds no document');
      writeFileSync(join(folder, '003_abc.txt'), 'Text.');
      writeFileSync(join(folder, 'notes.txt'), 'Notes.');
      expect([...readDocuments(folder)]).toEqual([['003', 'Text.']]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(() => readDocuments(folder)).toThrow(`DOCUMENTS_DIR names ${folder}`);
  });
});

// The documents are not part of the project: their texts are not free. Where the folder is named, it must be there.
const folder = process.env['DOCUMENTS_DIR'];
if (folder === undefined) {
  console.warn('THE QUOTATIONS OF seed/ ARE NOT COMPARED: DOCUMENTS_DIR does not name the folder of the documents.');
}

(folder === undefined ? describe.skip : describe)('the quotations of the data set that comes with the project', () => {
  test('stand in the documents, character by character', async () => {
    const documents = readDocuments(folder!);
    expect([...documents.keys()]).toEqual(['000', '001', '002', '003', '004']);
    const data = await readDataset(registry, SEED, documents);
    expect(countQuotations(data).comparable).toBeGreaterThan(80);
  });
});
