import { cutToBudget } from '../../../src/doors/mcp/cut-to-budget';
import { tokensOf } from '../../../src/doors/mcp/tokens';

const list = (length: number) => Array.from({ length }, (_, i) => ({ id: `port:p${i}` }));

test('what fits is left as it is', async () => {
  expect(await cutToBudget({ ports: list(3) }, 100)).toEqual({ text: JSON.stringify({ ports: list(3) }), cuts: [] });
});

test('all lists are cut to one length, the longest first, and said so', async () => {
  const { text, cuts } = await cutToBudget({ ports: { nodes: list(100) }, few: list(3) }, 200);
  expect(tokensOf(text)).toBeLessThanOrEqual(200);
  const cut = JSON.parse(text) as { ports: { nodes: unknown[] }; few: unknown[] };
  expect(cut.few).toHaveLength(3);
  expect(cuts).toEqual([{ path: 'ports.nodes', shown: cut.ports.nodes.length, of: 100 }]);
  expect(cut.ports.nodes.length).toBeGreaterThan(3);
});

test('where no list is left to be cut, texts are', async () => {
  const { text } = await cutToBudget({ one: 'a'.repeat(10_000), other: '海'.repeat(500) }, 200);
  expect(tokensOf(text)).toBeLessThanOrEqual(200);
  expect(text).toContain('"other"');
});

test('many long lists of lists are cut as one is', async () => {
  const value = Object.fromEntries(list(20).map(({ id }) => [id, list(500).map(() => ({ inner: list(20) }))]));
  const { text, cuts } = await cutToBudget(value, 4_000);
  expect(tokensOf(text)).toBeLessThanOrEqual(4_000);
  expect(cuts.filter(({ path }) => !path.includes('.')).map(({ of }) => of)).toEqual(Array(20).fill(500));
});
