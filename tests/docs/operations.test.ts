import { startServer } from '../support/server';
import { codeBlocks } from './markdown';

const FILES = ['README.md', 'docs/querying.md'];

describe('the operations of the documentation', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => void (server = await startServer()));
  afterAll(() => server?.close());

  const ask = async (query: string): Promise<unknown> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };

  describe.each(FILES)('of %s', (file) => {
    const operations = codeBlocks(file).filter(({ language }) => language === 'graphql');

    test('are there', () => expect(operations.length).toBeGreaterThan(8));

    test.each(operations)('$where runs', async ({ text, next }) => {
      const answer = await ask(text);
      expect(answer).not.toHaveProperty('errors');
      expect(answer).toHaveProperty('data');
      if (next?.language === 'json') expect(answer).toEqual(JSON.parse(next.text));
    });

    test('most have their answer behind them', () => {
      const answered = operations.filter(({ next }) => next?.language === 'json');
      expect(answered.length).toBeGreaterThan(operations.length / 2);
    });
  });
});
