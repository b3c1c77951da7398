import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { send, type RawAnswer } from './raw-request';
import { startTinyServer, type TinyServer } from './tiny-server';

let server: TinyServer;
beforeAll(async () => void (server = await startTinyServer({ MAX_TEXT_LENGTH: '10000' })));
afterAll(() => server.close());

const LONG = '卡勒加特口岸 '.repeat(400);
const echo = (text: string, headers: Record<string, string>, url = server.url): Promise<RawAnswer> =>
  send(`${url}/graphql`, headers, { query: 'query ($text: String) { echo(text: $text) }', variables: { text } });

const decoded = ({ headers, body }: RawAnswer): string => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body).toString();
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
};

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.1, gzip;q=0.9', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['deflate', undefined],
  ['identity', undefined],
  ['gzip;q=0, br;q=0.0', undefined],
  ['', undefined],
])('Accept-Encoding: "%s" gets %s', async (accepted, coding) => {
  const answer = await echo(LONG, { 'accept-encoding': accepted });
  expect(answer.headers['content-encoding']).toBe(coding);
  expect(answer.headers['vary']).toContain('Accept-Encoding');
  expect(answer.headers['content-length']).toBe(String(answer.body.length));
  expect(JSON.parse(decoded(answer))).toEqual({ data: { echo: LONG } });
  if (coding) expect(answer.body.length).toBeLessThan(Buffer.byteLength(LONG) / 3);
});

test('what fills one packet anyway is sent as it is', async () => {
  const answer = await echo('卡', { 'accept-encoding': 'br' });
  expect(answer.headers).not.toHaveProperty('content-encoding');
});

test('without the header nothing is compressed', async () => {
  expect((await echo(LONG, {})).headers).not.toHaveProperty('content-encoding');
});

test('errors are compressed as answers are', async () => {
  const body = { query: `{ ${Array.from({ length: 300 }, (_, i) => `nothing${i}`).join(' ')} }` };
  const answer = await send(`${server.url}/graphql`, { 'accept-encoding': 'gzip' }, body);
  expect([answer.status, answer.headers['content-encoding']]).toEqual([400, 'gzip']);
  expect(decoded(answer)).toContain('GRAPHQL_VALIDATION_FAILED');
});

test('COMPRESSION=false leaves it to a proxy', async () => {
  const plain = await startTinyServer({ COMPRESSION: 'false' });
  expect((await echo(LONG, { 'accept-encoding': 'br' }, plain.url)).headers).not.toHaveProperty('content-encoding');
  await plain.close();
});
