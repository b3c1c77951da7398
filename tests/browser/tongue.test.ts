import { tongueOf } from '../../web/explorer/i18n/tongue';

test.each([
  ['Dulata lies in China.', 'en', undefined],
  ['Dulata lies in China.', 'zh', 'en'],
  ['Dulata lies in China.', 'ru', 'en'],
  ['都拉塔口岸', 'en', 'zh'],
  ['都拉塔口岸', 'zh', undefined],
  ['Дулаты', 'en', 'ru'],
  ['Дулаты', 'ru', undefined],
  ['2008-03-17', 'zh', undefined],
])('says the language of a text where it is not that of the interface: %s, %s', (text, language, tongue) => {
  expect(tongueOf(text, language)).toBe(tongue);
});

test('some words of another script do not make a text another language', () => {
  expect(tongueOf('Who speaks of itself as 我署, "our department"?', 'zh')).toBe('en');
  expect(tongueOf('中国 AEO 制度与 C-TPAT', 'zh')).toBeUndefined();
  expect(tongueOf('Программа УЭО Китая и C-TPAT', 'ru')).toBeUndefined();
});
