import { CustomsGraphError } from '../../src/errors';
import type { GraphStore, StoredGraph } from '../../src/store/graph-store';

const GRAPH: StoredGraph = {
  nodes: [
    {
      labels: ['Node', 'Port'],
      properties: { id: 'port:a', name: 'Ä', rank: 1n, share: 0.5, flag: true, list: ['x', 'y'] },
    },
    { labels: ['Node', 'Port'], properties: { id: 'port:b', name: '𠮷😀', list: [] } },
  ],
  relationships: [
    { type: 'PAIRED_WITH', from: 'port:a', to: 'port:b', properties: { id: 'rel:1', claims: ['claim:x'] } },
    { type: 'PAIRED_WITH', from: 'port:a', to: 'port:b', properties: { id: 'rel:2' } },
  ],
};

/** What every store does, whatever it is. */
export function contract(store: () => GraphStore): void {
  beforeEach(() => store().replaceAll(GRAPH));

  const run = (text: string, parameters = {}) => store().run({ text, parameters });

  test('gives back what was written, with its types', async () => {
    const [row] = await run(
      'MATCH (n:`Port` {id: $id}) RETURN [n.name, n.rank, n.share, n.flag, n.list, n.none] AS row',
      {
        id: 'port:a',
      },
    );
    const [name, rank, ...rest] = row as unknown[];
    expect([name, Number(rank), ...rest]).toEqual(['Ä', 1, 0.5, true, ['x', 'y'], null]);
    expect(await run('MATCH (n:`Port` {id: $id}) RETURN [n.name, n.list] AS row', { id: 'port:b' })).toEqual([
      ['𠮷😀', []],
    ]);
  });

  test('tells how it works a statement out', async () => {
    const text = 'MATCH (n:`Port` {id: $id}) RETURN n.name AS row';
    const plan = await store().profile({ text, parameters: { id: 'port:a' } });
    expect(plan.length).toBeGreaterThan(1);
    expect(plan.join('\n')).toMatch(/rows=1/);
    await expect(store().profile({ text: 'MATCH (', parameters: {} })).rejects.toBeInstanceOf(CustomsGraphError);
  });

  test('keeps parallel relationships apart', async () => {
    const rows = await run('MATCH (:`Port`)-[r:`PAIRED_WITH`]->() RETURN r.id AS row ORDER BY row');
    expect(rows).toEqual(['rel:1', 'rel:2']);
  });

  test('counts nodes', async () => expect(await store().nodeCount()).toBe(2));

  test('takes whole numbers as limits', async () => {
    expect(await run('MATCH (n:`Port`) WITH n ORDER BY n.id LIMIT $n RETURN n.id AS row', { n: 1n })).toEqual([
      'port:a',
    ]);
  });

  test('puts a new graph in the place of the old one', async () => {
    await store().replaceAll({ nodes: [GRAPH.nodes[1]!], relationships: [] });
    expect(await run('MATCH (n) RETURN n.id AS row')).toEqual(['port:b']);
  });

  test('is as it was when a graph cannot be written', async () => {
    const twice = { nodes: [...GRAPH.nodes, GRAPH.nodes[0]!], relationships: [] };
    await expect(store().replaceAll(twice)).rejects.toMatchObject({ code: 'CG_STORE_CONFLICT' });
    expect(await store().nodeCount()).toBe(2);
    expect(await run('MATCH ()-[r]->() RETURN count(r) > 1 AS row')).toEqual([true]);
  });

  test('is as it was when a record cannot be made while others are being written', async () => {
    const bad = {
      labels: ['Node', 'Place'],
      get properties(): never {
        throw new Error('no properties');
      },
    };
    await expect(store().replaceAll({ nodes: [...GRAPH.nodes, bad], relationships: [] })).rejects.toThrow();
    expect(await store().nodeCount()).toBe(2);
  });

  test('reports progress up to the whole', async () => {
    const seen: number[] = [];
    await store().replaceAll(GRAPH, (done, of) => seen.push(done, of));
    expect(seen.slice(-2)).toEqual([4, 4]);
  });

  test('gives a failure a code and keeps the statement out of its message', async () => {
    const failure = run('THIS IS NO CYPHER');
    await expect(failure).rejects.toBeInstanceOf(CustomsGraphError);
    await failure.catch((error: CustomsGraphError) => {
      expect(error.code).toBe('CG_STORE_FAILED');
      expect(error.message).not.toContain('CYPHER');
    });
  });

  test('does not begin what is no longer wanted', async () => {
    const signal = AbortSignal.abort();
    await expect(store().run({ text: 'RETURN 1 AS row', parameters: {} }, { signal })).rejects.toThrow();
  });

  test('stops waiting when an answer is no longer wanted', async () => {
    const controller = new AbortController();
    const text = 'UNWIND range(1, 3000000) AS i WITH i % 1000 AS k, count(*) AS c RETURN sum(c) AS row';
    const running = store().run({ text, parameters: {} }, { signal: controller.signal });
    controller.abort(new Error('not wanted'));
    await expect(running).rejects.toThrow('not wanted');
    expect(await store().nodeCount()).toBe(2);
  });

  test('runs reads side by side', async () => {
    const rows = await Promise.all(Array.from({ length: 20 }, (_, i) => run('RETURN $i AS row', { i })));
    expect(rows.map(([row]) => Number(row))).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });
}
