import type { NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import type { Localized } from '../../src/model/values/language';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { compareCodePoints, fold } from '../oracle/fold';
import { asker, type Asker } from '../support/asker';
import { ensureSchema, fill } from '../support/graph';
import { fact, graph, node } from './hand-made-graph';

/** Names for which the stores' two ways to compare texts differ, some equal but for case and accents. */
const NAMES = [
  'Ａlpha',
  'ALPHA',
  'álpha',
  'Zebra',
  '都拉塔',
  '𠮷野',
  '𠀀',
  '😀',
  '🏴',
  '\uffff',
  '\uf8ff',
  'ҚАЛЖАТ',
  'β',
];
const LATITUDES = [44.5, null, -10, 44.5, null, 0, 90];

const PORTS: readonly NodeRecord[] = NAMES.map((name, i) =>
  node('Port', `port:p${String((i * 7) % 13).padStart(2, '0')}`, name, {
    kind: i % 3 === 0 ? 'ROAD' : 'SEA',
    unlocode: i % 4 === 0 ? null : `CN${String.fromCharCode(80 - i)}XX`,
    latitude: LATITUDES[i % LATITUDES.length]!,
    country: i % 5 === 0 ? null : `country:${i % 2 === 0 ? 'KZ' : 'CN'}`,
    validFrom: i % 3 === 1 ? null : `20${10 + i}`,
  }),
);
const COUNTRIES = ['CN', 'KZ'].map((code) => node('Country', `country:${code}`, code, { iso2: code }));
const AGREEMENT = node('Agreement', 'agreement:a', 'An agreement');
const DAYS = ['2007', null, '2008-03', '2008-03-03', '../2009'];
const SIGNATORIES = Array.from({ length: 11 }, (_, i) => node('Country', `country:S${i}`, `S${i % 4}`));
/** Parallel relationships: the same two ends, other days. */
const SIGNATURES = SIGNATORIES.flatMap(({ id }, i) =>
  Array.from({ length: 1 + (i % 3) }, (_, j) =>
    fact('SIGNED', id, AGREEMENT.id, { on: DAYS[(i + 2 * j) % DAYS.length]!, role: j > 0 ? 'WITNESS' : 'SIGNATORY' }),
  ),
);
const PAIRS = PORTS.slice(0, 4).map(({ id }, i) => fact('PAIRED_WITH', id, PORTS[i + 5]!.id));

interface Edge {
  readonly cursor: string;
  readonly id: string;
}
interface Page {
  readonly edges: readonly Edge[];
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>;
}
type Window = { first?: number; after?: string | undefined; last?: number; before?: string | undefined };
interface List {
  readonly title: string;
  /** Whether it takes `last` and `before`. */
  readonly pagesBackward: boolean;
  readonly page: (window: Window) => Promise<Page>;
}

let store: GrafeoStore;
let asking: Asker;
const load = (ports: readonly NodeRecord[], signatures: readonly RelationshipRecord[]) =>
  fill(store, graph([...ports, ...COUNTRIES, ...SIGNATORIES, AGREEMENT], [...signatures, ...PAIRS]));

beforeAll(async () => {
  store = await GrafeoStore.open(IN_MEMORY);
  await ensureSchema(store);
  asking = asker(store);
  await load(PORTS, SIGNATURES);
});
afterAll(() => store.close());

const VARIABLES = '$first: Int, $last: Int, $after: Cursor, $before: Cursor';
const WINDOW = 'first: $first, last: $last, after: $after, before: $before';
const FORWARD = 'first: $first, after: $after';
const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

const ports = (orderBy: string): List => ({
  title: `ports by ${orderBy || 'id'}`,
  pagesBackward: true,
  page: async (window) => {
    const order = orderBy && `, orderBy: [${orderBy}]`;
    const query = `query (${VARIABLES}) { ports(${WINDOW}${order}) { edges { cursor node { id } } ${PAGE_INFO} } }`;
    const { ports: page } = (await asking.ask(query, window)) as {
      ports: { edges: { cursor: string; node: Edge }[] } & Page;
    };
    return { ...page, edges: page.edges.map(({ cursor, node: { id } }) => ({ cursor, id })) };
  },
});

const signatories = (orderBy: string): List => ({
  title: `signatories of parallel signatures by ${orderBy || 'id'}`,
  pagesBackward: false,
  page: async (window) => {
    const order = orderBy && `, orderBy: [${orderBy}]`;
    const query = `query ($first: Int, $after: Cursor) { agreement(id: "agreement:a") { signatories(${FORWARD}${order}) { edges { cursor node { id } } ${PAGE_INFO} } } }`;
    const { agreement } = (await asking.ask(query, window)) as {
      agreement: { signatories: { edges: { cursor: string; node: Edge }[] } & Page };
    };
    const page = agreement.signatories;
    return { ...page, edges: page.edges.map(({ cursor, node: { id } }) => ({ cursor, id })) };
  },
});

const LISTS: readonly List[] = [
  ports(''),
  ...['name', 'unlocode', 'latitude', 'kind', 'validFrom', 'id', 'claimCount'].flatMap((key) => [
    ports(`{ ${key}: ASC }`),
    ports(`{ ${key}: DESC }`),
  ]),
  ports('{ country: { name: ASC } }'),
  ports('{ country: { name: DESC } }, { name: DESC }'),
  ports('{ pairedWith: { count: DESC } }, { latitude: ASC }'),
  ports('{ latitude: DESC }, { unlocode: ASC }, { name: ASC }'),
  signatories(''),
  signatories('{ relationship: { on: ASC } }'),
  signatories('{ relationship: { on: DESC } }'),
  signatories('{ node: { name: DESC } }, { relationship: { on: DESC } }'),
  signatories('{ relationship: { claimCount: DESC } }, { relationship: { role: DESC } }'),
];

describe.each(LISTS)('$title', ({ page, pagesBackward }) => {
  const ids = ({ edges }: Page): string[] => edges.map(({ id }) => id);

  test.each([1, 3, 5])('gives the whole once and in order in pages of %i', async (size) => {
    const whole = ids(await page({ first: 500 }));
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThanOrEqual(10);
    const forward: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const answer = await page({ first: size, after });
      forward.push(...ids(answer));
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = answer.pageInfo;
      expect([startCursor, endCursor]).toEqual([answer.edges[0]!.cursor, answer.edges.at(-1)!.cursor]);
      expect({ hasNextPage, hasPreviousPage }).toEqual({
        hasNextPage: forward.length < whole.length,
        hasPreviousPage: forward.length > answer.edges.length,
      });
      [after, more] = [endCursor!, hasNextPage];
    }
    expect(forward).toEqual(whole);
    if (!pagesBackward) return;
    const backward: string[] = [];
    for (let before: string | undefined, more = true; more;) {
      const answer = await page({ last: size, before });
      backward.unshift(...ids(answer));
      const { hasNextPage, hasPreviousPage, startCursor } = answer.pageInfo;
      expect({ hasNextPage, hasPreviousPage }).toEqual({
        hasNextPage: backward.length > answer.edges.length,
        hasPreviousPage: backward.length < whole.length,
      });
      [before, more] = [startCursor!, hasPreviousPage];
    }
    expect(backward).toEqual(whole);
  });

  if (!pagesBackward) return;

  test('gives what stands between two cursors, from either side', async () => {
    const { edges } = await page({ first: 500 });
    const whole = edges.map(({ id }) => id);
    for (const [i, j] of [
      [0, 9],
      [2, 6],
      [4, 5],
      [3, 8],
    ] as const) {
      const [after, before] = [edges[i]!.cursor, edges[j]!.cursor];
      const between = whole.slice(i + 1, j);
      const first = await page({ first: 2, after, before });
      const last = await page({ last: 2, after, before });
      expect(ids(first)).toEqual(between.slice(0, 2));
      expect(ids(last)).toEqual(between.slice(-2));
      // Items stand outside the window on both sides: those of the cursors at least.
      for (const { pageInfo } of [first, last])
        expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    }
  });
});

describe('a cursor', () => {
  const byName = ports('{ name: ASC }');

  afterEach(() => load(PORTS, SIGNATURES));

  test('survives what is added before and after it, and the loss of its own item', async () => {
    const { edges } = await byName.page({ first: 500 });
    const [cursor, following] = [edges[4]!, edges.slice(5).map(({ id }) => id)];
    const added = [node('Port', 'port:aaa', 'AAA'), node('Port', 'port:zzz', '\u{10fffd}')];
    await load([...PORTS, ...added], SIGNATURES);
    const after = await byName.page({ first: 500, after: cursor.cursor });
    expect(after.edges.map(({ id }) => id)).toEqual([...following, 'port:zzz']);
    await load(
      PORTS.filter(({ id }) => id !== cursor.id),
      SIGNATURES,
    );
    const without = await byName.page({ first: 500, after: cursor.cursor });
    expect(without.edges.map(({ id }) => id)).toEqual(following);
    expect(without.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('at the end of a list leads to an empty page', async () => {
    const { pageInfo } = await byName.page({ first: 500 });
    const beyond = await byName.page({ first: 5, after: pageInfo.endCursor! });
    expect(beyond).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });
});

test('names are in the order of their code points without case and accents, in both directions', async () => {
  const expected = PORTS.map(({ id, properties }) => ({
    id,
    key: fold((properties['name'] as readonly Localized[])[0]!.value),
  }));
  const order = (sign: number) =>
    [...expected].sort((a, b) => sign * compareCodePoints(a.key, b.key) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  const idsBy = async (orderBy: string) => (await ports(orderBy).page({ first: 500 })).edges.map(({ id }) => id);
  expect(await idsBy('{ name: ASC }')).toEqual(order(1));
  expect(await idsBy('{ name: DESC }')).toEqual(order(-1));
});

test('what has no value comes last in both directions', async () => {
  const without = PORTS.filter(({ properties }) => properties['unlocode'] === null)
    .map(({ id }) => id)
    .sort();
  for (const direction of ['ASC', 'DESC']) {
    const { edges } = await ports(`{ unlocode: ${direction} }`).page({ first: 500 });
    expect(edges.slice(-without.length).map(({ id }) => id)).toEqual(without);
  }
});
