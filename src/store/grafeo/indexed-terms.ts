import MiniSearch from 'minisearch';
import type { QueryTerm } from '../text-query';

/** Terms that are added before other work gets its turn. */
const CHUNK = 1_000;
/** MiniSearch counts a swap of two letters as two errors. The caller weighs what it finds beyond those asked for. */
const EDIT_DISTANCE = 2;

const termsIn = (text: string): string[] => text.split(' ').filter((term) => term !== '');

/** Something that is found by its terms, which stand with spaces between. */
export interface Indexed<Item> {
  readonly item: Item;
  readonly terms: string;
}

/** An index in memory of items by terms, which it takes as they are. */
export class TermIndex<Item extends { readonly id: string }> {
  private constructor(
    private readonly index: MiniSearch<{ id: number; terms: string }>,
    private readonly items: readonly Item[],
    /** How long the terms of each item are. */
    private readonly lengths: Uint32Array,
  ) {}

  static async of<Item extends { readonly id: string }>(indexed: readonly Indexed<Item>[]): Promise<TermIndex<Item>> {
    const index = new MiniSearch<{ id: number; terms: string }>({
      fields: ['terms'],
      tokenize: termsIn,
      processTerm: (term) => term,
    });
    await index.addAllAsync(
      indexed.map(({ terms }, id) => ({ id, terms })),
      { chunkSize: CHUNK },
    );
    return new TermIndex(
      index,
      indexed.map(({ item }) => item),
      Uint32Array.from(indexed, ({ terms }) => terms.length),
    );
  }

  /** Those that have one of the terms or more: first those that have most, rarest and shortest terms, then by id. */
  find(terms: readonly QueryTerm[], limit: number, isWanted?: (item: Item) => boolean): Item[] {
    if (terms.length === 0) return [];
    const byTerm = new Map(terms.map((term) => [term.term, term]));
    const of = (term: string): QueryTerm => byTerm.get(term)!;
    const found = this.index.search([...byTerm.keys()].join(' '), {
      prefix: (term) => of(term).prefix,
      fuzzy: (term) => of(term).errors > 0 && EDIT_DISTANCE,
      boostTerm: (term) => of(term).weight,
      ...(isWanted ? { filter: ({ id }) => isWanted(this.items[id as number]!) } : {}),
    });
    return found
      .map(({ id, score }) => ({ item: this.items[id as number]!, length: this.lengths[id as number]!, score }))
      .sort((a, b) => b.score - a.score || a.length - b.length || (a.item.id < b.item.id ? -1 : 1))
      .slice(0, limit)
      .map(({ item }) => item);
  }
}
