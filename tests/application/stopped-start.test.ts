import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../support/project-files';

const data = mkdtempSync(join(tmpdir(), 'stopped-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

test('a server that is told to end while it loads ends by itself, and not by the signal', async () => {
  spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--server-if-stale'], { stdio: 'inherit' });
  const child = spawn(process.execPath, [join(ROOT, 'dist/main.js')], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const ended = once(child, 'close');
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    if (said.length === 1) child.kill('SIGTERM');
  }
  expect(await ended).toEqual([0, null]);
  expect(said[0]).toContain('Loading the data set');
  expect(said.at(-1)).toContain('"msg":"stopping"');
  expect(said.join('\n')).not.toContain('is ready');
});
