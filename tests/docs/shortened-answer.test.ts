import { isShortened, LEFT_OUT, shortenLike } from '../../src/cli/emit/shortened-answer';

const ANSWER = {
  ports: {
    totalCount: 4,
    nodes: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
      { id: 'c', name: null },
    ],
  },
};

const honest = (shown: Parameters<typeof shortenLike>[1]): void => expect(shortenLike(ANSWER, shown)).toEqual(shown);

describe('a shortened answer', () => {
  test.each([
    ['is the whole one', ANSWER],
    ['leaves out the end of a list', { ports: { totalCount: 4, nodes: [{ id: 'a', name: 'A' }, LEFT_OUT] } }],
    ['leaves out the beginning of a list', { ports: { totalCount: 4, nodes: [LEFT_OUT, { id: 'c', name: null }] } }],
    [
      'leaves out the middle of a list',
      { ports: { totalCount: 4, nodes: [{ id: 'a', name: 'A' }, LEFT_OUT, { id: 'c', name: null }] } },
    ],
    ['leaves out all items', { ports: { totalCount: 4, nodes: [LEFT_OUT] } }],
    ['leaves out members', { ports: { nodes: [{ id: 'a', [LEFT_OUT]: LEFT_OUT }, LEFT_OUT], [LEFT_OUT]: LEFT_OUT } }],
  ])('passes when it %s', (_, shown) => honest(shown));

  test.each([
    ['has a wrong value', { ports: { totalCount: 5, nodes: [LEFT_OUT] } }],
    ['has a wrong value beside a gap', { ports: { totalCount: 4, nodes: [{ id: 'b', name: 'A' }, LEFT_OUT] } }],
    ['has a wrong value behind a gap', { ports: { totalCount: 4, nodes: [LEFT_OUT, { id: 'c', name: 'C' }] } }],
    ['leaves out an item without a mark', { ports: { totalCount: 4, nodes: [{ id: 'a', name: 'A' }] } }],
    ['leaves out a member without a mark', { ports: { nodes: [LEFT_OUT] } }],
    [
      'takes an item from the middle for the last',
      { ports: { totalCount: 4, nodes: [LEFT_OUT, { id: 'b', name: 'B' }] } },
    ],
    ['has an item too many', { ports: { totalCount: 4, nodes: [...ANSWER.ports.nodes, { id: 'd', name: 'D' }] } }],
    ['has a member too many', { ports: { kind: 'ROAD', nodes: [LEFT_OUT], [LEFT_OUT]: LEFT_OUT } }],
    ['has a member that is null and not there', { ports: { ...ANSWER.ports, kind: null } }],
    ['marks a gap in a list that is whole', { ports: { totalCount: 4, nodes: [...ANSWER.ports.nodes, LEFT_OUT] } }],
    ['marks a gap in an object that is whole', { ports: { ...ANSWER.ports, [LEFT_OUT]: LEFT_OUT } }],
    ['marks two gaps in one list', { ports: { totalCount: 4, nodes: [LEFT_OUT, { id: 'b', name: 'B' }, LEFT_OUT] } }],
    ['shows an object for a list', { ports: { totalCount: 4, nodes: { [LEFT_OUT]: LEFT_OUT } } }],
  ])('fails when it %s', (_, shown) => expect(() => honest(shown)).toThrow());

  test('is told from a whole one', () => {
    expect(isShortened(ANSWER)).toBe(false);
    expect(isShortened({ ports: { nodes: [{ [LEFT_OUT]: LEFT_OUT }] } })).toBe(true);
    expect(isShortened([[LEFT_OUT]])).toBe(true);
  });
});
