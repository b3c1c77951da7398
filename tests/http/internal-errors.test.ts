import { Writable } from 'node:stream';
import pino from 'pino';
import { createGraph } from '../../src/application/create-graph';
import { readConfig } from '../../src/config/config';
import type { Graph } from '../../src/graphql/graph';
import { startServer, type RunningServer } from '../../src/server/server';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import type { ReadableStore } from '../../src/store/graph-store';
import { registry } from '../support/domain';
import { ensureSchema, fill } from '../support/graph';
import { EMPTY_PLAYGROUND, postOperation } from './tiny-server';

const SECRET = 'secret of the store';

/** What went wrong by a mistake of ours: the log has all of it, and the client nothing but the request id. */
describe('an error of the server itself', () => {
  let store: GrafeoStore;
  let graph: Graph;
  let server: RunningServer;
  let broken = false;
  const lines: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'info' },
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
        done();
      },
    }),
  );

  beforeAll(async () => {
    store = await GrafeoStore.open(IN_MEMORY);
    await ensureSchema(store);
    await fill(store, { nodes: [], relationships: [] } as never);
    const breaking: ReadableStore = {
      run: async (...asked) => {
        if (broken) throw new TypeError(SECRET, { cause: new Error('the cause behind it') });
        return store.run(...asked);
      },
      findByText: (...asked) => store.findByText(...asked),
    };
    graph = await createGraph({
      registry,
      store: breaking,
      onInternalError: (error, requestId) => log.error({ requestId, err: error }, 'internal error'),
    });
    server = await startServer({
      config: readConfig({ PORT: '0' }),
      graph,
      playground: EMPTY_PLAYGROUND,
      store: { kind: 'grafeo', check: () => store.check() },
      log,
    });
  });
  afterAll(async () => {
    await server.close();
    await graph.close();
    await store.close();
  });
  beforeEach(() => {
    broken = false;
    lines.length = 0;
  });

  const query = '{ ports { totalCount } }';
  const told = (requestId: string) => {
    const line = lines.find(({ msg, requestId: id }) => msg === 'internal error' && id === requestId);
    expect(line).toMatchObject({ level: 50, err: { type: 'TypeError' } });
    const { stack } = line!['err'] as { stack: string };
    expect(stack).toContain(SECRET);
    expect(stack).toMatch(/internal-errors\.test\.ts:\d+/);
    expect(stack).toContain('the cause behind it');
    expect(lines.filter(({ msg }) => msg === 'internal error')).toHaveLength(1);
  };
  const silent = (text: string) => {
    expect(text).toContain('INTERNAL_SERVER_ERROR');
    expect(text).not.toMatch(/secret|TypeError|stack|cause behind|\.[jt]s:\d/);
  };

  test.each([
    ['on the fast path', {}],
    ['on the full pipeline', { 'x-timing': '1' }],
    ['where the answer is of another type', { accept: 'application/graphql-response+json' }],
  ])('over HTTP, %s', async (title, headers) => {
    const requestId = title.replaceAll(' ', '-');
    await postOperation(server.url, { query }, headers);
    broken = true;
    const response = await postOperation(server.url, { query }, { ...headers, 'x-request-id': requestId });
    const text = await response.text();
    expect([response.status, response.headers.get('x-request-id')]).toEqual([500, requestId]);
    silent(text);
    expect(text).toContain(`"requestId":"${requestId}"`);
    told(requestId);
    expect(lines).toContainEqual(expect.objectContaining({ requestId, status: 500, msg: 'request failed' }));
  });

  test('in process', async () => {
    broken = true;
    const result = await graph.execute({ query, requestId: 'in-process' });
    silent(JSON.stringify(result));
    expect(result.extensions).toEqual({ requestId: 'in-process' });
    told('in-process');
  });

  test('told once, where several root fields fail by it', async () => {
    broken = true;
    await graph.execute({ query: '{ ports { totalCount } countries { totalCount } }', requestId: 'both' });
    told('both');
  });

  test('a store that cannot be reached is no mistake of the server', async () => {
    await store.close();
    const response = await postOperation(server.url, { query });
    expect(response.status).toBe(503);
    expect(lines.filter(({ msg }) => msg === 'internal error')).toEqual([]);
  });
});
