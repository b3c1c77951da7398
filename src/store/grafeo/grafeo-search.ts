import MiniSearch from 'minisearch';
import { ENTITY } from '../../model/root-interfaces';
import { BEARS_NAME, NAME_LABEL, SEARCH_CODES, SEARCH_TERMS, SEARCH_TYPE } from '../../model/storage';
import type { Statement } from '../../model/statement';
import type { StoredRow } from '../graph-store';
import type { FoundByText, FoundName, QueryTerm, TextQuery } from '../text-query';

const NAMES: Statement = {
  text: `MATCH (e:\`${ENTITY}\`)-[:\`${BEARS_NAME}\`]->(n:\`${NAME_LABEL}\`) WHERE n.${SEARCH_TERMS} IS NOT NULL RETURN [e.id, n.id, n.value, n.language, n.kind, n.${SEARCH_TYPE}, n.${SEARCH_TERMS}] AS row`,
  parameters: {},
};
const ENTITIES: Statement = { text: `MATCH (e:\`${ENTITY}\`) RETURN [e.id, e.${SEARCH_CODES}] AS row`, parameters: {} };

/** Terms that are added before other work gets its turn. */
const CHUNK = 1_000;
/** MiniSearch counts a swap of two letters as two errors. The caller weighs what it finds beyond those asked for. */
const LETTERS_APART = 2;

const splitAtSpaces = (text: string): string[] => text.split(' ');

interface IndexedName {
  readonly name: FoundName;
  /** Of the entity that bears it. */
  readonly type: string;
  /** Of its terms. */
  readonly length: number;
}

/** The names, codes and ids of a graph, in memory, for the store that has no such index of its own. */
export class GrafeoSearch {
  private constructor(
    private readonly index: MiniSearch<{ id: number; terms: string }>,
    private readonly names: readonly IndexedName[],
    private readonly codes: ReadonlyMap<string, readonly string[]>,
    /** In order. */
    private readonly ids: readonly string[],
  ) {}

  static async build(run: (statement: Statement) => Promise<readonly StoredRow[]>): Promise<GrafeoSearch> {
    const index = new MiniSearch<{ id: number; terms: string }>({
      fields: ['terms'],
      tokenize: splitAtSpaces,
      processTerm: (term) => term,
    });
    const rows = (await run(NAMES)) as string[][];
    const names = rows.map(
      ([entity, id, value, language, kind, type, terms]) =>
        ({ name: { entity, id, value, language, kind }, type, length: terms!.length }) as IndexedName,
    );
    await index.addAllAsync(
      rows.map((row, id) => ({ id, terms: row[6]! })),
      { chunkSize: CHUNK },
    );
    const entities = (await run(ENTITIES)) as [string, string | null][];
    const codes = new Map<string, string[]>();
    for (const [id, terms] of entities) {
      for (const term of terms?.split(' ') ?? []) codes.set(term, [...(codes.get(term) ?? []), id]);
    }
    return new GrafeoSearch(index, names, codes, entities.map(([id]) => id).sort());
  }

  find({ terms, code, idPrefix, types, limit }: TextQuery): FoundByText {
    return {
      names: this.namesWith(terms, types).slice(0, limit),
      coded: code === undefined ? [] : (this.codes.get(code) ?? []),
      ids: idPrefix === undefined ? [] : this.idsFrom(idPrefix, limit),
    };
  }

  private namesWith(terms: readonly QueryTerm[], types: readonly string[] | undefined): FoundName[] {
    if (terms.length === 0) return [];
    const byTerm = new Map(terms.map((term) => [term.term, term]));
    const of = (term: string): QueryTerm => byTerm.get(term)!;
    const found = this.index.search([...byTerm.keys()].join(' '), {
      tokenize: splitAtSpaces,
      processTerm: (term) => term,
      prefix: (term) => of(term).prefix,
      fuzzy: (term) => of(term).errors > 0 && LETTERS_APART,
      boostTerm: (term) => of(term).weight,
      ...(types ? { filter: ({ id }) => types.includes(this.names[id as number]!.type) } : {}),
    });
    return found
      .map(({ id, score }) => ({ ...this.names[id as number]!, score }))
      .sort((a, b) => b.score - a.score || a.length - b.length || (a.name.id < b.name.id ? -1 : 1))
      .map(({ name }) => name);
  }

  private idsFrom(prefix: string, limit: number): string[] {
    let [low, high] = [0, this.ids.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ids[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    const found = this.ids.slice(low, low + limit);
    const end = found.findIndex((id) => !id.startsWith(prefix));
    return end < 0 ? found : found.slice(0, end);
  }
}
