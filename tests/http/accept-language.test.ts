import { acceptedLanguages } from '../../src/server/content-negotiation';

describe('the languages that a client prefers', () => {
  test.each<readonly [string | undefined, readonly string[]]>([
    [undefined, []],
    ['', []],
    ['zh', ['zh']],
    ['zh-CN,zh;q=0.9,en;q=0.8', ['zh-CN', 'zh', 'en']],
    ['en;q=0.5, KK-cyrl ;q=0.9,  ru;q=0.9', ['kk-Cyrl', 'ru', 'en']],
    ['en;q=0, zh', ['zh']],
    ['*', []],
    ['fr, *;q=0.1', ['fr']],
    ['zh, ZH;q=0.5', ['zh']],
    // What is no tag is passed over, and nothing fails
    ['_, en', ['en']],
    [';;q=,,, "x\\', []],
    ['zh;q=high, en', ['en']],
    ['-'.repeat(5000), []],
    [Array.from({ length: 3000 }, (_, i) => `a${String.fromCharCode(97 + (i % 26))}`).join(), expect.any(Array) as []],
  ])('of %p are %p', (header, languages) => expect(acceptedLanguages(header)).toEqual(languages));

  test('are ten at most', () => {
    const many = Array.from({ length: 26 }, (_, i) => `a${String.fromCharCode(97 + i)}`).join(',');
    expect(acceptedLanguages(many)).toHaveLength(10);
  });
});
