import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { StoreLifecycle } from '../../src/application/store-lifecycle';
import { readConfig } from '../../src/config/config';
import { type CustomsGraphError } from '../../src/errors';
import { Neo4jStore } from '../../src/store/neo4j/neo4j-store';
import { writeTinyDataset } from '../dataset/tiny-dataset';
import { registry } from '../support/domain';
import { startNeo4jProcess, type Neo4jProcess } from '../support/neo4j-process';

const hasNeo4j = (process.env['CUSTOMS_GRAPH_TEST_NEO4J'] ?? 'none') === 'throw-away';
const SECRET = 'not-the-password';

/** What a start with these settings says: the error that stops it, or its notes. */
async function startWith(env: Record<string, string>, seed: string): Promise<{ code?: string; told: string }> {
  try {
    const opened = await StoreLifecycle.open(registry, readConfig(env), seed, () => undefined);
    await opened.close();
    return { told: opened.notes.join('\n') };
  } catch (error) {
    const { code, message, hint } = error as CustomsGraphError;
    return { code, told: `${message} ${hint}` };
  }
}

test('a connection that is given up while a statement waits for it makes the store unreachable, no more', async () => {
  const silent = createTcpServer((socket) => socket.on('error', () => undefined));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const nobody = { username: undefined, password: undefined, database: undefined };
  const store = new Neo4jStore({ uri: `bolt://127.0.0.1:${port}`, ...nobody, timeout: 1_000 });
  const asked = Array.from({ length: 200 }, () => store.check().catch((error: unknown) => error));
  store.reconnect();
  await store.close();
  silent.close();
  for (const error of await Promise.all(asked)) expect(error).toMatchObject({ code: 'CG_STORE_UNAVAILABLE' });
});

describe('a start that cannot use its Neo4j', () => {
  let seed: string;
  beforeAll(async () => {
    seed = await writeTinyDataset({});
  });
  afterAll(() => rmSync(seed, { recursive: true }));

  test('stops at a port for HTTP, and names the one to use', async () => {
    const web = createServer((_request, response) => response.end());
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const { port } = web.address() as AddressInfo;
    for (const scheme of ['bolt', 'neo4j']) {
      const { code, told } = await startWith({ NEO4J_URI: `${scheme}://127.0.0.1:${port}` }, seed);
      expect([code, told]).toEqual(['CG_STORE_MISCONFIGURED', expect.stringMatching(/:\d+ answers in HTTP.*7687/)]);
    }
    web.close();
  });

  test.each([
    [
      'that nothing listens',
      'bolt://127.0.0.1:1',
      /127\.0\.0\.1:1 cannot be reached: nothing listens at 127\.0\.0\.1:1\./,
    ],
    [
      'that the host is not known',
      'bolt://no-such-host.invalid',
      /cannot be reached: the host name no-such-host\.invalid is not known/,
    ],
    ['which addresses routing uses', 'neo4j://127.0.0.1:1', /nothing listens.*advertises.*bolt:\/\//],
  ])('says %s, and goes on trying', async (_what, uri, words) => {
    expect(await startWith({ NEO4J_URI: uri }, seed)).toEqual({ told: expect.stringMatching(words) as unknown });
  });

  (hasNeo4j ? describe : describe.skip)('though it runs', () => {
    let open: Neo4jProcess;
    let closed: Neo4jProcess;
    beforeAll(async () => {
      const small = ['--ephemeral', '--heap', '256m', '--pagecache', '16m'];
      open = await startNeo4jProcess(...small);
      closed = await startNeo4jProcess(...small, '--auth');
    }, 120_000);
    afterAll(() => Promise.all([open.stop(), closed.stop()]), 60_000);

    test.each(['bolt', 'neo4j'])('stops by %s at a database that is not there, and names it', async (scheme) => {
      const NEO4J_URI = open.uri.replace('bolt', scheme);
      const { code, told } = await startWith({ NEO4J_URI, NEO4J_DATABASE: 'nosuch' }, seed);
      const words = expect.stringMatching(/has no database "nosuch".*NEO4J_DATABASE/) as unknown;
      expect([code, told]).toEqual(['CG_STORE_MISCONFIGURED', words]);
    });

    test.each(['bolt+s', 'bolt+ssc', 'neo4j+s'])('says by %s that it does not encrypt', async (scheme) => {
      const { told } = await startWith({ NEO4J_URI: open.uri.replace('bolt', scheme) }, seed);
      expect(told).toMatch(/ended the connection before it was encrypted.*without \+s/);
    });

    test('stops at a wrong password, and does not repeat it', async () => {
      const env = { NEO4J_URI: closed.uri, NEO4J_USERNAME: 'somebody', NEO4J_PASSWORD: SECRET };
      const { code, told } = await startWith(env, seed);
      expect([code, told]).toEqual(['CG_STORE_UNAUTHORIZED', expect.stringMatching(/"somebody" or the password/)]);
      expect(told).not.toContain(SECRET);
    });

    test('stops at a password that has expired, and says to change it', async () => {
      const { code, told } = await startWith({ NEO4J_URI: closed.uri, NEO4J_PASSWORD: 'neo4j' }, seed);
      expect([code, told]).toEqual(['CG_STORE_UNAUTHORIZED', expect.stringMatching(/"neo4j" to be changed first/)]);
    });
  });
});
