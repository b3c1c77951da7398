import type { RunningServer } from '../../src/server/server';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal, type RefusedOperation } from './client';

/*
 * Search as clients see it. What is found by which text, on both stores, is in tests/conformance/searches.ts.
 */
let server: RunningServer;
beforeAll(async () => void (server = await startServer()), 120_000);
afterAll(() => server?.close());

interface Hit {
  readonly score: number;
  readonly node: { readonly id: string; readonly name: string };
  readonly matchedName: { readonly value: string; readonly of: { readonly id: string } } | null;
  readonly highlights: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

interface Search {
  readonly totalCount: number;
  readonly nodes: readonly Hit[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly score: number } }[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

async function search(args: string): Promise<Search> {
  const hit = '{ score node { id name } matchedName { value of { id } } highlights { start end text } }';
  const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const data = await dataOf(
    server.url,
    `{ search(${args}) { totalCount nodes ${hit} edges { cursor node { score } } ${page} } }`,
  );
  return data['search'] as unknown as Search;
}

test('fetches what is selected of the entity and of the name by which it was found', async () => {
  const { nodes, totalCount } = await search('text: "қалжат", lang: "ru"');
  expect(totalCount).toBe(1);
  expect(nodes).toEqual([
    {
      score: 0.989,
      node: { id: 'port:kalzhat@lang=ru', name: 'Калжат' },
      matchedName: { value: 'Қалжат', of: { id: 'port:kalzhat@lang=ru' } },
      highlights: [{ start: 0, end: 6, text: 'Қалжат' }],
    },
  ]);
});

test('has no name for what is found by a code', async () => {
  const { nodes } = await search('text: "398", types: [Country]');
  expect(nodes).toEqual([
    { score: 1, node: { id: 'country:KZ', name: 'Kazakhstan' }, matchedName: null, highlights: [] },
  ]);
});

test('finds nothing by a blank text', async () => {
  expect(await search('text: " "')).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
});

test('tells what of a claim was found, and fetches what is selected of the claim', async () => {
  const data = await dataOf(
    server.url,
    `{ search(text: "大规模杀伤性武器", in: [STATEMENTS, QUOTES]) { totalCount nodes {
      score matchedIn matchedText { language value } matchedName { id } node { id } claim { id source { id } } highlights { text } } } }`,
  );
  expect(data['search']).toEqual({
    totalCount: 1,
    nodes: [
      {
        score: expect.any(Number) as number,
        matchedIn: 'QUOTES',
        matchedText: { language: 'zh-Hans', value: '防止恐怖分子利用货运渠道将大规模杀伤性武器运入美国' },
        matchedName: null,
        node: null,
        claim: { id: 'claim:s0-09', source: { id: 'source:liser-cn-us-ctpat' } },
        highlights: [{ text: '大规模杀伤性武器' }],
      },
    ],
  });
});

test('has no text for what is found by a code, and the language for what is found by a name', async () => {
  const data = await dataOf(
    server.url,
    '{ code: search(text: "398") { nodes { matchedIn matchedText { value } } } name: search(text: "Қалжат") { nodes { matchedIn matchedText { language value } claim { id } } } }',
  );
  expect(data).toEqual({
    code: { nodes: [{ matchedIn: null, matchedText: null }] },
    name: {
      nodes: [{ matchedIn: 'NAMES', matchedText: { language: 'kk', value: 'Қалжат' }, claim: null }],
    },
  });
});

test('finds only claims whose sources were published by a day', async () => {
  const count = async (visibility: string): Promise<number> =>
    (await search(`text: "arrangement signed", in: [STATEMENTS], first: 1 ${visibility}`)).totalCount;
  expect(await count('knownAsOf: "2016-12-31"')).toBeGreaterThan(0);
  expect(await count('knownAsOf: "2016-12-31"')).toBeLessThan(await count(''));
});

test('gives pages that go on where the last one ended', async () => {
  const whole = await search('text: "customs", first: 60');
  const first = await search('text: "customs", first: 40');
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const second = await search(`text: "customs", first: 20, after: ${JSON.stringify(first.pageInfo['endCursor'])}`);
  expect(second.pageInfo).toMatchObject({ hasPreviousPage: true, startCursor: second.edges[0]!.cursor });
  expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes);
});

test('finds only what is visible', async () => {
  const agreements = async (visibility: string): Promise<number> =>
    (await search(`text: "AEO", types: [Agreement], first: 1 ${visibility}`)).totalCount;
  const all = await agreements('');
  const in2015 = await agreements('asOf: "2015-01-01"');
  const known = await agreements('knownAsOf: "2016-12-31"');
  expect(in2015).toBeGreaterThan(0);
  expect(in2015).toBeLessThan(all);
  expect(known).toBeGreaterThan(0);
  expect(known).toBeLessThan(all);
});

test('finds several things in one operation, one of them by a variable', async () => {
  const data = await dataOf(
    server.url,
    'query ($text: String!) { a: search(text: $text, first: 1) { nodes { node { id } } } b: search(text: "海关总署", first: 1) { nodes { node { id } } } }',
    { text: 'dulatta' },
  );
  expect(data).toEqual({
    a: { nodes: [{ node: { id: 'port:dulata' } }] },
    b: { nodes: [{ node: { id: 'administration:cn-gacc' } }] },
  });
});

const refused: readonly RefusedOperation[] = [
  {
    title: 'three hundred characters',
    query: 'query ($text: String!) { search(text: $text) { totalCount } }',
    variables: { text: '海'.repeat(300) },
    code: 'BAD_USER_INPUT',
    message: /"text" has 300 characters; a search takes at most 200/,
  },
  {
    title: 'types without a type',
    query: '{ search(text: "Dulata", types: []) { totalCount } }',
    code: 'BAD_USER_INPUT',
    message: /"types" is an empty list/,
    hint: /leave "types" out/,
  },
  {
    title: 'claims by names',
    query: '{ search(text: "Dulata", types: [Claim]) { totalCount } }',
    code: 'BAD_USER_INPUT',
    message: /Claims have no names/,
    hint: /in: \[STATEMENTS, QUOTES\]/,
  },
  {
    title: 'no place to look in',
    query: '{ search(text: "Dulata", in: []) { totalCount } }',
    code: 'BAD_USER_INPUT',
    message: /"in" is an empty list/,
    hint: /leave "in" out/,
  },
  {
    title: 'a page that is too large',
    query: '{ search(text: "Dulata", first: 100000) { totalCount } }',
    code: 'LIMIT_EXCEEDED',
    message: /"first" is 100000/,
  },
  {
    title: 'the cursor of another list',
    query: '{ search(text: "Dulata", after: "WyJGVGxDZ2MiLCJiYWtldHUiLCJwb3J0OmJha2V0dSJd") { totalCount } }',
    code: 'BAD_CURSOR',
    message: /"after"/,
  },
];

test.each(refused)('refuses $title', async ({ query, variables, ...refusal }) => {
  expectRefusal(await ask(server.url, { query, variables }), refusal);
});
