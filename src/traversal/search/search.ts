import { encodeCursor, orderSignature, requireCursor } from '../../compiler/arguments/cursor';
import { CustomsGraphError } from '../../errors';
import type { Registry } from '../../model/registry';
import { ENTITY } from '../../model/root-interfaces';
import { cut, tidy } from '../../model/values/search-terms';
import type { ReadableStore, RunOptions } from '../../store/graph-store';
import type { QueryTerm } from '../../store/text-query';
import { NameMatcher } from './name-match';
import { rank, type Hit, type Ranked } from './ranking';
import { queryTerms, readSearchText, type SearchText } from './search-text';

/** Most entities that a search finds, however many there are. */
export const MOST_HITS = 200;
/** Names that a store is asked for: several of one entity are one hit. */
export const CANDIDATES = 1_000;

export interface SearchArguments {
  readonly text: string;
  /** Names of the types to find; all when missing. Names of other types find nothing. */
  readonly types?: readonly string[] | null | undefined;
  /** The language whose names come first among equals, as a BCP 47 tag. */
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
 * Entities by their names in every language, by their codes and by their ids. The store finds candidates; they are
 * ranked here, so that every store gives the same answer. It forgives typing errors only when nothing has all of the
 * text without one. Throws BAD_USER_INPUT for a blank text or one that is too long, and BAD_CURSOR.
 */
export async function search(
  store: ReadableStore,
  registry: Registry,
  { first, ...asked }: SearchArguments,
  { currentId = (id) => id, visibleIds, ...run }: SearchOptions = {},
): Promise<SearchPage> {
  const { types, lang } = asked;
  const text = readSearchText(asked.text);
  const isOf = (type: string | undefined): boolean =>
    type !== undefined &&
    (types?.includes(type) ?? true) &&
    (registry.entities.get(type)?.interfaces.includes(ENTITY) ?? false);
  const start = placeAfter(asked);
  const wanted = types?.filter(isOf);
  if (wanted?.length === 0) return { hits: [], hasNextPage: false, totalCount: 0 };

  const id = registry.typeOfId(text.text) ? currentId(text.text) : undefined;
  const isWanted = (found: string): boolean => isOf(registry.typeOfId(found)?.name);
  const ask = async (terms: readonly QueryTerm[], withErrors: boolean): Promise<Ranked> => {
    const query = { terms, code: id === undefined ? codeIn(text) : undefined, idPrefix: id };
    const found = await store.findByText({ ...query, types: wanted, limit: CANDIDATES }, run);
    return rank({ matcher: new NameMatcher(text, withErrors), id, lang: lang ?? undefined, isWanted }, found);
  };
  let ranked = await ask(id === undefined ? queryTerms(text, false) : [], false);
  if (!ranked.strict && id === undefined) {
    const terms = queryTerms(text, true);
    if (terms.some(({ errors }) => errors > 0)) ranked = await ask(terms, true);
  }
  const found = ranked.hits;
  const visible = visibleIds && found.length > 0 ? await visibleIds(found.map(({ id }) => id)) : undefined;
  const hits = found
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

/** Throws BAD_USER_INPUT for a text blank or too long or an empty `types`, BAD_CURSOR for another search's cursor. */
export function checkSearch(asked: Search): void {
  readSearchText(asked.text);
  if (asked.types?.length === 0) {
    throw new CustomsGraphError('BAD_USER_INPUT', '"types" is an empty list, with which nothing is found.', {
      hint: 'Name at least one type, or leave "types" out for all.',
    });
  }
  placeAfter(asked);
}

/** The same search makes the same list, whatever the order of its types and the spaces around its text. */
const signatureOf = ({ text, types, lang }: Search): string =>
  orderSignature(JSON.stringify(['search', tidy(text), types && [...types].sort(), lang]));

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
