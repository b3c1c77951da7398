import type { FoundByText, FoundClaim, FoundName } from '../../store/text-query';
import type { NameMatcher } from './name-match';
import type { PassageMatcher } from './passage-match';
import { thousandths, type Highlight } from './word-match';

/** Where search looks. */
export type SearchedIn = 'NAMES' | 'STATEMENTS' | 'QUOTES';

/** A name, a statement or a quotation that was found. */
export interface MatchedText {
  readonly in: SearchedIn;
  readonly language: string;
  readonly value: string;
}

/** An entity or a claim that was found, by the best of its names, or of its statements and quotations. */
export interface Hit {
  readonly id: string;
  /** From 0 to 1 with three decimals; 1 is a code, an id or an official name as it is written. */
  readonly score: number;
  /** Null when it was found by its id or by a code. */
  readonly matchedText: MatchedText | null;
  /** The name, when it is one. */
  readonly matchedName: Omit<FoundName, 'entity'> | null;
  /** The parts of the text that were found, in order; empty without a text. */
  readonly highlights: readonly Highlight[];
}

/** What candidates are compared with. */
export interface Sought {
  readonly names: NameMatcher;
  /** Undefined where no claim is looked for. */
  readonly passages: PassageMatcher | undefined;
  /** Which texts of claims are looked at. */
  readonly places: ReadonlySet<SearchedIn>;
  /** The text when it has the form of an id. */
  readonly id: string | undefined;
  /** The language whose texts come first among equals. */
  readonly lang: string | undefined;
  /** Whether an entity of that id is looked for. */
  readonly isWanted: (id: string) => boolean;
}

export interface Ranked {
  /** The best one of each entity and claim. */
  readonly hits: readonly Hit[];
  /** Something was found that has all of the text, without an error. */
  readonly strict: boolean;
}

/** The claims that were found, and the entities that the names, codes and ids belong to, each with its score. */
export function rank(sought: Sought, found: FoundByText): Ranked {
  const { names, id, lang, isWanted } = sought;
  const best = new Map<string, Hit>();
  const offer = (hit: Hit): void => {
    const other = best.get(hit.id);
    if (!other || isBetter(hit, other)) best.set(hit.id, hit);
  };
  let strict = false;
  for (const { entity, ...name } of found.names) {
    const { value, language, kind } = name;
    const match = isWanted(entity) ? names.match(value, kind) : undefined;
    if (!match) continue;
    strict ||= match.strict;
    const score = thousandths(match.closeness - (BEHIND[kind] ?? 0) - behindIn(language, lang));
    const matchedText: MatchedText = { in: 'NAMES', language, value };
    offer({ id: entity, score, matchedText, matchedName: name, highlights: match.highlights });
  }
  for (const coded of found.coded.filter(isWanted)) {
    strict = true;
    offer({ id: coded, score: 1, ...BY_NO_TEXT });
  }
  for (const begun of found.ids.filter(isWanted)) {
    const score = begun === id ? 1 : Math.round(55 + (40 * id!.length) / begun.length) / 100;
    offer({ id: begun, score, ...BY_NO_TEXT });
  }
  for (const claim of found.claims) {
    for (const text of textsOf(claim)) {
      const match = sought.places.has(text.in) ? sought.passages?.match(text.value) : undefined;
      if (!match) continue;
      strict ||= match.strict;
      const score = thousandths(match.closeness - behindIn(text.language, lang));
      offer({ id: claim.id, score, matchedText: text, matchedName: null, highlights: match.highlights });
    }
  }
  return { hits: [...best.values()], strict };
}

const BY_NO_TEXT = { matchedText: null, matchedName: null, highlights: [] } as const;

const textsOf = ({ statements, quotes }: FoundClaim): MatchedText[] => [
  ...statements.map((statement): MatchedText => ({ in: 'STATEMENTS', ...statement })),
  ...quotes.map((quote): MatchedText => ({ in: 'QUOTES', ...quote })),
];

/** Thousandths by which names of some kinds stand behind others that are as close; less than a step of closeness. */
const BEHIND: Readonly<Record<string, number>> = {
  OFFICIAL: 0,
  ALIAS: 0.002,
  ABBREVIATION: 0.003,
  FORMER: 0.005,
  MISTRANSLATION: 0.007,
};
const BEHIND_IN_ANOTHER_LANGUAGE = 0.001;

function behindIn(language: string, lang: string | undefined): number {
  const same = lang === undefined || language === lang || begins(language, lang) || begins(lang, language);
  return same ? 0 : BEHIND_IN_ANOTHER_LANGUAGE;
}

/** True for `zh-Hans` and `zh`. */
const begins = (tag: string, shorter: string): boolean => tag.startsWith(`${shorter}-`);

/** Of two hits of one id; a text tells more than a code, a shorter one more, and texts that are equal have a fixed order. */
function isBetter(a: Hit, b: Hit): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const length = ({ matchedText }: Hit): number => matchedText?.value.length ?? Infinity;
  if (length(a) !== length(b)) return length(a) < length(b);
  const order = ({ matchedText, matchedName }: Hit): string =>
    `${matchedText?.value} ${matchedText?.language} ${matchedName?.id}`;
  return order(a) < order(b);
}
