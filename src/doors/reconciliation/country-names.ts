import { searchKey } from '../../model/values/search-key';
import { compoundsIn, isSmall, type Word } from '../../model/values/search-words';
import type { Asking } from '../asking';

interface CountryRecord {
  readonly id: string;
  readonly iso2: string | null;
  readonly iso3: string | null;
  readonly names: readonly { readonly value: string; readonly kind: string }[];
}

interface Page {
  readonly countries: {
    readonly nodes: readonly CountryRecord[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const COUNTRIES = `query Countries($after: Cursor) {
  countries(first: 100, after: $after) {
    nodes { id iso2 iso3 names(first: 100) { value kind } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Two countries are called so. */
const SEVERAL = Symbol('several');

/** Letters of a name that is looked for in a longer text: shorter ones may be other words. A pair of characters is enough. */
const LEAST_LETTERS = 4;
/** Words of the longest name that is looked for so, or its pairs of characters. */
const MOST_WORDS = 12;

/** Which country a text names: by any of its names in any language, former ones too, and by its codes. */
export class CountryNames {
  private readonly byName = new Map<string, string | typeof SEVERAL>();
  private readonly byCode = new Map<string, string>();

  private constructor(countries: readonly CountryRecord[]) {
    for (const { id, iso2, iso3, names } of countries) {
      for (const code of [id, iso2, iso3]) if (code) this.byCode.set(code.toLowerCase(), id);
      for (const { value, kind } of names) {
        if (kind === 'MISTRANSLATION') continue;
        for (const key of [searchKey(value), keyOf(tellingWords(value))]) {
          const other = this.byName.get(key);
          this.byName.set(key, other === undefined || other === id ? id : SEVERAL);
        }
      }
    }
  }

  /** Reads them. Throws RefusedOperation. */
  static async read(asking: Asking): Promise<CountryNames> {
    const all: CountryRecord[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { nodes, pageInfo }: Page['countries'] = (await asking.ask<Page>(COUNTRIES, { after })).countries;
      all.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    return new CountryNames(all);
  }

  /** The id of the country whose name or code the whole text is; undefined where that is none, or several. */
  idOf(text: string): string | undefined {
    const byCode = this.byCode.get(text.trim().toLowerCase());
    const byName = this.byName.get(searchKey(text)) ?? this.byName.get(keyOf(tellingWords(text)));
    return byCode ?? (byName === SEVERAL ? undefined : byName);
  }

  /** The id of the only country of which a name stands in a text; a name within a longer one does not count. */
  inText(text: string): string | undefined {
    const words = tellingWords(text);
    const found = new Set<string | typeof SEVERAL>();
    for (let start = 0; start < words.length; start++) {
      for (let end = Math.min(words.length, start + MOST_WORDS); end > start; end--) {
        const run = words.slice(start, end);
        const id = isLong(run) ? this.byName.get(keyOf(run)) : undefined;
        if (id === undefined) continue;
        found.add(id);
        start = end - 1;
        break;
      }
    }
    const [only, ...others] = found;
    return others.length === 0 && only !== SEVERAL ? only : undefined;
  }
}

/** The words of a text without those that only join others: "Trinidad and Tobago" is "Trinidad & Tobago". */
const tellingWords = (text: string): readonly Word[] =>
  compoundsIn(text)
    .flatMap(({ parts }) => parts)
    .filter(({ key }) => !isSmall(key));

const keyOf = (words: readonly Word[]): string => words.map(({ key }) => key).join('');

const isLong = (words: readonly Word[]): boolean => {
  const { length } = [...keyOf(words)];
  return words.every(({ pair }) => pair) ? length > 1 : length >= LEAST_LETTERS;
};
