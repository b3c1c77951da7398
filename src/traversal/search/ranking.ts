import type { FoundByText, FoundName } from '../../store/text-query';
import type { Highlight, NameMatcher } from './name-match';

/** An entity that was found, by the best of its names. */
export interface Hit {
  readonly id: string;
  /** From 0 to 1 with three decimals; 1 is a code, an id or an official name as it is written. */
  readonly score: number;
  /** Null when it was found by its id or by a code. */
  readonly matchedName: Pick<FoundName, 'id' | 'value' | 'language' | 'kind'> | null;
  /** The parts of the name that were found, in order; empty without a name. */
  readonly highlights: readonly Highlight[];
}

/** What candidates are compared with. */
export interface Sought {
  readonly matcher: NameMatcher;
  /** The text when it has the form of an id. */
  readonly id: string | undefined;
  /** The language whose names come first among equals. */
  readonly lang: string | undefined;
  /** Whether an entity of that id is looked for. */
  readonly isWanted: (id: string) => boolean;
}

export interface Ranked {
  /** The best one of each entity. */
  readonly hits: readonly Hit[];
  /** Something was found that has all of the text, without an error. */
  readonly strict: boolean;
}

/** The entities that the names, codes and ids found belong to, each with its score. */
export function rank({ matcher, id, lang, isWanted }: Sought, found: FoundByText): Ranked {
  const best = new Map<string, Hit>();
  const offer = (hit: Hit): void => {
    const other = best.get(hit.id);
    if (!other || isBetter(hit, other)) best.set(hit.id, hit);
  };
  let strict = false;
  for (const { entity, ...name } of found.names) {
    if (!isWanted(entity)) continue;
    const match = matcher.match(name.value, name.kind);
    if (!match) continue;
    strict ||= match.strict;
    const score = thousandths(match.closeness - handicap(name, lang));
    offer({ id: entity, score, matchedName: name, highlights: match.highlights });
  }
  for (const coded of found.coded.filter(isWanted)) {
    strict = true;
    offer({ id: coded, score: 1, matchedName: null, highlights: [] });
  }
  for (const begun of found.ids.filter(isWanted)) {
    const score = begun === id ? 1 : Math.round(55 + (40 * id!.length) / begun.length) / 100;
    offer({ id: begun, score, matchedName: null, highlights: [] });
  }
  return { hits: [...best.values()], strict };
}

/** Thousandths by which names of some kinds stand behind others that are as close; less than a step of closeness. */
const BEHIND: Readonly<Record<string, number>> = {
  OFFICIAL: 0,
  ALIAS: 0.002,
  ABBREVIATION: 0.003,
  FORMER: 0.005,
  MISTRANSLATION: 0.007,
};
const BEHIND_IN_ANOTHER_LANGUAGE = 0.001;

function handicap({ kind, language }: Pick<FoundName, 'kind' | 'language'>, lang: string | undefined): number {
  const same = lang === undefined || language === lang || begins(language, lang) || begins(lang, language);
  return (BEHIND[kind] ?? 0) + (same ? 0 : BEHIND_IN_ANOTHER_LANGUAGE);
}

/** True for `zh-Hans` and `zh`. */
const begins = (tag: string, shorter: string): boolean => tag.startsWith(`${shorter}-`);

/** Of two hits of one entity; a name tells more than a code, and names that are equal have a fixed order. */
function isBetter(a: Hit, b: Hit): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const order = ({ matchedName }: Hit): string =>
    matchedName ? `0 ${matchedName.value} ${matchedName.language} ${matchedName.id}` : '1';
  return order(a) < order(b);
}

const thousandths = (score: number): number => Math.round(score * 1000) / 1000;
