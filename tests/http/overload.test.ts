import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { startServer } from '../support/server';
import type { RunningServer } from '../../src/server/server';

const ask = async (url: string, query: string, space = ''): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }) + space,
  });

/** Visits so many rows that the store works at it for a while. */
const HEAVY =
  '{ claims(where: { about: { some: { node: { claims: { some: { node: { quote: { contains: "zz" } } } } } } } }) { totalCount } }';
const LIGHT = '{ country(id: "country:CN") { name } }';
const LARGE = `{ claims(first: 100) { nodes { ${Array.from({ length: 150 }, (_, i) => `s${i}: statement(lang: "zh")`).join(' ')} } } }`;

describe('more requests than the server can answer', () => {
  const servers: RunningServer[] = [];
  const start = async (env: Record<string, string>): Promise<string> => {
    const server = await startServer({ CACHE_ANSWERS: 'false', ...env });
    servers.push(server);
    return server.url;
  };
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  test('are answered in turn, and those that are too many with 503 and the time to come back', async () => {
    const url = await start({ MAX_RUNNING: '1', MAX_WAITING: '2' });
    await ask(url, LIGHT);
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(url, LIGHT)));
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    const refused = answers.find(({ status }) => status === 503)!;
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: 'The server has more to answer than it can at the moment.',
          extensions: { code: 'SERVICE_UNAVAILABLE', hint: expect.any(String) as unknown },
        },
      ],
    });
    expect((await ask(url, LIGHT)).status).toBe(200);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/customs_graph_operations_running\{class="light"\} 0/);
    expect(metrics).toMatch(/customs_graph_operations_waiting\{class="heavy"\} 0/);
    expect(metrics).toMatch(/customs_graph_requests_refused_total\{class="light",reason="full"\} [1-9]/);
  });

  test('leave the light ones a way past the heavy ones', async () => {
    const url = await start({ MAX_RUNNING_HEAVY: '1' });
    const order: string[] = [];
    const heavy = Array.from({ length: 4 }, async () => {
      await ask(url, HEAVY);
      order.push('heavy');
    });
    await delay(20);
    await ask(url, LIGHT);
    order.push('light');
    await Promise.all(heavy);
    expect(order.indexOf('light')).toBeLessThan(3);
  });

  test('do not fill the memory with answers that nobody reads', async () => {
    const url = await start({ MAX_HELD_BYTES: '3000000', WRITE_TIMEOUT_MS: '700' });
    const body = JSON.stringify({ query: LARGE });
    const request = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    const deaf = Array.from({ length: 4 }, () => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request));
      socket.pause();
      socket.on('error', () => undefined);
      return socket;
    });
    const held = async (): Promise<number> => {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      return Number(/customs_graph_held_bytes (\d+)/.exec(metrics)![1]);
    };
    const until = async (done: () => Promise<boolean>): Promise<void> => {
      for (let i = 0; i < 100 && !(await done()); i++) await delay(50);
    };
    await until(async () => (await held()) > 1_000_000);
    expect(await held()).toBeLessThanOrEqual(3_000_000);
    // After a while in which they take nothing their connections end, and there is room again.
    await until(async () => (await held()) === 0);
    expect(await held()).toBe(0);
    expect((await ask(url, LARGE)).status).toBe(200);
    for (const socket of deaf) socket.destroy();
  });

  test('leave large bodies unread until there is room for them', async () => {
    const url = await start({ MAX_HELD_BYTES: '1048576', MAX_WAIT_MS: '400' });
    const space = ' '.repeat(600_000);
    const slow = connect(Number(new URL(url).port), '127.0.0.1', () =>
      slow.write(
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{',
      ),
    );
    slow.on('error', () => undefined);
    await delay(100);
    const refused = await ask(url, LIGHT, space);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    const waiting = ask(url, LIGHT, space);
    await delay(100);
    slow.destroy();
    expect((await waiting).status).toBe(200);
  });
});
