import fc from 'fast-check';
import { bestOf } from '../../src/store/grafeo/best-of';
import { TermIndex } from '../../src/store/grafeo/indexed-terms';
import { Vocabulary } from '../../src/store/grafeo/vocabulary';

/** Optimal string alignment by its definition (Boytsov 2011), without a bound. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i]![j] = Math.min(rows[i - 1]![j - 1]! + change, rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
    }
  }
  return rows[a.length]![b.length]!;
}

const WORD = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
const WORDS = fc.uniqueArray(WORD, { maxLength: 60 });

describe('a vocabulary', () => {
  test('finds a term, those that begin with a text, and those that typing errors make of it', () =>
    fc.assert(
      fc.asyncProperty(WORDS, WORD, async (terms, word) => {
        const vocabulary = await Vocabulary.of(terms);
        const sorted = [...terms].sort();
        expect(vocabulary.terms).toEqual(sorted);
        expect(vocabulary.placeOf(word)).toBe(sorted.includes(word) ? sorted.indexOf(word) : undefined);
        const [from, to] = vocabulary.beginningWith(word);
        expect(sorted.slice(from, to)).toEqual(sorted.filter((term) => term.startsWith(word)));
        for (const most of [1, 2]) {
          const found = vocabulary.withErrors(word, most).map((place) => vocabulary.terms[place]);
          expect(found).toEqual(sorted.filter((term) => distance(word, term) <= most));
        }
      }),
      { numRuns: 300 },
    ));
});

test('the best of many are the first of all in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.nat({ max: 20 }), (numbers, limit) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      expect(bestOf(numbers, limit, (a, b) => a < b)).toEqual(sorted.slice(0, limit));
    }),
  );
});

describe('an index of items by their terms', () => {
  const item = (id: string, terms: string) => ({ item: { id }, terms });
  const ITEMS = [
    item('d', 'korea customs service'),
    item('b', 'korea customs'),
    item('a', 'korea customs'),
    item('c', 'koreas port'),
    item('e', 'kroea'),
    item('f', ''),
  ];
  const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id).join('');
  const term = (word: string, more = {}) => ({ term: word, prefix: false, errors: 0 as const, weight: 1, ...more });

  test('has those with most terms first, then those with rare and short ones, then by id', async () => {
    const index = await TermIndex.of(ITEMS);
    expect(idsOf(index.find([term('korea'), term('service')], 10))).toBe('dab');
    expect(idsOf(index.find([term('korea')], 2))).toBe('ab');
    expect(idsOf(index.find([term('port'), term('customs')], 1))).toBe('c');
  });

  test('counts the same term above one that begins so, and that above one with errors; each word counts once', async () => {
    const index = await TermIndex.of(ITEMS);
    const korea = term('korea', { prefix: true, errors: 1 });
    expect(idsOf(index.find([korea], 10))).toBe('abdce');
    expect(idsOf(index.find([korea, korea], 10))).toBe('abdce');
    // An earlier question leaves nothing behind.
    expect(idsOf(index.find([term('port')], 10))).toBe('c');
  });

  test('leaves out what is not wanted before it chooses the first', async () => {
    const index = await TermIndex.of(ITEMS);
    expect(idsOf(index.find([term('korea')], 1, ({ id }) => id > 'b'))).toBe('d');
    expect(index.find([], 10)).toEqual([]);
  });
});
