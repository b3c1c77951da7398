import { createGraph } from '../../src/application/create-graph';
import type { Graph } from '../../src/graphql/graph';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import type { GraphStore } from '../../src/store/graph-store';
import { registry } from '../support/domain';
import { ensureSchema, fill } from '../support/graph';
import { shippedData } from '../support/shipped-graph';

/** Each claim in so many aliases that the answer is large, though its rows are few. */
const claims = (first: number, after = 'null') =>
  `{ claims(first: ${first}, after: ${after}) { nodes { ${Array.from({ length: 150 }, (_, i) => `s${i}: statement(lang: "zh")`).join(' ')} about { nodes { id } } } pageInfo { endCursor } } }`;

describe('a large answer', () => {
  let store: GraphStore;
  let graph: Graph;
  beforeAll(async () => {
    store = await GrafeoStore.open(IN_MEMORY);
    await ensureSchema(store);
    await fill(store, await shippedData());
    graph = await createGraph({ registry, store });
  });
  afterAll(async () => {
    await graph.close();
    await store.close();
  });

  test('is written in slices as a small one is at once', async () => {
    type Page = Record<'claims', { nodes: unknown[]; pageInfo: { endCursor: string } }>;
    const page = async (first: number, after?: string): Promise<Page> => {
      const { data, errors } = await graph.execute({ query: claims(first, after) });
      expect(errors).toBeUndefined();
      return data as Page;
    };
    const large = await page(60);
    expect(JSON.stringify(large).length).toBeGreaterThan(500_000);
    const nodes: unknown[] = [];
    let after: string | undefined;
    while (nodes.length < 60) {
      const { claims } = await page(5, after);
      nodes.push(...claims.nodes);
      after = JSON.stringify(claims.pageInfo.endCursor);
    }
    expect(large.claims.nodes).toEqual(nodes);
  });

  test('is refused where it is longer than the limit', async () => {
    const { errors } = await graph.execute({ query: claims(500) });
    expect(errors).toMatchObject([
      { message: 'The answer has more than 5,000,000 characters.', extensions: { code: 'LIMIT_EXCEEDED' } },
    ]);
    expect(errors![0]!.extensions!['hint']).toMatch(/fewer fields and aliases/);
  });

  test('leaves the event loop turns while it is written', async () => {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const started = performance.now();
    await graph.execute({ query: claims(200) });
    clearInterval(timer);
    // Had it been written at once, no timer would have fired for most of the time.
    expect(longest).toBeLessThan((performance.now() - started) / 2);
  });
});
