import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { PlaygroundData } from '../../src/server/playground';
import { send } from './raw-request';
import { postOperation, startTinyServer, type TinyServer } from './tiny-server';

const DATA: PlaygroundData = {
  endpoint: '/graphql',
  dataset: { title: 'Customs', entities: 3, facts: 2, sources: 1, asOf: '2021-01-01', coverage: [] },
  examples: [
    {
      name: 'trap',
      question: { en: '</script><script>alert(1)</script>', 'zh-Hans': '谁?' },
      group: 'Look-up',
      // Long enough to be worth compressing.
      document: `query ($a: ID!) { a(b: "$& $' $1${'…'.repeat(2_000)}") }`,
    },
  ],
  explain: true,
};
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe('the playground', () => {
  let server: TinyServer;
  let webDist: string;
  beforeAll(async () => {
    webDist = mkdtempSync(join(tmpdir(), 'playground-'));
    mkdirSync(join(webDist, 'assets'));
    writeFileSync(join(webDist, 'playground.html'), '<html><head><!--playground-data--></head></html>');
    for (const ending of ['', '.br', '.gz'])
      writeFileSync(join(webDist, 'assets', `app-1a2b.js${ending}`), `code${ending}`);
    server = await startTinyServer({}, { webDist, playground: DATA });
  });
  afterAll(async () => {
    await server.close();
    rmSync(webDist, { recursive: true });
  });
  const page = (headers: Record<string, string> = {}) => send(`${server.url}/graphql`, { accept: BROWSER, ...headers });

  test('comes with its data, its policy and a tag', async () => {
    const { status, headers, body } = await page();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      vary: 'Accept, Accept-Encoding',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const json = /<script type="application\/json" id="playground-data">([^<]*)<\/script>/.exec(body.toString())?.[1];
    expect(JSON.parse(json ?? '')).toEqual(DATA);
    expect(body.toString().match(/<script/g)).toHaveLength(1);
  });

  test('comes compressed as the browser likes it', async () => {
    const plain = (await page()).body;
    const brotli = await page({ 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
    const gzip = await page({ 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
  });

  test('is sent once', async () => {
    const { headers } = await page();
    const again = await page({ 'if-none-match': `"other", ${String(headers['etag'])}` });
    expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, headers['etag']]);
  });

  test('is for those who name HTML, and nobody else', async () => {
    for (const accept of ['*/*', 'application/json', 'text/*', 'text/html;q=0, */*']) {
      const { headers } = await send(`${server.url}/graphql?query={id}`, {
        accept,
        'apollo-require-preflight': '1',
      }).catch((error: unknown) => ({ headers: { error } as never }));
      expect([accept, headers['content-type']]).toEqual([accept, expect.stringMatching(/^application\/json/)]);
    }
    const response = await postOperation(server.url, { query: '{ id }' }, { accept: 'text/html, application/json' });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  });

  test('loads assets that may be kept for good, compressed ahead', async () => {
    const asset = `${server.url}/assets/app-1a2b.js`;
    const brotli = await send(asset, { 'accept-encoding': 'gzip, br' });
    expect(brotli.body.toString()).toBe('code.br');
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringMatching(/javascript/) as unknown,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': POLICY,
      vary: expect.stringMatching(/accept-encoding/i) as unknown,
    });
    expect((await send(asset, { 'accept-encoding': 'gzip' })).body.toString()).toBe('code.gz');
    expect((await send(asset, {})).body.toString()).toBe('code');
  });

  test('gives nothing outside its assets', async () => {
    for (const path of ['/assets/none.js', '/playground.html', '/assets/..%2fplayground.html']) {
      const response = await send(server.url + path, {});
      expect([400, 404]).toContain(response.status);
      expect(response.headers['content-type']).toMatch(/^application\/json/);
    }
  });

  test('says how to build it when it is not built, while the API works', async () => {
    const bare = await startTinyServer({}, { webDist: join(webDist, 'nowhere') });
    const { status, headers, body } = await send(`${bare.url}/graphql`, { accept: BROWSER });
    expect([status, headers['content-security-policy']]).toEqual([200, POLICY]);
    expect(body.toString()).toContain('npm run build');
    expect(await (await postOperation(bare.url, { query: '{ echo(text: "a") }' })).json()).toEqual({
      data: { echo: 'a' },
    });
    await bare.close();
  });
});
