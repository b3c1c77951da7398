import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../support/project-files';
import { shippedDataFolder } from '../support/shipped-graph';

/** `npm run dev` on free ports, as the leader of a group of processes of its own. */
async function startDev(): Promise<{ dev: ChildProcess; api: string; page: string }> {
  const env = { ...process.env, PORT: '0', PAGE_PORT: '0', DATA_DIR: await shippedDataFolder(), NEO4J_URI: '' };
  const dev = spawn(process.execPath, [join(ROOT, 'scripts/dev.mjs')], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let api: string | undefined;
  for await (const line of createInterface({ input: dev.stdout })) {
    api ??= /^The API +(http:\S+\/graphql)/.exec(line)?.[1];
    const page = /^The pages +(http:\S+\/) /.exec(line)?.[1];
    if (api !== undefined && page !== undefined) return { dev, api, page };
  }
  throw new Error('It ended before it said its addresses.');
}

const ask = async (address: string): Promise<unknown> => {
  const body = JSON.stringify({ query: '{ port(id: "port:dulata") { name } }' });
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return response.json();
};

test('npm run dev serves the API and the pages from their sources, and nothing is left of it when it ends', async () => {
  const { dev, api, page } = await startDev();
  try {
    const answer = { data: { port: { name: 'Dulata' } } };
    expect(await ask(api)).toEqual(answer);
    expect(await ask(new URL('/graphql', page).href)).toEqual(answer);
    const htmlOf = async (path: string): Promise<string> =>
      (await fetch(new URL(path, page), { headers: { accept: 'text/html' } })).text();
    // From the sources, with the client that reloads them, the playground with the data of the server.
    for (const path of ['/', '/e/port:dulata']) expect(await htmlOf(path)).toContain('/explorer/main.tsx');
    const playground = await htmlOf('/graphql');
    expect(playground).toContain('/playground/main.tsx');
    expect(playground).toContain('/@vite/client');
    expect(playground).toMatch(/id="playground-data">\{"endpoint":"\/graphql","dataset":\{/);
  } finally {
    dev.kill('SIGINT');
    await once(dev, 'exit');
  }
  expect(dev.exitCode).toBe(0);
  // No process of its group is left.
  expect(() => process.kill(-dev.pid!, 0)).toThrow('ESRCH');
}, 180_000);
