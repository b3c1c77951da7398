import { readDataset } from '../../src/dataset';
import type { Api } from '../../src/graphql/api';
import { examplesIn } from '../../src/application/examples';
import { warmUp } from '../../src/application/warm-up';
import type { GraphStore, ReadableStore } from '../../src/store/graph-store';
import { startApi } from '../support/api';
import { OPERATIONS, SEED, fill, registry } from '../support/graph';

const EXAMPLES = examplesIn(OPERATIONS).slice(0, 4);

/** What is left of a warm-up: everything is prepared, and nothing is counted. */
export function warmUps(store: () => GraphStore): void {
  let api: Api;
  let counted: number;
  let asked: number;
  let away: boolean;

  beforeAll(async () => fill(store(), await readDataset(registry, SEED)));
  beforeEach(async () => {
    [counted, asked, away] = [0, 0, false];
    const counting: ReadableStore = {
      findsShortestPaths: store().findsShortestPaths,
      run: async (...question) => {
        asked += 1;
        if (away) throw new Error('away');
        return store().run(...question);
      },
      findByText: (...question) => store().findByText(...question),
    };
    api = await startApi(counting, () => (counted += 1));
  });
  afterEach(() => api.apollo.stop());

  test('every example is ready, for readers with languages and without', async () => {
    const [{ document }] = EXAMPLES as [(typeof EXAMPLES)[0]];
    expect(api.lanes.ready(document, undefined, {}, ['en'])).toBeUndefined();
    expect(await warmUp(api.apollo, EXAMPLES).ended).toBe(8);
    expect([asked, counted]).toEqual([8, 0]);
    for (const { document, variables } of EXAMPLES) {
      for (const languages of [['zh', 'en'], []]) {
        expect(api.lanes.ready(document, undefined, variables ?? {}, languages)).toBeDefined();
      }
    }
  });

  test('it ends at the first failure, for the store may be away', async () => {
    away = true;
    expect(await warmUp(api.apollo, EXAMPLES).ended).toBe(0);
    expect([asked, counted]).toEqual([1, 0]);
  });

  test('it ends when the server does', async () => {
    const warming = warmUp(api.apollo, EXAMPLES);
    expect(await warming.stop()).toBe(0);
    expect(asked).toBe(0);
  });
}
