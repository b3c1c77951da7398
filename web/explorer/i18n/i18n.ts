import i18next from 'i18next';
import resourcesToBackend from 'i18next-resources-to-backend';
import { initReactI18next } from 'react-i18next';
import { kept, keep } from '../app/kept';

/** The languages of the interface, by their BCP 47 tags, each in its own words. */
export const LANGUAGES = { en: 'English', zh: '中文', ru: 'Русский' } as const;
export type InterfaceLanguage = keyof typeof LANGUAGES;

const KEY = 'explorer:language';

/** Texts that every page needs: of the frame, and of what the graph is made of. A page's own stand in its folder. */
const SHARED = ['common', 'domain'];

const textsOf = (language: string, namespace: string) =>
  SHARED.includes(namespace)
    ? import(`./texts/${language}/${namespace}.json`)
    : import(`../pages/${namespace}/texts/${language}.json`);

/** Starts with the reader's choice, else with the first language of the browser that there is. */
export async function startLanguages(): Promise<void> {
  await i18next
    .use(resourcesToBackend(textsOf))
    .use(initReactI18next)
    .init({
      lng: chosenLanguage(),
      // A test holds the three languages to the same texts.
      fallbackLng: false,
      // A copy, for it adds those of the pages.
      ns: [...SHARED],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
  markPage();
}

/** Shows the interface in a language, and remembers it for the next visit. */
export async function speak(language: InterfaceLanguage): Promise<void> {
  await i18next.changeLanguage(language);
  keep(KEY, language);
  markPage();
}

function markPage(): void {
  document.documentElement.lang = i18next.language === 'zh' ? 'zh-Hans' : i18next.language;
}

function chosenLanguage(): InterfaceLanguage {
  const wanted = [kept(KEY), ...navigator.languages].map((tag) => tag?.split('-')[0]);
  return wanted.find((tag): tag is InterfaceLanguage => tag !== undefined && tag in LANGUAGES) ?? 'en';
}
