import { compoundsIn, isSmall, wordsIn, type Word } from '../../src/model/values/search-words';

/**
 * Whether texts together have all words of a text, or words that begin with them: its compounds all in their parts, or
 * all joined. Small words need not be there beside others. A text without words is in none.
 */
export function wordingHas(texts: readonly string[], text: string): boolean {
  const there = texts.flatMap(wordsIn).map(({ key }) => key);
  const compounds = compoundsIn(text);
  const readings = [
    compounds.flatMap(({ parts }) => parts),
    compounds.flatMap(({ parts, joined }) => (joined ? [joined] : parts)),
  ];
  return readings.some((words) => {
    const telling = words.some(({ key }) => !isSmall(key)) ? words.filter(({ key }) => !isSmall(key)) : words;
    return telling.length > 0 && telling.every((word) => there.some((key) => begins(key, word)));
  });
}

/** One letter is a word only by itself; one character of a script without spaces may stand anywhere in one. */
function begins(key: string, { key: sought, pair }: Word): boolean {
  if ([...sought].filter((character) => !/\p{M}/u.test(character)).length > 1) return key.startsWith(sought);
  return pair ? key.includes(sought) : key === sought;
}
