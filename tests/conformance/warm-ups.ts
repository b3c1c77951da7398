import { CustomsGraphError } from '../../src/errors';
import type { Graph } from '../../src/graphql/graph';
import { examplesIn, warmUp } from '../../src/application/examples';
import { RequestSignal } from '../../src/model/cancel-signal';
import type { GraphStore, ReadableStore } from '../../src/store/graph-store';
import { OPERATIONS } from '../support/project-files';
import { tracedGraph } from '../support/traced-graph';

const EXAMPLES = examplesIn(OPERATIONS).slice(0, 4);

/** What is left of a warm-up: everything is prepared, and nothing is counted. */
export function warmUps(store: () => GraphStore): void {
  let graph: Graph;
  let counted: number;
  let asked: number;
  let away: boolean;
  /** How many statements are too late for a request. */
  let late: number;

  beforeEach(async () => {
    [counted, asked, away, late] = [0, 0, false, 0];
    const counting: ReadableStore = {
      findsShortestPaths: store().findsShortestPaths,
      run: async (...question) => {
        asked += 1;
        if (away) throw new Error('away');
        if (late-- > 0) throw new CustomsGraphError('CG_STORE_TIMEOUT', 'late');
        return store().run(...question);
      },
      findByText: (...question) => store().findByText(...question),
    };
    graph = await tracedGraph(counting, () => (counted += 1));
  });
  afterEach(() => graph.close());

  test('every example is ready, for readers with languages and without', async () => {
    expect(await warmUp(graph, EXAMPLES, new RequestSignal())).toBe(8);
    expect([asked, counted]).toEqual([8, 0]);
    // A graph that nobody has asked yet has prepared nothing.
    const cold = await tracedGraph(store(), () => undefined);
    for (const { document: query, variables = {} } of EXAMPLES) {
      for (const languages of [['zh', 'en'], []]) {
        const cache = ({ pipeline }: Graph) =>
          pipeline.prepare({ query, operationName: undefined, variables }, languages).ready?.cache;
        expect([cache(graph), cache(cold)]).toEqual(['HIT', 'MISS']);
      }
    }
    await cold.close();
  });

  test('it ends at the first failure, for the store may be away', async () => {
    away = true;
    expect(await warmUp(graph, EXAMPLES, new RequestSignal())).toBe(0);
    // Two are asked at a time.
    expect(asked).toBeLessThanOrEqual(2);
    expect(counted).toBe(0);
  });

  test('it asks again what was too late, for planning goes on', async () => {
    late = 3;
    expect(await warmUp(graph, EXAMPLES, new RequestSignal())).toBe(8);
    expect(asked).toBe(11);
  });

  test('it ends when the server does', async () => {
    const signal = new RequestSignal();
    const warming = warmUp(graph, EXAMPLES, signal);
    signal.abort(new Error('The server is shutting down.'));
    expect(await warming).toBe(0);
    expect(asked).toBe(0);
  });
}
