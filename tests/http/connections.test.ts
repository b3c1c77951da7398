import { connect } from 'node:net';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { postOperation, startTinyServer, type ErrorAnswer, type TinyServer } from './tiny-server';

const servers: TinyServer[] = [];
const start = async (env: Record<string, string> = {}) => {
  const server = await startTinyServer(env);
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const wait = (ms: number) => ({ query: `{ wait(ms: ${ms}) }` });
const JSON_TYPE = { 'content-type': 'application/json' };
const JSON_HEAD = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

/** Sends bytes, and yields what comes back until the server closes the connection. */
function exchange(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

const bodyOf = (answer: string) => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as ErrorAnswer;

describe('connections', () => {
  test('a slow body gets 408', async () => {
    const server = await start({ REQUEST_TIMEOUT_MS: '400' });
    const answer = await exchange(server.url, `${JSON_HEAD}Content-Length: 100\r\n\r\n{"query":`);
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(bodyOf(answer).errors[0]?.extensions).toMatchObject({
      code: 'REQUEST_TIMEOUT',
      hint: expect.any(String) as unknown,
    });
  });

  test('slow headers get 408', async () => {
    const server = await start({ REQUEST_TIMEOUT_MS: '400' });
    expect(await exchange(server.url, 'POST /graphql HTTP/1.1\r\nHost:')).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('what is not HTTP gets 400, and headers without end get 431', async () => {
    const { url } = await start();
    expect(bodyOf(await exchange(url, 'hello\r\n\r\n')).errors[0]?.extensions['code']).toBe('BAD_REQUEST');
    const long = await exchange(url, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(long).toMatch(/^HTTP\/1\.1 431 /);
    expect(bodyOf(long).errors[0]?.extensions['code']).toBe('HEADERS_TOO_LARGE');
  });

  test('a body that is far too long gets 413, and its client can read that', async () => {
    const { url } = await start();
    const body = Buffer.alloc(20_000_000, 'a');
    for (let round = 0; round < 10; round++) {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: JSON_TYPE, body });
      expect(response.status).toBe(413);
      await response.text();
    }
  });

  test('a body without end gets 413 while it is being sent, and an end in time', async () => {
    const { url } = await start({ REQUEST_TIMEOUT_MS: '400' });
    const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`;
    const answer = await exchange(url, `${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('PAYLOAD_TOO_LARGE');
  });

  test('an answer that takes too long gets 504, and its work is cancelled', async () => {
    const server = await start({ REQUEST_TIMEOUT_MS: '150' });
    const response = await postOperation(server.url, wait(5000));
    expect(response.status).toBe(504);
    expect(((await response.json()) as ErrorAnswer).errors[0]?.extensions['code']).toBe('TIMEOUT');
    expect(server.aborted).toEqual(['The answer took longer than 150 ms.']);
  });

  test('a client that leaves cancels the work, and the log says so', async () => {
    const server = await start();
    const leaving = new AbortController();
    const sent = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify(wait(5000)),
      signal: leaving.signal,
    });
    await pause(100);
    leaving.abort();
    await expect(sent).rejects.toThrow();
    await pause(100);
    expect(server.aborted).toEqual(['The client closed the connection.']);
    expect(server.logLines).toContainEqual(expect.objectContaining({ msg: 'client left', path: '/graphql' }));
  });

  test('an answer that was read in full cancels nothing', async () => {
    const server = await start();
    expect(await (await postOperation(server.url, wait(20))).json()).toEqual({ data: { wait: 'done' } });
    await pause(20);
    expect(server.aborted).toEqual([]);
  });
});

describe('shutdown', () => {
  test('lets running requests end, also on connections kept alive', async () => {
    const server = await start();
    const agent = new Agent({ keepAlive: true });
    const answer = new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
      const sent = request(`${server.url}/graphql`, { agent, method: 'POST', headers: JSON_TYPE }, (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }));
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(wait(300)));
    });
    await pause(100);
    const started = performance.now();
    await Promise.all([server.close(), server.close()]);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(await answer).toEqual({ status: 200, connection: 'close' });
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test('does not wait for connections that were never used', async () => {
    const server = await start();
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const ended = new Promise((resolve) => socket.on('close', resolve));
    await pause(50);
    const started = performance.now();
    await server.close();
    await ended;
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('refuses what arrives after its begin', async () => {
    const server = await start();
    const running = exchange(
      server.url,
      [wait(300), wait(0)]
        .map((operation) => JSON.stringify(operation))
        .map((body) => `${JSON_HEAD}Content-Length: ${body.length}\r\n\r\n${body}`)
        .join(''),
    );
    await pause(100);
    await server.close();
    // The answer that was promised closes the connection; what stood behind it in line was not begun.
    expect(await running).toMatch(/^HTTP\/1\.1 200 OK\r\n(?!.*HTTP\/1\.1 200)/s);
  });

  test('answers requests that outlast the time of grace, and ends', async () => {
    const server = await start({ SHUTDOWN_GRACE_MS: '200' });
    const sent = postOperation(server.url, wait(5000));
    await pause(50);
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(1500);
    const answer = await sent;
    expect([answer.status, answer.headers.get('connection')]).toEqual([503, 'close']);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    expect(server.aborted).toEqual(['The server is shutting down.']);
  });

  test('answers all that comes while it drains, and tells balancers and clients to leave', async () => {
    const server = await start({ DRAIN_MS: '1500' });
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    const post = () =>
      new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
        const sent = request(`${server.url}/graphql`, { agent, method: 'POST', headers: JSON_TYPE }, (response) => {
          response.resume();
          response.on('end', () => resolve([response.statusCode, response.headers.connection]));
        });
        sent.on('error', reject);
        sent.end(JSON.stringify(wait(1)));
      });
    expect(await Promise.all(Array.from({ length: 8 }, post))).toEqual(Array(8).fill([200, 'keep-alive']));
    const closing = server.close();
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'stopping', store: 'grafeo' });
    for (let round = 0; round < 5; round++) {
      expect(await Promise.all(Array.from({ length: 8 }, post))).toEqual(Array(8).fill([200, 'close']));
    }
    await closing;
    await expect(fetch(server.url)).rejects.toThrow();
  });
});

describe('listening', () => {
  test('a port in use is named, with the way out', async () => {
    const { url } = await start();
    const { port } = new URL(url);
    await expect(start({ PORT: port })).rejects.toMatchObject({
      code: 'CG_PORT_IN_USE',
      message: `Another process listens on port ${port} of 127.0.0.1.`,
      hint: expect.stringContaining(`PORT=${Number(port) + 1}`) as unknown,
    });
  });

  test('an address of another machine is named', async () => {
    await expect(start({ HOST: '192.0.2.1' })).rejects.toMatchObject({
      code: 'CG_BAD_CONFIG',
      message: expect.stringContaining('192.0.2.1') as unknown,
    });
  });

  test('all addresses are shown as one that can be opened', async () => {
    expect((await start({ HOST: '0.0.0.0' })).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});
