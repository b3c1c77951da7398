import type { RunningApplication } from '../../../src/application/application';
import { startServer } from '../../support/server';
import { GOLD_ROWS, meantBy, queryOf, type GoldRow } from './gold-rows';

/** Rows of one request, as OpenRefine sends them. */
const BATCH = 10;

interface Candidate {
  readonly id: string;
  readonly score: number;
  readonly match: boolean;
}

interface Answered {
  readonly row: GoldRow;
  readonly candidates: readonly Candidate[];
}

let server: RunningApplication;
let answered: readonly Answered[];

beforeAll(async () => {
  server = await startServer({ RECONCILE: 'true' });
  answered = await askAll(GOLD_ROWS);
}, 120_000);
afterAll(() => server.close());

async function askAll(rows: readonly GoldRow[]): Promise<readonly Answered[]> {
  const all: Answered[] = [];
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const queries = JSON.stringify(Object.fromEntries(batch.map((row, i) => [`q${i}`, queryOf(row)])));
    const response = await fetch(`${server.url}/reconcile`, { method: 'POST', body: new URLSearchParams({ queries }) });
    const answers = (await response.json()) as Record<string, { readonly result: readonly Candidate[] }>;
    batch.forEach((row, i) => all.push({ row, candidates: answers[`q${i}`]!.result }));
  }
  return all;
}

const isRight = ({ row, candidates: [first] }: Answered): boolean => first !== undefined && first.id === meantBy(row);

const inWords = ({ row: { kind, text, type, country, id }, candidates }: Answered): string => {
  const found = candidates.slice(0, 3).map((one) => `${one.id} ${one.score}${one.match ? ' matched' : ''}`);
  const asked = [text, ...[type, country].filter((part) => part !== '')].join(' · ');
  return `  ${kind}: ${asked}, meant: ${id || 'nothing'}, found: ${found.join(', ') || 'nothing'}`;
};

/** The share of rows for which something holds, told with those for which it does not. */
function share(what: string, rows: readonly Answered[], holds: (one: Answered) => boolean): number {
  const others = rows.filter((one) => !holds(one));
  const part = (rows.length - others.length) / rows.length;
  console.log([`${what}: ${part.toFixed(4)} of ${rows.length} rows`, ...others.map(inWords)].join('\n'));
  return part;
}

test('the list has enough of what is in the graph, of what is not, and of what could be several things', () => {
  const of = (kind: string) => GOLD_ROWS.filter((row) => row.kind === kind);
  expect(GOLD_ROWS.filter((row) => meantBy(row) !== undefined).length).toBeGreaterThanOrEqual(220);
  expect([...of('absent'), ...of('look-alike')].length).toBeGreaterThanOrEqual(60);
  expect(of('ambiguous').length).toBeGreaterThanOrEqual(10);
  expect([...of('absent'), ...of('look-alike'), ...of('ambiguous')].filter(meantBy)).toEqual([]);
});

test('every id of the list is in the graph', async () => {
  const ids = [...new Set(GOLD_ROWS.flatMap(({ id }) => (id === '' ? [] : id.split('|'))))];
  const query = 'query Known($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const unknown: string[] = [];
  for (let start = 0; start < ids.length; start += 100) {
    const asked = ids.slice(start, start + 100);
    const body = JSON.stringify({ query, variables: { ids: asked } });
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { data } = (await response.json()) as { data: { nodes: readonly (object | null)[] } };
    unknown.push(...asked.filter((_, i) => data.nodes[i] === null));
  }
  expect(unknown).toEqual([]);
});

test('what is claimed to be a match is the thing that was meant, in 99 of 100 rows', () => {
  const matched = answered.filter(({ candidates }) => candidates.some(({ match }) => match));
  expect(matched.length).toBeGreaterThan(200);
  expect(share('precision where a match is claimed', matched, isRight)).toBeGreaterThanOrEqual(0.99);
});

test('the first candidate is the thing that was meant, in 95 of 100 rows', () => {
  const meant = answered.filter(({ row }) => meantBy(row) !== undefined);
  expect(share('recall of the first candidate', meant, isRight)).toBeGreaterThanOrEqual(0.95);
});

test('nothing is matched where what was meant is not in the graph', () => {
  const absent = answered.filter(({ row: { kind } }) => kind === 'absent' || kind === 'look-alike');
  const none = ({ candidates }: Answered): boolean => !candidates.some(({ match }) => match);
  expect(share('unmatched where there is nothing to match', absent, none)).toBe(1);
});
