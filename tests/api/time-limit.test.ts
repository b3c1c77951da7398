import { setTimeout as delay } from 'node:timers/promises';
import { createGraph } from '../../src/application/create-graph';
import type { Graph } from '../../src/graphql/graph';
import type { GraphStore, ReadableStore } from '../../src/store/graph-store';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { registry } from '../support/domain';
import { ensureSchema, fill } from '../support/graph';
import { shippedData } from '../support/shipped-graph';

/** The store, which takes a while to begin with each statement. */
const slowed = (store: GraphStore, ms: () => number): ReadableStore => ({
  run: async (statement, options) => {
    await delay(ms());
    options?.signal?.throwIfAborted();
    return store.run(statement, options);
  },
  findByText: (query, options) => store.findByText(query, options),
});

describe('the time limit of an operation', () => {
  let store: GraphStore;
  let graph: Graph;
  let pause = 0;
  beforeAll(async () => {
    store = await GrafeoStore.open(IN_MEMORY);
    await ensureSchema(store);
    await fill(store, await shippedData());
    graph = await createGraph({ registry, store: slowed(store, () => pause), timeLimitMs: 400 });
    pause = 150;
  });
  afterAll(async () => {
    await graph.close();
    await store.close();
  });

  const codeOf = async (query: string): Promise<unknown> =>
    (await graph.execute({ query })).errors?.[0]?.extensions?.['code'];

  test('lets one statement pass', async () => {
    expect(await codeOf('{ ports { totalCount } }')).toBeUndefined();
  });

  test('is for all its statements together, each of which would be in time', async () => {
    const query =
      '{ paths(from: "port:dulata", to: "administration:us-cbp", kind: SIMPLE, maxLength: 6, first: 1) { nodes { length } } }';
    expect(await codeOf(query)).toBe('TIMEOUT');
  });

  test('ends when whoever asked leaves', async () => {
    const controller = new AbortController();
    const running = graph.execute({ query: '{ ports { totalCount } }', signal: controller.signal });
    controller.abort(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
  });
});
