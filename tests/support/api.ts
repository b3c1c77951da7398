import { createApi, type Api } from '../../src/graphql/api';
import type { ReadableStore } from '../../src/store/graph-store';
import { LIMITS, registry } from './graph';

/** The API over a store, started; the caller stops its `apollo`. */
export async function startApi(
  store: ReadableStore,
  onOperation: (lane: string, outcome: string) => void,
): Promise<Api> {
  const api = createApi({
    registry,
    store,
    limits: LIMITS,
    introspection: true,
    currentId: (id) => id,
    onOperation,
  });
  await api.apollo.start();
  return api;
}
