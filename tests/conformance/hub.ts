import type { GraphStore, StoredGraph } from '../../src/store/graph-store';
import { LIMITS, asker } from '../support/graph';

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

/** A node with very many neighbours is answered in bounds. */
export function hubs(store: () => GraphStore): void {
  beforeAll(() => store().replaceAll(hub()), 300_000);

  const ask = (query: string, limits = LIMITS) => asker(store(), limits).ask(query);

  test('the way through a hub is found from its other end', async () => {
    const query = '{ shortestPath(from: "country:XX", to: "country:YY") { length nodes { id } } }';
    const nodes = ['country:XX', 'port:p000042', 'country:YY'].map((id) => ({ id }));
    expect(await ask(query, { ...LIMITS, maxVisited: 200_000 })).toEqual({ shortestPath: { length: 2, nodes } });
  }, 60_000);

  test('a search that would read too much is refused, with what to do', async () => {
    const query = '{ shortestPath(from: "port:p000001", to: "country:YY", maxLength: 4) { length } }';
    await expect(ask(query, { ...LIMITS, maxVisited: 1_000 })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining('more than 1000 relationships'),
      hint: expect.stringContaining('via'),
    });
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
