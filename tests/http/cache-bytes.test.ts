import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Documents } from '../../src/graphql/pipeline/find-document';
import type { RunningServer } from '../../src/server/server';
import { LIMITS } from '../support/domain';
import { schema } from '../support/schema';
import { startServer } from '../support/server';
import { postOperation } from './tiny-server';

const MEGABYTE = 1_048_576;
const literals = (count: number, name: string): string =>
  `{ ports(where: { id: { in: [${Array.from({ length: count }, (_, i) => `"${name}-${i}"`).join(' ')}] } }) { totalCount } }`;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('documents', () => {
  const documents = () => new Documents(schema, { limits: LIMITS, introspection: true });

  test('are found again when they are of an ordinary size', () => {
    const found = documents();
    const text = literals(100, 'a');
    expect(found.find(text)).toEqual({ kind: 'document', document: expect.anything() as unknown });
    expect(found.knows(text)).toBe(true);
  });

  test('over a size are answered, and neither kept nor persisted', () => {
    const found = documents();
    const text = literals(9_000, 'a');
    expect(found.find(text).kind).toBe('document');
    found.persist(hashOf(text), text);
    expect([found.knows(text), found.textOf(hashOf(text))]).toEqual([false, undefined]);
  });

  test('are let go when all together take more memory than allowed', () => {
    const found = new Documents(schema, { limits: { ...LIMITS, cacheBytes: 4 * MEGABYTE }, introspection: true });
    const texts = Array.from({ length: 100 }, (_, i) => literals(100, `a${i}`));
    for (const text of texts) {
      found.find(text);
      found.persist(hashOf(text), text);
    }
    expect(texts.filter((text) => found.knows(text)).length).toBeLessThan(40);
    expect(found.knows(texts[99]!)).toBe(true);
    expect(texts.filter((text) => found.textOf(hashOf(text)) !== undefined).length).toBeGreaterThan(80);
  });
});

describe('a server that is asked for ever new operations', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ CACHE_BYTES: String(4 * MEGABYTE) });
  });
  afterAll(() => server.close());

  test('keeps no more of them than its setting allows', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = (): number => {
      collect();
      return process.memoryUsage().heapUsed / MEGABYTE;
    };
    const ask = async (i: number): Promise<void> => {
      const query = `{ a${i}: ports(first: 1) { nodes { ${Array.from({ length: 40 }, (_, j) => `b${i}_${j}: name`).join(' ')} } } }`;
      const response = await postOperation(server.url, { query });
      expect(response.status).toBe(200);
      await response.arrayBuffer();
    };
    for (let i = 0; i < 100; i++) await ask(i);
    const before = heap();
    for (let i = 100; i < 500; i++) await ask(i);
    // Without a bound they take more than 25.
    expect(heap() - before).toBeLessThan(8);
  });
});
