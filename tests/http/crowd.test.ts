import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { RequestSignal } from '../../src/model/cancel-signal';
import { Intake } from '../../src/server/intake';
import { startServer } from '../support/server';

const nobody = new RequestSignal();
const round = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Waits for what comes within some hundred milliseconds, on a busy machine within seconds. */
async function until(isSo: () => boolean): Promise<void> {
  for (const limit = Date.now() + 4_000; !isSo() && Date.now() < limit;) await delay(5);
}

describe('while connections come in', () => {
  test('requests wait, for a moment at most, and are begun in the order of their coming', async () => {
    const intake = new Intake();
    const begun: number[] = [];
    intake.begin(() => begun.push(0), nobody);
    expect(begun).toEqual([0]);

    const crowd = setInterval(() => undefined, 1);
    let connecting = true;
    const connections = (async () => {
      while (connecting) {
        intake.connected();
        await round();
      }
    })();
    await delay(10);
    const since = performance.now();
    let waited = 0;
    for (const number of [1, 2, 3])
      intake.begin(() => {
        waited ||= performance.now() - since;
        begun.push(number);
      }, nobody);
    await until(() => begun.length === 4);
    // For that long at least, so that whoever left is noticed.
    expect(waited).toBeGreaterThan(29);
    expect([connecting, begun]).toEqual([true, [0, 1, 2, 3]]);

    for (const number of [4, 5, 6]) intake.begin(() => begun.push(number), nobody);
    expect(begun).toEqual([0, 1, 2, 3]);
    connecting = false;
    await connections;
    await until(() => begun.length === 7);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
    clearInterval(crowd);
  });
});

test('a request whose client has left while others connect never begins', async () => {
  const intake = new Intake();
  intake.connected();
  await round();
  const leaving = new RequestSignal();
  const begun: string[] = [];
  intake.connected();
  intake.begin(() => begun.push('left'), leaving);
  intake.begin(() => begun.push('stayed'), nobody);
  leaving.abort(new Error('gone'));
  await until(() => begun.length > 0);
  expect(begun).toEqual(['stayed']);
});

test('a crowd is answered to the last client, also where some leave at once', async () => {
  const server = await startServer();
  const body = JSON.stringify({ query: '{ country(id: "country:CN") { id } }' });
  const request = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const ask = (leaves: boolean): Promise<string> =>
    new Promise((resolve) => {
      let text = '';
      const socket: Socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
        socket.write(request);
        if (leaves) socket.destroy();
      });
      socket.on('data', (data: Buffer) => {
        text += data.toString();
        if (text.includes('"country:CN"')) socket.destroy();
      });
      socket.on('error', () => undefined).on('close', () => resolve(text));
    });
  const answers = await Promise.all(Array.from({ length: 400 }, (_, i) => ask(i % 4 === 3)));
  const stayed = answers.filter((_, i) => i % 4 !== 3);
  expect(stayed.filter((text) => !text.includes('"country:CN"'))).toEqual([]);
  await server.close();
});
