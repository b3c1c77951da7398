import type { GraphStore, StoredGraph } from '../../src/store/graph-store';
import { asker } from '../support/asker';
import { LIMITS } from '../support/domain';
import { Topology } from '../../src/model/topology';

const NEIGHBOURS = 100_000;

/** A country with very many ports, and one port that is of another country as well. */
function hub(): StoredGraph {
  const entity = (label: string, id: string) => ({ labels: ['Node', label, 'Entity'], properties: { id } });
  const number = (i: number): string => String(i).padStart(6, '0');
  const ports = Array.from({ length: NEIGHBOURS }, (_, i) => entity('Port', `port:p${number(i)}`));
  const located = (id: string, from: string, to: string) => ({
    type: 'LOCATED_IN',
    from,
    to,
    properties: { id: `rel:located-in-${id}` },
  });
  const relationships = ports.map(({ properties: { id } }, i) =>
    located(number(i).padStart(16, '0'), id, 'country:XX'),
  );
  return {
    nodes: [...ports, entity('Country', 'country:XX'), entity('Country', 'country:YY')],
    relationships: [...relationships, located('ffffffffffffffff', 'port:p000042', 'country:YY')],
  };
}

const WIDTH = 12;

/** Two countries, and between them three layers of places, each a part of all of the next: 12 * 12 * 12 shortest ways. */
function layers(): StoredGraph {
  const layer = (n: number): string[] => Array.from({ length: WIDTH }, (_, i) => `place:l${n}-${i}`);
  const all = [['country:XX'], layer(1), layer(2), layer(3), ['country:YY']];
  const pairs = all.slice(1).flatMap((upper, i) => all[i]!.flatMap((low) => upper.map((high) => [low, high] as const)));
  return {
    nodes: all.flat().map((id) => ({
      labels: ['Node', id.startsWith('place') ? 'Place' : 'Country', 'Entity'],
      properties: { id },
    })),
    relationships: pairs.map(([from, to], i) => ({
      type: 'PART_OF',
      from,
      to,
      properties: { id: `rel:part-of-${String(i).padStart(16, '0')}` },
    })),
  };
}

/** Shortest ways that are very many are found in their order. */
export function manyWays(store: () => GraphStore): void {
  beforeAll(() => store().replaceAll(layers()), 60_000);

  test('the first and the next of very many shortest ways are those of the least ids of nodes', async () => {
    const query = `query ($after: Cursor) {
      paths(from: "country:XX", to: "country:YY", via: { only: [PART_OF] }, first: 2, after: $after) {
        nodes { steps { relationship { id } } }
        pageInfo { endCursor }
        totalCount
      }
    }`;
    const ids: string[][] = [];
    let after: string | undefined;
    for (let page = 0; page < 2; page++) {
      const { paths } = (await asker(store()).ask(query, { after })) as {
        paths: {
          nodes: { steps: { relationship: { id: string } }[] }[];
          pageInfo: { endCursor: string };
          totalCount: number;
        };
      };
      expect(paths.totalCount).toBe(WIDTH ** 3);
      ids.push(...paths.nodes.map(({ steps }) => steps.map(({ relationship: { id } }) => id)));
      after = paths.pageInfo.endCursor;
    }
    const numbers = ids.map((way) => way.map((id) => Number(id.slice(-16))));
    // The first place of each layer, then the others of the last, by their ids: 0, 1, 10, 11, 2 and so on.
    expect(numbers).toEqual([0, 1, 10, 11].map((i) => [0, WIDTH, WIDTH + WIDTH ** 2 + i, WIDTH + 2 * WIDTH ** 2 + i]));
  }, 60_000);

  test('a timeline of more parts than may be read is refused, and one of fewer is not', async () => {
    const query = '{ timeline(about: "country:YY") { entries { totalCount } undated { totalCount } } }';
    const limited = (maxVisited: number) => asker(store(), { ...LIMITS, maxVisited }).ask(query);
    await expect(limited(3 * WIDTH)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: `timeline met more than ${3 * WIDTH} relationships.`,
    });
    expect(await limited(3 * WIDTH + 2)).toEqual({
      timeline: { entries: { totalCount: 0 }, undated: { totalCount: 0 } },
    });
  });
}

/** The store with a count of the rows that it yields. */
function counting(store: GraphStore): { readonly store: GraphStore; readonly yielded: () => number } {
  let rows = 0;
  const run: GraphStore['run'] = async (...asked) => {
    const found = await store.run(...asked);
    rows += found.flat(2).length;
    return found;
  };
  return { store: Object.assign(Object.create(store) as GraphStore, { run }), yielded: () => rows };
}

/** A node with very many neighbours is answered in bounds. */
export function hubs(store: () => GraphStore): void {
  beforeAll(() => store().replaceAll(hub()), 300_000);

  const ask = (query: string, limits = LIMITS) => asker(store(), limits).ask(query);

  test('the way through a hub is found from its other end', async () => {
    const query =
      '{ shortestPath(from: "country:XX", to: "country:YY", via: { structural: true }) { length nodes { id } } }';
    const nodes = ['country:XX', 'port:p000042', 'country:YY'].map((id) => ({ id }));
    expect(await ask(query, { ...LIMITS, maxVisited: 200_000 })).toEqual({ shortestPath: { length: 2, nodes } });
  }, 60_000);

  test('a search that would read too much is refused, with what to do', async () => {
    // The shortest ways alone may be found by a store's own search, which is bounded by time.
    const query =
      '{ paths(from: "port:p000001", to: "country:YY", via: { structural: true }, maxLength: 4, kind: SIMPLE) { nodes { length } } }';
    await expect(ask(query, { ...LIMITS, maxVisited: 1_000 })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining('more than 1000 relationships'),
      hint: expect.stringContaining('via'),
    });
  }, 60_000);

  test('of the last level of a search only the steps that lead on become rows', async () => {
    // What is to be avoided keeps a store from a search of its own.
    const query =
      '{ shortestPath(from: "port:p000001", to: "port:p000002", avoid: ["port:p000003"], via: { structural: true }) { length } }';
    const counted = counting(store());
    const found = await asker(counted.store, { ...LIMITS, maxVisited: 200_000 }, Topology.EMPTY).ask(query);
    expect(found).toEqual({ shortestPath: { length: 2 } });
    expect(counted.yielded()).toBeLessThan(100);
  }, 60_000);

  test('its neighbourhood is the first part of it, and says so', async () => {
    const query = '{ neighbourhood(of: "country:XX", first: 3) { nodes { id } relationships { id } truncated } }';
    expect(await ask(query)).toEqual({
      neighbourhood: {
        nodes: ['port:p000000', 'port:p000001', 'port:p000002'].map((id) => ({ id })),
        relationships: [0, 1, 2].map((i) => ({ id: `rel:located-in-${String(i).padStart(16, '0')}` })),
        truncated: true,
      },
    });
  }, 60_000);

  test('what it has in common with another is found', async () => {
    const query = '{ commonNeighbours(of: ["country:XX", "country:YY"]) { nodes { node { id } } } }';
    expect(await ask(query)).toEqual({ commonNeighbours: { nodes: [{ node: { id: 'port:p000042' } }] } });
  }, 60_000);
}
