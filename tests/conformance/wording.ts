import { idWithoutView } from '../../src/model/values/view';
import type { GraphStore } from '../../src/store/graph-store';
import { search, type SearchArguments, type SearchHit } from '../../src/traversal/search/search';
import { asker } from '../support/asker';
import { registry } from '../support/domain';
import { WORDING_SEARCHES } from '../support/search-list';

type Asked = Partial<SearchArguments> & { readonly text: string };

/** Search in statements and quotations, and lists filtered by wording, over the shipped data set. */
export function wording(store: () => GraphStore): void {
  const ask = async (asked: Asked): Promise<readonly SearchHit[]> =>
    (await search(store(), registry, { first: 200, in: ['STATEMENTS', 'QUOTES'], ...asked })).hits;
  const ids = (hits: readonly SearchHit[]): string[] => hits.map(({ id }) => id);
  const shown = ({ matchedText, highlights }: SearchHit): string[] =>
    highlights.map(({ start, end }) => matchedText!.value.slice(start, end));

  describe.each(Object.entries(WORDING_SEARCHES))('%s', (_, list) => {
    test.each(list)('"%s" in %s finds %s among the first %i', async (text, place, claim, first) => {
      expect(ids(await ask({ text, in: [place], first }))).toContain(claim);
    });
  });

  test('tells in which text it found a claim, and the passage in it', async () => {
    const [hit] = await ask({ text: '互认检查结果', first: 1 });
    expect(hit).toMatchObject({ id: 'claim:s1-28', matchedName: null });
    expect(hit!.matchedText).toEqual({ in: 'QUOTES', language: 'zh-Hant', value: '第二階段互認檢查結果' });
    expect(shown(hit!)).toEqual(['互認檢查結果']);
    const [other] = await ask({ text: 'terrorists from shipping weapons', first: 1 });
    expect(other!.matchedText).toMatchObject({ in: 'STATEMENTS', language: 'en' });
    expect(shown(other!)).toEqual(['terrorists', 'from', 'shipping', 'weapons']);
  });

  test('finds a quotation by its wording in another language of the source', async () => {
    const [hit] = await ask({ text: 'common cargo list', in: ['QUOTES'], first: 1 });
    expect(hit!.id).toBe('claim:s1-19');
    expect(hit!.matchedText).toEqual({ in: 'QUOTES', language: 'en', value: 'the two sides use a common cargo list' });
    expect(shown(hit!)).toEqual(['common', 'cargo', 'list']);
  });

  test('finds each claim once, by the better of its texts, and claims alone', async () => {
    const hits = await ask({ text: 'cooperation' });
    expect(new Set(ids(hits)).size).toBe(hits.length);
    expect(ids(hits).every((id) => id.startsWith('claim:'))).toBe(true);
    const places = new Set(hits.map(({ matchedText }) => matchedText!.in));
    expect(places).toEqual(new Set(['STATEMENTS', 'QUOTES']));
  });

  test('looks only where it is told', async () => {
    expect(ids(await ask({ text: '大规模杀伤性武器', in: ['STATEMENTS'] }))).toEqual([]);
    // The quotation and its second wording have no such word, the statement has.
    expect(ids(await ask({ text: 'shipping', in: ['STATEMENTS'] }))).toContain('claim:s0-09');
    expect(ids(await ask({ text: 'shipping', in: ['QUOTES'] }))).not.toContain('claim:s0-09');
    expect(ids(await ask({ text: '大规模杀伤性武器', in: ['NAMES'] }))).toEqual(['goal:no-wmd-through-freight']);
  });

  test('puts names and claims in one order, narrowed by type', async () => {
    const all = await ask({ text: 'Dulata', in: ['NAMES', 'STATEMENTS', 'QUOTES'] });
    expect(all[0]).toMatchObject({ id: 'port:dulata', score: 1 });
    expect(ids(all).some((id) => id.startsWith('claim:'))).toBe(true);
    const scores = all.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const of = async (...types: string[]) => ids(await ask({ text: 'Dulata', in: ['NAMES', 'STATEMENTS'], types }));
    expect((await of('Port')).every((id) => id.startsWith('port:'))).toBe(true);
    expect((await of('Claim')).every((id) => id.startsWith('claim:'))).toBe(true);
    expect(await of('Name')).toEqual([]);
  });

  test('forgives errors only when nothing has all of the text', async () => {
    expect((await ask({ text: 'destruction' })).every(({ score }) => score > 0.54)).toBe(true);
    expect((await ask({ text: 'destrction' })).every(({ score }) => score < 0.55)).toBe(true);
  });

  test('finds nothing by one character', async () => {
    for (const text of ['海', 'C']) expect(await ask({ text })).toEqual([]);
  });

  const listed = async (list: string): Promise<string[]> => {
    const { list: found } = (await asker(store()).ask(`{ list: ${list} { totalCount nodes { id } } }`)) as {
      list: { totalCount: number; nodes: { id: string }[] };
    };
    expect(found.totalCount).toBeGreaterThanOrEqual(found.nodes.length);
    return found.nodes.map(({ id }) => id);
  };

  test.each([
    ['claims(search: "weapons of mass destruction")', ['claim:s0-09']],
    // Words of the statement and of the quotation, in any order; beginnings are enough.
    ['claims(search: "destruct 武器 terror")', ['claim:s0-09']],
    ['claims(search: "大規模殺傷性武器")', ['claim:s0-09']],
    // Words of the statement, of the quotation and of the same passage in English.
    ['claims(search: "manifest 載貨清單 list")', ['claim:s1-19']],
    ['claims(search: "terrorism destruction")', []],
    ['claims(search: "destrction")', []],
    [
      'claims(where: { search: "approved", source: { id: { eq: "source:liser-cn-us-ctpat" } } })',
      ['claim:s0-21', 'claim:s0-29'],
    ],
    // The English half was rejected.
    ['claims(search: "Basham", where: { language: { eq: "en" } }, orderBy: [{ id: DESC }])', []],
    [
      'claims(search: "Basham", where: { language: { eq: "en" } }, rank: [NORMAL, DEPRECATED])',
      ['claim:s0-19-en@rank=DEPRECATED,NORMAL'],
    ],
    ['claims(search: "Basham", orderBy: [{ id: DESC }], first: 1)', ['claim:s0-19']],
    ['claims(search: "")', []],
    ['claims(search: " ?! ")', []],
    ['claims(search: null, where: { id: { eq: "claim:s0-09" } })', ['claim:s0-09']],
    ['contradictions(search: "Basham commissioner")', ['contradiction:x3']],
    ['contradictions(search: "约旦 2008年")', ['contradiction:x201']],
    ['contradictions(search: "green corridor hours", open: true)', ['contradiction:x34']],
    ['contradictions(search: "green corridor hours", open: false)', []],
    ['contradictions(where: { NOT: { search: "the" } }, first: 0)', []],
    [
      'agreements(where: { claims: { some: { node: { search: "China and Costa Rica" } } } })',
      ['agreement:cn-cr-aeo-mra', 'agreement:cn-ph-aeo-mra'],
    ],
    ['ports(where: { claims: { some: { node: { search: "farm produce" } } } })', ['port:baketu']],
  ])('%s are %j', async (list, expected) => expect(await listed(list)).toEqual(expected));

  test('lists filtered by wording have pages and totals', async () => {
    const whole = await listed('claims(search: "signed", first: 500)');
    const page = async (after: string | null) => {
      const source = `query ($after: Cursor) {
        claims(search: "signed", first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
      const { claims } = (await asker(store()).ask(source, { after })) as {
        claims: { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      expect(claims.totalCount).toBe(whole.length);
      return claims;
    };
    const walked: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = await page(after);
      walked.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(walked).toEqual(whole);
  });

  test('a claim that search finds with all of the text is in the list of the same text', async () => {
    const texts = Object.values(WORDING_SEARCHES).flatMap((list) => list.map(([text]) => text));
    for (const text of texts) {
      const found = (await ask({ text })).filter(({ score }) => score >= 0.55);
      const every = 'rank: [PREFERRED, NORMAL, DEPRECATED]';
      const inList = await listed(`claims(search: ${JSON.stringify(text)}, ${every}, first: 500)`);
      expect(inList.map(idWithoutView)).toEqual(expect.arrayContaining(ids(found)));
    }
  });
}
