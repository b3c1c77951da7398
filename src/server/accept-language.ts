import Negotiator from 'negotiator';
import { canonicalLanguage } from '../model/values/language';

/** No reader knows more languages than this; a longer header costs a look at each text for each tag. */
const MOST_LANGUAGES = 10;

/**
 * The languages that a client prefers, the best first, by its `Accept-Language` header (RFC 9110, section 12.5.4), in
 * canonical form. What is refused by `q=0`, the wildcard, and what is no language tag are left out. Which of them is
 * taken is decided for each text: the first that it has.
 */
export function acceptedLanguages(header: string | undefined): readonly string[] {
  if (header === undefined) return [];
  const tags = new Negotiator({ headers: { 'accept-language': header } }).languages();
  const languages = tags.flatMap((tag) => (tag === '*' ? [] : (canonicalLanguage(tag) ?? [])));
  return [...new Set(languages)].slice(0, MOST_LANGUAGES);
}
