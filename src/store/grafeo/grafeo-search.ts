import { ENTITY } from '../../model/root-interfaces';
import {
  BEARS_NAME,
  byLanguageOf,
  CLAIM_LABEL,
  NAME_LABEL,
  SEARCH_CODES,
  SEARCH_TERMS,
  SEARCH_TYPE,
} from '../../model/storage';
import type { Statement } from '../../model/statement';
import type { StoredRow } from '../graph-store';
import {
  foundClaim,
  NOTHING_FOUND,
  type ClaimRow,
  type FoundByText,
  type FoundClaim,
  type FoundName,
  type TextQuery,
} from '../text-query';
import { TermIndex } from './indexed-terms';

const statement = (text: string): Statement => ({ text, parameters: {} });

const NAMES = statement(
  `MATCH (e:\`${ENTITY}\`)-[:\`${BEARS_NAME}\`]->(n:\`${NAME_LABEL}\`) WHERE n.${SEARCH_TERMS} IS NOT NULL RETURN [e.id, n.id, n.value, n.language, n.kind, n.${SEARCH_TYPE}, n.${SEARCH_TERMS}] AS row`,
);
const ENTITIES = statement(`MATCH (e:\`${ENTITY}\`) RETURN [e.id, e.${SEARCH_CODES}] AS row`);
const CLAIMS = statement(
  `MATCH (c:\`${CLAIM_LABEL}\`) WHERE c.${SEARCH_TERMS} IS NOT NULL RETURN [c.id, c.${byLanguageOf('statement')}, c.quote, c.language, c.${byLanguageOf('parallelQuotes')}, c.${SEARCH_TERMS}] AS row`,
);

type Run = (statement: Statement) => Promise<readonly StoredRow[]>;

/** Finds names, codes, ids and claims in memory, for the store that has no such index of its own. */
export class GrafeoSearch {
  private readonly names: () => Promise<NameIndex>;
  private readonly claims: () => Promise<TermIndex<FoundClaim>>;

  constructor(run: Run) {
    this.names = once(() => nameIndex(run));
    this.claims = once(() => claimIndex(run));
  }

  /** What answers the query; waits for the index that it needs, which its first query makes. */
  async findingBy(query: TextQuery): Promise<() => FoundByText> {
    if (query.kind === 'wording') {
      const claims = await this.claims();
      return () => ({ ...NOTHING_FOUND, claims: claims.find(query.terms, query.limit) });
    }
    const { terms, code, idPrefix, types, limit } = query;
    const { names, codes, ids } = await this.names();
    return () => ({
      names: names.find(terms, limit, types && (({ type }) => types.includes(type))).map(({ name }) => name),
      coded: code === undefined ? [] : (codes.get(code) ?? []),
      ids: idPrefix === undefined ? [] : idsFrom(ids, idPrefix, limit),
      claims: [],
    });
  }
}

/** What `make` yields, made at the first call, and anew after a failure. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

interface IndexedName {
  readonly id: string;
  readonly name: FoundName;
  /** Of the entity that bears it. */
  readonly type: string;
}

interface NameIndex {
  readonly names: TermIndex<IndexedName>;
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** In order. */
  readonly ids: readonly string[];
}

async function nameIndex(run: Run): Promise<NameIndex> {
  const rows = (await run(NAMES)) as [string, string, string, string, string, string, string][];
  const names = await TermIndex.of<IndexedName>(
    rows.map(([entity, id, value, language, kind, type, terms]) => ({
      item: { id, name: { entity, id, value, language, kind }, type },
      terms,
    })),
  );
  const entities = (await run(ENTITIES)) as [string, string | null][];
  const codes = new Map<string, string[]>();
  for (const [id, terms] of entities) {
    for (const term of terms?.split(' ') ?? []) codes.set(term, [...(codes.get(term) ?? []), id]);
  }
  return { names, codes, ids: entities.map(([id]) => id).sort() };
}

async function claimIndex(run: Run): Promise<TermIndex<FoundClaim>> {
  const rows = (await run(CLAIMS)) as [...ClaimRow, string][];
  return TermIndex.of(
    rows.map(([id, statements, quote, language, parallel, terms]) => {
      return { item: foundClaim([id, statements, quote, language, parallel]), terms };
    }),
  );
}

/** The first ids that begin with a prefix, of ids in order. */
function idsFrom(ids: readonly string[], prefix: string, limit: number): string[] {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle]! < prefix) low = middle + 1;
    else high = middle;
  }
  const found = ids.slice(low, low + limit);
  const end = found.findIndex((id) => !id.startsWith(prefix));
  return end < 0 ? found : found.slice(0, end);
}
