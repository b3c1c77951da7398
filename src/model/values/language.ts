/** A text in one language. `language` is a BCP 47 tag in its canonical form. */
export interface Localized {
  readonly language: string;
  readonly value: string;
}

/** The language of an answer when the caller names none. */
export const DEFAULT_LANGUAGE = 'en';

/** True for a well-formed BCP 47 tag (RFC 5646), such as `en`, `zh-Hans` or `kk-Cyrl-KZ`. */
export function isLanguageTag(text: string): boolean {
  return canonicalLanguage(text) !== undefined;
}

/** The tag in canonical case (`ZH-hans` becomes `zh-Hans`), or undefined when it is not well-formed. */
export function canonicalLanguage(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/**
 * The text to show a reader of a language, or of several of which the first counts most; undefined when there is none
 * at all. The chain for each language: the tag itself; the tag with subtags cut off from the right (`zh-Hant-TW`,
 * `zh-Hant`, `zh`); any tag of the same language in the order of `texts`. After the last of them English (`en`, then
 * any `en-*`); then the first of `texts`.
 */
export function pickText(
  texts: readonly Localized[],
  wanted: string | readonly string[] = DEFAULT_LANGUAGE,
): Localized | undefined {
  if (texts.length === 0) return undefined;
  for (const language of typeof wanted === 'string' ? [wanted] : wanted) {
    const text = inLanguage(texts, language);
    if (text) return text;
  }
  return inLanguage(texts, DEFAULT_LANGUAGE) ?? texts[0];
}

function inLanguage(texts: readonly Localized[], language: string): Localized | undefined {
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const exact = texts.find((text) => text.language === tag);
    if (exact) return exact;
  }
  const primary = language.split('-', 1)[0]!;
  return texts.find((text) => text.language === primary || text.language.startsWith(`${primary}-`));
}

/** English first, then by tag: the order in which texts by language are stored and listed. */
export function byLanguage(a: Localized, b: Localized): number {
  const rank = (text: Localized): string => (text.language === DEFAULT_LANGUAGE ? '' : text.language);
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}
