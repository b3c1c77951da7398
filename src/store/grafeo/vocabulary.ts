import { turn } from '../../model/admission';

/** Terms from the first index up to but not including the second. */
export type TermRange = readonly [from: number, to: number];

/** The terms of an index in the order of their code units, each known by its place. */
export class Vocabulary {
  /** How many code units each term has in common with the one before. */
  private readonly shared: Uint8Array;

  /** @param terms in order, each once, of at most 255 code units */
  private constructor(readonly terms: readonly string[]) {
    this.shared = Uint8Array.from(terms, (term, i) => (i === 0 ? 0 : lengthShared(terms[i - 1]!, term)));
  }

  /** Sorts terms, a part at a time, so that other work gets its turn. */
  static async of(terms: Iterable<string>): Promise<Vocabulary> {
    const byBeginning = new Map<string, string[]>();
    for (const term of terms) {
      const beginning = term.slice(0, 2);
      const part = byBeginning.get(beginning);
      if (part) part.push(term);
      else byBeginning.set(beginning, [term]);
    }
    const sorted: string[] = [];
    for (const [, part] of [...byBeginning].sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (const term of part.sort()) sorted.push(term);
      await turn();
    }
    return new Vocabulary(sorted);
  }

  /** The place of a term; undefined when there is no such term. */
  placeOf(term: string): number | undefined {
    const place = this.firstFrom(term);
    return this.terms[place] === term ? place : undefined;
  }

  /** The terms that begin with a text. */
  beginningWith(text: string): TermRange {
    const from = this.firstFrom(text);
    let [low, high] = [from, this.terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle]!.startsWith(text)) low = middle + 1;
      else high = middle;
    }
    return [from, low];
  }

  /**
   * The places of the terms that so many typing errors make of a word: code units that are wrong, missing or additional,
   * or two neighbours that are swapped (optimal string alignment). The terms are walked as the trie that their order
   * makes them: a row of the matrix of distances belongs to a beginning, terms share those of the beginning that they
   * have in common, and a beginning with too many errors is left with all terms that have it.
   */
  withErrors(word: string, most: number): number[] {
    const { terms, shared } = this;
    const matrix = new DistanceMatrix(word, most);
    const found: number[] = [];
    let filled = 0;
    let left = Infinity;
    for (let place = 0; place < terms.length; place++) {
      const same = shared[place]!;
      if (same >= left) continue;
      left = Infinity;
      const term = terms[place]!;
      filled = Math.min(filled, same);
      while (filled < term.length) {
        filled += 1;
        if (matrix.fill(term, filled)) continue;
        left = filled;
        break;
      }
      if (left === Infinity && matrix.distance(filled) <= most) found.push(place);
    }
    return found;
  }

  /** The place of the first term that is not before a text. */
  private firstFrom(text: string): number {
    let [low, high] = [0, this.terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The distances between the beginnings of a word and those of a term, as far as they are small enough. */
class DistanceMatrix {
  private readonly rows: Uint8Array[];
  /** The least distance in each row. */
  private readonly least: number[] = [0];

  constructor(
    private readonly word: string,
    private readonly most: number,
  ) {
    this.rows = [Uint8Array.from({ length: word.length + 1 }, (_, column) => Math.min(column, most + 1))];
  }

  /** Fills the row of the beginning of so many code units; false when nothing that begins so is near enough. */
  fill(term: string, row: number): boolean {
    const { word, rows, most } = this;
    const values = (rows[row] ??= new Uint8Array(word.length + 1));
    const before = rows[row - 1]!;
    const twoBefore = rows[row - 2];
    const unit = term.charCodeAt(row - 1);
    const unitBefore = term.charCodeAt(row - 2);
    const tooMany = most + 1;
    values[0] = Math.min(row, tooMany);
    // Only these columns can be within the distance; those beside them are read by the next row.
    const from = Math.max(1, row - most);
    const to = Math.min(word.length, row + most);
    if (from > 1) values[from - 1] = tooMany;
    let least = values[0];
    for (let column = from; column <= to; column++) {
      const other = word.charCodeAt(column - 1);
      let value = Math.min(
        before[column - 1]! + (unit === other ? 0 : 1),
        before[column]! + 1,
        values[column - 1]! + 1,
      );
      if (twoBefore && column > 1 && unit === word.charCodeAt(column - 2) && unitBefore === other) {
        value = Math.min(value, twoBefore[column - 2]! + 1);
      }
      values[column] = Math.min(value, tooMany);
      least = Math.min(least, value);
    }
    if (to < word.length) values[to + 1] = tooMany;
    this.least[row] = least;
    // A swap leads from the row before to the next one, with an error more.
    return least <= most || this.least[row - 1]! < most;
  }

  /** That of the whole word from a beginning of so many code units, or any number above the most. */
  distance(row: number): number {
    const { length } = this.word;
    return Math.abs(row - length) > this.most ? this.most + 1 : this.rows[row]![length]!;
  }
}

function lengthShared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}
