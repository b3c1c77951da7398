import { turn } from '../../model/admission';
import type { QueryTerm } from '../text-query';
import { bestOf } from './best-of';
import { Vocabulary } from './vocabulary';

/** Items that are added before other work gets its turn. */
const CHUNK = 1_000;

/** What a term counts that is the same as that of the query, begins so, or differs by errors; Neo4j's index counts alike. */
const SAME = 8;
const BEGINNING = 3;
const WITH_ERRORS = 1;

/** Something that is found by its terms, which stand with spaces between. */
export interface Indexed<Item> {
  readonly item: Item;
  readonly terms: string;
}

/** An inverted index in memory: of each term the items that have it. It takes terms as they are. */
export class TermIndex<Item extends { readonly id: string }> {
  /** Of each item in the query that runs: its score, and the last term of the query that it was found by. */
  private readonly scores: Float64Array;
  private readonly foundBy: Uint32Array;
  private asked = 0;

  private constructor(
    private readonly vocabulary: Vocabulary,
    /** The numbers of the items of each term, one term after another, and where those of each begin. */
    private readonly postings: Uint32Array,
    private readonly starts: Uint32Array,
    private readonly items: readonly Item[],
    /** How long the terms of each item are. */
    private readonly lengths: Uint32Array,
  ) {
    this.scores = new Float64Array(items.length);
    this.foundBy = new Uint32Array(items.length);
  }

  static async of<Item extends { readonly id: string }>(indexed: readonly Indexed<Item>[]): Promise<TermIndex<Item>> {
    const byTerm = new Map<string, number[]>();
    let size = 0;
    for (const [number, { terms }] of indexed.entries()) {
      for (const term of new Set(terms.split(' '))) {
        if (term === '') continue;
        const numbers = byTerm.get(term);
        if (numbers) numbers.push(number);
        else byTerm.set(term, [number]);
        size += 1;
      }
      if (number % CHUNK === 0) await turn();
    }
    const vocabulary = await Vocabulary.of(byTerm.keys());
    const postings = new Uint32Array(size);
    const starts = new Uint32Array(vocabulary.terms.length + 1);
    let end = 0;
    for (const [place, term] of vocabulary.terms.entries()) {
      const numbers = byTerm.get(term)!;
      postings.set(numbers, end);
      end += numbers.length;
      starts[place + 1] = end;
      if (place % CHUNK === 0) await turn();
    }
    return new TermIndex(
      vocabulary,
      postings,
      starts,
      indexed.map(({ item }) => item),
      Uint32Array.from(indexed, ({ terms }) => terms.length),
    );
  }

  /** Those that have one of the terms or more: first those that have most, rarest and shortest terms, then by id. */
  find(terms: readonly QueryTerm[], limit: number, isWanted?: (item: Item) => boolean): Item[] {
    const { items, lengths, scores } = this;
    const found: number[] = [];
    for (const { term, prefix, errors, weight } of new Map(terms.map((term) => [term.term, term])).values()) {
      this.asked += 1;
      const same = this.vocabulary.placeOf(term);
      if (same !== undefined) this.add(same, SAME * weight * this.rarity(same), found);
      if (prefix) {
        const [from, to] = this.vocabulary.beginningWith(term);
        for (let place = from; place < to; place++) this.add(place, BEGINNING * weight, found);
      }
      if (errors === 0) continue;
      for (const place of this.vocabulary.withErrors(term, errors)) this.add(place, WITH_ERRORS * weight, found);
    }
    const wanted = isWanted ? found.filter((number) => isWanted(items[number]!)) : found;
    const best = bestOf(wanted, limit, (a, b) => {
      if (scores[a] !== scores[b]) return scores[a]! > scores[b]!;
      if (lengths[a] !== lengths[b]) return lengths[a]! < lengths[b]!;
      return items[a]!.id < items[b]!.id;
    });
    for (const number of found) scores[number] = 0;
    return best.map((number) => items[number]!);
  }

  /** Adds to the score of all items with a term, but for those that have a better one for the same term of the query. */
  private add(place: number, score: number, found: number[]): void {
    const { postings, starts, scores, foundBy, asked } = this;
    for (let i = starts[place]!; i < starts[place + 1]!; i++) {
      const number = postings[i]!;
      if (foundBy[number] === asked) continue;
      foundBy[number] = asked;
      if (scores[number] === 0) found.push(number);
      scores[number]! += score;
    }
  }

  /** The inverse document frequency of a term, as BM25 has it: more than 0. */
  private rarity(place: number): number {
    const having = this.starts[place + 1]! - this.starts[place]!;
    return Math.log(1 + (this.items.length - having + 0.5) / (having + 0.5));
  }
}
