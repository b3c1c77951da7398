import { useTranslation } from 'react-i18next';

/** The languages by their scripts. A Chinese character says about as much as three letters. */
const SCRIPTS = [
  { tongue: 'zh', letters: /\p{Script=Han}/gu, weight: 3 },
  { tongue: 'ru', letters: /\p{Script=Cyrillic}/gu, weight: 1 },
  { tongue: 'en', letters: /\p{Script=Latin}/gu, weight: 1 },
] as const;

/**
 * The language of a text of the data where it is not that of the interface, for the attribute `lang`: a voice then reads
 * it with the right sounds. Answers do not say it, and what is not translated comes in English; the script tells.
 */
export function tongueOf(text: string, language: string): string | undefined {
  let most: { readonly tongue: string; readonly length: number } | undefined;
  for (const { tongue, letters, weight } of SCRIPTS) {
    const length = weight * (text.match(letters)?.length ?? 0);
    if (length > (most?.length ?? 0)) most = { tongue, length };
  }
  return most?.tongue === language ? undefined : most?.tongue;
}

/** The same for the language of the interface. */
export function useTongue(): (text: string) => string | undefined {
  const { i18n } = useTranslation();
  return (text) => tongueOf(text, i18n.language);
}
