import { ensureSchema } from '../support/graph';
import type { GraphStore } from '../../src/store/graph-store';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { storeContract } from './store-contract';

describe('grafeo', () => {
  let store: GraphStore;

  beforeAll(async () => {
    store = await GrafeoStore.open(IN_MEMORY);
    await ensureSchema(store);
  });
  afterAll(() => store?.close());

  storeContract(() => store);
});
