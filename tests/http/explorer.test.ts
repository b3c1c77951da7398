import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPLORER_ADDRESSES } from '../../src/server/pages';
import { ROOT } from '../support/project-files';
import { send } from './raw-request';
import { startTinyServer, type TinyServer } from './tiny-server';

const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8';

describe('the explorer', () => {
  let server: TinyServer;
  let webDist: string;
  beforeAll(async () => {
    webDist = mkdtempSync(join(tmpdir(), 'explorer-'));
    mkdirSync(join(webDist, 'assets'));
    writeFileSync(join(webDist, 'assets', 'app-1a2b.js'), 'code');
    writeFileSync(join(webDist, 'index.html'), '<html>the explorer</html>');
    writeFileSync(join(webDist, 'playground.html'), '<html>the playground</html>');
    server = await startTinyServer({}, { webDist });
  });
  afterAll(async () => {
    await server.close();
    rmSync(webDist, { recursive: true });
  });

  test('is one document for each of its addresses, with a policy and a tag', async () => {
    for (const path of ['/', '/e/port:dulata?asOf=2009-01-01', '/e/rel:signed-a', ...EXPLORER_ADDRESSES.slice(2)]) {
      const { status, headers, body } = await send(server.url + path, { accept: HTML });
      expect([path, status, body.toString()]).toEqual([path, 200, '<html>the explorer</html>']);
      expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      const again = await send(server.url + path, { 'if-none-match': String(headers['etag']) });
      expect(again.status).toBe(304);
    }
  });

  test('has the addresses of its pages, and no others', async () => {
    const pages = readFileSync(join(ROOT, 'web/explorer/app/pages.tsx'), 'utf8');
    const paths = [...pages.matchAll(/\{ path: '([^']+)', Page/g)].map(([, path]) => path);
    expect(paths.filter((path) => !EXPLORER_ADDRESSES.includes(path!))).toEqual([]);
    const missing = await send(`${server.url}/nowhere`, { accept: HTML });
    expect([missing.status, missing.body.toString()]).toEqual([404, '<html>the explorer</html>']);
    const bare = await send(`${server.url}/nowhere`, { accept: '*/*' });
    expect([bare.status, bare.headers['content-type']]).toEqual([404, expect.stringMatching(/^application\/json/)]);
  });

  test('is not there, and neither is the playground, where EXPLORER is false', async () => {
    const bare = await startTinyServer({ EXPLORER: 'false' }, { webDist });
    for (const path of ['/', '/map', '/assets/app-1a2b.js']) {
      expect([path, (await send(bare.url + path, { accept: HTML })).status]).toEqual([path, 404]);
    }
    const api = await send(`${bare.url}/graphql?query={id}`, { accept: HTML, 'apollo-require-preflight': '1' });
    expect([api.status, api.headers['content-type']]).toEqual([200, expect.stringMatching(/^application\/json/)]);
    await bare.close();
  });

  test('says how to build it when it is not built', async () => {
    const bare = await startTinyServer({}, { webDist: join(webDist, 'nowhere') });
    expect((await send(bare.url, { accept: HTML })).body.toString()).toContain('npm run build');
    await bare.close();
  });
});
