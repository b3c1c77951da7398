import * as fc from 'fast-check';
import type { GraphData } from '../../src/model/graph-data';
import type { GraphStore, ReadableStore } from '../../src/store/graph-store';
import { LONGEST_TEXT } from '../../src/traversal/search/search-text';
import {
  CANDIDATES,
  search,
  type SearchArguments,
  type SearchHit,
  type SearchPage,
} from '../../src/traversal/search/search';
import { wordingHas } from '../oracle/wording';
import { asker } from '../support/asker';
import { registry } from '../support/domain';
import { storeThatFindsEverything } from '../support/search-everything';
import { SEARCHES, WORDING_SEARCHES } from '../support/search-list';
import { shippedData } from '../support/shipped-graph';

/** Searches made up from names; FUZZ_CASES asks more (`npm run fuzz -- --cases 20000`). */
const CASES = Number(process.env['FUZZ_CASES'] ?? 100);
const SEED_OF_CASES = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
/** For a test that asks for very many names. */
const MINUTES = 60_000;

type Asked = Partial<SearchArguments> & { readonly text: string };

/** Search over the shipped data set. */
export function searches(store: () => GraphStore): void {
  let data: GraphData;
  beforeAll(async () => void (data = await shippedData()));

  const ask = (asked: Asked): Promise<SearchPage> => search(store(), registry, { first: 20, ...asked });
  const ids = ({ hits }: SearchPage): string[] => hits.map(({ id }) => id);
  const only = async (asked: Asked): Promise<SearchHit> => {
    const [hit] = (await ask({ first: 1, ...asked })).hits;
    if (!hit) throw new Error(`nothing is found for ${asked.text}`);
    return hit;
  };

  describe.each(Object.entries(SEARCHES))('%s', (_, list) => {
    test.each(list)('"%s" finds %s first', async (text, first) => expect((await only({ text })).id).toBe(first));
  });

  test('the list of searches is as long as was promised', () => {
    const wording = Object.values(WORDING_SEARCHES).flat().length;
    expect(wording).toBeGreaterThanOrEqual(40);
    expect(Object.values(SEARCHES).flat().length + wording).toBeGreaterThanOrEqual(120);
  });

  test('tells by which name it found an entity, and what of the name', async () => {
    const shown = async (asked: Asked) => {
      const { matchedName, highlights } = await only(asked);
      return [matchedName!.value, ...highlights.map(({ start, end }) => matchedName!.value.slice(start, end))];
    };
    expect(await shown({ text: 'Khorg' })).toEqual(['Khorgos', 'Khorg']);
    expect(await shown({ text: 'xian initiative' })).toEqual([
      "Xi'an Initiative on connectivity",
      "Xi'an",
      'Initiative',
    ]);
    expect(await shown({ text: '霍爾果斯' })).toEqual(['霍尔果斯', '霍尔果斯']);
    expect(await shown({ text: '阿拉山' })).toEqual(['阿拉山口', '阿拉山']);
    expect(await shown({ text: 'Kazahstan' })).toEqual(['Kazakhstan', 'Kazakhstan']);
    expect(await only({ text: 'KAZ' })).toMatchObject({
      id: 'country:KZ',
      score: 1,
      matchedName: null,
      highlights: [],
    });
  });

  test('takes the name in the language asked for, among names that are as close', async () => {
    const language = async (lang?: string) => (await only({ text: 'Kazakhstan', lang })).matchedName?.language;
    expect(await language('fr')).toBe('fr');
    expect(await language('en')).toBe('en');
    expect((await only({ text: '香港', lang: 'zh-Hant' })).matchedName?.language).toBe('zh-Hant');
    expect((await only({ text: '香港', lang: 'zh' })).id).toBe('country:HK');
  });

  test('counts an entity once, by its best name', async () => {
    const found = await ask({ text: 'Dulata', first: 200 });
    expect(ids(found).filter((id) => id === 'port:dulata')).toHaveLength(1);
    expect(found.hits[0]).toMatchObject({ id: 'port:dulata', score: 1, matchedName: { kind: 'OFFICIAL' } });
  });

  test('forgives errors only when nothing is written as typed', async () => {
    expect((await ask({ text: 'Kazakhstan', first: 200 })).hits.every(({ score }) => score > 0.54)).toBe(true);
    expect((await only({ text: 'Kazahstan' })).score).toBeLessThan(0.55);
  });

  test('finds mistranslations and names of one character only when they are typed exactly', async () => {
    for (const text of ['kalga', 'kalgt', 'Customs in Guangzho']) {
      const { hits } = await ask({ text, first: 200 });
      expect(hits.map(({ matchedName }) => matchedName?.kind)).not.toContain('MISTRANSLATION');
    }
    expect(ids(await ask({ text: '港口', first: 200 }))).not.toContain('administration:hk-customs');
    expect(ids(await ask({ text: '港', first: 200 }))).toEqual(['administration:hk-customs']);
    expect(ids(await ask({ text: 'K', first: 200 }))).toEqual([]);
  });

  test('does not take one number for another', async () => {
    expect(ids(await ask({ text: '2006', first: 200 })).length).toBeLessThan(
      ids(await ask({ text: '2007', first: 200 })).length,
    );
    expect(ids(await ask({ text: '399' }))).toEqual([]);
  });

  test('narrows by type, codes and ids included', async () => {
    expect(ids(await ask({ text: 'Shenzhen', types: ['CustomsAdministration'] }))).toEqual([
      'administration:cn-shenzhen-customs',
    ]);
    const ports = ids(await ask({ text: 'China', types: ['Group', 'Port'], first: 200 }));
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.every((id) => /^(group|port):/.test(id))).toBe(true);
    for (const text of ['KZ', 'country:KZ', 'country:']) expect(ids(await ask({ text, types: ['Port'] }))).toEqual([]);
    expect(ids(await ask({ text: 'Dulata', types: ['Claim', 'Name'] }))).toEqual([]);
    expect(ids(await ask({ text: 'Dulata', types: [] }))).toEqual([]);
  });

  test('finds what a retired id became', async () => {
    const currentId = (id: string): string => (id === 'port:old' ? 'port:dulata' : id);
    const { hits } = await search(store(), registry, { text: 'port:old', first: 5 }, { currentId });
    expect(hits[0]).toMatchObject({ id: 'port:dulata', score: 1 });
  });

  test('gives pages that make up the whole list, and counts them', async () => {
    for (const text of ['customs', 'AEO', '海关', 'port:', 'Kazahstan']) {
      const whole = await ask({ text, first: 200 });
      expect(whole.totalCount).toBe(whole.hits.length);
      const walked: SearchHit[] = [];
      for (let after: string | undefined; ; after = walked.at(-1)!.cursor) {
        const page = await ask({ text, first: 7, after });
        walked.push(...page.hits);
        expect(page.totalCount).toBe(whole.totalCount);
        expect(page.hasNextPage).toBe(walked.length < whole.totalCount);
        if (!page.hasNextPage) break;
      }
      expect(walked).toEqual(whole.hits);
      expect(new Set(ids(whole)).size).toBe(whole.hits.length);
      const scores = whole.hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });

  test('refuses the cursor of another search', async () => {
    const { cursor } = await only({ text: 'customs' });
    for (const asked of [{ text: 'custom' }, { text: 'customs', types: ['Port'] }, { text: 'customs', lang: 'en' }]) {
      await expect(ask({ ...asked, after: cursor })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    }
    await expect(ask({ text: 'customs', after: 'x' })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
  });

  test.each(['', ' \t\n\u00a0\u3000\u200b\u200f', '\ud800'])('finds nothing by the blank text %j', async (text) => {
    for (const places of [undefined, ['STATEMENTS', 'QUOTES']] as const)
      expect(await ask({ text, in: places })).toEqual({ hits: [], hasNextPage: false, totalCount: 0 });
  });

  test('small words count for nothing, unless the text has no others', async () => {
    const scores = async (text: string) =>
      (await ask({ text, types: ['Agreement', 'Port', 'Event'] })).hits.map(({ id, score }) => [id, score]);
    expect(ids(await ask({ text: 'the customs of Kazakhstan', first: 3 }))).toEqual(
      ids(await ask({ text: 'customs Kazakhstan', first: 3 })),
    );
    expect(await scores('arrangement of Singapore with China')).toEqual(await scores('arrangement Singapore China'));
    const found = (await only({ text: 'of the', types: ['Agreement'] })).matchedName?.value;
    for (const word of [/\bof\b/, /\bthe\b/]) expect(found).toMatch(word);
  });

  test.each([
    ['one that is too long', 'x'.repeat(LONGEST_TEXT + 1)],
    ['one that is far too long', '海'.repeat(10_000)],
  ])('refuses a text, %s, and says what to do', async (_, text) => {
    await expect(ask({ text })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('"text"'),
      hint: expect.stringMatching(/\S/),
    });
  });

  test.each([
    'AND',
    'NOT',
    'OR',
    '"',
    '\\',
    '"Dulata',
    'Dulata\\',
    '[* TO *]',
    '{a TO b}',
    '/.*/',
    'a~9',
    'Dulata~99',
    '*',
    '?*',
    '*:*',
    '-Dulata',
    '+(',
    '))',
    'search_type:Port',
    '_exists_:x',
    "') RETURN 1 //",
    '$names',
    '\0',
    'a\0b',
    '😀',
    '👩‍👩‍👧',
    '\ud800',
    '𠮷',
    '\u202eatallud',
    'دولاتا',
    'ﷺ'.repeat(LONGEST_TEXT),
    'a b '.repeat(50),
    '海关'.repeat(100),
    'kazakhstam '.repeat(18),
    'ä'.repeat(LONGEST_TEXT),
    '_dulata',
  ])('takes %j for plain text', async (text) => {
    const { hits } = await ask({ text });
    expect(hits.every(({ score }) => score > 0 && score <= 1)).toBe(true);
  });

  test('what looks like the syntax of an engine changes nothing', async () => {
    const plain = ids(await ask({ text: 'Dulata' }));
    for (const text of ['"Dulata"', 'Dulata\\', '(Dulata)', '+Dulata', '/Dulata/', '{Dulata}', '\u202eDulata\u202c']) {
      expect(ids(await ask({ text }))).toEqual(plain);
    }
    expect(ids(await ask({ text: 'Al*kou' }))).not.toContain('port:alashankou');
  });

  test(
    'every name finds its entity before all that do not have it',
    async () => {
      const bearers = new Map(
        data.relationships.filter(({ type }) => type === 'HAS_NAME').map(({ from, to }) => [to, from]),
      );
      const everyName = data.nodes.filter(({ type }) => type === 'Name');
      // Kinds that are rare, and every fourth of the others: each store answers hundreds.
      const asked = everyName.filter(({ properties }, i) => properties['kind'] !== 'OFFICIAL' || i % 4 === 0);
      const missed: string[] = [];
      for (const { id, properties } of asked) {
        const text = String(properties['value']);
        const { hits } = await ask({ text, first: 200 });
        const found = hits.find((hit) => hit.id === bearers.get(id));
        // What has the text for a code comes before all names.
        const best = hits.find(({ matchedName }) => matchedName !== null);
        if (!found || (best && best.score - found.score > 0.01)) missed.push(`${text} ${found?.score} ${best?.id}`);
      }
      expect(asked.length).toBeGreaterThan(700);
      expect(missed).toEqual([]);
    },
    10 * MINUTES,
  );
}

/** Searches made up from the shipped data set, each held against every name and claim there is. */
export function randomSearches(store: () => GraphStore): void {
  const claimsOf = ({ nodes }: GraphData) => nodes.filter(({ type }) => type === 'Claim');
  const wordingOf = ({ properties: { statement, quote, parallelQuotes } }: GraphData['nodes'][number]): string[] => [
    ...[statement, parallelQuotes ?? []].flatMap((texts) =>
      (texts as unknown as { value: string }[]).map(({ value }) => value),
    ),
    ...(typeof quote === 'string' ? [quote] : []),
  ];
  const textsOf = (data: GraphData): string[] => claimsOf(data).flatMap(wordingOf);
  const namesOf = ({ nodes }: GraphData): string[] =>
    nodes.filter(({ type }) => type === 'Name').map(({ properties }) => String(properties['value']));

  test.each([
    ['names', namesOf, ['NAMES']],
    ['claims', textsOf, ['STATEMENTS', 'QUOTES']],
    ['both', textsOf, ['NAMES', 'QUOTES']],
  ] as const)(
    `find what the documented ranking of all %s finds (${CASES} cases, seed ${SEED_OF_CASES})`,
    async (_, texts, places) => {
      const data = await shippedData();
      const everything = storeThatFindsEverything(data);
      const told = ({ hits }: SearchPage) => hits.map(({ cursor: _, ...hit }) => hit);
      const property = fc.asyncProperty(madeUp(texts(data)), async (text) => {
        const asked = { text, first: 200, in: places };
        const limited = countingCandidates(store());
        const found = told(await search(limited, registry, asked));
        // Of what stands nearly everywhere, such as "the", a store offers some only.
        fc.pre(limited.most() < CANDIDATES);
        expect(found).toEqual(told(await search(everything, registry, asked)));
      });
      await fc.assert(property, { seed: SEED_OF_CASES, numRuns: CASES });
    },
    10 * MINUTES + CASES * 1_000,
  );

  test(
    `lists of claims have those whose wording has all words of a text (${CASES} cases, seed ${SEED_OF_CASES})`,
    async () => {
      const data = await shippedData();
      const source = 'query ($text: String!) { claims(search: $text, first: 500) { totalCount nodes { id } } }';
      const property = fc.asyncProperty(madeUp(textsOf(data)), async (text) => {
        const { claims } = (await asker(store()).ask(source, { text })) as {
          claims: { totalCount: number; nodes: { id: string }[] };
        };
        const expected = claimsOf(data)
          .filter((claim) => claim.properties['rank'] !== 'DEPRECATED' && wordingHas(wordingOf(claim), text))
          .map(({ id }) => id)
          .sort();
        expect(claims.totalCount).toBe(expected.length);
        expect(claims.nodes.map(({ id }) => id)).toEqual(expected.slice(0, 500));
      });
      await fc.assert(property, { seed: SEED_OF_CASES, numRuns: CASES });
    },
    10 * MINUTES + CASES * 1_000,
  );
}

/** The store, which tells how many candidates it has offered at most. */
function countingCandidates(store: ReadableStore): ReadableStore & { most(): number } {
  let most = 0;
  return {
    run: (...asked) => store.run(...asked),
    async findByText(...asked) {
      const found = await store.findByText(...asked);
      most = Math.max(most, found.names.length, found.claims.length);
      return found;
    },
    most: () => most,
  };
}

/** A text, a part of one, or words of two, perhaps with an error typed into it. */
function madeUp(values: readonly string[]): fc.Arbitrary<string> {
  const name = fc.constantFrom(...values).filter((value) => [...value].length <= LONGEST_TEXT);
  const words = fc
    .tuple(name, name)
    .chain(([a, b]) => fc.shuffledSubarray([...a.split(' '), ...b.split(' ')], { minLength: 1 }))
    .map((parts) => parts.slice(0, 4).join(' '));
  const beginning = fc.tuple(name, fc.nat(12)).map(([value, length]) => [...value].slice(0, length + 1).join(''));
  const text = fc.oneof(name, words, beginning);
  const withError = fc
    .tuple(text, fc.nat(), fc.constantFrom('DROP', 'SWAP', 'ADD', 'REPLACE'), fc.constantFrom('a', 'e', 'x', '关', 'о'))
    .map(([value, where, how, letter]) => {
      const letters = [...value];
      const at = where % letters.length;
      if (how === 'DROP') letters.splice(at, 1);
      if (how === 'ADD') letters.splice(at, 0, letter);
      if (how === 'REPLACE') letters[at] = letter;
      if (how === 'SWAP' && at > 0) [letters[at - 1], letters[at]] = [letters[at]!, letters[at - 1]!];
      return letters.join('');
    });
  return fc.oneof(text, withError).filter((value) => value.trim() !== '' && [...value].length <= LONGEST_TEXT);
}
