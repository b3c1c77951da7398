import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { readinessOf } from '../../src/server/health';
import { startTinyServer } from './tiny-server';

describe('health', () => {
  test('says ready, unavailable and ready again as the store comes and goes', async () => {
    const server = await startTinyServer();
    const ready = async () => {
      const response = await fetch(`${server.url}/readyz`);
      return { status: response.status, body: await response.json() };
    };
    expect(await ready()).toEqual({ status: 200, body: { status: 'ready', store: 'grafeo' } });

    server.store.up = false;
    expect((await ready()).status).toBe(200); // the answer of a moment ago
    await pause(1050);
    const body = { status: 'unavailable', store: 'grafeo', code: 'CG_STORE_UNAVAILABLE' };
    expect(await ready()).toEqual({ status: 503, body });
    const alive = await fetch(`${server.url}/livez`);
    expect([alive.status, await alive.text()]).toEqual([200, 'ok']);

    server.store.up = true;
    await pause(1050);
    expect((await ready()).status).toBe(200);
    await server.close();
    const messages = server.logLines.map(({ msg }) => msg);
    expect(messages.filter((message) => message === 'store unavailable')).toHaveLength(1);
    expect(messages.filter((message) => message === 'store available again')).toHaveLength(1);
  });

  test('asks the store once for many callers', async () => {
    const server = await startTinyServer();
    await Promise.all(Array.from({ length: 20 }, () => fetch(`${server.url}/readyz`)));
    expect(server.store.checks).toBe(1);
    await server.close();
  });

  test('takes a store that says nothing for two seconds as unavailable', async () => {
    const silent = { kind: 'neo4j', check: () => new Promise<void>(() => undefined) };
    const started = performance.now();
    const state = await readinessOf(silent, pino({ level: 'silent' }))();
    expect(state).toEqual({ status: 'unavailable', store: 'neo4j', code: 'CG_STORE_UNAVAILABLE' });
    expect(performance.now() - started).toBeLessThan(2500);
  });
});
