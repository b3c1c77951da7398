import { createInstance, type TFunction } from 'i18next';
import { explorerTexts } from '../guard/explorer-texts';

/** The languages of the explorer, as its settings offer them. */
export type Language = 'en' | 'zh' | 'ru';

/** The explorer's own texts in a language, said as it says them: `words('graph:showPaths')`. */
export async function wordsOf(language: Language): Promise<TFunction> {
  const namespaces = Object.entries(explorerTexts()).map(([name, texts]) => [name, { ...texts[language] }] as const);
  return createInstance().init({
    lng: language,
    defaultNS: 'common',
    // The texts are flat here: their keys have the dots in them.
    keySeparator: false,
    resources: { [language]: Object.fromEntries(namespaces) },
    interpolation: { escapeValue: false },
    // A key that no text has is a mistake of the test.
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`The explorer has no text "${key}".`);
    },
  });
}
