import {
  byLanguage,
  canonicalLanguage,
  isLanguageTag,
  pickText,
  type Localized,
} from '../../src/model/values/language';

const texts = (...languages: string[]): Localized[] =>
  languages.map((language) => ({ language, value: `in ${language}` }));

describe('the text shown to a reader', () => {
  /** Languages there are, language asked for, language shown. */
  test.each<readonly [string, string | undefined, string]>([
    ['en zh', 'zh', 'zh'],
    ['en zh', 'en', 'en'],
    ['en zh', undefined, 'en'],
    ['zh en', undefined, 'en'],
    ['en zh-Hans zh-Hant', 'zh-Hant', 'zh-Hant'],
    ['en zh-Hant zh', 'zh-Hant-TW', 'zh-Hant'],
    ['en zh-Hans zh', 'zh-Hant-TW', 'zh'],
    ['en zh-Hans', 'zh-Hant-TW', 'zh-Hans'],
    ['en zh-Hans zh-Hant', 'zh', 'zh-Hans'],
    ['en zh-Hant zh-Hans', 'zh', 'zh-Hant'],
    ['en zha', 'zh', 'en'],
    ['en zh', 'zha', 'en'],
    ['zh en-GB', 'kk', 'en-GB'],
    ['zh en-GB en', 'kk', 'en'],
    ['ru kk', 'zh', 'ru'],
    ['ru kk', undefined, 'ru'],
    ['kk-Cyrl-KZ ru', 'kk-Latn', 'kk-Cyrl-KZ'],
  ])('of %s, asked for %s, is that in %s', (there, asked, shown) => {
    expect(pickText(texts(...there.split(' ')), asked)?.language).toBe(shown);
  });

  test.each<readonly [string, readonly string[], string]>([
    ['en zh ru', ['fr', 'ru', 'zh'], 'ru'],
    ['en zh-Hans', ['zh-CN', 'en'], 'zh-Hans'],
    ['en zh', ['en', 'zh'], 'en'],
    ['en zh', ['fr'], 'en'],
    ['zh en', [], 'en'],
  ])('of %s, for a reader of %s, is that in %s', (there, preferred, shown) => {
    expect(pickText(texts(...there.split(' ')), preferred)?.language).toBe(shown);
  });

  test('is none only where there is none at all', () => expect(pickText([], 'en')).toBeUndefined());
});

describe('a language tag', () => {
  test.each([
    ['en', 'en'],
    ['ZH-hans', 'zh-Hans'],
    ['kk-cyrl-kz', 'kk-Cyrl-KZ'],
    ['EN-gb', 'en-GB'],
    ['de-CH-1901', 'de-CH-1901'],
  ])('%s is written %s', (given, canonical) => expect(canonicalLanguage(given)).toBe(canonical));

  test.each(['', 'e', 'english!', 'en_GB', 'en-', '-en', 'zh Hans', '中文', 'a'.repeat(9), 'x'.repeat(10_000)])(
    '%.20j is none',
    (text) => {
      expect(canonicalLanguage(text)).toBeUndefined();
      expect(isLanguageTag(text)).toBe(false);
    },
  );
});

test('texts are listed with English first, then by tag', () => {
  const sorted = texts('zh', 'en-GB', 'kk', 'en', 'ar').sort(byLanguage);
  expect(sorted.map(({ language }) => language)).toEqual(['en', 'ar', 'en-GB', 'kk', 'zh']);
});
