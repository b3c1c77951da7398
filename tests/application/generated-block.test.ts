import { withBlock } from '../../src/cli/emit/generated-block';

const TEXT = 'before\n<!-- figures:start -->\n\nold\n\n<!-- figures:end -->\nafter\n';

test('a block is written between its lines, and writing it again changes nothing', () => {
  const written = withBlock(TEXT, 'figures', 'new\n')!;
  expect(written).toBe('before\n<!-- figures:start -->\n\nnew\n\n<!-- figures:end -->\nafter\n');
  expect(withBlock(written, 'figures', 'new')).toBe(written);
});

test.each([
  ['no lines', 'text'],
  ['lines of another block', TEXT.replaceAll('figures', 'settings')],
  ['a start without an end', '<!-- figures:start -->\n'],
  ['an end before the start', '<!-- figures:end -->\n<!-- figures:start -->\n'],
])('a text with %s has no block', (_, text) => expect(withBlock(text, 'figures', 'new')).toBeUndefined());
