import { searchKey } from '../../model/values/search-key';
import { isSmall, type Word } from '../../model/values/search-words';
import type { SearchWord } from './search-text';
import type { Highlight, Meeting } from './word-match';

/** What of a value was met, by its UTF-16 units. */
export class Coverage {
  private readonly covered: boolean[];
  /** The beginnings of words that count although they are small, because the text has no others. */
  private readonly counted = new Set<number>();

  constructor(private readonly value: string) {
    this.covered = new Array<boolean>(value.length).fill(false);
  }

  /** Takes note of a word that was met, or of its beginning. */
  add(candidate: Word, { how }: Meeting, word: SearchWord): void {
    const end = how === 'BEGINS' ? endOfPrefix(this.value, candidate, word) : candidate.end;
    this.covered.fill(true, candidate.start, end);
    if (word.weight > 0) this.counted.add(candidate.start);
  }

  /** How much of the words is covered, from 0 to 1, small words apart. */
  shareOf(words: readonly Word[]): number {
    const letters = new Array<boolean>(this.covered.length).fill(false);
    for (const { start, end, key } of words)
      if (!isSmall(key) || this.counted.has(start)) letters.fill(true, start, end);
    let [all, found] = [0, 0];
    letters.forEach((isLetter, i) => {
      if (isLetter) all++;
      if (isLetter && this.covered[i]) found++;
    });
    return all === 0 ? 0 : found / all;
  }

  highlights(): Highlight[] {
    const { covered } = this;
    const highlights: Highlight[] = [];
    for (let i = 0; i < covered.length; i++) {
      if (!covered[i]) continue;
      const start = i;
      while (covered[i + 1]) i++;
      highlights.push({ start, end: i + 1 });
    }
    return highlights;
  }
}

/** Where the beginning of a word that the typed text meets ends. */
export function endOfPrefix(
  value: string,
  { start, end, key }: Omit<Word, 'pair'>,
  typed: { readonly key: string },
): number {
  if (end - start === key.length) return start + typed.key.length;
  for (let at = start + 1; at < end; at++) {
    if (searchKey(value.slice(start, at)).startsWith(typed.key)) return at;
  }
  return end;
}
