import { encodeCursor, orderSignature, requireCursor } from '../../compiler/arguments/cursor';
import { CustomsGraphError } from '../../errors';
import type { Registry } from '../../model/registry';
import { ENTITY } from '../../model/root-interfaces';
import { CLAIM_LABEL } from '../../model/storage';
import { cut, tidy } from '../../model/values/search-terms';
import { viewSuffix } from '../../model/values/view';
import type { ReadableStore, RunOptions } from '../../store/graph-store';
import { NOTHING_FOUND, type FoundByText, type TextQuery } from '../../store/text-query';
import type { VisibilityArguments } from '../visibility';
import { NameMatcher } from './name-match';
import { PassageMatcher } from './passage-match';
import { rank, type Hit, type Ranked, type SearchedIn } from './ranking';
import { nameTerms, readSearchText, wordTerms, type SearchText } from './search-text';
import { WordMatcher } from './word-match';

/** Most hits of a search, however much there is. */
export const MOST_HITS = 200;
/** Names, and claims, that a store is asked for: several names of one entity are one hit. */
export const CANDIDATES = 1_000;

export interface SearchArguments extends VisibilityArguments {
  readonly text: string;
  /** Where to look: in names when missing. */
  readonly in?: readonly SearchedIn[] | null | undefined;
  /** Names of the types to find; all when missing. Names of other types find nothing. */
  readonly types?: readonly string[] | null | undefined;
  /** The language whose texts come first among equals, as a BCP 47 tag. */
  readonly lang?: string | null | undefined;
  /** Hits of the page. */
  readonly first: number;
  /** The cursor of the hit before the page. */
  readonly after?: string | null | undefined;
}

/** A search, whatever the size of its pages. */
type Search = Omit<SearchArguments, 'first'>;

/** A hit with its place in the list. */
export interface SearchHit extends Hit {
  readonly cursor: string;
}

export interface SearchPage {
  /** By score, the highest first; among equals by id. */
  readonly hits: readonly SearchHit[];
  readonly hasNextPage: boolean;
  /** Hits on all pages. */
  readonly totalCount: number;
}

export interface SearchOptions extends RunOptions {
  /** The id that stands for an id today: one that was retired finds what it became. */
  readonly currentId?: (id: string) => string;
  /** Those of the ids that are visible; all when undefined. */
  readonly visibleIds?: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

/**
 * Entities by their names in every language, by their codes and by their ids, and claims by their statements and
 * quotations. The store finds candidates; they are ranked here, so that every store gives the same answer. It forgives
 * typing errors only when nothing has all of the text without one. A blank text finds nothing. Throws BAD_USER_INPUT
 * for a text that is too long, and BAD_CURSOR.
 */
export async function search(
  store: ReadableStore,
  registry: Registry,
  { first, ...asked }: SearchArguments,
  { currentId = (id) => id, visibleIds, ...run }: SearchOptions = {},
): Promise<SearchPage> {
  const text = readSearchText(asked.text);
  const start = placeAfter(asked);
  const ranked = text.text === '' ? [] : await rankedHits(store, registry, asked, text, currentId, run);
  const visible = visibleIds && ranked.length > 0 ? await visibleIds(ranked.map(({ id }) => id)) : undefined;
  const hits = ranked
    .filter((hit) => visible?.has(hit.id) ?? true)
    .sort(inOrder)
    .slice(0, MOST_HITS);
  const rest = start ? hits.filter((hit) => inOrder(start, hit) < 0) : hits;
  return {
    hits: rest.slice(0, first).map((hit) => ({
      ...hit,
      get cursor() {
        return encodeCursor(signatureOf(asked), [hit.score, hit.id]);
      },
    })),
    hasNextPage: rest.length > first,
    totalCount: hits.length,
  };
}

/** All hits, in no order. */
async function rankedHits(
  store: ReadableStore,
  registry: Registry,
  { in: searched, types, lang }: Search,
  text: SearchText,
  currentId: (id: string) => string,
  run: RunOptions,
): Promise<readonly Hit[]> {
  const isOf = (type: string | undefined): boolean =>
    type !== undefined &&
    (types?.includes(type) ?? true) &&
    (registry.entities.get(type)?.interfaces.includes(ENTITY) ?? false);
  const wanted = types?.filter(isOf);
  const places = new Set<SearchedIn>(searched ?? ['NAMES']);
  const inNames = places.has('NAMES') && wanted?.length !== 0;
  const isInWording = places.has('STATEMENTS') || places.has('QUOTES');
  const inWording = isInWording && (types?.includes(CLAIM_LABEL) ?? true);
  const id = registry.typeOfId(text.text) ? currentId(text.text) : undefined;
  const isWanted = (found: string): boolean => isOf(registry.typeOfId(found)?.name);

  const ask = (query: TextQuery): Promise<FoundByText> => store.findByText(query, run);
  const ranked = async (withErrors: boolean): Promise<Ranked> => {
    let found = NOTHING_FOUND;
    if (inNames) {
      const terms = id === undefined ? nameTerms(text, withErrors) : [];
      const code = id === undefined ? codeIn(text) : undefined;
      found = await ask({ kind: 'names', terms, code, idPrefix: id, types: wanted, limit: CANDIDATES });
    }
    if (inWording) {
      const { claims } = await ask({ kind: 'wording', terms: wordTerms(text, withErrors), limit: CANDIDATES });
      found = { ...found, claims };
    }
    const words = new WordMatcher(withErrors);
    const names = new NameMatcher(text, words);
    const passages = inWording ? new PassageMatcher(text, words) : undefined;
    return rank({ names, passages, places, id, lang: lang ?? undefined, isWanted }, found);
  };
  const asWritten = await ranked(false);
  const mayErr = (id === undefined || inWording) && nameTerms(text, true).some(({ errors }) => errors > 0);
  return (asWritten.strict || !mayErr ? asWritten : await ranked(true)).hits;
}

/**
 * Throws BAD_USER_INPUT for a text too long, for an empty `types` or `in` and for claims sought in names alone,
 * BAD_CURSOR for another search's cursor.
 */
export function checkSearch(asked: Search): void {
  readSearchText(asked.text);
  for (const [name, one, all] of [
    ['types', 'type', 'all'],
    ['in', 'place', 'names'],
  ] as const) {
    if (asked[name]?.length !== 0) continue;
    throw new CustomsGraphError('BAD_USER_INPUT', `"${name}" is an empty list, with which nothing is found.`, {
      hint: `Name at least one ${one}, or leave "${name}" out for ${all}.`,
    });
  }
  const places = asked.in ?? ['NAMES'];
  if (asked.types?.every((type) => type === CLAIM_LABEL) && places.every((place) => place === 'NAMES')) {
    throw new CustomsGraphError('BAD_USER_INPUT', 'Claims have no names, in which alone this search looks.', {
      hint: 'Look in their wording: in: [STATEMENTS, QUOTES].',
    });
  }
  placeAfter(asked);
}

/** The same search makes the same list, whatever the order of its types and places and the spaces around its text. */
const signatureOf = ({ text, in: searched, types, ...view }: Search): string => {
  const sorted = (names: readonly string[] | null | undefined) => names && [...names].sort();
  return orderSignature(
    JSON.stringify(['search', tidy(text), sorted(types), viewSuffix(view), sorted(searched ?? ['NAMES'])]),
  );
};

type Place = Pick<Hit, 'score' | 'id'>;

const inOrder = (a: Place, b: Place): number => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The place of the cursor `after`; undefined without one. */
function placeAfter(asked: Search): Place | undefined {
  if (asked.after === undefined || asked.after === null) return undefined;
  const keys = (['number', 'string'] as const).map((valueType) => ({ valueType, nullable: false }));
  const [score, id] = requireCursor(asked.after, 'after', { signature: signatureOf(asked), keys }).values;
  return { score: Number(score), id: String(id) };
}

const codeIn = ({ key, oneCharacter }: SearchText): string | undefined =>
  key === '' || oneCharacter ? undefined : cut(key);
