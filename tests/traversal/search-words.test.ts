import { searchKey } from '../../src/model/values/search-key';
import {
  codeTerms,
  isOneCharacter,
  searchTerms,
  tidy,
  wholeTerm,
  wordingParts,
  wordingTerms,
} from '../../src/model/values/search-terms';
import { compoundsIn } from '../../src/model/values/search-words';
import { editDistance } from '../../src/traversal/search/edit-distance';

describe('the key of a word', () => {
  test.each([
    ['Xi’an', 'xian'],
    ["XI'AN", 'xian'],
    ['Ｃ－ＴＰＡＴ', 'ctpat'],
    ['Straße', 'strasse'],
    ['Øresund', 'oresund'],
    ['İSTANBUL', 'istanbul'],
    ['Қорғас', 'коргас'],
    ['ёлка', 'елка'],
    ['Йод', 'иод'],
    ['海關總署', '海关总署'],
    ['財務省関税局', '财务省関税局'],
    ['عُمان', 'عمان'],
    ['كـازاخستان', 'كازاخستان'],
    ['가나', '가나'],
    ['ｶﾞ', 'ガ'],
    ['हिन्दी', 'हिन्दी'],
    ['😀 !', ''],
  ])('of %s is %s', (text, key) => expect(searchKey(text)).toBe(key));
});

describe('the terms of a name', () => {
  test.each([
    ['C-TPAT', ['_ctpat', 'c', 'tpat', 'ctpat']],
    ["Xi'an Initiative", ['_xianinitiative', 'xi', 'an', 'xian', 'initiative']],
    ['海關總署', ['_海关总署', '海关', '关总', '总署']],
    ['第13号AEO互认', ['_第13号aeo互认', '第', '13', '号', 'aeo', '互认']],
    ['港', ['_港', '港']],
    ['対テロ', ['_対テロ', '対テ', 'テロ']],
    ['대한민국', ['_대한민국', '대한민국']],
    ['U.S. Customs', ['_uscustoms', 'u', 's', 'us', 'customs']],
    ['กรมศุลกากร', ['_กรมศุลกากร', 'กรม', 'ศุลกากร']],
    ['😀', ['_x1f600']],
  ])('%s', (name, terms) => {
    // Without letters the whole is written by code points of its sortable form, which is no matter here.
    if (name === '😀') return expect(searchTerms(name, false)).toEqual([expect.stringMatching(/^_x[0-9a-fx]+$/)]);
    expect(searchTerms(name, false)).toEqual(terms);
  });

  test('of one that is found as a whole only is the whole', () => expect(searchTerms('a b', true)).toEqual(['_ab']));

  test('hold nothing that a query language could read, whatever the name', () => {
    for (const name of ['a~9 "b" [* TO *]', 'AND', '/.*/', '\0', '\ud800', '_x:1', '()', '👩‍👩‍👧']) {
      for (const term of searchTerms(name, false)) expect(term).toMatch(/^_?[\p{L}\p{N}\p{M}]+$/u);
      for (const term of searchTerms(name, false)) expect(term).toBe(term.toLowerCase());
    }
  });

  test('are cut, so that no index cuts them in its own way', () => {
    expect([...wholeTerm('ab '.repeat(500))]).toHaveLength(100);
    expect(searchTerms('x'.repeat(300), false).every((term) => term.length <= 100)).toBe(true);
  });

  test('are the same for texts that look the same', () => {
    expect(tidy(' a\u00a0\u200bb\u200f ')).toBe('a b');
    expect(wholeTerm('👩‍👩‍👧')).toBe(wholeTerm(tidy('👩‍👩‍👧')));
  });

  test('know where the words stand', () => {
    const text = "The 𠮷野 in Xi'an";
    const words = compoundsIn(text).flatMap(({ parts, joined }) => (joined ? [...parts, joined] : parts));
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['The', '𠮷野', 'in', 'Xi', 'an', "Xi'an"]);
  });
});

test('the terms of a wording are those of its texts, each once between spaces', () => {
  expect(wordingTerms(['C-TPAT is meant', '反恐，C-TPAT'])).toBe(' c tpat ctpat is meant 反恐 ');
});

describe('what a wording contains that has all words of', () => {
  test.each([
    ['weapons of mass destruction', [' weapons', ' mass', ' destruction'], undefined],
    ['C-TPAT pilot', [' c ', ' tpat', ' pilot'], [' ctpat', ' pilot']],
    ['联合验证', [' 联合', ' 合验', ' 验证'], undefined],
    ['聯合', [' 联合'], undefined],
    ['港 K', ['港', ' k '], undefined],
    ['of the', [' of', ' the'], undefined],
    [' ?! ', ['_'], undefined],
  ] as const)('%s', (text, apart, joined) => {
    expect(wordingParts(text)).toEqual({ apart, joined: joined ?? apart });
  });

  test('nothing, which no wording contains', () => {
    for (const text of ['a_b', '_', 'C-TPAT', '反恐', '😀']) expect(wordingTerms([text])).not.toContain('_');
  });
});

test('an identifier is found with its scheme and without, a code with any spaces', () => {
  expect(codeTerms('ISO_3166_2:CN-XJ')).toEqual(['iso31662cnxj', 'cnxj']);
  expect(codeTerms('CNHUP')).toEqual(codeTerms('CN HUP'));
});

test.each([
  ['港', true],
  ['𠮷', true],
  ['e\u0301', true],
  [' K ', true],
  ['KZ', false],
  ['', false],
])('%j is one character: %s', (text, one) => expect(isOneCharacter(text)).toBe(one));

describe('letters apart', () => {
  test.each([
    ['dulata', 'dulata', 1, 0],
    ['dullata', 'dulata', 1, 1],
    ['dualta', 'dulata', 1, 1],
    ['dulatta', 'dulaat', 1, undefined],
    ['shenzen', 'shenzhen', 1, 1],
    ['kazahstn', 'kazakhstan', 2, 2],
    ['kazkahstn', 'kazakhstan', 2, 2],
    ['abcdefgh', 'abxdyfzh', 2, undefined],
    ['2007', '2008', 2, undefined],
    ['𠮷𠮷𠮷a', '𠮷𠮷𠮷b', 1, 1],
    ['dulata', 'dulatb', 0, undefined],
  ] as const)('%s and %s, at most %s: %s', (a, b, most, apart) => {
    expect(editDistance(a, b, most)).toBe(apart);
    expect(editDistance(b, a, most)).toBe(apart);
  });
});
