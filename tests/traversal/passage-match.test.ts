import { PassageMatcher } from '../../src/traversal/search/passage-match';
import { readSearchText } from '../../src/traversal/search/search-text';
import { WordMatcher } from '../../src/traversal/search/word-match';

const match = (text: string, value: string, withErrors = false) =>
  new PassageMatcher(readSearchText(text), new WordMatcher(withErrors)).match(value);
const passage = (text: string, value: string, withErrors = false): string[] | undefined =>
  match(text, value, withErrors)?.highlights.map(({ start, end }) => value.slice(start, end));

const SENTENCE = 'Customs held a first round; the second round of consultations was held by customs in Beijing.';

describe('the passage of a sentence', () => {
  test.each([
    ['second round', ['second', 'round']],
    ['round of consultations', ['round', 'of', 'consultations']],
    // Small words that are not typed, or not there, take no part.
    ['the consultations with round', ['round', 'consultations']],
    ['customs Beijing', ['customs', 'Beijing']],
    ['consult', ['consult']],
    ['held Beijing', ['held', 'Beijing']],
    ['Paris', undefined],
  ])('%s', (text, parts) => expect(passage(text, SENTENCE)).toEqual(parts));

  test('of Chinese, in either script, and with Latin words', () => {
    expect(passage('聯合驗證', '双方签署《中美联合验证试点合作声明》')).toEqual(['联合验证']);
    expect(passage('美方 C-TPAT', '作为措施与美方进行C-TPAT认证')).toEqual(['美方', 'C-TPAT']);
  });

  test('with a typing error only where errors are asked for', () => {
    expect(passage('consultatoins', SENTENCE)).toBeUndefined();
    expect(passage('consultatoins', SENTENCE, true)).toEqual(['consultations']);
  });
});

describe('the closeness of a sentence', () => {
  const closeness = (text: string, value = SENTENCE): number => match(text, value)!.closeness;

  test('is greater, the nearer the words stand, and the more of the sentence they are', () => {
    expect(closeness('round of consultations')).toBeGreaterThan(closeness('round Beijing'));
    expect(closeness('two rounds', 'Two rounds were held.')).toBeGreaterThan(
      closeness('two rounds', 'Two rounds were held in Beijing and Shenzhen.'),
    );
  });

  test('lies between 0.55 and 0.75 with every word, and below with some of them', () => {
    expect(closeness('first round held', 'First round held')).toBe(0.75);
    expect(match('first round', SENTENCE)).toMatchObject({ strict: true });
    expect(match('first Beijing Paris', SENTENCE)).toMatchObject({ strict: false });
    expect(closeness('first Beijing Paris')).toBeLessThan(0.55);
    expect(closeness('customs Beijing')).toBeGreaterThanOrEqual(0.55);
  });

  test('knows no single character', () => {
    expect(match('港', '香港海关')).toBeUndefined();
    expect(match('a', 'a round')).toBeUndefined();
  });
});
