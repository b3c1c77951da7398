import type { NodeRecord } from '../../src/model/graph-data';

/** A text in one language, as records hold it. */
export interface LocalText {
  readonly language: string;
  readonly value: string;
}

/** All languages of a text property; none when it is missing. */
export function textsOf(properties: NodeRecord['properties'], property: string): readonly LocalText[] {
  return (properties[property] as readonly LocalText[] | null | undefined) ?? [];
}

/**
 * The value for a reader of `language`: the tag itself, the tag with subtags cut off from the right one by one, any
 * tag of the same primary language in the order of the list, English in the same way, then the first of all.
 */
export function inLanguage(texts: readonly LocalText[], language: string): string | null {
  const primary = (tag: string): string => tag.split('-')[0]!;
  const candidates = [
    ...shortened(language).map((tag) => texts.find((text) => text.language === tag)),
    texts.find((text) => primary(text.language) === primary(language)),
    texts.find((text) => text.language === 'en'),
    texts.find((text) => text.language.startsWith('en-')),
    texts[0],
  ];
  return candidates.find((text) => text !== undefined)?.value ?? null;
}

/** `zh-Hant-TW`, `zh-Hant`, `zh`. */
function shortened(tag: string): string[] {
  const subtags = tag.split('-');
  return subtags.map((_, cut) => subtags.slice(0, subtags.length - cut).join('-'));
}
