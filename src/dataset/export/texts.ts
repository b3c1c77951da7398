import type { PropertyValue } from '../../model/graph-data';
import { pickText, type Localized } from '../../model/values/language';

/** Whether a value is a text in its languages. */
export const isTexts = (value: PropertyValue | undefined): value is readonly Localized[] =>
  Array.isArray(value) && typeof value[0] === 'object';

/** A text in a language, in whatever script; undefined where it is in others alone. */
export function textIn(value: PropertyValue | undefined, language: string): string | undefined {
  if (!isTexts(value)) return undefined;
  const texts = value.filter((text) => text.language.split('-', 1)[0] === language);
  return pickText(texts, language)?.value;
}
