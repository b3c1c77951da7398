import * as fc from 'fast-check';
import { sortKey } from '../../src/model/values/sort-key';
import { compareCodePoints, fold } from '../oracle/fold';

/** Where the ways to compare part: around the surrogates, private use, the last of the plane, beyond it. */
const AWKWARD = [
  '\ud7fb',
  '\ud7fc',
  '\ud7fd',
  '\ud7fe',
  '\ud7ff',
  '\ue000',
  '\uf8ff',
  '\ufffd',
  '\uffff',
  '𠀀',
  '𠮷',
  '😀',
  '\u{10ffff}',
];
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...AWKWARD, 'a', 'B', 'é', 'Қ', '都', 'ß', '\u0301'), maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe('a sort key', () => {
  test.each([
    ['case', 'KOLZHAT', 'kolzhat'],
    ['accents', 'Éàñöüç', 'eanouc'],
    ['accents written apart', 'e\u0301', '\u00e9'],
    ['width', 'ＡＢＣ１２３', 'abc123'],
    ['ligatures', 'ﬁnal', 'final'],
    ['half-width kana', 'ｶﾞｽ', 'ガス'],
    ['Cyrillic case', 'ҚАЛЖАТ', 'қалжат'],
    ['the breve of й', 'Дулайты', 'дулаиты'],
    ['the final sigma', 'ΟΔΟΣ', 'οδος'],
    ['the dotted capital I', 'İstanbul', 'istanbul'],
    ['Hangul in parts', '한국', '한국'.normalize('NFD')],
    ['compatibility ideographs', '\uf900', '豈'],
    ['superscripts', 'm²', 'm2'],
  ])('takes no account of %s', (_what, a, b) => expect(sortKey(a)).toBe(sortKey(b)));

  test.each([
    ['different letters', 'a', 'b'],
    ['letters with a stroke', 'Ø', 'O'],
    ['Қ and К', 'Қ', 'К'],
    ['simplified and traditional', '关', '關'],
    ['rare characters', '𠀀', '𠀁'],
    ['emoji', '😀', '😁'],
    ['voiced and voiceless kana', 'か', 'が'],
    ['spaces', 'a b', 'ab'],
  ])('keeps %s apart', (_what, a, b) => expect(sortKey(a)).not.toBe(sortKey(b)));

  test('has only characters below the surrogates, so that all ways to compare agree', () => {
    fc.assert(fc.property(text, (a) => expect([...sortKey(a)].every((c) => c.codePointAt(0)! < 0xd800)).toBe(true)));
  });

  test('is equal for two texts when their folded texts are', () => {
    fc.assert(fc.property(text, text, (a, b) => expect(sortKey(a) === sortKey(b)).toBe(fold(a) === fold(b))));
  });

  test('orders texts as the code points of their folded texts do', () => {
    const agree = (a: string, b: string): void =>
      expect(Math.sign(byUnits(sortKey(a), sortKey(b)))).toBe(Math.sign(compareCodePoints(fold(a), fold(b))));
    for (const a of AWKWARD) for (const b of AWKWARD) agree(a, b);
    fc.assert(fc.property(text, text, agree), { numRuns: 1000 });
  });

  test('contains the key of another text exactly when the folded text contains the other', () => {
    const part = fc
      .tuple(text, text, text)
      .map(([before, middle, after]) => [before + middle + after, middle] as const);
    const pair = fc.oneof(part, fc.tuple(text, text));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(sortKey(a).includes(sortKey(b))).toBe(fold(a).includes(fold(b)));
        expect(sortKey(a).startsWith(sortKey(b))).toBe(fold(a).startsWith(fold(b)));
        expect(sortKey(a).endsWith(sortKey(b))).toBe(fold(a).endsWith(fold(b)));
      }),
      { numRuns: 1000 },
    );
  });

  test('of a text ten times as long takes about ten times as long, not a hundred times', () => {
    const milliseconds = (times: number): number => {
      const started = performance.now();
      sortKey('Ä😀'.repeat(times));
      return performance.now() - started;
    };
    milliseconds(20_000);
    expect(milliseconds(200_000) / milliseconds(20_000)).toBeLessThan(40);
  });
});
