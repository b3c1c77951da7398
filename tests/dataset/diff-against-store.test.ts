import type { GraphData } from '../../src/model/graph-data';
import { changeLines, changesAgainst } from '../../src/dataset/diff-against-store';
import type { GraphStore } from '../../src/store/graph-store';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { ensureSchema, fill } from '../support/graph';
import { shippedData } from '../support/shipped-graph';

describe('the check of a data set against a store', () => {
  let store: GraphStore;
  let data: GraphData;
  beforeAll(async () => {
    store = await GrafeoStore.open(IN_MEMORY);
    await ensureSchema(store);
    data = await shippedData();
    await fill(store, data);
  });
  afterAll(() => store.close());

  test('finds no change where there is none', async () => {
    expect(await changesAgainst(store, data)).toEqual({ added: [], removed: [] });
  });

  test('names what is new and what is gone, relationships too', async () => {
    const port = data.nodes.find(({ id }) => id === 'port:dulata')!;
    const nodes = data.nodes.map((node) => (node === port ? { ...node, id: 'port:new' } : node));
    const relationships = data.relationships.slice(1);
    const changes = await changesAgainst(store, { ...data, nodes, relationships });
    expect(changes.added).toEqual(['port:new']);
    expect(changes.removed).toEqual(['port:dulata', data.relationships[0]!.id].sort());
    expect(changeLines(changes)).toEqual([
      'Against what the store holds: 1 added, 2 removed.',
      '  + port:new',
      ...changes.removed.map((id) => `  - ${id}`),
    ]);
  });

  test('finds all of it new in an empty store, and shows the first of many', async () => {
    await store.replaceAll({ nodes: [], relationships: [] });
    const changes = await changesAgainst(store, data);
    expect(changes.added).toHaveLength(data.nodes.length + data.relationships.length);
    expect(changeLines(changes)).toHaveLength(42);
    expect(changeLines(changes).at(-1)).toMatch(/and \d+ more/);
  });
});
